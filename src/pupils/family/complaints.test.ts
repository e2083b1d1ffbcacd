import { getAllByRole, getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { historyOf, kindCounts } from '../../history/history.ts'
import { act } from '../../platform/platform.ts'
import type { Role } from '../../policy/policy.ts'
import { complaintNeedsOf, pupilsRoutes } from '../pupils.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'
import { inside, linkFor, newPhone, type Phone } from '../testing/phone.ts'
import { familyJobs } from './family.jobs.ts'
import { familyQueues, TELL_COMPLAINT } from './queues.ts'

let house: FamiliesHouse
beforeAll(async () => {
  house = await openFamiliesHouse(pupilsRoutes, {
    queues: familyQueues,
    jobs: familyJobs,
    also: ['chair_of_governors', 'trustee', 'chief_executive', 'proprietor', 'deputy_headteacher', 'nursery_manager'],
  })
})
afterAll(() => house.close())

let mother: string
let phone: Phone
beforeEach(async () => {
  const pupil = await house.addPupil('Łucja')
  mother = await house.addGuardianRow(pupil, 'Ada Marchetti')
  await house.boot.query(`update house.guardians set email = 'ada@home.example' where id = $1`, [mother])
  await house.boot.query('delete from house.family_complaints')
  phone = await inside(house, mother)
})

const words = 'A picture of the sports day is still up. Please take it down.'
const write = (said = words, about = 'school') =>
  phone.post('/family/complaint', { school: house.school, words: said, about })
const idOf = async () =>
  (await house.boot.query<{ id: string }>('select id from house.family_complaints order by at desc limit 1')).rows[0]
    ?.id ?? ''
const tell = async (complaint: string, about?: 'came' | 'answered') => {
  const job = familyJobs.find(({ name }) => name === TELL_COMPLAINT)
  await job?.work(house.works, { trust: house.trust, complaint, ...(about === undefined ? {} : { about }) })
}
const mails = async () =>
  (
    await house.boot.query<{ to_address: string; body: string }>(
      'select to_address, body from house.kept_mail order by at, id',
    )
  ).rows

test('the page of her children leads to what their school asks of parents (s2-opening-4)', async () => {
  const link = getByRole((await phone.get('/family/answers')).body, 'link', { name: /asks of parents/ })
  expect(link.getAttribute('href')).toBe(`/policy/for-parents/${house.school}`)
})

describe('a family complains', () => {
  test('whoever leads the school is told without a word of it, answers once, and the family reads that on its page', async () => {
    expect((await write()).goesTo).toBe('/family/complaint?said=complained')
    expect((await phone.get('/family/complaint?said=complained')).text).toContain(`${words}Not answered yet.`)
    const id = await idOf()
    await tell(id)
    const told = (await mails()).filter(({ body }) => body.includes('/pupils/complaints'))
    const leads = ['headteacher', 'deputy_headteacher', 'nursery_manager'] as const
    expect(told.map(({ to_address }) => to_address).toSorted()).toEqual(
      leads.map(role => house.visitor(role).email).toSorted(),
    )
    expect(told[0]?.body).not.toMatch(/sports day|Marchetti/)
    const needs = (role: 'headteacher' | 'office_manager') =>
      act(house.works, house.visitor(role).identity, one => complaintNeedsOf(one, house.visitor(role)))
    expect(await needs('headteacher')).toMatchObject([{ schoolId: house.school, open: 1 }])
    expect(await needs('office_manager')).toEqual([])
    const head = house.asker('headteacher')
    const open = await head.get('/pupils/complaints')
    expect(open.text).toContain('Ada Marchetti')
    expect(open.text).toContain(words)
    const answered = await head.post(`/pupils/complaints/${id}`, { words: 'It came down at noon. We are sorry.' })
    expect(answered.goesTo).toBe(`/pupils/complaints?school=${house.school}&said=answered`)
    expect(await needs('headteacher')).toEqual([])
    const twice = await head.post(`/pupils/complaints/${id}`, { words: 'Another answer' })
    expect([twice.status, twice.text.includes('Somebody else has answered it meanwhile')]).toEqual([422, true])
    await tell(id)
    const [mail, ...more] = (await mails()).filter(({ to_address }) => to_address === 'ada@home.example')
    expect([mail?.body.includes('has answered what you wrote'), mail?.body.includes('noon'), more]).toEqual([
      true,
      false,
      [],
    ])
    expect((await phone.get('/family/complaint')).text).toContain('It came down at noon. We are sorry.')
  })

  const answerAll = async () => {
    const id = await idOf()
    await house.asker('headteacher').post(`/pupils/complaints/${id}`, { words: 'It came down at noon. We are sorry.' })
    await house.boot.query('delete from house.kept_mail')
    await tell(id)
    return mails()
  }
  const linkIn = (body = '') => /\/family\/answer\/\S+/.exec(body)?.[0] ?? ''

  test('is told where she wrote from, whatever the school has for her since, and reads the answer by that link alone', async () => {
    await write()
    await house.boot.query(`update house.guardians set email = 'stepfather@home.example' where id = $1`, [mother])
    const [mail, ...more] = await answerAll()
    expect([mail?.to_address, more]).toEqual(['ada@home.example', []])
    expect(mail?.body).not.toMatch(/noon|sports day|Marchetti/)
    const stranger = newPhone(house)
    const read = await stranger.get(linkIn(mail?.body))
    expect([read.status, read.text.includes('It came down at noon. We are sorry.')]).toEqual([200, true])
    expect(read.text).not.toMatch(/Łucja|Marchetti/)
    // It is no way in.
    expect((await stranger.get('/family/complaint')).goesTo).toBe('/family?said=ended')
    expect((await stranger.get(`${linkIn(mail?.body)}x`)).status).toBe(410)
    await house.boot.query(`update house.family_complaints set answered_at = answered_at - interval '43 days'`)
    expect((await stranger.get(linkIn(mail?.body))).status).toBe(410)
  })

  test('is told nothing once she may have no contact, and her link reads nothing', async () => {
    await write()
    const [mail] = await answerAll()
    await house.boot.query('update house.guardianships set no_contact = true where guardian_id = $1', [mother])
    await house.boot.query('delete from house.kept_mail')
    await tell(await idOf())
    expect(await mails()).toEqual([])
    expect((await newPhone(house).get(linkIn(mail?.body))).status).toBe(410)
  })

  test.each([
    ['', 'Write what is wrong'],
    ['  ', 'Write what is wrong'],
    ['x'.repeat(5001), 'Shorten it to 5,000 characters'],
  ])('%#: what cannot be kept comes back with the reason, and stands in its field', async (said, reason) => {
    const { status, body } = await write(said)
    expect(status).toBe(422)
    expect(getByRole(body, 'link', { name: new RegExp(`^${reason}`) }).getAttribute('href')).toBe(
      `#words-${house.school}`,
    )
    expect(body.querySelector('textarea')?.textContent).toBe(said)
    expect(await idOf()).toBe('')
  })

  test('the sixth of a day is not taken, and not lost', async () => {
    for (let number = 0; number < 5; number += 1) expect((await write()).status).toBe(303)
    const sixth = await write('And one more thing.')
    expect([sixth.status, sixth.text.includes('You have written five times today')]).toEqual([422, true])
    expect(sixth.body.querySelector('textarea')?.textContent).toBe('And one more thing.')
  })

  test('only to a school that one of her children goes to, and only within her half hour', async () => {
    const elsewhere = await phone.post('/family/complaint', { school: mother, words, about: 'school' })
    expect(elsewhere.status).toBe(422)
    await phone.post('/family/done')
    expect((await write(' ')).goesTo).toBe('/family?said=ended')
    expect((await write()).status).toBe(401)
    expect(await idOf()).toBe('')
  })

  test('what she wrote until her half hour was over is given back, and is sent by one press once she is in again', async () => {
    await phone.post('/family/done')
    const back = await write()
    expect(back.status).toBe(401)
    expect(back.text).toContain('Your half hour is over')
    expect(getByRole(back.body, 'button', { name: 'Send it again' })).toBeTruthy()
    expect(back.body.querySelector('#kept')?.textContent).toBe(words)
    const kept = Object.fromEntries(
      [...back.body.querySelectorAll<HTMLInputElement>('form[action="/family/complaint"] input[type=hidden]')].map(
        ({ name, value }) => [name, value],
      ),
    )
    expect(kept).toEqual({ school: house.school, words, about: 'school' })
    phone = await inside(house, mother)
    expect((await phone.post('/family/complaint', kept)).goesTo).toBe('/family/complaint?said=complained')
  })

  test('one that is answered before its mail went is announced once, to the family', async () => {
    await write()
    const id = await idOf()
    await house.asker('headteacher').post(`/pupils/complaints/${id}`, { words: 'It came down at noon.' })
    const before = await mails()
    await tell(id, 'came')
    await tell(id, 'answered')
    const after = (await mails()).slice(before.length)
    expect(after.map(({ to_address }) => to_address)).toEqual(['ada@home.example'])
    const { rows } = await house.boot.query<{ about: string }>(
      `select data ->> 'about' as about from jobs.job where name = $1 and data ->> 'complaint' = $2 order by created_on, 1 desc`,
      [TELL_COMPLAINT, id],
    )
    expect(rows.map(({ about }) => about).toSorted()).toEqual(['answered', 'came'])
  })

  test('the office sees it and cannot answer; a teacher does not find the page; another family does not see it', async () => {
    await write()
    const office = await house.asker('office_manager').get('/pupils/complaints')
    expect(office.text).toContain('Whoever leads the school answers.')
    expect(queryByRole(office.body, 'button', { name: 'Send the answer' })).toBeNull()
    expect(
      (await house.asker('office_manager').post(`/pupils/complaints/${await idOf()}`, { words: 'x' })).status,
    ).toBe(403)
    expect((await house.asker('teacher').get('/pupils/complaints')).status).toBe(403)
    const other = await inside(house, await house.addGuardianRow(await house.addPupil('Bo'), 'Bo Rossi'))
    expect((await other.get('/family/complaint')).text).not.toContain('sports day')
  })

  test('an answer without words stays in its field; an address of no complaint is not found', async () => {
    await write()
    const head = house.asker('headteacher')
    const empty = await head.post(`/pupils/complaints/${await idOf()}`, { words: ' ' })
    expect([empty.status, empty.text.includes('Write your answer')]).toEqual([422, true])
    for (const id of [mother, 'no-id'])
      expect((await head.post(`/pupils/complaints/${id}`, { words: 'x' })).status).toBe(404)
  })
})

describe('it is about the head', () => {
  const said = 'The head laughed at my daughter in front of the camera.'
  const governed = (by: string | null) =>
    house.boot.query('update house.schools set governance = $2 where id = $1', [house.school, by])
  const readers = '/pupils/complaints/about-the-head'
  const complained = async () => {
    expect((await write(said, 'head')).goesTo).toBe('/family/complaint?said=complained')
    return idOf()
  }
  beforeEach(async () => {
    await governed('maintained')
    await house.boot.query('delete from house.kept_mail')
  })
  const needs = (role: Role) =>
    act(house.works, house.visitor(role).identity, one => complaintNeedsOf(one, house.visitor(role)))

  test.each<[string | null, Role]>([
    ['maintained', 'chair_of_governors'],
    ['unit', 'chair_of_governors'],
    ['academy', 'chief_executive'],
    ['independent', 'proprietor'],
    ['nursery', 'chair_of_governors'],
    [null, 'chair_of_governors'],
  ])('at a school that is %s it goes to the %s, who is told without a word of it and answers', async (by, reader) => {
    await governed(by)
    const id = await complained()
    await tell(id)
    const told = (await mails()).filter(({ body }) => body.includes('/pupils/complaints'))
    expect(told.map(({ to_address }) => to_address)).toEqual([house.visitor(reader).email])
    expect(told[0]?.body).not.toMatch(/head |daughter|Marchetti/)
    expect(await needs(reader)).toMatchObject([{ schoolId: house.school, open: 1, aboutHead: true }])
    const seen = await house.asker(reader).get(readers)
    for (const words of ['Ada Marchetti', said, 'Orrin Primary']) expect(seen.text).toContain(words)
    const answered = await house.asker(reader).post(`${readers}/${id}`, { words: 'I have spoken with the head.' })
    expect(answered.goesTo).toBe(`${readers}?said=answered`)
    expect(await needs(reader)).toEqual([])
    await tell(id)
    expect((await mails()).filter(({ to_address }) => to_address === 'ada@home.example')).toHaveLength(1)
    const mine = (await phone.get('/family/complaint')).text
    expect(mine).toContain('This is about the head. The head does not see it.')
    expect(mine).toContain('I have spoken with the head.')
  })

  const kept: readonly Role[] = [
    'headteacher',
    'nursery_manager',
    'deputy_headteacher',
    'office_manager',
    'dsl',
    'trust_administrator',
    'teacher',
  ]
  test.each(kept)('the %s finds nothing of it: no page, no line, no history, no row, no fact, no mail', async role => {
    const before = (await house.asker(role).get('/pupils/complaints')).html
    const id = await complained()
    await tell(id)
    const asker = house.asker(role)
    // Byte for byte what it was before the family wrote.
    expect((await asker.get('/pupils/complaints')).html).toBe(before)
    const page = await asker.get(readers)
    if (page.status === 200) expect(page.text).toContain('No family has complained.')
    else expect(page.status).toBe(403)
    expect(await needs(role)).toEqual([])
    for (const path of [`/pupils/complaints/${id}`, `${readers}/${id}`])
      expect([403, 404]).toContain((await asker.post(path, { words: 'x' })).status)
    const found = await act(house.works, house.visitor(role).identity, async ({ tx }) => ({
      rows: (await tx.selectFrom('family_complaints').selectAll().where('id', '=', id).execute()).length,
      history: (await historyOf(tx, id)).length,
      kinds: [...(await kindCounts(tx, house.school, new Date(0))).keys()].filter(kind => kind.includes('about-head')),
      // Past the use case, as whoever could write SQL.
      written: (await tx.updateTable('family_complaints').set({ answer: 'x' }).where('id', '=', id).executeTakeFirst())
        .numUpdatedRows,
      facts: (await tx.selectFrom('facts').selectAll().where('subject_id', '=', id).execute()).length,
    }))
    expect(found).toEqual({ rows: 0, history: 0, kinds: [], written: 0n, facts: 0 })
    expect((await mails()).some(({ to_address }) => to_address === house.visitor(role).email)).toBe(false)
  })

  test('a head who is the chair or the proprietor too does not read what is about herself, today or when she leads no more', async () => {
    const both = await house.addPerson(house.trust, [
      { role: 'headteacher', school: house.school },
      { role: 'chair_of_governors', school: house.school },
      { role: 'proprietor', school: house.school },
    ])
    const id = await complained()
    await tell(id)
    expect((await mails()).map(({ to_address }) => to_address)).not.toContain(both.email)
    const asker = await house.signedIn(both.email)
    expect((await asker.get(readers)).text).not.toContain(said)
    await house.boot.query(`delete from house.role_holdings where person_id = $1 and role = 'headteacher'`, [
      both.who.person,
    ])
    expect((await asker.get(readers)).text).not.toContain(said)
    expect((await asker.post(`${readers}/${id}`, { words: 'x' })).status).toBe(404)
    expect((await house.asker('chair_of_governors').get(readers)).text).toContain(said)
    await house.boot.query('delete from house.role_holdings where person_id = $1', [both.who.person])
  })

  test('a proprietor who leads the school herself, because it has no head, is past too: the chair reads it', async () => {
    await governed('independent')
    const heads = `role in ('headteacher', 'nursery_manager')`
    await house.boot.query(
      `update house.role_holdings set starts_on = '2000-01-01', ends_on = '2000-01-01' where ${heads}`,
    )
    const id = await complained()
    await tell(id)
    expect((await mails()).map(({ to_address }) => to_address)).toEqual([house.visitor('chair_of_governors').email])
    expect((await house.asker('proprietor').get(readers)).text).not.toContain(said)
    expect((await house.asker('chair_of_governors').get(readers)).text).toContain(said)
    await house.boot.query(`update house.role_holdings set ends_on = null where ${heads}`)
  })

  test('whoever takes her way in by another address, or by a letter, learns not even that there is one', async () => {
    const id = await complained()
    const answer = { words: 'I have spoken with the head.' }
    await house.asker('chair_of_governors').post(`${readers}/${id}`, answer)
    const secret = /laughed|I have spoken/
    expect((await phone.get('/family/complaint')).text).toMatch(secret)
    const { rows } = await house.boot.query<{ born: string }>(
      `select to_char(p.date_of_birth, 'YYYY-MM-DD') as born from house.pupils p join house.guardianships g on g.pupil_id = p.id where g.guardian_id = $1`,
      [mother],
    )
    const [year = '', month = '', day = ''] = (rows[0]?.born ?? '').split('-')
    await house.boot.query(`update house.guardians set email = 'head@school.example' where id = $1`, [mother])
    const taken = await inside(house, mother)
    const seen = await taken.get('/family/complaint')
    expect(seen.text).not.toMatch(secret)
    const nothing = /This is about the head|What you wrote,|Not answered/
    expect(seen.text.match(nothing)?.[0]).toBeUndefined()
    await house.boot.query(`update house.guardians set email = 'ADA@home.example' where id = $1`, [mother])
    const letter = newPhone(house)
    const again = await linkFor(house, mother, 'letter')
    await letter.post(again.path, { 'born-day': day, 'born-month': month, 'born-year': year })
    const posted = await letter.get('/family/complaint')
    expect([posted.status, posted.text.includes('only after a link that was mailed')]).toEqual([200, true])
    expect(posted.text.match(nothing)?.[0]).toBeUndefined()
    expect(posted.text).not.toMatch(secret)
    expect((await (await inside(house, mother)).get('/family/complaint')).text).toMatch(secret)
  })

  async function byLetter(): Promise<Phone> {
    const { rows } = await house.boot.query<{ born: string }>(
      `select to_char(p.date_of_birth, 'YYYY-MM-DD') as born from house.pupils p join house.guardianships g on g.pupil_id = p.id where g.guardian_id = $1`,
      [mother],
    )
    const [year = '', month = '', day = ''] = (rows[0]?.born ?? '').split('-')
    const letter = newPhone(house)
    const { path } = await linkFor(house, mother, 'letter')
    await letter.post(path, { 'born-day': day, 'born-month': month, 'born-year': year })
    return letter
  }
  const answer = async () => {
    const id = await idOf()
    await house.asker('chair_of_governors').post(`${readers}/${id}`, { words: 'I have spoken with the head.' })
    await house.boot.query('delete from house.kept_mail')
    await tell(id, 'answered')
    return mails()
  }
  const sent = (letter: Phone, answerTo: string) =>
    letter.post('/family/complaint', { school: house.school, words: said, about: 'head', 'answer-to': answerTo })

  test('after a letter nobody is mailed at what the school holds, she reads before whom to ring, and whoever answers is told', async () => {
    const letter = await byLetter()
    expect((await letter.get('/family/complaint')).text).toContain('Without one no answer can reach you')
    expect((await phone.get('/family/complaint')).text).not.toContain('Without one no answer can reach you')
    const { goesTo } = await sent(letter, ' ')
    expect((await letter.get(goesTo)).text).toContain('No answer can reach you here')
    expect((await house.asker('chair_of_governors').get(readers)).text).toContain('gave no address')
    expect(await answer()).toEqual([])
    // As rows of before still stand.
    await house.boot.query(`update house.family_complaints set answer_to = 'head@school.example'`)
    await tell(await idOf(), 'answered')
    expect(await mails()).toEqual([])
  })

  test('after a letter the answer goes by a link to an address of her own, which stands on no page', async () => {
    const letter = await byLetter()
    const wrong = await sent(letter, 'ada at her sister’s')
    expect([wrong.status, wrong.text.includes('Enter an e-mail address such as')]).toEqual([422, true])
    expect(wrong.body.querySelector('textarea')?.textContent).toBe(said)
    const { goesTo } = await sent(letter, ' Ada@Sister.example ')
    expect((await letter.get(goesTo)).text).toContain('mailed to the address you gave')
    const seen = (await house.asker('chair_of_governors').get(readers)).text
    expect(seen).not.toMatch(/gave no address|sister/i)
    const [mail, ...more] = await answer()
    expect([mail?.to_address, more]).toEqual(['ada@sister.example', []])
    const read = await newPhone(house).get(/\/family\/answer\/\S+/.exec(mail?.body ?? '')?.[0] ?? '')
    expect(read.text).toContain('I have spoken with the head.')
  })

  test('leaves no mark on her card, and is not counted where it is not shown', async () => {
    await house.boot.query('update house.guardians set language = null where id = $1', [mother])
    await phone.get('/family/complaint?language=pl')
    for (let number = 0; number < 5; number += 1) await complained()
    const { rows } = await house.boot.query<{ language: string | null }>(
      'select language from house.guardians where id = $1',
      [mother],
    )
    expect(rows).toEqual([{ language: null }])
    const taken = await byLetter()
    const plain = await taken.post('/family/complaint', { school: house.school, words, about: 'school' })
    expect(plain.status).toBe(303)
    expect((await write(said, 'head')).status).toBe(422)
  })

  test('whoever reads it still does when the head is gone and she leads in her place', async () => {
    await governed('independent')
    await complained()
    expect((await house.asker('proprietor').get(readers)).text).toContain(said)
    const heads = `role in ('headteacher', 'nursery_manager')`
    await house.boot.query(
      `update house.role_holdings set starts_on = '2000-01-01', ends_on = '2000-01-01' where ${heads}`,
    )
    const seen = await house.asker('proprietor').get(readers)
    await house.boot.query(`update house.role_holdings set ends_on = null where ${heads}`)
    expect(seen.text).toContain(said)
  })

  test('where nobody stands in it is not taken, is not lost, and the family reads where to write', async () => {
    const above = `role in ('chair_of_governors', 'trustee', 'chief_executive', 'proprietor')`
    await house.boot.query(
      `update house.role_holdings set ends_on = '2000-01-01', starts_on = '2000-01-01' where ${above}`,
    )
    const refused = await write(said, 'head')
    await house.boot.query(`update house.role_holdings set ends_on = null where ${above}`)
    expect([refused.status, refused.text.includes('Nothing was sent.')]).toEqual([422, true])
    expect(refused.body.querySelector('textarea')?.textContent).toBe(said)
    expect(await idOf()).toBe('')
  })

  /** What is done while these are away today. */
  async function whileAway(roles: readonly Role[], deed: () => Promise<void>): Promise<void> {
    for (const role of roles)
      await house.boot.query(
        `insert into house.absences (trust_id, id, person_id, starts_on, ends_on, said_by, said_at)
         values ($1, gen_random_uuid(), $2, current_date - 2, current_date + 2, $2, now())`,
        [house.trust, house.visitor(role).identity.person],
      )
    try {
      await deed()
    } finally {
      await house.boot.query('delete from house.absences')
    }
  }

  test('where everybody who stands in is away it is taken all the same, and waits for the nearest of them', async () => {
    await whileAway(['chair_of_governors', 'trustee', 'chief_executive', 'proprietor'], async () => {
      const id = await complained()
      await tell(id)
      expect((await mails()).map(({ to_address }) => to_address)).toEqual([house.visitor('chair_of_governors').email])
      expect(await needs('chair_of_governors')).toMatchObject([{ schoolId: house.school, open: 1, aboutHead: true }])
      expect((await house.asker('chair_of_governors').get(readers)).text).toContain(said)
    })
  })

  test('whoever is there comes before whoever is away', async () => {
    await whileAway(['chair_of_governors'], async () => {
      const id = await complained()
      await tell(id)
      expect((await mails()).map(({ to_address }) => to_address)).not.toContain(
        house.visitor('chair_of_governors').email,
      )
      expect(await mails()).toHaveLength(1)
    })
  })

  test('a head who is away is complained of, and the proprietor who looks over her reads it', async () => {
    await governed('independent')
    await whileAway(['headteacher', 'nursery_manager'], async () => {
      const id = await complained()
      await tell(id)
      expect((await mails()).map(({ to_address }) => to_address)).toEqual([house.visitor('proprietor').email])
      const { rows } = await house.boot.query<{ about_people: string[] }>(
        'select about_people from house.family_complaints where id = $1',
        [id],
      )
      const about = rows[0]?.about_people ?? []
      expect(about).toContain(house.visitor('headteacher').identity.person)
      expect(about).not.toContain(house.visitor('proprietor').identity.person)
    })
  })

  test('nothing is chosen beforehand, and without an answer nothing is sent', async () => {
    const { body } = await phone.get('/family/complaint')
    const group = getByRole(body, 'group', { name: 'Is it about the head?' })
    expect(getAllByRole(group, 'radio').map(radio => (radio as HTMLInputElement).checked)).toEqual([false, false])
    const refused = await write(said, '')
    expect(refused.status).toBe(422)
    const link = getByRole(refused.body, 'link', { name: 'Say whether it is about the head' })
    expect(refused.body.querySelector(link.getAttribute('href') ?? '')).not.toBeNull()
    expect(refused.body.querySelector('textarea')?.textContent).toBe(said)
    expect(await idOf()).toBe('')
  })
})
