import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { within } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { installationRoot } from '../../platform/platform.ts'
import { readPost } from '../posts/read-post.ts'
import { notToBeLookedAt } from '../testing/not-to-be-looked-at.ts'
import { remindersBeside } from '../testing/reminders-beside.ts'
import { openPublishingHouse, type PublishingHouse } from '../testing/publishing-house.ts'
import { type Fields, fieldsOf, openPages, type Photo, seen } from '../testing/writing-pages.tsx'
import { writingRoutes } from './writing.routes.ts'

let house: PublishingHouse
let pages: Awaited<ReturnType<typeof openPages>>
let school: string
let head: Visitor
let teacher: Visitor
let colleague: Visitor
let newcomers: Visitor[] = []
let website: string
let bluesky: string

beforeAll(async () => {
  house = await openPublishingHouse()
  school = await house.addSchool()
  head = await house.addPerson('Mrs Ifeoma Adebisi', ['headteacher'], school)
  teacher = await house.addPerson('Miss Carys Pugh', ['teacher'], school)
  colleague = await house.addPerson('Mr Tomasz Wilczak', ['teacher'], school)
  await house.addPerson('Ms Ruth Amos', ['dsl'], school)
  await house.addPupil(school, 'Josh', 'Bennett')
  website = await house.addAccount(school, 'website', 'School website')
  bluesky = await house.addAccount(school, 'bluesky', 'Robin Hill on Bluesky', 'bluesky')
  await house.adopt(head, school, 'church-primary')
  pages = await openPages(
    house.works,
    writingRoutes,
    () => [head, teacher, colleague, ...newcomers],
    join(installationRoot(), 'src'),
  )
})
afterAll(async () => {
  await pages.server.close()
  await house.close()
})

const NAMED = 'Well done Josh Bennett for the poem about the sea.'

async function started(): Promise<string> {
  const answer = await pages.post(teacher, '/posts', [['school', school]])
  expect(answer.statusCode).toBe(303)
  return /^\/posts\/(.*)\/write$/.exec(answer.headers.location ?? '')?.[1] ?? ''
}

/** What the page at this moment would send, with something typed over it. */
async function typed(id: string, changes: Readonly<Record<string, string>>): Promise<Fields> {
  return fieldsOf(seen(await pages.get(teacher, `/posts/${id}/write`)).body, changes)
}

async function press(
  id: string,
  button: string,
  changes: Readonly<Record<string, string>> = {},
  photos: readonly Photo[] = [],
) {
  const fields = await typed(id, changes)
  return pages.send(
    teacher,
    `/posts/${id}/write`,
    [...fields.filter(([name]) => name !== 'do'), ['do', button]],
    photos,
  )
}

const draftOf = async (id: string) => (await readPost(house.works, teacher, id)).post.draft
const photo = async (colour: string): Promise<Buffer> =>
  sharp({ create: { width: 80, height: 60, channels: 3, background: colour } })
    .withExif({
      IFD0: { Make: 'Pocket', Model: 'Camera 3' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 0/1' },
    })
    .jpeg()
    .toBuffer()

describe('writing a post', () => {
  it('shows what names a pupil beside the words, with the clause and what would be allowed (s2-school-use-05a)', async () => {
    const id = await started()
    const saved = await press(id, 'check', { text: NAMED })
    expect(saved.headers.location).toBe(`/posts/${id}/write#found`)
    const page = seen(await pages.get(teacher, `/posts/${id}/write`))
    expect(page.getByRole('textbox', { name: 'What do you want to say?' }).textContent).toBe(NAMED)
    expect(page.getByRole('heading', { name: 'This names a pupil' })).toBeTruthy()
    expect(page.getAllByRole('link', { name: /School accounts, bullet 5.*must/ })[0]?.getAttribute('href')).toContain(
      's2-school-use-05a',
    )
    expect(page.text).toMatch(/Instead: .*pupil/)
    const mark = page.body.querySelector('.cw-preview mark')
    expect([mark?.textContent?.includes('Josh Bennett'), mark?.nextElementSibling?.textContent]).toEqual([true, '1, 2'])
    expect(page.text).toContain('It goes to Mrs Ifeoma Adebisi (Headteacher)')
  })

  it('says beside a finding that it is a reminder, where it is one, and not beside a check', async () => {
    const id = await started()
    await press(id, 'check', { text: NAMED })
    expect(remindersBeside(seen(await pages.get(teacher, `/posts/${id}/write`)).body)).toEqual([
      ['This is addressed to one person', true],
      ['This names a pupil', false],
    ])
  })

  it('takes the wording that is offered by one button and undoes it by another', async () => {
    const id = await started()
    await press(id, 'save', { text: NAMED })
    const page = seen(await pages.get(teacher, `/posts/${id}/write`))
    const button = page.getAllByRole('button', { name: 'Use this wording' })[0]
    await press(id, button?.getAttribute('value') ?? '')
    expect((await draftOf(id)).text).not.toContain('Josh')
    expect(
      seen(await pages.get(teacher, `/posts/${id}/write?done=changed`)).getByRole('button', { name: 'Undo' }),
    ).toBeTruthy()
    await press(id, 'undo')
    expect((await draftOf(id)).text).toBe(NAMED)
  })

  it('lets a wrong finding be contested with a reason, and says who alone can clear it (s2-school-use-05a)', async () => {
    const id = await started()
    await press(id, 'save', { text: NAMED })
    const page = seen(await pages.get(teacher, `/posts/${id}/write`))
    expect(page.text).toContain('Only Mrs Ifeoma Adebisi (Headteacher) can say so.')
    const [why] = page.getAllByRole('textbox', { name: 'Why is it wrong?' })
    const [say] = page.getAllByRole('button', { name: 'Say that it is wrong' })
    const name = why?.getAttribute('name') ?? ''
    const without = await press(id, say?.getAttribute('value') ?? '')
    expect(without.statusCode).toBe(422)
    expect(seen(without).getByRole('alert').textContent).toContain('Write why it is wrong')
    await press(id, say?.getAttribute('value') ?? '', { [name]: 'Josh Bennett is the poet, not our pupil.' })
    expect(Object.values((await draftOf(id)).contested)).toEqual(['Josh Bennett is the poet, not our pupil.'])
    expect(seen(await pages.get(teacher, `/posts/${id}/write`)).text).toContain(
      'You say this is wrong: “Josh Bennett is the poet',
    )
  })

  it('tells everything that keeps it from being handed in at once, each with a link to its field', async () => {
    const id = await started()
    await press(id, 'add-pictures', {}, [{ filename: 'hall.jpg', bytes: await photo('#246') }])
    const answer = await press(id, 'hand-in', {
      text: `${NAMED} ${'x'.repeat(300)}`,
      'targets[]': bluesky,
      when: 'planned',
      'planned-day': '31',
      'planned-month': '2',
      'planned-year': '2027',
      'planned-time': '16:00',
    })
    expect(answer.statusCode).toBe(422)
    const page = seen(answer)
    const links = [...page.getByRole('alert').querySelectorAll('a')].map(link => link.getAttribute('href') ?? '')
    const [picture] = (await readPost(house.works, teacher, id)).pictures
    expect(links).toEqual(
      expect.arrayContaining([
        `#alt-${picture?.id}`,
        '#text',
        '#planned-day',
        '#finding-1',
        `#questions-${picture?.id}`,
        '#answers-record-audience',
        '#answers-positive',
      ]),
    )
    for (const link of links) expect(page.body.querySelector(`[id="${link.slice(1)}"]`), link).not.toBeNull()
    // What was typed stands there still, the day that is none too.
    expect(page.body.querySelector('#planned-day')?.getAttribute('value')).toBe('31')
    expect((await draftOf(id)).plannedFor).toBeNull()
    expect((await readPost(house.works, teacher, id)).post.state).toBe('draft')
  })

  it('lists the open questions of a picture as one line that leads to them and to their one press, and each says so in its place', async () => {
    const id = await started()
    await press(id, 'add-pictures', {}, [{ filename: 'hall.jpg', bytes: await photo('#357') }])
    await notToBeLookedAt(house.boot)
    const empty = seen(await press(id, 'hand-in', {}))
    const [picture] = (await readPost(house.works, teacher, id)).pictures
    const lines = within(empty.getByRole('alert')).getAllByRole('link')
    const ofQuestions = lines.filter(line => /answers-|questions-/.test(line.getAttribute('href') ?? ''))
    const together = lines.filter(line => line.getAttribute('href') === `#questions-${picture?.id}`)
    expect(together.map(line => line.textContent)).toEqual([
      expect.stringContaining('Picture 1: 4 questions are not answered yet.'),
    ])
    expect(ofQuestions.filter(line => line.getAttribute('href')?.includes(`${picture?.id}_`))).toEqual([])
    const group = empty.getByRole('group', { name: 'Questions about picture 1' })
    expect(group.id).toBe(`questions-${picture?.id}`)
    // Who took it is one more, and a line of its own.
    expect(group.querySelectorAll('.govuk-error-message')).toHaveLength(5)
    expect(group.textContent).toContain('is anybody in swimwear')

    const button = within(group).getByRole('button', { name: 'None of this in picture 1' })
    await press(id, button.getAttribute('value') ?? '', {})
    const after = seen(await press(id, 'hand-in', {}))
    const still = within(after.getByRole('alert')).getAllByRole('link')
    // One is left, which no press can answer for her: it is said by itself again.
    expect(still.map(line => line.textContent)).toContainEqual(expect.stringContaining('Picture 1: what does it show?'))
    expect(still.map(line => line.textContent).join()).not.toContain('questions are not answered yet')
    expect(still).toHaveLength(lines.length)
    for (const line of [...lines, ...still])
      expect(after.body.querySelector(`[id="${(line.getAttribute('href') ?? '#').slice(1)}"]`)).not.toBeNull()
  })

  it('asks who took each picture: one press answers for all that are her own, and of others it asks whose (s2-content-05)', async () => {
    const id = await started()
    const photos = await Promise.all(['#246', '#753', '#159'].map(photo))
    await press(
      id,
      'add-pictures',
      {},
      photos.map((bytes, at) => ({ filename: `hall-${at}.jpg`, bytes })),
    )
    await notToBeLookedAt(house.boot)
    const [first, second] = (await readPost(house.works, teacher, id)).pictures
    const empty = seen(await press(id, 'hand-in', {}))
    const together = within(empty.getByRole('alert')).getByRole('link', { name: /who took or made them/ })
    const button = empty.getByRole('button', { name: 'I took or made all 3 of them' })
    expect(together.getAttribute('href')).toBe(`#${button.id}`)
    await press(id, 'save', { [`answers[maker_${second?.id}]`]: 'other', [`source[${second?.id}]`]: 'The museum' })
    await press(id, button.getAttribute('value') ?? '', {})
    const { answers, rights } = await draftOf(id)
    expect([answers[`maker_${first?.id}`], answers[`maker_${second?.id}`]]).toEqual(['mine', 'other'])
    expect(rights?.[second?.id ?? '']).toEqual({ source: 'The museum', licence: '' })
    const still = seen(await press(id, 'hand-in', {}))
    const why = within(still.getByRole('alert')).getByRole('link', { name: 'Picture 2: say why we may use it' })
    expect(why.getAttribute('href')).toBe(`#licence-${second?.id}`)
    expect(still.body.querySelector(`#licence-${second?.id}`)).not.toBeNull()
    expect(still.queryByRole('button', { name: /I took or made/ })).toBeNull()
  })

  it('checks each account’s own text, also two of one platform, and changes the words there (s2-school-use-05a)', async () => {
    const id = await started()
    const second = await house.addAccount(school, 'bluesky', 'Choir on Bluesky', 'bluesky')
    const fields = await typed(id, {
      text: 'The choir sang.',
      [`own[${bluesky}]`]: 'The whole choir sang.',
      [`own[${second}]`]: 'The poem is by Josh Bennett.',
    })
    await pages.send(teacher, `/posts/${id}/write`, [
      ...fields,
      ['targets[]', bluesky],
      ['targets[]', second],
      ['do', 'save'],
    ])
    const page = seen(await pages.get(teacher, `/posts/${id}/write`))
    expect(page.text).toContain('In the text for Choir on Bluesky.')
    await press(id, page.getAllByRole('button', { name: 'Use this wording' })[0]?.getAttribute('value') ?? '')
    const { own, text } = await draftOf(id)
    expect([text, own[bluesky], own[second]?.includes('Josh')]).toEqual([
      'The choir sang.',
      'The whole choir sang.',
      false,
    ])
  })

  it('hands in what stands on the page, answers included (s2-school-use-05b)', async () => {
    const id = await started()
    await press(id, 'check', { text: 'Our choir sings in the market hall on Friday.' })
    const [open] = seen(await pages.get(teacher, `/posts/${id}/write`)).getAllByRole('radio', {
      name: 'It is open to everybody, such as a fair or a concert',
    })
    const answer = await press(id, 'hand-in', {
      [open?.getAttribute('name') ?? '']: 'open',
      'targets[]': website,
      'answers[positive]': 'positive',
      'answers[record-purpose]': 'events',
      'answers[record-audience]': 'school',
    })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `/posts/${id}?done=handed-in`])
    expect((await readPost(house.works, teacher, id)).version?.content.text).toBe(
      'Our choir sings in the market hall on Friday.',
    )
    expect((await pages.get(teacher, `/posts/${id}/write`)).headers.location).toBe(`/posts/${id}`)
  })

  it('plans a day and time in the school’s own time, and says kindly when it has gone by', async () => {
    const id = await started()
    const when = {
      when: 'planned',
      'planned-day': '1',
      'planned-month': 'July',
      'planned-year': '2027',
      'planned-time': '4pm',
    }
    expect((await press(id, 'save', { text: 'Sports day', ...when })).statusCode).toBe(303)
    expect((await draftOf(id)).plannedFor).toBe('2027-07-01T15:00:00.000Z')
    const past = await press(id, 'save', { ...when, 'planned-year': '2025' })
    expect([past.statusCode, seen(past).text.includes('That time has gone by already')]).toEqual([422, true])
  })

  it('counts letters for Bluesky as readers see them', async () => {
    const id = await started()
    await press(id, 'save', { text: '👩‍👩‍👧‍👦👍🏽é', 'targets[]': bluesky })
    expect(seen(await pages.get(teacher, `/posts/${id}/write`)).text).toContain('3 of 300 characters')
  })
})

/** What lets a picture of a room pass, by the names of its questions. */
function answersAbout(picture: { id: string; sha256: string } | undefined): Record<string, string> {
  const name = (about: string) => `answers[${about}_${picture?.id}_${picture?.sha256.slice(0, 8)}]`
  const none = { [name('clothing')]: 'no', [name('name')]: 'no', [name('boards')]: 'no' }
  return { [name('kind')]: 'place', ...none, [`answers[maker_${picture?.id}]`]: 'mine' }
}

/** A PNG whose header says this size. It is refused by that, so nobody has to draw 100 megapixels here. */
async function saysItIs(width: number, height: number): Promise<Buffer> {
  const png = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#345' } })
    .png()
    .toBuffer()
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

describe('pictures', () => {
  it('says what was taken out of the file, and shows the picture only to who may see the post', async () => {
    const id = await started()
    const answer = await press(id, 'add-pictures', { text: 'The new hall' }, [
      { filename: 'hall.jpg', bytes: await photo('#468') },
    ])
    expect(answer.headers.location).toBe(`/posts/${id}/write?done=pictures&count=1`)
    const page = seen(await pages.get(teacher, `/posts/${id}/write`))
    expect(page.text).toContain('Place and device were in this file and were taken out.')
    expect(page.getByRole('textbox', { name: 'Describe picture 1 for people who cannot see it' })).toBeTruthy()
    const src = page.getByRole('img').getAttribute('src') ?? ''
    const picture = await pages.get(teacher, src)
    expect([picture.statusCode, picture.headers['content-type'], picture.headers['cache-control']]).toEqual([
      200,
      'image/jpeg',
      'no-store',
    ])
    expect((await sharp(picture.rawPayload).metadata()).exif).toBeUndefined()
    // A draft is its author's own.
    expect((await pages.get(colleague, src)).statusCode).toBe(404)
    const other = await started()
    expect((await pages.get(teacher, src.replace(id, other))).statusCode).toBe(404)
    expect((await draftOf(id)).text).toBe('The new hall')
  })

  it('shows a picture of a version by its hash, to a colleague too', async () => {
    const id = await started()
    await press(id, 'add-pictures', {}, [{ filename: 'hall.jpg', bytes: await photo('#159') }])
    const [picture] = (await readPost(house.works, teacher, id)).pictures
    await notToBeLookedAt(house.boot)
    await press(id, `nobody:${picture?.id}`)
    await notToBeLookedAt(house.boot)
    await press(id, 'hand-in', {
      text: 'The new hall',
      'targets[]': website,
      [`alt[${picture?.id}]`]: 'An empty hall',
      'answers[positive]': 'positive',
      'answers[record-purpose]': 'events',
      'answers[record-audience]': 'school',
      ...answersAbout(picture),
    })
    expect((await readPost(house.works, teacher, id)).post.state).toBe('waiting')
    expect((await pages.get(colleague, `/posts/${id}/pictures/${picture?.sha256}`)).statusCode).toBe(200)
    expect((await pages.get(colleague, `/posts/${id}/pictures/${'0'.repeat(64)}`)).statusCode).toBe(404)
    expect((await pages.get(null, `/posts/${id}/pictures/${picture?.sha256}`)).headers.location).toMatch(/^\/sign-in/)
  })

  it('says for each file that is none what is wrong, keeps the others and what was typed', async () => {
    const id = await started()
    const heic = await readFile(join(installationRoot(), 'src/platform/opened-safely/testing/phone.heic'))
    const wide = await saysItIs(10_001, 10_000)
    const answer = await press(id, 'add-pictures', { text: 'Four files' }, [
      { filename: 'wide.png', bytes: wide },
      { filename: 'letter.jpg', bytes: Buffer.from('This is a letter and no photo.') },
      { filename: 'phone.heic', bytes: heic },
      { filename: 'huge.jpg', bytes: Buffer.alloc(60_000_000, 7) },
    ])
    expect(answer.statusCode).toBe(422)
    const alert = seen(answer).getByRole('alert').textContent ?? ''
    expect(alert).toContain('letter.jpg: This file is not a photo, whatever its name says.')
    expect(alert).toContain('huge.jpg: This file is too large.')
    expect(alert).toContain('wide.png: This picture has more than 100 megapixels.')
    expect(alert).not.toContain('phone.heic')
    expect((await readPost(house.works, teacher, id)).pictures).toHaveLength(1)
    expect((await draftOf(id)).text).toBe('Four files')
  })

  it('takes ten and says of the eleventh that it was not added', async () => {
    const id = await started()
    const photos = await Promise.all(
      Array.from({ length: 11 }, async (_, index) => ({
        filename: `${index + 1}.jpg`,
        bytes: await photo(`#${(index + 16).toString(16)}4477`),
      })),
    )
    const answer = await press(id, 'add-pictures', {}, photos)
    expect(seen(answer).getByRole('alert').textContent).toContain(
      '11.jpg: Not added, because a post holds at most 10 pictures.',
    )
    expect((await readPost(house.works, teacher, id)).pictures).toHaveLength(10)
    // Ten children are started one after another; on a busy machine that takes its time.
  }, 120_000)

  it('says that the disk is full, and keeps what was typed', async () => {
    const id = await started()
    const full = {
      ...house.works,
      files: {
        ...house.works.files,
        put: async () => ({ refused: 'disk-full', sentence: 'There is no room left.' }) as const,
      },
    }
    const small = await openPages(full, writingRoutes, () => [teacher], join(installationRoot(), 'src'))
    const answer = await small.send(
      teacher,
      `/posts/${id}/pictures`,
      [...(await typed(id, { text: 'Still here' })), ['do', 'add-pictures']],
      [{ filename: 'hall.jpg', bytes: await photo('#abc') }],
    )
    expect(seen(answer).getByRole('alert').textContent).toContain('hall.jpg: There is no room left.')
    expect((await draftOf(id)).text).toBe('Still here')
    await small.server.close()
  })

  it('the stop line stands at the control; its button calls the DSL, saves the words and takes no photo along (ours-stop-question)', async () => {
    const id = await started()
    const page = seen(await pages.get(teacher, `/posts/${id}/write`))
    expect(page.text).toContain('Anyone undressed, changing or hurt?')
    expect(page.getByRole('button', { name: 'Tell the DSL' }).getAttribute('formenctype')).toBe(
      'application/x-www-form-urlencoded',
    )
    const answer = await press(id, 'tell-dsl', { text: 'From the pool' }, [
      { filename: 'pool.jpg', bytes: await photo('#fed') },
    ])
    expect(answer.headers.location).toMatch(new RegExp(`^/dsl-calls/.*post=${id}$`))
    const { post, pictures } = await readPost(house.works, teacher, id)
    expect([post.draft.text, pictures.length]).toEqual(['From the pool', 0])
    const { rows } = await house.boot.query('select by_person from house.safeguarding_calls')
    expect(rows).toEqual([{ by_person: teacher.identity.person }])
  })
})

describe('a school without a roll', () => {
  it('says that names are not looked for, in place of a quiet "nothing"', async () => {
    const bare = await house.addSchool('No Roll School')
    const writer = await house.addPerson('Nora Writer', ['teacher'], bare, 'No Roll')
    const id = await house.write(writer, bare, { text: NAMED })
    const read = await readPost(house.works, writer, id)
    expect([read.noRoll, read.check.findings.map(({ kind }) => kind)]).toEqual([
      true,
      expect.not.arrayContaining(['pupil_name']),
    ])
    newcomers = [writer]
    expect(seen(await pages.get(writer, `/posts/${id}/write`)).text).toContain('names of pupils are not looked for')
    await house.addPupil(bare, 'Josh', 'Bennett')
    expect((await readPost(house.works, writer, id)).noRoll).toBe(false)
  })
})

describe('a picture that is in the draft already and should never have been', () => {
  it('is closed by one press at it, after the words were saved, and takes no photo along (ours-stop-question)', async () => {
    const id = await started()
    await press(id, 'add-pictures', { text: 'From the pool' }, [{ filename: 'pool.jpg', bytes: await photo('#fed') }])
    const page = seen(await pages.get(teacher, `/posts/${id}/write`))
    const close = page.getByRole('button', { name: 'Close picture 1 and tell the safeguarding lead' })
    expect(close.getAttribute('formenctype')).toBe('application/x-www-form-urlencoded')
    const answer = await press(id, close.getAttribute('value') ?? '', { text: 'From the pool, corrected' }, [
      { filename: 'gate.jpg', bytes: await photo('#abc') },
    ])
    expect(answer.headers.location).toMatch(new RegExp(`^/dsl-calls/.*post=${id}&closed=yes$`))
    const { rows } = await house.boot.query(
      'select p.state, p.draft::json->>$2 as text, (select count(*)::int from house.post_pictures x where x.post_id = p.id) as pictures from house.posts p where p.id = $1',
      [id, 'text'],
    )
    expect(rows).toEqual([{ state: 'sealed', text: 'From the pool, corrected', pictures: 1 }])
    expect(seen(await pages.get(teacher, `/posts/${id}/write`)).body.querySelector('textarea')).toBeNull()
  })

  it('is closed although the words could not be saved, and they are shown to be copied', async () => {
    const id = await started()
    await press(id, 'add-pictures', { text: 'Before' }, [{ filename: 'gate.jpg', bytes: await photo('#acb') }])
    const page = seen(await pages.get(teacher, `/posts/${id}/write`))
    const close = page.getByRole('button', { name: 'Close picture 1 and tell the safeguarding lead' })
    const long = 'A long day. '.repeat(20_000)
    const answer = await press(id, close.getAttribute('value') ?? '', { text: long })
    expect(answer.statusCode).toBe(409)
    const shown = seen(answer)
    expect(shown.text).toContain('Your words were not saved')
    expect(shown.body.querySelector('#typed-1')?.textContent).toContain('A long day. A long day.')
    expect(shown.getByRole('link', { name: 'Go on' }).getAttribute('href')).toContain('/dsl-calls/')
    const { rows } = await house.boot.query('select state from house.posts where id = $1', [id])
    expect(rows).toEqual([{ state: 'sealed' }])
  })

  it('that has gone meanwhile calls the safeguarding lead all the same, and closes nothing', async () => {
    const id = await started()
    const answer = await press(id, `close-picture:${'0'.repeat(64)}`, { text: 'Still mine' })
    expect(answer.headers.location).toMatch(new RegExp(`^/dsl-calls/.*post=${id}$`))
    expect((await draftOf(id)).text).toBe('Still mine')
  })
})

describe('nothing typed is lost', () => {
  it('two windows at once: the second overwrites nothing and shows both texts', async () => {
    const id = await started()
    const [one, two] = [
      await typed(id, { text: 'From the first window', do: 'save' }),
      await typed(id, { text: 'From the second window', do: 'save' }),
    ]
    expect((await pages.send(teacher, `/posts/${id}/write`, one)).statusCode).toBe(303)
    const answer = await pages.send(teacher, `/posts/${id}/write`, two)
    expect(answer.statusCode).toBe(409)
    const page = seen(answer)
    expect(page.getByRole('textbox', { name: 'What do you want to say?' }).textContent).toBe('From the second window')
    expect(page.body.querySelector('#other-words')?.textContent).toContain('From the first window')
    expect((await draftOf(id)).text).toBe('From the first window')
    // Having seen both, a press of Save keeps this one.
    expect((await pages.send(teacher, `/posts/${id}/write`, [...fieldsOf(page.body), ['do', 'save']])).statusCode).toBe(
      303,
    )
    expect((await draftOf(id)).text).toBe('From the second window')
  })

  it('a press while the page’s own script was saving is not another window; a late save of the script overwrites nothing', async () => {
    const id = await started()
    const fields = await typed(id, { text: 'Typed' })
    const bySript = await pages.post(teacher, `/posts/${id}/save`, fields)
    expect([bySript.statusCode, bySript.headers['x-draft-version']]).toEqual([200, '1'])
    const pressed = await pages.send(teacher, `/posts/${id}/write`, [
      ...fields.filter(([name]) => name !== 'text'),
      ['text', 'Typed and more'],
      ['do', 'save'],
    ])
    expect(pressed.statusCode).toBe(303)
    expect((await pages.post(teacher, `/posts/${id}/save`, fields)).statusCode).toBe(409)
    expect((await draftOf(id)).text).toBe('Typed and more')
  })

  it('the session ended while writing: the words come back to be sent again, and nothing was saved', async () => {
    const id = await started()
    const fields = await typed(id, { text: 'Written for an hour' })
    const answer = await pages.send(null, `/posts/${id}/write`, fields, [
      { filename: 'a.jpg', bytes: Buffer.alloc(100) },
    ])
    expect(answer.statusCode).toBe(401)
    const page = seen(answer)
    expect(page.body.querySelector('#kept-1')?.textContent).toContain('Written for an hour')
    expect(page.getByRole('link', { name: 'Sign in in a new tab' }).getAttribute('target')).toBe('_blank')
    expect(page.getByRole('button', { name: 'Send it again' }).closest('form')?.getAttribute('action')).toBe(
      `/posts/${id}/write`,
    )
    expect((await draftOf(id)).text).toBe('')
    // The page's script sees no success and keeps the words on the device.
    expect((await pages.post(null, `/posts/${id}/save`, fields)).statusCode).toBe(303)
  })

  it('handed in from another window: what was typed here can be copied', async () => {
    const id = await started()
    const late = await typed(id, { text: 'One more thought' })
    await press(id, 'hand-in', {
      text: 'Our choir sings on Friday.',
      'targets[]': website,
      'answers[positive]': 'positive',
      'answers[record-purpose]': 'events',
      'answers[record-audience]': 'school',
    })
    const answer = await pages.send(teacher, `/posts/${id}/write`, late)
    expect([answer.statusCode, seen(answer).body.querySelector('#typed-1')?.textContent?.trim()]).toEqual([
      409,
      'One more thought',
    ])
  })

  it.each([
    ['100,000 characters', 'The river is high. '.repeat(5_264).slice(0, 100_000)],
    ['right-to-left marks', 'Welcome \u202Eolleh\u202C and \u200Fשלום'],
    ['emoji of several code points', '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
    ['markup', '</textarea><script>alert(1)</script> & "quoted"'],
  ])('keeps a text with %s as it was typed', async (_, text) => {
    const id = await started()
    expect((await press(id, 'save', { text })).statusCode).toBe(303)
    expect((await draftOf(id)).text).toBe(text)
    const page = await pages.get(teacher, `/posts/${id}/write`)
    expect(seen(page).getByRole('textbox', { name: 'What do you want to say?' }).textContent).toBe(text)
    expect(page.body).not.toContain('<script>alert')
  })

  it('leaves out only what cannot be kept: NUL and half of a surrogate pair', async () => {
    const id = await started()
    expect((await press(id, 'save', { text: 'Sun\u0000ny \uD83D day' })).statusCode).toBe(303)
    expect((await draftOf(id)).text).toMatch(/^Sunny \uFFFD+ day$/)
  })

  it('shows a text again that is too long to be saved', async () => {
    const id = await started()
    const answer = await press(id, 'save', { text: 'long '.repeat(50_000) })
    expect([answer.statusCode, seen(answer).text.includes('This is too long to be saved.')]).toEqual([422, true])
    expect(seen(answer).getByRole('textbox', { name: 'What do you want to say?' }).textContent).toHaveLength(250_000)
  })
})

describe('the page’s script', () => {
  it('is told what is found in the words as they stand, without saving them (s2-school-use-05a)', async () => {
    const id = await started()
    const answer = await pages.post(teacher, `/posts/${id}/check`, await typed(id, { text: NAMED }))
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(seen(answer).getByRole('heading', { name: 'This names a pupil' })).toBeTruthy()
    expect(answer.body).not.toContain('<html')
    expect((await draftOf(id)).text).toBe('')
  })

  it('is refused for somebody else’s draft', async () => {
    const id = await started()
    const fields = await typed(id, { text: 'Not mine' })
    for (const path of ['check', 'save', 'write'])
      expect((await pages.post(colleague, `/posts/${id}/${path}`, fields)).statusCode, path).toBe(404)
    expect((await pages.get(colleague, `/posts/${id}/write`)).statusCode).toBe(404)
  })
})
