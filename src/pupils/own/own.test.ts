import { getAllByRole, getByLabelText, getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { historyOf } from '../../history/history.ts'
import { act, theHouse } from '../../platform/platform.ts'
import { embeddedPack } from '../../policy/policy.ts'
import { adoptAtOnce } from '../../policy/testing/adopt-at-once.ts'
import { consentKinds } from '../consent/consent.ts'
import { mayGoFor, pupilsRoutes, recordAnswers, setFlag } from '../pupils.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'
import { linkFor, newPhone, type Phone } from '../testing/phone.ts'
import { answersForHerself } from './answers-for-herself.rule.ts'
import { makeOwnSlip, type OwnSlip } from './make-own-slip.ts'
import { leaveOwn } from './own-session.ts'

test.each([
  ['2013-06-02', 13, false],
  ['2013-06-01', 13, true],
  ['2010-06-02', 16, false],
  ['2010-06-01', 16, true],
])('on 1 June 2026, born on %s, where one answers from %i: %s', (born, from, asked) => {
  expect(answersForHerself(born, '2026-06-01', { ownAnswerFrom: from })).toBe(asked)
})

let house: FamiliesHouse
let number = 0
beforeAll(async () => {
  house = await openFamiliesHouse(pupilsRoutes)
})
afterAll(() => house.close())

const BORN = '2009-05-20'
const born = { 'born-day': '20', 'born-month': '5', 'born-year': '2009' }
const wrong = { ...born, 'born-day': '21' }
let pupil: string
let mother: string
let father: string
beforeEach(async () => {
  number += 1
  house.clock.at = null
  pupil = await house.addPupil(`Łucja${number}`)
  await house.boot.query('update house.pupils set date_of_birth = $2 where id = $1', [pupil, BORN])
  mother = await house.addGuardianRow(pupil, 'Ada Secretmother')
  father = await house.addGuardianRow(pupil, 'Bo Secretfather')
})

const office = () => house.visitor('office_manager')
async function slip(): Promise<OwnSlip & { path: string }> {
  const made = await makeOwnSlip(house.works, office(), pupil)
  if ('refused' in made) throw new Error('No slip was made.')
  return { ...made, path: new URL(made.address).pathname }
}
async function inside(): Promise<Phone> {
  const phone = newPhone(house)
  expect((await phone.post((await slip()).path, born)).goesTo).toBe('/own/answers')
  return phone
}
const says = (guardian: string, answer: 'yes' | 'no') =>
  recordAnswers(house.works, office(), pupil, {
    giver: { is: 'guardian', guardian },
    answers: [{ kind: 'face', channel: 'website', answer }],
    how: 'paper',
    interpreter: '',
    wording: house.wording,
    on: new Date().toISOString().slice(0, 10),
    until: null,
  })
const mayGo = () =>
  act(house.works, theHouse(house.trust), async one => {
    const { places } = await mayGoFor(one.tx, house.school, [pupil], ['face'], ['website'], one.at)
    return places[0]?.outcome.may
  })
const KEY = 'seen_and_work-website'
async function keyOf(phone: Phone): Promise<string> {
  const { body } = await phone.get('/own/answers')
  const names = [...body.querySelectorAll('input[type=radio]')].map(one => one.getAttribute('name') ?? '')
  return names.find(name => name.includes('-website'))?.slice('answer['.length, -1) ?? KEY
}
const kept = async () =>
  (
    await house.boot.query<{ giver: string; answer: string; how: string; wording_id: string | null }>(
      `select distinct giver, answer, how, wording_id from house.consent_answers where pupil_id = $1 and giver = 'pupil'`,
      [pupil],
    )
  ).rows

describe('a slip', () => {
  test('is made by the office for who is old enough, as a PDF that names nobody, and is written down', async () => {
    const page = await house.asker('office_manager').get(`/pupils/${pupil}`)
    expect(getByRole(page.body, 'button', { name: 'Make a slip with a link' })).not.toBeNull()
    const made = await house.asker('office_manager').post(`/pupils/${pupil}/own-slip`, {})
    expect([made.status, made.html.startsWith('%PDF')]).toEqual([200, true])
    const kinds = await act(house.works, office().identity, async ({ tx }) =>
      (await historyOf(tx, pupil)).map(({ kind }) => kind),
    )
    expect(kinds).toContain('own-answer-asked')
    const seenBy = await act(house.works, house.visitor('teacher').identity, async ({ tx }) => ({
      kinds: (await historyOf(tx, pupil)).map(({ kind }) => kind),
      links: await tx.selectFrom('pupil_links').selectAll().execute(),
    }))
    expect(seenBy).toEqual({ kinds: [], links: [] })
    expect((await house.asker('teacher').post(`/pupils/${pupil}/own-slip`, {})).status).toBe(403)
  })

  test('is not made for who is too young: the page offers none, and a press says so', async () => {
    await house.boot.query(`update house.pupils set date_of_birth = '2018-03-04' where id = $1`, [pupil])
    const asker = house.asker('office_manager')
    expect(queryByRole((await asker.get(`/pupils/${pupil}`)).body, 'button', { name: /Make a slip/ })).toBeNull()
    const refused = await asker.post(`/pupils/${pupil}/own-slip`, {})
    expect([refused.status, refused.text.includes('not old enough yet')]).toEqual([422, true])
  })

  test('opening it spends nothing and names nobody; the press with her date of birth spends it, once', async () => {
    const { path } = await slip()
    const phone = newPhone(house)
    for (let time = 0; time < 3; time += 1) {
      const opened = await phone.get(path)
      expect([opened.status, opened.text.includes('Orrin Primary: pictures of you')]).toEqual([200, true])
      expect(opened.text).not.toMatch(/Łucja|Secret|Marchetti/)
    }
    const missed = await phone.post(path, wrong)
    expect([missed.status, missed.text.includes('This date does not fit.')]).toEqual([422, true])
    expect((await phone.post(path, born)).goesTo).toBe('/own/answers')
    for (const again of [await phone.get(path), await newPhone(house).post(path, born)])
      expect([again.status, again.text.includes('does not work any more')]).toEqual([410, true])
  })

  test('can be typed; its code opens nothing at the door of families, nor a letter of theirs anything here', async () => {
    const { code } = await slip()
    const phone = newPhone(house)
    expect((await phone.post('/family', { code, ...born })).status).toBe(422)
    const letter = await linkFor(house, mother, 'letter')
    const foreign = await phone.post('/own', { code: letter.code, ...born })
    const unknown = await phone.post('/own', { code: 'ACDE-FGHJ-3467', ...born })
    const late = await phone.post('/own', { code, ...wrong })
    const without = (text: string) => text.replaceAll(/[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/g, '')
    expect(without(foreign.text)).toBe(without(unknown.text))
    expect([late.status, late.text.includes('This code and this date do not open anything')]).toEqual([422, true])
    expect((await phone.post('/own', { code: code.toLowerCase(), ...born })).goesTo).toBe('/own/answers')
    // And its half hour is none of a family's.
    for (const path of ['/family/answers', '/family/complaint'])
      expect((await phone.get(path)).goesTo).toBe('/family?said=ended')
  })

  test('guessed, used, expired, replaced by a newer one, or of somebody who has left: one and the same page', async () => {
    const old = await slip()
    const newer = await slip()
    const guessed = await newPhone(house).get('/own/not-a-slip')
    const pages = [await newPhone(house).get(old.path)]
    house.clock.at = new Date(Date.now() + 15 * 86_400_000)
    pages.push(await newPhone(house).get(newer.path))
    house.clock.at = null
    await house.boot.query('update house.pupils set left_on = current_date where id = $1', [pupil])
    pages.push(await newPhone(house).get(newer.path), await newPhone(house).post(newer.path, born))
    for (const page of pages) expect([page.status, page.text]).toEqual([410, guessed.text])
  })

  test('eight wrong dates in a quarter of an hour close it for a while, and tell no more', async () => {
    const { path } = await slip()
    const phone = newPhone(house)
    for (let time = 0; time < 8; time += 1) expect((await phone.post(path, wrong)).status).toBe(422)
    const closed = await phone.post(path, born)
    expect([closed.status, closed.text.includes('tried too often')]).toEqual([422, true])
    house.clock.at = new Date(Date.now() + 16 * 60_000)
    expect((await phone.post(path, born)).goesTo).toBe('/own/answers')
  })
})

describe('her page', () => {
  test('asks her, chooses nothing, and shows no guardian: no name, no answer, and no hint of a flag', async () => {
    await says(mother, 'yes')
    const phone = await inside()
    const before = await phone.get('/own/answers')
    expect(before.text).toContain('May we show you?')
    expect(before.text).toContain('pictures and videos of you')
    for (const radio of getAllByRole(before.body, 'radio')) expect((radio as HTMLInputElement).checked).toBe(false)
    expect(getAllByRole(before.body, 'radio').length).toBeLessThanOrEqual(12)
    expect(before.text).not.toMatch(/Secret/)
    // Her mother has said yes: she herself has said nothing.
    expect(before.text).not.toMatch(/You say/)
    await says(father, 'no')
    await setFlag(house.works, house.visitor('dsl'), pupil, { reason: 'court_order', reviewOn: '2999-01-01' })
    // Byte for byte: what anybody else said or set changes nothing she sees.
    for (const path of ['/own/answers', '/own/answers?each=yes', '/own/kept']) {
      const page = await phone.get(path)
      expect(page.status).toBe(200)
      expect(page.text).not.toMatch(/Secret|flag|court|safeguard.*flag/i)
    }
    expect((await phone.get('/own/answers')).text).toBe(before.text)
  })

  test('a no of hers wins over every yes, at once; she takes a yes back by one press (s1-protocol-1a, s1-protocol-1b)', async () => {
    await says(mother, 'yes')
    await says(father, 'yes')
    const phone = await inside()
    const key = await keyOf(phone)
    const answer = (said: string) => phone.post('/own/answers', { wording: house.wording, [`answer[${key}]`]: said })
    expect(await mayGo()).not.toBe('yes')
    expect((await answer('yes')).goesTo).toBe('/own/kept')
    expect(await mayGo()).toBe('yes')
    expect(await kept()).toEqual([{ giver: 'pupil', answer: 'yes', how: 'link', wording_id: house.wording }])
    const page = await phone.get('/own/answers')
    const withdraw = getByRole(page.body, 'button', { name: /^Withdraw my yes/ })
    expect(withdraw.getAttribute('value')).toBe(key)
    await phone.post('/own/answers', { wording: house.wording, withdraw: key })
    expect(await mayGo()).not.toBe('yes')
    expect((await phone.get('/own/answers')).text).toContain('You say no now')
    expect((await phone.get('/own/kept')).text).toContain('Your answers are saved')
  })

  test('“show nothing of me” is one press, and is her answer alone', async () => {
    await says(mother, 'yes')
    const phone = await inside()
    expect((await phone.post('/own/answers', { nothing: 'yes' })).goesTo).toBe('/own/kept')
    expect(await mayGo()).toBe('no')
    const seen = await house.asker('office_manager').get(`/pupils/${pupil}`)
    expect(seen.text).toContain('The pupil')
  })

  test('whom the school does not ask yet still says no to everything, and takes back a yes of hers; a yes is not taken', async () => {
    await says(mother, 'yes')
    await says(father, 'yes')
    const phone = await inside()
    const key = await keyOf(phone)
    const answer = (said: string) => phone.post('/own/answers', { wording: house.wording, [`answer[${key}]`]: said })
    await answer('yes')
    // Her date of birth was wrong: she is younger.
    await house.boot.query(`update house.pupils set date_of_birth = current_date - 3000 where id = $1`, [pupil])
    const page = await phone.get('/own/answers')
    expect(page.text).toContain('There is nothing to answer for you at the moment.')
    expect(queryByRole(page.body, 'radio')).toBeNull()
    expect(getByRole(page.body, 'button', { name: /^Withdraw my yes/ }).getAttribute('value')).toBe(key)
    const before = await kept()
    await answer('yes')
    expect(await kept()).toEqual(before)
    await phone.post('/own/answers', { wording: house.wording, withdraw: key })
    expect((await kept()).map(one => one.answer).toSorted()).toEqual(['withdrawn', 'yes'])
    expect(queryByRole((await phone.get('/own/answers')).body, 'button', { name: /^Withdraw my yes/ })).toBeNull()
    expect((await phone.post('/own/answers', { nothing: 'yes' })).goesTo).toBe('/own/kept')
    expect(await mayGo()).toBe('no')
  })

  test('nothing pressed is said so; after “I am done”, or half an hour, nothing opens', async () => {
    const phone = await inside()
    expect((await phone.post('/own/answers', {})).status).toBe(422)
    house.clock.at = new Date(Date.now() + 31 * 60_000)
    expect((await phone.get('/own/answers')).goesTo).toBe('/own?said=ended')
    house.clock.at = null
    expect((await phone.post('/own/done')).goesTo).toBe('/own?said=done')
    expect((await phone.post('/own/answers', { nothing: 'yes' })).goesTo).toBe('/own?said=ended')
    expect(await kept()).toEqual([])
  })

  test('the notice is written for a young person, and its version goes into history', async () => {
    const phone = await inside()
    const { body } = await phone.get('/own/answers')
    const notice = getByRole(body, 'link', { name: /privacy|notice|data/i })
    expect(notice.getAttribute('href')).toMatch(/^\/privacy\/own-answers\?version=[0-9a-f]{12}$/)
    await phone.post('/own/answers', { nothing: 'yes' })
    const [answered] = await act(house.works, office().identity, async ({ tx }) =>
      (await historyOf(tx, pupil)).filter(({ kind }) => kind === 'consent-answered'),
    )
    const facts: { notice?: unknown } = answered?.facts ?? {}
    expect(notice.getAttribute('href')).toContain(String(facts.notice))
  })

  test('her cookie is read by no script, sent to no page of a family, and goes over https only where people type https', async () => {
    const at = (baseUrl: string) => ({ ...house.works, settings: { ...house.works.settings, baseUrl } })
    const [behind] = await leaveOwn(at('https://posts.school.example'), null)
    expect(behind).toMatch(/; Path=\/own; HttpOnly; SameSite=Lax; .*; Secure$/)
    expect((await leaveOwn(at('http://127.0.0.1:4600'), null))[0]).not.toContain('Secure')
  })

  test('the fields of the door have labels', async () => {
    const { body } = await newPhone(house).get('/own')
    expect(getByLabelText(body, 'Code from your slip')).not.toBeNull()
  })
})

test('the school chooses consent between her opening the page and her press: an objection taken back is no yes of hers', async () => {
  const pack = 'council-personal-use'
  const open = Object.fromEntries((embeddedPack(pack)?.openQuestions ?? []).map(({ id, ours }) => [id, ours]))
  const head = house.visitor('headteacher')
  await adoptAtOnce(house.works, head, { school: house.school, pack, answers: { open }, from: null })
  const choose = async (basis: string) => {
    for (const kind of consentKinds) {
      const said = { 'kinds[]': kind, basis, reason: 'Our task', assessment: 'We weighed it' }
      expect((await house.asker('headteacher').post('/consent/basis', said)).goesTo).toContain('said=decided')
    }
  }
  const begin = Date.now()
  const later = (seconds: number) => {
    house.clock.at = new Date(begin + seconds * 1000)
  }
  later(10)
  await choose('public_task')
  later(20)
  const phone = await inside()
  const press = async (name: 'object' | 'object-back') => {
    const { body } = await phone.get('/own/answers')
    return [...body.querySelectorAll<HTMLButtonElement>(`button[name=${name}]`)].find(one =>
      one.value.includes('social'),
    )
  }
  await phone.post('/own/answers', { wording: house.wording, object: (await press('object'))?.value ?? '' })
  later(30)
  const back = await press('object-back')
  await choose('consent')
  later(40)
  await phone.post('/own/answers', { wording: house.wording, 'object-back': back?.value ?? '' })
  expect((await kept()).map(({ answer }) => answer).toSorted()).toEqual(['objected', 'objection_withdrawn'])
})
