import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { asPhone, describeVideos, madeVideo, pictures, tone } from '../../platform/opened-safely/testing/make-video.ts'
import { installationRoot } from '../../platform/platform.ts'
import { decidingRoutes } from '../deciding/deciding.routes.ts'
import { PictureSealed, readPicture } from '../media/read-picture.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { readPost } from '../posts/read-post.ts'
import { sealPictureOf } from '../stop/seal-picture.ts'
import { openPublishingHouse, type PublishingHouse } from '../testing/publishing-house.ts'
import { fieldsOf, openPages, type Photo, seen } from '../testing/writing-pages.tsx'
import { writingRoutes } from './writing.routes.ts'

let house: PublishingHouse
let pages: Awaited<ReturnType<typeof openPages>>
let head: Visitor
let teacher: Visitor
let school: string
let website: string
const assets = join(installationRoot(), 'src')

beforeAll(async () => {
  house = await openPublishingHouse()
  school = await house.addSchool()
  head = await house.addPerson('Mrs Ifeoma Adebisi', ['headteacher'], school)
  teacher = await house.addPerson('Miss Carys Pugh', ['teacher'], school)
  website = await house.addAccount(school, 'website', 'School website')
  await house.adopt(head, school, 'church-primary')
  pages = await openPages(house.works, [...writingRoutes, ...decidingRoutes], () => [head, teacher], assets)
}, 60_000)
afterAll(async () => {
  await pages.server.close()
  await house.close()
})

const started = async () => house.write(teacher, school, { text: 'We sang at the lake.', targets: [website] })
const written = async (id: string) => seen(await pages.get(teacher, `/posts/${id}/write`))
async function press(
  id: string,
  button: string,
  changes: Readonly<Record<string, string>> = {},
  files: readonly Photo[] = [],
) {
  const fields = fieldsOf((await written(id)).body, changes)
  const address = button === 'add-video' ? `/posts/${id}/video` : `/posts/${id}/write`
  return pages.send(teacher, address, [...fields.filter(([name]) => name !== 'do'), ['do', button]], files)
}
const film = (seconds = 2): Photo => ({
  field: 'video',
  filename: 'lake.mov',
  bytes: madeVideo(
    [...pictures(seconds, '160x120', 5), ...tone(seconds), '-metadata', 'location=+51.5-0.1/', ...asPhone],
    'lake.mov',
  ),
})

describeVideos('the page on which one writes, with a video', () => {
  test('takes it by one press, shows it with everything that is asked about it, and keeps what is typed (stop line above the field)', async () => {
    const id = await started()
    const empty = await written(id)
    expect(empty.getByLabelText('Or add one video from this device').getAttribute('accept')).toContain(
      'video/quicktime',
    )
    expect(empty.text.indexOf('Tell the DSL')).toBeLessThan(empty.text.indexOf('Or add one video'))
    const none = await press(id, 'add-video')
    expect([none.statusCode, seen(none).text.includes('No video was chosen yet')]).toEqual([422, true])
    const added = await press(id, 'add-video', { text: 'We sang at the sea.' }, [film()])
    expect(added.headers.location).toBe(`/posts/${id}/write?done=video-added`)
    const page = await written(id)
    expect(page.getByRole('textbox', { name: 'What do you want to say?' }).textContent).toBe('We sang at the sea.')
    const player = page.body.querySelector('video')
    expect([
      player?.hasAttribute('controls'),
      player?.getAttribute('preload'),
      player?.hasAttribute('autoplay'),
    ]).toEqual([true, 'none', false])
    expect(page.text).toContain('2 seconds, with sound. The place was in this file and was taken out.')
    expect(page.text).toContain('We are still looking: 0 of 2 still pictures are done.')
    expect(page.getByRole('group', { name: /can a child be heard, or is a child’s name said/ })).toBeTruthy()
    expect(page.queryByLabelText(/Add photos/)).toBeNull()
    expect(page.getByRole('button', { name: 'Tell the DSL' })).toBeTruthy()

    const saved = await press(id, 'save', { video_alt: 'Waves on a lake', captions: 'Good morning', poster: '1' })
    expect(saved.headers.location).toContain('done=saved')
    const { post } = await readPost(house.works, teacher, id)
    expect(post.draft.filmed).toEqual({ alt: 'Waves on a lake', captions: 'Good morning', poster: 1 })
    const muted = await press(id, 'mute-video')
    expect(muted.headers.location).toContain('done=video-muted')
    const silent = await written(id)
    expect(silent.text).toContain('2 seconds, without sound.')
    expect(silent.queryByRole('button', { name: 'Take the sound away' })).toBeNull()
    expect((await press(id, 'remove-video')).headers.location).toContain('done=video-out')
    expect((await written(id)).body.querySelector('video')).toBeNull()
  })

  test('says in one sentence why a file is not taken, beside its field, and loses nothing', async () => {
    const id = await started()
    const answer = await press(id, 'add-video', { text: 'Words that stay.' }, [
      { field: 'video', filename: 'notes.mp4', bytes: Buffer.from('Dear all') },
    ])
    const page = seen(answer)
    expect(answer.statusCode).toBe(422)
    expect(page.text).toContain('notes.mp4: This file is not a video that is read here, whatever its name says.')
    expect(page.getByRole('textbox', { name: 'What do you want to say?' }).textContent).toBe('Words that stay.')
  })

  test('plays in parts for whoever may see the post; whoever approves sees it, its findings and what was answered, and closes it with all its still pictures by one press (ours-stop-question)', async () => {
    const id = await started()
    await press(id, 'add-video', {}, [film()])
    const { video } = await readPost(house.works, teacher, id)
    if (video === null) throw new Error('There is no video.')
    await house.boot.query(
      `update house.video_frames set state = 'looked', look = '{"width":160,"height":120,"faces":[],"words":[],"codes":[]}'`,
    )
    const address = `/posts/${id}/videos/${video.sha256}`
    const headers = { 'sec-fetch-site': 'same-origin', 'x-person': teacher.identity.person, range: 'bytes=0-99' }
    const part = await pages.server.inject({ method: 'GET', url: address, headers })
    expect([part.statusCode, part.rawPayload.length, part.headers['content-range']]).toEqual([
      206,
      100,
      `bytes 0-99/${video.size}`,
    ])
    expect(part.headers['content-type']).toBe('video/mp4')
    expect(part.headers['content-security-policy']).toContain("media-src 'self'")
    const beyond = await pages.server.inject({
      method: 'GET',
      url: address,
      headers: { ...headers, range: `bytes=${video.size}-` },
    })
    expect(beyond.statusCode).toBe(416)
    expect((await pages.get(head, address)).statusCode).toBe(404)

    await house.rewrite(teacher, id, {
      filmed: { alt: 'Waves on a lake', captions: 'Good morning', poster: 1 },
      shown: { [video.id]: {} },
    })
    expect(await handInPost(house.works, teacher, id)).toHaveProperty('handedIn')
    const decided = seen(await pages.get(head, `/posts/${id}`))
    const player = decided.body.querySelector('video')
    expect([player?.getAttribute('src'), player?.getAttribute('poster')]).toEqual([
      address,
      `/posts/${id}/pictures/${video.frames[1]?.sha256}`,
    ])
    expect(decided.text).toContain('2 still pictures looked at. No face found (it can miss some).')
    expect(decided.text).toContain('Please listen to it to its end: Clausewise cannot hear.')
    expect(decided.text).toContain('Good morning')
    expect(decided.text).toContain('A child to be heard, or a name said? No child is heard.')
    expect(decided.text).toContain('You approve these words and this video.')
    const poster = player?.getAttribute('poster') ?? ''
    expect((await pages.get(head, poster)).headers['content-type']).toBe('image/jpeg')
    expect((await pages.get(head, address)).statusCode).toBe(200)

    const form = decided.getByRole('button', { name: 'Close the video and tell the safeguarding lead' }).closest('form')
    expect(form?.getAttribute('action')).toBe(`/posts/${id}/pictures/${video.sha256}/stop`)
    await house.addPerson('Dilys Lead', ['dsl'], school)
    expect(await sealPictureOf(house.works, head, id, video.sha256)).toHaveProperty('called')
    for (const closed of [address, poster, `/posts/${id}/pictures/${video.frames[0]?.sha256}`])
      for (const who of [head, teacher]) expect((await pages.get(who, closed)).statusCode).toBe(404)
    for (const bytes of [video.sha256, ...video.frames.map(frame => frame.sha256)])
      await expect(readPicture(house.works, house.trust, bytes)).rejects.toBeInstanceOf(PictureSealed)
    const again = await press(await started(), 'add-video', {}, [film()])
    expect([again.statusCode, seen(again).text.includes('This video is closed and cannot be added.')]).toEqual([
      422,
      true,
    ])
  })
})

test('where there is no ffmpeg, the page says in one sentence that no video is taken and who can change it', async () => {
  const id = await started()
  const works = { ...house.works, settings: { ...house.works.settings, ffmpeg: '/nowhere/ffmpeg' } }
  const without = await openPages(works, writingRoutes, () => [teacher], assets)
  const page = seen(await without.get(teacher, `/posts/${id}/write`))
  expect(page.text).toContain(
    'This installation takes no video, because the program ffmpeg is missing on its server or does not work there; whoever runs Clausewise here can install it.',
  )
  expect(page.queryByLabelText('Or add one video from this device')).toBeNull()
  await without.server.close()
})
