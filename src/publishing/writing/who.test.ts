import { getAllByRole, getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPost } from '../posts/read-post.ts'
import { publishingRoutes } from '../routes.ts'
import { openFamilies } from '../testing/families.ts'
import { type Asker, openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'
import { findingField } from './write.form.ts'

let at: SchoolPages
let ann: Asker
let gethin: Asker
let families: Awaited<ReturnType<typeof openFamilies>>
let facebook: string
let website: string
let josh: string
let josie: string

beforeAll(async () => {
  at = await openSchoolPages('trust-provider', publishingRoutes)
  families = await openFamilies(at.house, at.school, at.ifeoma)
  facebook = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  website = await at.house.addAccount(at.school, 'website', 'Robin Hill website')
  josh = await families.addChild('Josh', 'Bennett')
  josie = await families.addChild('Josie', 'Marchetti')
  ann = await at.as(at.ann)
  gethin = await at.as(at.gethin)
})
afterAll(() => at.close())

/** A draft with one picture that is described, and nothing said of who is in it. */
async function drafted(text = 'Clay in Year 4.', targets = [facebook, website], sha256 = 'a'.repeat(64)) {
  const id = await at.house.write(at.ann, at.school, { text, targets })
  await at.house.boot.query(
    `insert into house.post_pictures values ($1, gen_random_uuid(), $2, 1, $3, 10, 4, 3, 'Hands and clay', '{}', now())`,
    [at.house.trust, id, sha256],
  )
  await at.house.rewrite(at.ann, id, { targets })
  const [picture] = (await readPost(at.house.works, at.ann, id)).pictures
  return { id, picture: picture?.id ?? '', who: `/posts/${id}/pictures/${picture?.id}/who` }
}
const shownIn = async (id: string) => (await readPost(at.house.works, at.ann, id)).post.draft.shown
/** What the writing page sends when a button is pressed there and nothing else is touched. */
async function press(id: string, does: string) {
  const { post, pictures } = await readPost(at.house.works, at.ann, id)
  const { draft } = post
  return ann.post(`/posts/${id}/write`, {
    do: does,
    revision: String(post.revision),
    text: draft.text,
    ...Object.fromEntries(draft.targets.map((target, index) => [`targets[${index}]`, target])),
    ...Object.fromEntries(Object.entries(draft.answers).map(([question, answer]) => [`answers[${question}]`, answer])),
    ...Object.fromEntries(pictures.map(picture => [`alt[${picture.id}]`, picture.alt])),
  })
}

describe('who is in a picture (s2-school-use-07c)', () => {
  test('is found by name or class, ticked, and kept as recognisable until the author says otherwise', async () => {
    const { id, picture, who } = await drafted()
    const page = await ann.get(who)
    expect(getByRole(page.body, 'heading', { level: 1 }).textContent).toBe('Who is in picture 1?')
    expect(getAllByRole(page.body, 'option').map(option => option.textContent)).toContain('Maple')
    const searched = await ann.post(who, { do: 'search', name: 'jos', class: '' })
    const found = await ann.get(searched.goesTo ?? '')
    expect(getAllByRole(found.body, 'checkbox')).toHaveLength(2)
    // Looking for somebody else keeps what is ticked.
    await ann.post(who, { do: 'search', name: 'zz', class: '', 'add[]': josh })
    expect(await shownIn(id)).toEqual({ [picture]: { [josh]: 'face' } })
    expect((await ann.get(`${who}?name=zz`)).text).toContain('No pupil of this name or class is on the roll.')
    const done = await ann.post(who, { do: 'done', name: '', class: '', [`as[${josh}]`]: 'unrecognisable' })
    expect(done.goesTo).toBe(`/posts/${id}/write?done=saved`)
    expect(await shownIn(id)).toEqual({ [picture]: { [josh]: 'unrecognisable' } })
    expect((await ann.get(`/posts/${id}/write`)).text).toContain('In it: Josh Bennett.')
    await ann.post(who, { do: 'search', name: '', class: '', [`as[${josh}]`]: 'out' })
    expect(await shownIn(id)).toEqual({})
  })

  test('nothing ticked is not nobody: that has to be pressed, and one press on the writing page does it', async () => {
    const { id, picture, who } = await drafted()
    const empty = await ann.post(who, { do: 'done', name: '', class: '' })
    expect(empty.status).toBe(422)
    expect(getByRole(empty.body, 'alert').textContent).toContain('Nobody is ticked yet')
    expect(await shownIn(id)).toEqual({})
    await press(id, `nobody:${picture}`)
    expect(await shownIn(id)).toEqual({ [picture]: {} })
    expect((await ann.get(`/posts/${id}/write`)).text).toContain('Nobody can be recognised in it.')
  })

  test('a pupil of another school, or what is no id, is left out; another’s draft is not there', async () => {
    const { id, picture, who } = await drafted()
    const other = await at.house.addPupil(await at.house.addSchool('Tansel Lane'), 'Else', 'Where')
    await ann.post(who, {
      do: 'search',
      name: '',
      class: '',
      [`as[${other}]`]: 'face',
      'as[x]': 'face',
      [`as[${josh}]`]: '',
    })
    expect(await shownIn(id)).toEqual({ [picture]: { [josh]: 'face' } })
    expect((await gethin.get(who)).status).toBe(404)
    expect((await gethin.post(who, { do: 'nobody' })).status).toBe(404)
    expect((await ann.get(who.replace(picture, '00000000-0000-4000-8000-000000000000'))).status).toBe(404)
  })
})

describe('handing in on the page', () => {
  test('says what to do where nothing is said about a picture (s1-protocol-1a)', async () => {
    const { id } = await drafted()
    const page = await press(id, 'hand-in')
    expect(page.status).toBe(422)
    expect(getByRole(page.body, 'alert').textContent).toContain('Say who is in picture 1')
  })

  test('says where it may not go and nothing else, and one press hands it in without that account (s1-protocol-1b, s1-protocol-2c)', async () => {
    const { id, who } = await drafted()
    await families.says(josie, [{ kind: 'unrecognisable', channel: 'website', answer: 'yes' }])
    await ann.post(who, { do: 'done', name: '', class: '', [`as[${josie}]`]: 'unrecognisable' })
    const page = await press(id, 'hand-in')
    const alert = getByRole(page.body, 'alert').textContent ?? ''
    expect(alert).toContain('Not on Facebook. On the website it may go. Questions: the office.')
    expect(alert).not.toMatch(/Josie|Marchetti/)
    const without = getByRole(page.body, 'button', { name: 'Hand in without Robin Hill on Facebook' })
    const gone = await press(id, without.getAttribute('value') ?? '')
    expect(gone.goesTo).toBe(`/posts/${id}?done=handed-in`)
    const seen = await gethin.get(`/posts/${id}`)
    expect(seen.text).toContain('In it: Josie Marchetti.')
    const { version } = await readPost(at.house.works, at.gethin, id)
    expect(version?.content.targets.map(({ account }) => account)).toEqual([website])
  })

  test('where it may go nowhere no such press is offered', async () => {
    const { id, who } = await drafted('Clay.', [facebook])
    await ann.post(who, { do: 'done', name: '', class: '', [`as[${josh}]`]: 'unrecognisable' })
    const page = await press(id, 'hand-in')
    expect(getByRole(page.body, 'alert').textContent).toContain('Not on Facebook. Questions: the office.')
    expect(queryByRole(page.body, 'button', { name: /^Hand in without/ })).toBeNull()
  })
})

describe('who is named in the text', () => {
  test('a child whom the check missed can be said all the same (s1-protocol-2c)', async () => {
    const { id } = await drafted()
    const page = await ann.get(`/posts/${id}/write`)
    expect(page.text).toContain('A child is named, and nothing was found?')
    expect((await press(id, 'who:text')).goesTo).toBe(`/posts/${id}/named`)
  })

  test('the names that the check found are offered (s1-protocol-2c)', async () => {
    const { id } = await drafted('Well done Josh Bennett!')
    const page = await ann.get(`/posts/${id}/named`)
    expect(getAllByRole(page.body, 'checkbox')).toHaveLength(1)
    expect(page.text).toContain('Josh Bennett, Maple')
    await ann.post(`/posts/${id}/named`, { do: 'done', name: '', class: '', 'add[]': josh })
    expect((await readPost(at.house.works, at.ann, id)).post.draft.named).toEqual({ [josh]: 'full_name' })
  })

  test('that nobody is named is not offered beside a name that the check found, nor taken from a page of before; said to be nobody’s here, it is (s1-protocol-1a)', async () => {
    const nobody = { name: 'Nobody is named' }
    const named = async (id: string) => (await readPost(at.house.works, at.ann, id)).post.draft.named
    const { id } = await drafted('Well done Josie Marchetti’s class!', [website])
    // On the page of its own, and on the one on which she writes.
    for (const path of [`/posts/${id}/named`, `/posts/${id}/write`]) {
      const page = await ann.get(path)
      expect(queryByRole(page.body, 'button', nobody)).toBeNull()
      expect(page.text).toContain('The check takes “Josie Marchetti” for the name of a pupil')
      expect(getByRole(page.body, 'link', { name: 'beside what was found' }).getAttribute('href')).toMatch(/#found$/)
    }
    const first = 'A name was found in the text. Say who it is'
    const pressed = await ann.post(`/posts/${id}/named`, { do: 'nobody' })
    expect([pressed.status, getByRole(pressed.body, 'alert').textContent]).toEqual([
      422,
      expect.stringContaining(first),
    ])
    const there = await press(id, 'nobody:text')
    expect([there.status, getByRole(there.body, 'alert').textContent]).toEqual([422, expect.stringContaining(first)])
    expect(await named(id)).toBeNull()
    const { check, post } = await readPost(at.house.works, at.ann, id)
    const contested = Object.fromEntries(check.findings.map(({ key }) => [key, 'A poet who visited us.']))
    await at.house.rewrite(at.ann, id, { ...post.draft, contested })
    expect(getByRole((await ann.get(`/posts/${id}/named`)).body, 'button', nobody)).toBeDefined()
    await press(id, 'nobody:text')
    expect(await named(id)).toEqual({})
    // What was said before a name was written is no answer to it.
    await at.house.rewrite(at.ann, id, { ...post.draft, named: {}, text: 'Well done Josh Bennett!' })
    const again = await ann.get(`/posts/${id}/write`)
    expect(again.text).toContain('Not said yet: whom the text names.')
    expect(again.text).not.toContain('Nobody is named.')
  })

  test('which words are of nobody ticked is said, and that it is no child of ours can be said beside them (s1-protocol-1a)', async () => {
    const { id, who } = await drafted('Well done Josh Bennett and Josie Marchetti!', [website])
    await ann.post(who, { do: 'nobody' })
    await families.says(josh, [{ kind: 'full_name', channel: 'website', answer: 'yes' }])
    await ann.post(`/posts/${id}/named`, { do: 'done', name: '', class: '', 'add[]': josh })
    const page = await press(id, 'hand-in')
    const alert = getByRole(page.body, 'alert').textContent ?? ''
    expect(alert).toContain('The words “Josie Marchetti” can be the name of a pupil who is not ticked')
    const { check, post } = await readPost(at.house.works, at.ann, id)
    const key = check.findings.find(({ span }) => span === 'Josie Marchetti')?.key ?? ''
    const name = findingField(key)
    expect(page.text).toContain('This is not a pupil of your school')
    const { draft } = post
    const answered = await ann.post(`/posts/${id}/write`, {
      do: `contest:${key}`,
      revision: String(post.revision),
      text: draft.text,
      'targets[0]': website,
      [`finding[${name}]`]: key,
      [`why[${name}]`]: 'A poet who visited us.',
      ...Object.fromEntries((await readPost(at.house.works, at.ann, id)).pictures.map(p => [`alt[${p.id}]`, p.alt])),
    })
    expect(answered.goesTo).toBe(`/posts/${id}/write?done=contested#found`)
    expect((await press(id, 'hand-in')).goesTo).toBe(`/posts/${id}?done=handed-in`)
  })
})

describe('whoever writes and has no business with the roll', () => {
  test('is offered nobody whose name only begins like the one in her words, and reads of no class', async () => {
    await at.house.addPupil(at.school, 'Alba', 'Price')
    await at.house.addPupil(at.school, 'Albany', 'Okafor')
    await at.house.addPupil(at.school, 'Albanus', 'Varga')
    const writer = await at.house.addPerson('Gwen Governor', ['governor'], at.school)
    const id = await at.house.write(writer, at.school, { text: 'Well done, Alba!', targets: [facebook] })
    const { text } = await (await at.as(writer)).get(`/posts/${id}/named`)
    expect(text).toContain('Alba Price')
    expect(text).not.toMatch(/Okafor|Varga|Maple/)
  })

  test.each(['governor', 'clerk', 'human_resources', 'dpo'] as const)(
    'a %s is shown no class and finds no pupil by name, only whom her own words name',
    async role => {
      const writer = await at.house.addPerson(`A ${role}`, [role], at.school)
      const asker = await at.as(writer)
      const id = await at.house.write(writer, at.school, { text: 'Well done Josh Bennett!', targets: [facebook] })
      for (const query of ['', '?class=Maple', '?name=jos']) {
        const { text } = await asker.get(`/posts/${id}/named${query}`)
        expect(text).toContain('Josh Bennett')
        expect(text).not.toContain('Josie')
        expect(text).not.toContain('Or show a class')
        expect(text).toContain('Your role does not open the lists of classes')
      }
    },
  )
})

test('the stop line and its press stand at the picture, and closing it keeps every word of the draft', async () => {
  const sha256 = 'b'.repeat(64)
  const { id, who } = await drafted('Clay, and what we made of it.', [website], sha256)
  const { body, text } = await ann.get(who)
  expect(text).toContain('Anyone undressed, changing or hurt in a picture?')
  const stop = getByRole(body, 'button', { name: 'Close picture 1 and tell the safeguarding lead' })
  expect(stop.closest('form')?.getAttribute('action')).toBe(`/posts/${id}/pictures/${sha256}/stop`)
  const { goesTo } = await ann.post(`/posts/${id}/pictures/${sha256}/stop`)
  expect(goesTo).toMatch(new RegExp(`^/dsl-calls/[\\w-]+\\?post=${id}&closed=yes$`))
  const { rows } = await at.house.boot.query<{ state: string; draft: string }>(
    'select state, draft from house.posts where id = $1',
    [id],
  )
  expect(rows[0]?.state).toBe('sealed')
  expect(rows[0]?.draft).toContain('Clay, and what we made of it.')
})

test('no stop line stands where there is no picture to close', async () => {
  const { id } = await drafted()
  expect((await ann.get(`/posts/${id}/named`)).text).not.toContain('Anyone undressed')
})
