import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { Worker } from 'node:worker_threads'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookAtPicture, PictureNotLookedAt } from '../../checks/checks.ts'
import { portrait } from '../../checks/pictures/testing/draw-pictures.ts'
import { historyOf, sha256 } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { act, type JobIds, theHouse } from '../../platform/platform.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import type { Draft } from '../posts/post.ts'
import { readPost } from '../posts/read-post.ts'
import { saveDraft } from '../posts/save-draft.ts'
import { takeBackPost } from '../posts/take-back-post.ts'
import { openPublishingHouse, type PublishingHouse } from '../testing/publishing-house.ts'
import { addPictures, takeOutPicture } from './add-pictures.ts'
import { coverPicture } from './cover-picture.ts'
import { forgetPicture } from './forget-picture.job.ts'
import { lookAtPictures, lookAtWaiting } from './look-at-picture.job.ts'

let house: PublishingHouse
let school: string
let ann: Visitor
let ben: Visitor
let facebook: string
let website: string

beforeAll(async () => {
  house = await openPublishingHouse()
  school = await house.addSchool()
  const head = await house.addPerson('Ifeoma Head', ['headteacher'], school)
  await house.addPerson('Gethin Manager', ['account_manager'], school)
  ann = await house.addPerson('Ann Teacher', ['teacher'], school)
  ben = await house.addPerson('Ben Teacher', ['teacher'], school)
  facebook = await house.addAccount(school, 'facebook', 'Robin Hill on Facebook')
  website = await house.addAccount(school, 'website', 'Robin Hill website')
  await house.adopt(head, school, 'church-primary')
}, 60_000)
afterAll(() => house.close())

/** Of the portrait no more than the face with some air: it is found there too, in three fifths of the time, and is looked at thirty times here. */
const FACE = { left: 80, top: 40, width: 170, height: 190 }

/** Another picture each time, so that no test meets the bytes of another: the face on a ground of its own colour. */
let grounds = 0
async function somebody(): Promise<Buffer> {
  grounds += 1
  return sharp(await readFile(portrait))
    .extract(FACE)
    .extend({ top: 4, bottom: 4, left: 4, right: 4, background: { r: grounds * 8, g: 90, b: 120 } })
    .jpeg({ quality: 92 })
    .toBuffer()
}

/** A draft with these pictures, described, in which nobody is said to be. */
async function drafted(author: Visitor, pictures: readonly Buffer[], draft: Partial<Draft> = {}): Promise<string> {
  const id = await house.write(author, school, { text: 'We looked at the stars.', targets: [facebook], ...draft })
  for (const bytes of pictures) {
    const path = join(tmpdir(), `clausewise-cover-${randomUUID()}.jpg`)
    await writeFile(path, bytes)
    const upload = { field: 'pictures', filename: 'stars.jpg', path, size: bytes.length, tooLarge: false }
    expect(await addPictures(house.works, author, id, [upload])).toMatchObject({ added: 1 })
  }
  const { post, pictures: added } = await readPost(house.works, author, id)
  const alts = Object.fromEntries(added.map(one => [one.id, 'Somebody in a space suit']))
  const shown = Object.fromEntries(added.map(one => [one.id, {}]))
  await saveDraft(house.works, author, id, { ...post.draft, shown }, alts, post.revision)
  await house.rewrite(author, id, {})
  return id
}

const read = (id: string, who = ann) => readPost(house.works, who, id)
const first = async (id: string) => {
  const [picture] = (await read(id)).pictures
  if (picture === undefined) throw new Error('There is no picture.')
  return picture
}
/** Works off what was queued for pictures, as the worker would. @returns what was done */
async function runJobs(): Promise<string[]> {
  const done: string[] = []
  for (const kind of [lookAtPictures, forgetPicture]) {
    const { rows } = await house.boot.query<{ data: JobIds }>('delete from jobs.job where name = $1 returning data', [
      kind.name,
    ])
    for (const { data } of rows) {
      await kind.work(house.works, data)
      done.push(kind.name)
    }
  }
  return done
}
const looking = async (id: string) => {
  const { looks, pictures } = await read(id)
  return looks.get(pictures[0]?.sha256 ?? '')
}
/** Covers everything that was found in the first picture. */
async function coverAll(id: string) {
  const picture = await first(id)
  const seen = await looking(id)
  const boxes = (seen?.state === 'looked' ? seen.look.faces : []).map(box => ({ ...box, way: 'blur' as const }))
  return coverPicture(house.works, ann, id, picture.id, picture.sha256, { boxes, crop: null })
}
const has = (bytes: string) => house.works.files.has(house.trust, bytes)
const refusalsOf = async (id: string) => {
  const outcome = await handInPost(house.works, ann, id)
  return 'refused' in outcome ? outcome.refused.map(({ refused }) => refused) : []
}

describe('a picture that was added', () => {
  test('is looked at by a job, and its face is found (s2-school-use-06a)', async () => {
    const id = await drafted(ann, [await somebody()])
    expect(await looking(id)).toMatchObject({ state: 'waiting' })
    expect(await runJobs()).toEqual(['look-at-picture'])
    expect(await looking(id)).toMatchObject({ state: 'looked', look: { faces: [{ recognisable: 'plainly' }] } })
    const [job] = await house.boot
      .query(`select 1 from jobs.job where name = 'look-at-picture'`)
      .then(({ rows }) => rows)
    expect(job).toBeUndefined()
  })

  test('is not looked at twice where the very same photo was looked at in another draft', async () => {
    const photo = await somebody()
    const one = await drafted(ann, [photo])
    await runJobs()
    const { sha256: bytes } = await first(one)
    const other = await drafted(ann, [photo])
    // Nothing to look at: the answer can only come from the first.
    await house.works.files.remove(house.trust, bytes)
    await runJobs()
    expect(await looking(other)).toEqual(await looking(one))
  })

  test('that cannot be looked at is said to be so, and holds nothing up', async () => {
    const id = await drafted(ann, [await somebody()])
    expect(await refusalsOf(id)).toContain('still-looking')
    // For longer than is tried.
    await house.works.files.remove(house.trust, (await first(id)).sha256)
    house.pass(3 * 3_600_000)
    await runJobs()
    expect(house.reports.splice(0)).toHaveLength(1)
    expect(await looking(id)).toEqual({ state: 'not-possible' })
    expect(await refusalsOf(id)).toEqual([])
    const { version, looks } = await read(id)
    expect([version?.content.looks, [...looks.values()]]).toEqual([[null], [{ state: 'not-possible' }]])
  })

  test('and that could not be read just now is looked at again until it can be, and the post waits no longer than for any other (s2-school-use-06a)', async () => {
    const id = await drafted(ann, [await somebody()])
    const { id: picture, sha256: bytes } = await first(id)
    const kept = await house.works.files.read(house.trust, bytes)
    await house.works.files.remove(house.trust, bytes)
    const look = () => lookAtPictures.work(house.works, { trust: house.trust, picture })
    await expect(look()).rejects.toThrow()
    const since = await looking(id)
    expect(since).toMatchObject({ state: 'waiting' })
    // Asked for again by the clock, it begins no new wait.
    house.pass(11 * 60_000)
    await lookAtPictures.work(house.works, { trust: house.trust })
    expect(await looking(id)).toEqual(since)
    await house.works.files.put(house.trust, kept)
    await look()
    expect(await looking(id)).toMatchObject({ state: 'looked', look: { faces: [{ recognisable: 'plainly' }] } })
  })

  test('and that is no picture is not tried again', async () => {
    const id = await drafted(ann, [await somebody()])
    // What the store has is no photo.
    const broken = await house.works.files.put(house.trust, Buffer.from(`no photo ${id}`))
    if (!('sha256' in broken)) throw new Error('nothing was kept')
    for (const table of ['post_pictures', 'picture_looks'])
      await house.boot.query(
        `update house.${table} set sha256 = $1 where ${table === 'post_pictures' ? 'id' : 'picture_id'} = $2`,
        [broken.sha256, (await first(id)).id],
      )
    await runJobs()
    expect(house.reports.splice(0)).toHaveLength(1)
    expect(await looking(id)).toEqual({ state: 'not-possible' })
  })

  test('and at which what looks breaks down in two threads is said to be that, with what to do, and a clean one added later is looked at', async () => {
    const id = await drafted(ann, [await somebody()])
    // What is no picture ends the thread that looked at it, so that none is awake from before.
    await expect(lookAtPicture(Buffer.from('no photo'))).rejects.toThrow(PictureNotLookedAt)
    const killed: Worker[] = []
    const kill = (thread: Worker) => {
      killed.push(thread)
      void thread.terminate()
    }
    process.on('worker', kill)
    await runJobs().finally(() => process.off('worker', kill))
    expect(killed).toHaveLength(2)
    expect(await looking(id)).toEqual({ state: 'stopped' })
    expect(house.reports.splice(0).map(error => (error instanceof Error ? error.name : error))).toEqual([
      'PictureLookStopped',
    ])
    // It holds up nothing: whoever approves reads that nobody has looked at it.
    expect(await refusalsOf(id)).not.toContain('still-looking')
    const other = await drafted(ann, [await somebody()])
    await runJobs()
    expect(await looking(other)).toMatchObject({ state: 'looked' })
  })

  test('is waited for ten minutes and no longer', async () => {
    const id = await drafted(ann, [await somebody()])
    house.pass(9 * 60_000)
    expect(await refusalsOf(id)).toContain('still-looking')
    house.pass(2 * 60_000)
    expect(await refusalsOf(id)).not.toContain('still-looking')
  })

  test('and whose look was lost, or that was there before pictures were looked at, is found by the clock', async () => {
    const id = await drafted(ann, [await somebody()])
    await house.boot.query('delete from jobs.job')
    await house.boot.query('delete from house.picture_looks where picture_id = $1', [(await first(id)).id])
    expect(await looking(id)).toEqual({ state: 'not-asked' })
    await lookAtPictures.work(house.works, { trust: house.trust })
    expect(await looking(id)).toMatchObject({ state: 'waiting' })
    await runJobs()
    expect(await looking(id)).toMatchObject({ state: 'looked' })
  })
})

describe('a face where the policy allows none (s2-school-use-06a)', () => {
  test('stops the post, and covering it lets it go', async () => {
    const id = await drafted(ann, [await somebody()])
    await runJobs()
    expect(await refusalsOf(id)).toContain('finding-stops')
    expect(await coverAll(id)).toEqual({ covered: { boxes: 1, cropped: false } })
    expect(await refusalsOf(id)).toContain('still-looking')
    await runJobs()
    expect((await read(id)).check.findings.filter(({ kind }) => kind === 'image_face')).toEqual([])
    // Covered it is another picture: what was said of the former does not stand for it.
    expect(await refusalsOf(id)).toEqual(Array(4).fill('question-open'))
    await house.rewrite(ann, id, {})
    expect(await refusalsOf(id)).toEqual([])
  })

  test('stops it also where the website, which may show faces, stands first', async () => {
    for (const targets of [
      [website, facebook],
      [facebook, website],
    ]) {
      const id = await drafted(ann, [await somebody()], { targets })
      await runJobs()
      expect(await refusalsOf(id)).toContain('finding-stops')
    }
    const alone = await drafted(ann, [await somebody()], { targets: [website] })
    await runJobs()
    expect((await read(alone)).check.findings.filter(({ kind }) => kind === 'image_face')).toEqual([])
  })

  test('can be said to be something else, until the picture is another one', async () => {
    const id = await drafted(ann, [await somebody()])
    await runJobs()
    const [face] = (await read(id)).check.findings
    await house.rewrite(ann, id, { contested: { [face?.key ?? '']: 'This is a statue' } })
    expect(await refusalsOf(id)).toEqual([])
    expect((await read(id)).version?.answers.contested).toEqual({ [face?.key ?? '']: 'This is a statue' })
    await takeBackPost(house.works, ann, id)
    const picture = await first(id)
    const box = { x: 0, y: 0, width: 40, height: 40, way: 'solid' as const }
    await coverPicture(house.works, ann, id, picture.id, picture.sha256, { boxes: [box], crop: null })
    await runJobs()
    expect((await read(id)).post.draft.contested).toEqual({})
    expect(await refusalsOf(id)).toContain('finding-stops')
  })

  test('was found in exactly this version: its content is bound to what was seen, and a post without pictures is as it always was', async () => {
    const id = await drafted(ann, [await somebody()], { targets: [website] })
    await runJobs()
    expect(await refusalsOf(id)).toEqual([])
    const { version, looks } = await read(id)
    const { rows } = await house.boot.query<{ look: string; sha256: string }>(
      'select look, sha256 from house.version_looks where version_id = $1',
      [version?.id],
    )
    expect(rows).toHaveLength(1)
    expect(version?.content.looks).toEqual([sha256(rows[0]?.look ?? '')])
    expect(rows[0]?.sha256).toBe(version?.content.pictures[0]?.sha256)
    expect([...looks.values()]).toMatchObject([{ state: 'looked', look: { faces: [{}] } }])
    const plain = await drafted(ann, [], { targets: [website] })
    expect(await refusalsOf(plain)).toEqual([])
    expect((await read(plain)).version?.content).not.toHaveProperty('looks')
  })
})

describe('a picture that is covered', () => {
  test('keeps its words and who is in it, is told in history, and what it was is destroyed', async () => {
    const id = await drafted(ann, [await somebody()])
    await runJobs()
    const before = await first(id)
    expect(await coverAll(id)).toMatchObject({ covered: { boxes: 1 } })
    const after = await first(id)
    expect(after).toMatchObject({ id: before.id, alt: before.alt, width: before.width, height: before.height })
    expect(after.sha256).not.toBe(before.sha256)
    expect((await read(id)).post.draft.shown).toEqual({ [before.id]: {} })
    const bytes = await house.works.files.read(house.trust, after.sha256)
    expect(bytes.length).toBe(after.size)
    expect((await runJobs()).toSorted()).toEqual(['forget-picture', 'look-at-picture'])
    expect([await has(before.sha256), await has(after.sha256)]).toEqual([false, true])
    const [happened] = (await act(house.works, theHouse(house.trust), ({ tx }) => historyOf(tx, id))).filter(
      ({ kind }) => kind === 'picture-covered',
    )
    expect(happened?.facts).toMatchObject({ was: before.sha256, sha256: after.sha256, boxes: 1, cropped: false })
  })

  test('stays as it was in the version that was handed in', async () => {
    const id = await drafted(ann, [await somebody()], { targets: [website] })
    await runJobs()
    expect(await refusalsOf(id)).toEqual([])
    await takeBackPost(house.works, ann, id)
    const before = await first(id)
    const crop = { boxes: [], crop: 'upper' as const }
    expect(await coverPicture(house.works, ann, id, before.id, before.sha256, crop)).toEqual({
      covered: { boxes: 0, cropped: true },
    })
    await runJobs()
    expect(await has(before.sha256)).toBe(true)
    expect(await first(id)).toMatchObject({ width: before.width, height: Math.ceil(before.height / 2) })
  })

  test('stays as it was in another draft with the same photo, until that lets it go too', async () => {
    const photo = await somebody()
    const [hers, his] = [await drafted(ann, [photo]), await drafted(ben, [photo])]
    await runJobs()
    const before = await first(hers)
    await coverAll(hers)
    await runJobs()
    expect(await has(before.sha256)).toBe(true)
    const [other] = (await read(his, ben)).pictures
    await takeOutPicture(house.works, ben, his, other?.id ?? '')
    await runJobs()
    expect(await has(before.sha256)).toBe(false)
  })

  test('is its author’s own draft, as she saw it', async () => {
    const id = await drafted(ann, [await somebody()])
    await lookAtWaiting(house.works, house.trust)
    const { id: picture, sha256: looked } = await first(id)
    const box = { x: 10, y: 10, width: 50, height: 50, way: 'solid' as const }
    const asked = { boxes: [box], crop: null }
    const cover = (who: Visitor, of = picture, as = looked, what: Parameters<typeof coverPicture>[5] = asked) =>
      coverPicture(house.works, who, id, of, as, what)
    expect(await cover(ben)).toEqual({ refused: 'not-there' })
    expect(await cover(ann, randomUUID())).toEqual({ refused: 'not-there' })
    expect(await cover(ann, picture, 'f'.repeat(64))).toEqual({ refused: 'changed-since' })
    expect(await cover(ann, picture, looked, { boxes: [], crop: null })).toEqual({ refused: 'nothing-asked' })
    expect(await first(id)).toMatchObject({ sha256: looked })
    // Pressed twice: the second press meets another picture.
    const twice = await Promise.all([cover(ann), cover(ann)])
    expect(twice.filter(one => 'covered' in one)).toHaveLength(1)
    expect(twice.filter(one => 'refused' in one)).toEqual([{ refused: 'changed-since' }])
    await runJobs()
    expect(await has((await first(id)).sha256)).toBe(true)
    await coverAll(id)
    await house.rewrite(ann, id, { targets: [website] })
    await runJobs()
    expect(await refusalsOf(id)).toEqual([])
    expect(await cover(ann, picture, (await first(id)).sha256)).toEqual({ refused: 'handed-in' })
  })
})
