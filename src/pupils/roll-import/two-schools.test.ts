import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { act, theHouse } from '../../platform/platform.ts'
import type { Asker } from '../../policy/testing/page-house.tsx'
import { complaintsBy } from '../family/complaints.store.ts'
import { comeIn, familySession } from '../family/family-session.ts'
import { herAnswers, herChildren } from '../family/family.store.ts'
import { makeFamilyLink } from '../family/make-link.ts'
import { openRollHouse, type RollHouse } from './testing/roll-house.ts'

// A mother of two, whose children are at two schools of one trust. She gave each school another address; her telephone is the same.
let house: RollHouse
let trust: string
let keeper: Asker
let keeperId: { trust: string; person: string }
let first: string
let second: string

beforeAll(async () => {
  house = await openRollHouse()
  trust = await house.addTrust()
  const person = await house.addPerson(trust, [{ role: 'trust_administrator', school: null }])
  keeperId = person.who
  keeper = await house.signedIn(person.email)
})
afterAll(() => house.close())

const rollAt = (
  number: string,
  email: string,
  name = 'Ngozi Okafor',
) => `Adno,Surname,Forename,Date of Birth,Contact 1 Name,Contact 1 Email,Contact 1 Telephone,Contact 1 Parental Responsibility
${number},Okafor,Ada,04/03/2016,${name},${email},07700 900123,Yes
`
let at: { first: string; second: string }

beforeEach(async () => {
  first = await house.addSchool(trust, 'Larkenby School')
  second = await house.addSchool(trust, 'Tansel Lane')
  const mark = randomUUID().slice(0, 8)
  at = { first: `home-${mark}@post.example`, second: `work-${mark}@post.example` }
  // Of another telephone than those of the tests before.
  await house.boot.query('update house.guardians set telephone = null, name = name || $1', [mark])
  await house.take(keeper, first, rollAt('1', at.first))
  await house.take(keeper, second, rollAt('2', at.second, 'Mrs Ngozi Okafor'))
})

const her = async () =>
  (
    await house.boot.query<{ id: string; name: string; email: string; reached: string[] }>(
      `select g.id, g.name, g.email, array(select c.email from house.guardian_contacts c where c.guardian_id = g.id) as reached
       from house.guardians g where g.email in ($1, $2)`,
      [at.first, at.second],
    )
  ).rows

async function mailed(school: string): Promise<string> {
  const id = randomUUID()
  const [one] = await her()
  await act(house.works, keeperId, act => makeFamilyLink(act, { guardian: one?.id ?? '', school, id }, 'mail'))
  return id
}
const lives = async (link: string) =>
  (await house.boot.query<{ spent_at: Date | null }>('select spent_at from house.family_links where id = $1', [link]))
    .rows[0]?.spent_at === null
const found = async (email: string) =>
  (
    await house.boot.query<{ school: string }>('select f.school_id as school from house.family_at_address($1) f', [
      email,
    ])
  ).rows.map(({ school }) => school)

test('she is one person with an address at each school, and the files of both schools sent again change nothing', async () => {
  expect(await her()).toMatchObject([{ name: 'Ngozi Okafor', email: at.first, reached: [at.second] }])
  const before = await house.fingerprint()
  for (let night = 0; night < 2; night++) {
    const one = await house.take(keeper, first, rollAt('1', at.first))
    expect(one.seen.text).toContain('1 pupil stays as')
    await house.take(keeper, second, rollAt('2', at.second, 'Mrs Ngozi Okafor'))
  }
  expect(await house.fingerprint()).toEqual(before)
})

test('a link of one school lives on when the roll of the other comes in, and each school finds her by its own address', async () => {
  const links = [await mailed(first), await mailed(second)]
  await house.take(keeper, second, rollAt('2', at.second, 'Mrs Ngozi Okafor'))
  await house.take(keeper, first, rollAt('1', at.first))
  expect(await Promise.all(links.map(lives))).toEqual([true, true])
  expect(await found(at.first)).toEqual([first])
  expect(await found(at.second)).toEqual([second])
})

test('an address that changes at the school which sent the link spends that link, and no other school’s', async () => {
  const links = [await mailed(first), await mailed(second)]
  await house.take(keeper, second, rollAt('2', `new-${at.second}`))
  expect(await Promise.all(links.map(lives))).toEqual([true, false])
  expect(await found(at.second)).toEqual([])
  const anew = await mailed(second)
  await house.take(keeper, first, rollAt('1', `new-${at.first}`))
  expect(await Promise.all([...links, anew].map(lives))).toEqual([false, false, true])
  expect(await found(`new-${at.first}`)).toEqual([first])
})

test('the office of a school sees and corrects its own address of her; the other school’s stays, and so do its links', async () => {
  const { rows } = await house.boot.query<{ id: string }>('select id from house.pupils where school_id = $1', [second])
  const child = rows[0]?.id ?? ''
  const [one] = await her()
  const page = `/pupils/${child}/guardians/${one?.id ?? ''}`
  const seen = await keeper.get(page)
  expect(seen.body.querySelector<HTMLInputElement>('input[name=email]')?.getAttribute('value')).toBe(at.second)
  expect(seen.text).toContain('What you change here is this school’s alone')
  const links = [await mailed(first), await mailed(second)]
  const form = {
    name: 'Ngozi Okafor',
    email: `x-${at.second}`,
    relationship: 'Mother',
    responsible: 'yes',
    priority: '1',
  }
  expect((await keeper.post(page, form)).status).toBe(303)
  expect(await her()).toMatchObject([{ email: at.first, reached: [`x-${at.second}`] }])
  expect(await Promise.all(links.map(lives))).toEqual([true, false])
  // Her language is hers at every school, and that she may have no contact is this child's: both are written down beside the address.
  expect((await keeper.post(page, { ...form, language: 'pl', 'marks[]': 'no-contact' })).status).toBe(303)
  const { rows: kept } = await house.boot.query(
    'select g.language, s.no_contact from house.guardians g join house.guardianships s on s.guardian_id = g.id where s.pupil_id = $1',
    [child],
  )
  expect(kept).toEqual([{ language: 'pl', no_contact: true }])
})

/** Opens a link of one school, and reads what its half hour shows. */
async function comesIn(school: string, how: 'mail' | 'letter' = 'mail', born: string | null = null) {
  const [one] = await her()
  const guardian = one?.id ?? ''
  const { address } = await act(house.works, keeperId, act => makeFamilyLink(act, { guardian, school }, how))
  const came = await comeIn(house.works, { token: address.split('/').at(-1) ?? '' }, born)
  if (!('in' in came)) return null
  const headers = { cookie: came.cookies[0]?.split(';')[0] }
  return async () => {
    const session = await familySession(house.works, headers)
    if (session === null) return 'ended'
    return act(house.works, theHouse(trust), async ({ tx, at: now }) => {
      const children = await herChildren(tx, session, now)
      const schoolOf = (pupil: string) => children.find(({ id }) => id === pupil)?.school ?? ''
      return {
        children: children.map(child => child.school).toSorted(),
        answers: (await herAnswers(tx, session, now)).map(({ pupil }) => schoolOf(pupil)).toSorted(),
        complaints: (await complaintsBy(tx, session, now)).map(each => each.school).toSorted(),
      }
    })
  }
}
const all = (...schools: string[]) => {
  const sorted = schools.toSorted()
  return { children: sorted, answers: sorted, complaints: sorted }
}
/** One answer and one complaint of hers at each school. */
async function sheSaid() {
  const [one] = await her()
  await house.boot.query(
    `insert into house.consent_answers (trust_id, id, pupil_id, giver, guardian_id, kind, channel, answer, how, recorded_by, recorded_at, at)
     select p.trust_id, gen_random_uuid(), p.id, 'guardian', s.guardian_id, 'face', 'website', 'no', 'office', $2, now(), now()
     from house.pupils p join house.guardianships s on s.pupil_id = p.id where s.guardian_id = $1`,
    [one?.id, keeperId.person],
  )
  await house.boot.query(
    `insert into house.family_complaints (trust_id, id, school_id, guardian_id, words, notice_version, at)
     select p.trust_id, gen_random_uuid(), p.school_id, s.guardian_id, 'Please.', 'x', now()
     from house.pupils p join house.guardianships s on s.pupil_id = p.id where s.guardian_id = $1`,
    [one?.id],
  )
}

test('a half hour shows what the schools hold that reach her by the address through which she came in, and nothing of any other', async () => {
  await sheSaid()
  const links = [await mailed(first), await mailed(second)]
  const atSecond = await comesIn(second)
  expect(await atSecond?.()).toEqual(all(second))
  // What another school sent to another address is not spent by it.
  expect(await Promise.all(links.map(lives))).toEqual([true, false])
  const atFirst = await comesIn(first)
  expect(await atFirst?.()).toEqual(all(first))
  expect(await Promise.all(links.map(lives))).toEqual([false, false])
  // Both hold the same address now: every child on one page.
  await house.boot.query('update house.guardian_contacts set email = $1 where email = $2', [
    at.first.toUpperCase(),
    at.second,
  ])
  const both = await comesIn(second)
  expect(await both?.()).toEqual(all(first, second))
})

test('a letter shows the children of the school that sent it, and asks for the day of birth of one of them', async () => {
  await sheSaid()
  await house.boot.query(`update house.pupils set date_of_birth = '2015-01-02' where school_id = $1`, [first])
  expect(await comesIn(second, 'letter', '2015-01-02')).toBeNull()
  const inside = await comesIn(second, 'letter', '2016-03-04')
  expect(await inside?.()).toEqual(all(second))
})

test('a half hour ends when its own address goes, and not by what changes at another school', async () => {
  const atFirst = await comesIn(first)
  const letterAtFirst = await comesIn(first, 'letter', '2016-03-04')
  const atSecond = await comesIn(second)
  const letterAtSecond = await comesIn(second, 'letter', '2016-03-04')
  const ended = async () =>
    Promise.all([atFirst, letterAtFirst, atSecond, letterAtSecond].map(async each => (await each?.()) === 'ended'))
  expect(await ended()).toEqual([false, false, false, false])
  await house.take(keeper, second, rollAt('2', `new-${at.second}`))
  expect(await ended()).toEqual([false, false, true, true])
  await house.take(keeper, first, rollAt('1', `new-${at.first}`))
  expect(await ended()).toEqual([true, true, true, true])
})

test('a half hour that began by her general address goes on when another school brings one of its own for the first time', async () => {
  await house.boot.query('delete from house.guardian_contacts where email = $1', [at.second])
  const atFirst = await comesIn(first)
  const atSecond = await comesIn(second)
  expect(await Promise.all([atFirst?.(), atSecond?.()])).not.toContain('ended')
  await house.take(keeper, second, rollAt('2', at.second, 'Mrs Ngozi Okafor'))
  expect((await her()).map(({ reached }) => reached)).toEqual([[at.second]])
  expect(await atFirst?.()).toMatchObject({ children: [first] })
  expect(await atSecond?.()).toBe('ended')
})
