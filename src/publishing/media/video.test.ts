import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { portrait } from '../../checks/pictures/testing/draw-pictures.ts'
import { historyOf } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { act, type JobIds, theHouse, type Upload } from '../../platform/platform.ts'
import {
  asPhone,
  describeVideos,
  madeVideo,
  pictures,
  still,
  tone,
} from '../../platform/opened-safely/testing/make-video.ts'
import { decidePost } from '../posts/decide-post.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { contentHash, type Draft } from '../posts/post.ts'
import { readPost } from '../posts/read-post.ts'
import { saveDraft } from '../posts/save-draft.ts'
import { sayWhoIsIn } from '../posts/say-who-is-in.ts'
import { takeBackPost } from '../posts/take-back-post.ts'
import { openFamilies } from '../testing/families.ts'
import { openPublishingHouse, type PublishingHouse } from '../testing/publishing-house.ts'
import { addPictures } from './add-pictures.ts'
import { addVideo, takeOutVideo } from './add-video.ts'
import { forgetPicture } from './forget-picture.job.ts'
import { showCaptions } from './show-captions.ts'
import { lookAtVideo } from './look-at-video.job.ts'
import { muteVideoOf } from './mute-video.ts'

let house: PublishingHouse
let school: string
let ann: Visitor
let ben: Visitor
let head: Visitor
let facebook: string

beforeAll(async () => {
  house = await openPublishingHouse()
  school = await house.addSchool()
  head = await house.addPerson('Ifeoma Head', ['headteacher'], school)
  await house.addPerson('Gethin Manager', ['account_manager'], school)
  ann = await house.addPerson('Ann Teacher', ['teacher'], school)
  ben = await house.addPerson('Ben Teacher', ['teacher'], school)
  facebook = await house.addAccount(school, 'facebook', 'Robin Hill on Facebook')
  await house.adopt(head, school, 'church-primary')
}, 60_000)
afterAll(() => house.close())

async function upload(bytes: Buffer, filename = 'film.mp4'): Promise<Upload> {
  const path = join(tmpdir(), `clausewise-video-test-${randomUUID()}`)
  await writeFile(path, bytes)
  return { field: 'video', filename, path, size: bytes.length, tooLarge: false }
}

/** Another one each time, so that no test meets the bytes of another. */
let hues = 0
function film(seconds: number, sound = true): Buffer {
  hues += 40
  return madeVideo([
    ...pictures(seconds, '160x120', 5),
    ...(sound ? tone(seconds) : []),
    '-vf',
    `hue=h=${hues}`,
    ...asPhone,
  ])
}

const read = (id: string, who = ann) => readPost(house.works, who, id)
const videoIn = async (id: string) => {
  const { video } = await read(id)
  if (video === null) throw new Error('There is no video.')
  return video
}

/** A draft with this video, described, in which nobody is said to be. */
async function drafted(bytes: Buffer, draft: Partial<Draft> = {}): Promise<string> {
  const id = await house.write(ann, school, { text: 'We sang at the lake.', targets: [facebook] })
  expect(await addVideo(house.works, ann, id, await upload(bytes))).toHaveProperty('added')
  const { id: video } = await videoIn(id)
  await house.rewrite(ann, id, {
    filmed: { alt: 'Waves on a lake', captions: '', poster: null },
    shown: { [video]: {} },
    ...draft,
  })
  return id
}

/** Works off what was queued for videos, as the worker would. */
async function runJobs(): Promise<void> {
  for (const kind of [lookAtVideo, forgetPicture]) {
    const { rows } = await house.boot.query<{ data: JobIds }>('delete from jobs.job where name = $1 returning data', [
      kind.name,
    ])
    for (const { data } of rows) await kind.work(house.works, data)
  }
}

/** As if each still picture had been looked at and nothing seen: for tests of something else. */
async function nothingSeen(): Promise<void> {
  await house.boot.query(
    `update house.video_frames set state = 'looked', look = '{"width":160,"height":120,"faces":[],"words":[],"codes":[]}' where state = 'waiting'`,
  )
}

const refusedFor = async (id: string) => {
  const outcome = await handInPost(house.works, ann, id)
  return 'refused' in outcome ? outcome.refused.map(one => one.refused) : []
}
const has = (sha256: string) => house.works.files.has(house.trust, sha256)

describeVideos('a video in a draft', () => {
  test('is looked at second by second; a face stops the post at its first second, and the same face is not told again (s2-school-use-06a)', async () => {
    const id = await drafted(madeVideo(still(portrait, 3)))
    expect(await refusedFor(id)).toContain('still-looking')
    await runJobs()
    const { check, frames, video } = await read(id)
    expect(frames.map(({ second }) => second)).toEqual([0, 1, 2])
    expect(video?.frames.every(({ state }) => state === 'looked')).toBe(true)
    expect(check.findings.map(({ kind, in: place, outcome }) => ({ kind, place, outcome }))).toEqual([
      { kind: 'image_face', place: 'video:1@0s', outcome: 'block' },
    ])
    await house.rewrite(ann, id, {})
    expect(await refusedFor(id)).toEqual(['finding-stops'])
  })

  test('whose still picture could not be read just now is looked at again, where it stopped (s2-school-use-06a)', async () => {
    const id = await drafted(madeVideo(still(portrait, 2)))
    const { video } = await read(id)
    const bytes = video?.frames[0]?.sha256 ?? ''
    const kept = await house.works.files.read(house.trust, bytes)
    await house.works.files.remove(house.trust, bytes)
    const look = () => lookAtVideo.work(house.works, { trust: house.trust, video: video?.id ?? '' })
    await expect(look()).rejects.toThrow()
    expect((await read(id)).video?.frames.map(({ state }) => state)).toContain('waiting')
    expect((await read(id)).video?.frames.map(({ state }) => state)).not.toContain('not_possible')
    await house.works.files.put(house.trust, kept)
    await look()
    expect((await read(id)).check.findings.map(({ kind }) => kind)).toEqual(['image_face'])
  })

  test('goes the whole way: bound to the version and its seal, shown to whoever approves, and kept by the version when it is taken out', async () => {
    const id = await drafted(film(2), {
      filmed: { alt: 'Waves on a lake', captions: 'Good morning\nGoodbye', poster: 1 },
    })
    await nothingSeen()
    await house.rewrite(ann, id, {})
    expect(await refusedFor(id)).toEqual([])
    const { version, sentence, video, questions } = await read(id, head)
    const content = version?.content
    if (content?.video === undefined || version === null || video === null)
      throw new Error('There is no video in the version.')
    expect(content.video).toMatchObject({
      ...{ sha256: video.sha256, mediaType: 'video/mp4', sound: true, alt: 'Waves on a lake' },
      poster: { sha256: video.frames[1]?.sha256 },
    })
    expect(content.video.captions).toMatch(/^WEBVTT\n\n00:00:00\.000 --> /)
    const said = await showCaptions(house.works, head, id, video.sha256)
    expect(said).toMatchObject({ type: 'text/vtt; charset=utf-8', bytes: Buffer.from(content.video.captions) })
    await expect(showCaptions(house.works, head, id, '0'.repeat(64))).rejects.toThrow('There are no such captions.')
    expect(questions).toBeDefined()
    const otherwise = [
      { ...content.video, sha256: '0'.repeat(64) },
      { ...content.video, alt: 'Rain' },
      { ...content.video, sound: false },
      { ...content.video, captions: '' },
      { ...content.video, poster: { ...content.video.poster, sha256: '1'.repeat(64) } },
    ].map(one => contentHash({ ...content, video: one }))
    expect(new Set([...otherwise, contentHash({ ...content, videoLooks: 'x' }), version.hash]).size).toBe(7)
    const decided = await decidePost(house.works, head, id, {
      version: version.id,
      decision: 'approved',
      words: '',
      confirmed: sentence,
    })
    expect(decided).not.toHaveProperty('refused')
    expect(version.answers.questions.filter(one => one.video === true).map(one => one.asked)).toContain(
      'A child to be heard, or a name said?',
    )
    await runJobs()
    expect([await has(video.sha256), await has(content.video.poster.sha256)]).toEqual([true, true])
  })

  test('is made without its sound on wish: the one with sound is destroyed, what was seen stands, and what is heard is not asked any more', async () => {
    const id = await drafted(film(2))
    await nothingSeen()
    const before = await videoIn(id)
    const asked = (await read(id)).questions.map(({ picture }) => picture?.about)
    expect(asked).toContain('sound')
    expect(await muteVideoOf(house.works, ann, id)).toEqual({ muted: true })
    const after = await videoIn(id)
    expect(after.sound).toBe(false)
    expect(after.sha256).not.toBe(before.sha256)
    expect(after.frames).toEqual(before.frames)
    expect((await read(id)).questions.map(({ picture }) => picture?.about)).not.toContain('sound')
    await runJobs()
    expect([await has(before.sha256), await has(after.sha256)]).toEqual([false, true])
    expect(await muteVideoOf(house.works, ann, id)).toEqual({ refused: 'no-sound' })
    const happened = await act(house.works, theHouse(house.trust), one => historyOf(one.tx, id))
    expect(happened.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['video-added', 'video-muted']))
  })

  test('taken out, it is destroyed with its still pictures; a version that was handed in keeps what it plays', async () => {
    const id = await drafted(film(1))
    await nothingSeen()
    await house.rewrite(ann, id, {})
    const { sha256, frames } = await videoIn(id)
    expect(await refusedFor(id)).toEqual([])
    expect(await takeOutVideo(house.works, ann, id)).toEqual({ refused: 'handed-in' })
    await takeBackPost(house.works, ann, id)
    expect(await takeOutVideo(house.works, ben, id)).toEqual({ refused: 'not-there' })
    expect(await takeOutVideo(house.works, ann, id)).toEqual({ takenOut: true })
    await runJobs()
    expect(await has(sha256)).toBe(true)
    const gone = await drafted(film(1))
    const other = await videoIn(gone)
    await takeOutVideo(house.works, ann, gone)
    await runJobs()
    expect([await has(other.sha256), await has(other.frames[0]?.sha256 ?? '')]).toEqual([false, false])
    expect(frames.length).toBeGreaterThan(0)
    expect((await read(gone)).post.draft.filmed).toBeUndefined()
  })

  test('needs a description, understandable captions and who is in it before it is handed in', async () => {
    const id = await drafted(film(1), { filmed: { alt: ' ', captions: 'soon --> later', poster: null }, shown: {} })
    await nothingSeen()
    const { policy } = (await read(id)).standing
    const asksWho = policy.settings.get('consent.required').value !== 'not_stated' ? ['who-unsaid'] : []
    expect(await refusedFor(id)).toEqual(expect.arrayContaining(['alt-missing', 'captions-unclear', ...asksWho]))
  })

  test('names in its captions are found like those in the text (s2-school-use-05a)', async () => {
    await house.addPupil(school, 'Oluwaseun', 'Fitzgerald')
    const id = await drafted(film(1), {
      filmed: { alt: 'A pupil sings', captions: 'I am Oluwaseun Fitzgerald', poster: null },
    })
    await nothingSeen()
    const { check } = await read(id)
    expect(check.findings).toMatchObject([{ kind: 'pupil_name', in: 'captions', outcome: 'block' }])
  })

  test('asks the family about voice and video, and about the face where the child can be recognised (s1-protocol-1a)', async () => {
    const office = await house.addPerson('Olu Office', ['office_manager'], school)
    const families = await openFamilies(house, school, office)
    const pupil = await families.addChild('Ilse', 'Brandt')
    const website = await house.addAccount(school, 'website', 'Robin Hill website')
    const id = await drafted(film(1), { targets: [website] })
    await nothingSeen()
    const { id: video } = await videoIn(id)
    const may = async (as: string) => {
      await sayWhoIsIn(house.works, ann, id, video, { [pupil]: as })
      return (await read(id)).mayGo.find(({ place }) => place === 'website')?.outcome.may
    }
    expect([await may('voice_video'), await may('face')]).toEqual(['no', 'no'])
    await house.rewrite(ann, id, {})
    expect(await refusedFor(id)).toContain('consent')
    await families.says(pupil, [{ kind: 'voice_video', channel: 'website', answer: 'yes' }])
    // Its author has said that it shows what pupils made.
    expect(await may('voice_video')).toBe('no')
    await families.says(pupil, [{ kind: 'work', channel: 'website', answer: 'yes' }])
    expect([await may('voice_video'), await may('face')]).toEqual(['yes', 'no'])
    await families.says(pupil, [{ kind: 'face', channel: 'website', answer: 'yes' }])
    expect(await may('face')).toBe('yes')
  })

  test('one a post, and no pictures beside it; nothing of the draft is lost by a file that is not taken', async () => {
    const id = await drafted(film(1))
    expect(await addVideo(house.works, ann, id, await upload(film(1)))).toEqual({ refused: 'has-video' })
    const picture = await upload(Buffer.from('no picture'), 'photo.jpg')
    expect(await addPictures(house.works, ann, id, [picture])).toMatchObject({
      added: 0,
      trouble: [{ trouble: 'has-video' }],
    })
    const bad = await house.write(ann, school, { text: 'Words that stay.', targets: [facebook] })
    const outcome = await addVideo(house.works, ann, bad, await upload(Buffer.from('#EXTM3U\n'), 'film.mp4'))
    expect(outcome).toMatchObject({
      refused: 'not-taken',
      sentence: expect.stringContaining('MP4, MOV and WebM are read'),
    })
    expect((await read(bad)).post.draft.text).toBe('Words that stay.')
    expect(await addVideo(house.works, ben, bad, await upload(film(1)))).toEqual({ refused: 'not-there' })
  })

  test('a look that stands still for ten minutes holds nothing up: the approver reads that nobody but people has looked', async () => {
    const id = await drafted(film(2))
    await house.rewrite(ann, id, {})
    expect(await refusedFor(id)).toEqual(['still-looking'])
    house.pass(11 * 60_000)
    expect(await refusedFor(id)).toEqual([])
    expect((await read(id, head)).frames.map(({ look }) => look)).toEqual([null, null])
  })
})

test('where there is no ffmpeg no video is taken, with the sentence that the page shows', async () => {
  const id = await house.write(ann, school, { text: 'We sang.', targets: [facebook] })
  const works = { ...house.works, settings: { ...house.works.settings, ffmpeg: '/nowhere/ffmpeg' } }
  const outcome = await addVideo(works, ann, id, await upload(Buffer.from('\0\0\0\x14ftypqt  ')))
  expect(outcome).toMatchObject({
    refused: 'not-taken',
    sentence: expect.stringContaining('whoever runs Clausewise here can install it'),
  })
  expect(
    await saveDraft(house.works, ann, id, (await read(id)).post.draft, {}, (await read(id)).post.revision),
  ).toHaveProperty('saved')
})
