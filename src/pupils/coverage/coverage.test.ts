import { getByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consentKinds } from '../consent/consent.ts'
import { endFlag, flagRoutes, pupilsRoutes, recordAnswers, setFlag } from '../pupils.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'

let house: FamiliesHouse
let ilaria: string
let theo: string
let uma: string

const today = () => new Date().toISOString().slice(0, 10)
const office = () => house.asker('office_manager')

beforeAll(async () => {
  house = await openFamiliesHouse([...pupilsRoutes, ...flagRoutes(async () => [])])
  ilaria = await house.addPupil('Ilaria')
  theo = await house.addPupil('Théo')
  await house.addPupil('Mina')
  uma = await house.addPupil('=Uma')
  await house.addPupil('Odo', 'Ash')
  const mother = await house.addGuardianRow(ilaria, 'Ada Marchetti')
  const his = await house.addGuardianRow(theo, 'Cleo Marchetti')
  const basics = { how: 'paper', interpreter: '', wording: house.wording, on: today(), until: null } as const
  const answers = consentKinds.map(kind => ({ kind, channel: 'website', answer: 'yes' }) as const)
  await recordAnswers(house.works, house.visitor('office_manager'), ilaria, {
    ...basics,
    giver: { is: 'guardian', guardian: mother },
    answers,
  })
  await recordAnswers(house.works, house.visitor('office_manager'), theo, {
    ...basics,
    giver: { is: 'guardian', guardian: his },
    answers: [{ kind: 'everything', channel: 'everywhere', answer: 'no' }],
  })
})
afterAll(() => house.close())

const path = '/pupils/coverage'
/** The names under each heading of one line of a class. */
async function namesOf(kind: string, where: string): Promise<Record<string, string[]>> {
  const { body } = await office().get(`${path}?class=Elm`)
  const heading = getByRole(body, 'heading', { name: kind, level: 2 })
  let at = heading.nextElementSibling
  while (at !== null && !(at.querySelector('summary')?.textContent ?? '').includes(`${where}:`))
    at = at.nextElementSibling
  if (at === null) throw new Error(`There is no line ${where} under ${kind}.`)
  return Object.fromEntries(
    [...at.querySelectorAll('h3')].map(title => [
      title.textContent ?? '',
      [...(title.nextElementSibling?.querySelectorAll('li') ?? [])]
        .map(one => (one.textContent ?? '').trim())
        .toSorted(),
    ]),
  )
}

describe('a page for each class', () => {
  test('says who is covered, who refused and who has no answer that counts, by name', async () => {
    expect(await namesOf('Face recognisable', 'Website')).toEqual({
      Covered: ['Ilaria Marchetti'],
      Refused: ['Théo Marchetti'],
      'No answer that counts': ['=Uma Marchetti', 'Mina Marchetti'].toSorted(),
    })
    expect(await namesOf('Face recognisable', 'Social media')).toEqual({
      Refused: ['Théo Marchetti'],
      'No answer that counts': ['=Uma Marchetti', 'Ilaria Marchetti', 'Mina Marchetti'].toSorted(),
    })
  })

  test.each(['?class=Elm', '?platform=website', ''])(
    'a flag changes nothing on %s, so that a list beside a child’s answers never tells of it (s1-purpose-08)',
    async query => {
      const before = await office().get(`${path}${query}`)
      const review = { reason: 'adopted', reviewOn: '2999-01-01' } as const
      const set = await setFlag(house.works, house.visitor('dsl'), ilaria, review)
      expect(set).toHaveProperty('flag')
      expect((await office().get(`${path}${query}`)).text).toBe(before.text)
      await endFlag(house.works, house.visitor('dsl'), ilaria, 'flag' in set ? set.flag : '')
    },
  )

  test('the way there counts the silent families of each class; a class that is not there is not found', async () => {
    const { text } = await office().get(path)
    expect(text).toMatch(/Elm\s*4 children; 2 without any answer that counts/)
    expect(text).toMatch(/Ash\s*1 child; 1 without any answer that counts/)
    expect((await office().get(`${path}?class=Oak`)).status).toBe(404)
  })
})

describe('who is not covered on a platform', () => {
  test('names whom, where and what, and leaves out who is covered (s1-protocol-1a, s1-protocol-1c)', async () => {
    const { text } = await office().get(`${path}?platform=website`)
    expect(text).not.toContain('Ilaria Marchetti')
    expect(text).toMatch(/4 of 5 children may not go there today/)
    const facebook = await office().get(`${path}?platform=facebook`)
    expect(facebook.text).toContain('Ilaria Marchetti')
    const work = await office().get(`${path}?platform=website&kind=work`)
    expect(work.text).toContain('not: Work')
    expect((await office().get(`${path}?platform=orkut`)).status).toBe(404)
  })

  test('as a file holds the same, and no cell that a spreadsheet would run', async () => {
    const answer = await house.server.inject({
      url: `${path}/file?platform=website`,
      headers: { cookie: [...office().cookies].map(([key, value]) => `${key}=${value}`).join('; ') },
    })
    expect(answer.headers['content-type']).toContain('text/csv')
    expect(String(answer.headers['content-disposition'])).toContain('not-covered-website.csv')
    const lines = answer.body.split('\r\n')
    expect(lines[0]).toContain('"Class","Name"')
    expect(answer.body).toContain(`"Elm","'=Uma Marchetti"`)
    expect(answer.body).not.toContain('Ilaria')
    expect(lines.filter(line => line !== '')).toHaveLength(5)
  })
})

describe('who sees it', () => {
  test.each(['teacher', 'account_manager'] as const)('%s does not', async role => {
    expect((await house.asker(role).get(path)).status).toBe(403)
    expect((await house.asker(role).get(`${path}/file?platform=website`)).status).toBe(403)
  })
  test.each(['headteacher', 'dsl', 'trust_administrator'] as const)('%s does', async role => {
    expect((await house.asker(role).get(`${path}?class=Elm`)).text).toContain('Ilaria Marchetti')
  })
})

describe('who looked', () => {
  const page = () => `/pupils/${uma}`
  const looked = async (role: 'office_manager' | 'dsl' | 'headteacher', at = page()) => {
    const { body } = await house.asker(role).get(at)
    const details = [...body.querySelectorAll('details')].find(one => one.textContent?.includes('Who looked'))
    return [...(details?.querySelectorAll('li') ?? [])].map(one =>
      (one.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
    )
  }
  const count = async () =>
    (await house.boot.query<{ count: number }>('select count(*)::int as count from house.family_looks')).rows[0]?.count

  test('at a child, at her class and at a list with her is kept, with who, where and when, and shown on her page', async () => {
    await house.boot.query('truncate house.family_looks')
    expect(await looked('headteacher')).toEqual([])
    await house.asker('dsl').get(`${path}?class=Elm`)
    await house.asker('dsl').get(`${path}?platform=website`)
    await office().get(`${path}/file?platform=website`)
    const lines = await looked('headteacher')
    expect(lines).toHaveLength(4)
    for (const words of [
      'this child’s page',
      'the list of the class',
      'the list of a platform',
      'a file with the list',
    ])
      expect(lines.some(line => line.includes(words))).toBe(true)
    // Whom nobody looked at is not among them: the list of the platform left Ilaria out.
    expect((await looked('office_manager', `/pupils/${ilaria}`)).some(line => line.includes('platform'))).toBe(false)
  })

  test('at flags is shown to the safeguarding lead alone', async () => {
    await house.boot.query('truncate house.family_looks')
    await house.asker('dsl').get(`${page()}/flags`)
    expect(await looked('dsl', `${page()}/flags`)).toHaveLength(1)
    for (const role of ['office_manager', 'headteacher'] as const)
      expect((await looked(role)).some(line => line.startsWith('dsl'))).toBe(false)
    const client = house.boot
    const head = house.visitor('headteacher').identity
    await client.query('begin; set local role house_app')
    await client.query('select house.become($1, $2)', [head.trust, head.person])
    const { rows } = await client.query<{ page: string }>('select distinct page from house.family_looks')
    await client.query('rollback')
    expect(rows.map(row => row.page)).toEqual(['pupil'])
  })

  test('leaves nothing behind where somebody finds nothing, and cannot be changed or taken away', async () => {
    const before = await count()
    await house.asker('teacher').get(page())
    await office().get(`/pupils/${house.school}`)
    await office().get(`${page()}/flags`)
    expect(await count()).toBe(before)
    for (const deed of ['delete from house.family_looks', `update house.family_looks set page = 'class'`]) {
      await expect(house.boot.query(`set role house_app; ${deed}`)).rejects.toThrow('permission denied')
      await house.boot.query('reset role')
    }
  })
})
