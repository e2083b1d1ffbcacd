import { getAllByRole, getByRole } from '@testing-library/dom'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { act, theHouse } from '../../platform/platform.ts'
import { mayGoFor, pupilsRoutes, renewalNeedsOf } from '../pupils.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'
import { inside } from '../testing/phone.ts'
import { familyJobs } from './family.jobs.ts'
import { lettersAgain } from './see-renewal.ts'
import { familyQueues, REMIND_FAMILIES, RENEW_FAMILIES, SEND_FAMILY_LINK } from './queues.ts'

let house: FamiliesHouse
beforeAll(async () => {
  house = await openFamiliesHouse(pupilsRoutes, { queues: familyQueues, jobs: familyJobs })
})
afterAll(() => house.close())

/** A Thursday; answers of these tests were given on the same day a year before. */
const ENDS = '2027-11-18'
const at = (day: string) => new Date(`${day}T10:00:00Z`)

let classes = 0
let elm: string
let child: string
let mother: string
let father: string

beforeEach(async () => {
  classes += 1
  elm = `Class ${classes}`
  child = await house.addPupil('Łucja', elm)
  mother = await house.addGuardianRow(child, 'Ada Marchetti')
  father = await house.addGuardianRow(child, 'Bo Rossi')
  house.clock.at = null
  await house.boot.query(`update house.guardians set email = id || '@home.example' where id = any ($1)`, [
    [mother, father],
  ])
})

const office = () => house.asker('office_manager')
const path = (more = '') => `/pupils/renewal?school=${house.school}${more}`

/** A yes to faces on social media, as by her own link. */
async function saysYes(guardian: string, day: string, { pupil = child, until = null as string | null } = {}) {
  await house.boot.query(
    `insert into house.consent_answers (trust_id, id, pupil_id, giver, guardian_id, kind, channel, answer, how, wording_id, recorded_by, at, recorded_at, until)
     values ($1, gen_random_uuid(), $2, 'guardian', $3, 'face', 'social', 'yes', 'link', $4, $1, $5, $5, $6)`,
    [house.trust, pupil, guardian, house.wording, at(day), until],
  )
}
async function wasAsked(guardian: string, ...days: string[]) {
  for (const day of days)
    await house.boot.query(
      `insert into house.consent_asks (trust_id, id, pupil_id, guardian_id, how, asked_by, at) values ($1, gen_random_uuid(), $2, $3, 'link', $1, $4)`,
      [house.trust, child, guardian, at(day)],
    )
}
async function morning(day: string) {
  house.clock.at = at(day)
  for (const job of familyJobs)
    if (job.name === RENEW_FAMILIES || job.name === REMIND_FAMILIES) await job.work(house.works, { trust: house.trust })
  await house.workOff(SEND_FAMILY_LINK)
}
async function mailsTo(guardian: string) {
  const { rows } = await house.boot.query<{ subject: string; body: string }>(
    'select subject, body from house.kept_mail where to_address = $1 order by at',
    [`${guardian}@home.example`],
  )
  return rows
}
/** May the face go to Facebook on this day, as a post asks it? */
async function goes(day: string, pupil = child) {
  house.clock.at = at(day)
  return act(house.works, theHouse(house.trust), async one => {
    const { places } = await mayGoFor(one.tx, house.school, [pupil], ['face'], ['facebook'], one.at)
    return places[0]?.outcome.may
  })
}

describe('a year later', () => {
  test('a family is asked again six weeks before, once and once more, and the yes stands to its last day (s1-protocol-1a, s1-protocol-1b)', async () => {
    await saysYes(mother, '2026-11-18')
    await saysYes(father, '2026-11-18')
    await morning('2027-10-06')
    expect(await mailsTo(mother)).toEqual([])
    await morning('2027-10-07')
    const [mail] = await mailsTo(mother)
    expect(mail?.subject).toBe('Orrin Primary: please answer again')
    expect(mail?.body).toContain('What you said before stands until you answer')
    expect(mail?.body).not.toMatch(/Łucja|Marchetti|Rossi/)
    for (const day of ['2027-10-08', '2027-10-20']) await morning(day)
    expect((await mailsTo(mother)).length).toBe(1)
    for (const day of ['2027-10-21', '2027-10-22', '2027-11-10']) await morning(day)
    expect((await mailsTo(mother)).length).toBe(2)
    expect((await mailsTo(father)).length).toBe(2)
    expect(await goes(ENDS)).toBe('yes')
    expect(await goes('2027-11-19')).not.toBe('yes')
  })

  test('a new answer begins a new year, in the words of that day, and nobody is asked any more (s1-protocol-1b)', async () => {
    await saysYes(mother, '2026-11-18')
    await house.boot.query('update house.guardianships set ended_on = $2 where guardian_id = $1', [
      father,
      '2026-01-01',
    ])
    await morning('2027-10-07')
    const phone = await inside(house, mother)
    const radios = [...(await phone.get('/family/answers')).body.querySelectorAll('input[type=radio]')]
    const names = radios.map(one => one.getAttribute('name') ?? '')
    const question = names.find(name => name.startsWith(`answer[${child}_seen`) && name.endsWith('-social]')) ?? ''
    await phone.post('/family/answers', {
      [`wording[${child}]`]: house.wording,
      [question]: 'yes',
    })
    for (const day of ['2027-10-22', '2027-11-18', '2028-08-01']) await morning(day)
    expect((await mailsTo(mother)).length).toBe(1)
    expect((await mailsTo(father)).length).toBe(0)
    expect(await goes('2028-10-07')).toBe('yes')
    expect(await goes('2028-10-08')).not.toBe('yes')
  })

  test('who was asked twice last year and stayed silent is asked twice again, before the silence of last year stops counting (s1-protocol-1b)', async () => {
    await wasAsked(father, '2026-11-02', '2026-11-18')
    await saysYes(mother, '2026-11-20')
    expect(await goes('2027-03-01')).toBe('yes')
    for (let day = new Date('2027-09-20'); day < new Date('2027-11-18'); day.setUTCDate(day.getUTCDate() + 3))
      await morning(day.toISOString().slice(0, 10))
    expect((await mailsTo(father)).length).toBe(2)
    await saysYes(mother, '2027-11-17')
    expect(await goes('2027-11-30')).toBe('yes')
    await house.boot.query(`delete from house.consent_asks where guardian_id = $1 and at > '2027-01-01'`, [father])
    expect(await goes('2027-11-30')).not.toBe('yes')
  })

  test('nobody without contact, removed, or gone from the roll is asked', async () => {
    await saysYes(mother, '2026-11-18')
    await saysYes(father, '2026-11-18')
    await house.boot.query('update house.guardianships set no_contact = true where guardian_id = $1', [mother])
    await house.boot.query('update house.guardianships set ended_on = $2 where guardian_id = $1', [
      father,
      '2027-02-01',
    ])
    const gone = await house.addPupil('Ilario', elm)
    const stays = await house.addPupil('Ilaria', elm)
    const [hers, theirs] = [
      await house.addGuardianRow(gone, 'Cleo Marchetti'),
      await house.addGuardianRow(stays, 'Dina Rossi'),
    ]
    await house.boot.query(`update house.guardians set email = id || '@home.example' where id = any ($1)`, [
      [hers, theirs],
    ])
    await saysYes(hers, '2026-11-18', { pupil: gone })
    await saysYes(theirs, '2026-11-18', { pupil: stays })
    await house.boot.query(`update house.pupils set left_on = '2027-07-20' where id = $1`, [gone])
    await morning('2027-10-07')
    expect([...(await mailsTo(mother)), ...(await mailsTo(father)), ...(await mailsTo(hers))]).toEqual([])
    expect((await mailsTo(theirs)).length).toBe(1)
  })

  test('one day that the family named ends a yes sooner, and brings the question sooner (s1-protocol-1b)', async () => {
    await saysYes(mother, '2026-11-18', { until: '2027-03-31' })
    await house.boot.query('delete from house.guardianships where guardian_id = $1', [father])
    await morning('2027-02-15')
    expect((await mailsTo(mother)).length).toBe(0)
    await morning('2027-02-17')
    expect((await mailsTo(mother)).length).toBe(1)
    expect(await goes('2027-03-31')).toBe('yes')
    expect(await goes('2027-04-01')).not.toBe('yes')
  })
})

describe('whom a machine leaves alone, and whom it must not forget', () => {
  test('a no does not end, so whoever said no is not asked again', async () => {
    await saysYes(mother, '2026-11-18')
    await house.boot.query(`update house.consent_answers set answer = 'no' where guardian_id = $1`, [mother])
    for (const day of ['2027-10-07', '2027-11-19', '2028-01-10']) await morning(day)
    expect(await mailsTo(mother)).toEqual([])
  })

  test('a yes for some weeks is asked for again when it is over, not on the next morning (s1-protocol-1b)', async () => {
    await saysYes(mother, '2027-03-01', { until: '2027-03-20' })
    await morning('2027-03-02')
    await morning('2027-03-20')
    expect(await mailsTo(mother)).toEqual([])
    await morning('2027-03-22')
    expect((await mailsTo(mother)).length).toBe(1)
  })

  test('who was asked last year, never answered and has no address stands on the page of the office for a letter (s1-protocol-1b)', async () => {
    await wasAsked(father, '2026-11-02', '2026-11-18')
    await house.boot.query('update house.guardians set email = null where id = $1', [father])
    house.clock.at = at('2027-06-01')
    expect((await office().get(path())).text).not.toContain(`${elm}: 1 child`)
    house.clock.at = at('2027-10-20')
    const seen = await office().get(path())
    expect(seen.text).toContain(`${elm}: 1 child`)
    expect(seen.text).toContain('1 without an email address: by letter.')
  })
})

describe('the page of the office', () => {
  test('letters whose file fails ask nobody; two presses at once print one set', async () => {
    await saysYes(father, '2026-11-18')
    await house.boot.query('update house.guardians set email = null where id = $1', [father])
    house.clock.at = at('2027-10-07')
    const asked = async () =>
      (await house.boot.query('select from house.consent_asks where guardian_id = $1', [father])).rowCount
    const links = async () =>
      (await house.boot.query('select from house.family_links where guardian_id = $1 and spent_at is null', [father]))
        .rowCount
    const visitor = house.visitor('office_manager')
    let waiting: number | null = null
    const print = async () => {
      // Nobody waits for the printer: no transaction is open meanwhile.
      const open = `select from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`
      waiting = (await house.boot.query(open)).rowCount
      throw new Error('no paper')
    }
    const group = { by: 'class', name: elm } as const
    await expect(lettersAgain(house.works, visitor, house.school, { is: 'group', group }, { print })).rejects.toThrow(
      'no paper',
    )
    expect([waiting, await asked(), await links()]).toEqual([0, 0, 0])
    const letters = `/pupils/renewal/letters?school=${house.school}&class=${elm}`
    const both = await Promise.all([office().post(letters, {}), office().post(letters, {})])
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 422])
    expect([await asked(), await links()]).toEqual([1, 1])
  })

  describe('printing again', () => {
    const letters = () => `/pupils/renewal/letters?school=${house.school}&class=${elm}`
    const live = async (guardian: string) =>
      (
        await house.boot.query<{ id: string }>(
          'select id from house.family_links where guardian_id = $1 and spent_at is null order by made_at',
          [guardian],
        )
      ).rows.map(({ id }) => id)
    const asked = async () =>
      (await house.boot.query('select from house.consent_asks where guardian_id = any ($1)', [[mother, father]]))
        .rowCount
    const boxes = async (name: RegExp) => getAllByRole((await office().get(path())).body, 'checkbox', { name })

    beforeEach(async () => {
      await saysYes(mother, '2026-11-18')
      await saysYes(father, '2026-11-18')
      await house.boot.query('update house.guardians set email = null where id = any ($1)', [[mother, father]])
      // A day of its own: letters of the test before are none of these.
      house.clock.at = at(`2027-10-${10 + classes}`)
      expect((await office().post(letters(), {})).status).toBe(200)
      house.clock.at = new Date(house.clock.at.getTime() + 3_600_000)
    })

    test('replaces the letter that is ticked, and no other: what was posted goes on working, and nobody counts as asked twice', async () => {
      const [first] = await live(father)
      const hers = await live(mother)
      const page = await office().get(path())
      expect(page.text).toContain('the earlier letter you see here stops working, also where it was posted')
      const [box] = await boxes(/^Bo Rossi, about/)
      expect([box?.getAttribute('value'), box?.hasAttribute('checked')]).toEqual([first, false])
      const again = await office().post(letters(), { again: 'yes', 'letters[]': first ?? '' })
      expect([again.status, again.html.startsWith('%PDF-1.7')]).toEqual([200, true])
      const now = await live(father)
      expect([now.length, now.includes(first ?? '')]).toEqual([1, false])
      expect([await live(mother), await asked()]).toEqual([hers, 2])
    })

    test('all letters of one press with one tick; two presses make one run', async () => {
      const [run] = await boxes(/^All \d+ letters made/)
      const form = { again: 'yes', 'runs[]': run?.getAttribute('value') ?? '' }
      const both = await Promise.all([office().post(letters(), form), office().post(letters(), form)])
      expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 422])
      expect(both.find(({ status }) => status === 422)?.text).toContain('nothing more was replaced')
      expect([(await live(mother)).length, (await live(father)).length, await asked()]).toEqual([1, 1, 2])
      const late = await office().post(letters(), form)
      expect([late.status, (await live(mother)).length]).toEqual([422, 1])
    })

    test('without a tick replaces nothing', async () => {
      const before = await live(father)
      const pressed = await office().post(letters(), { again: 'yes' })
      expect([pressed.status, pressed.text.includes('No letter was replaced')]).toEqual([422, true])
      expect(await live(father)).toEqual(before)
    })

    test('a file that fails leaves the earlier letter as it was', async () => {
      const before = await live(father)
      const visitor = house.visitor('office_manager')
      const print = () => Promise.reject(new Error('no paper'))
      const again = { letters: before, runs: [] }
      await expect(
        lettersAgain(house.works, visitor, house.school, { is: 'ending' }, { print, again }),
      ).rejects.toThrow('no paper')
      expect(await live(father)).toEqual(before)
    })

    test('a letter for another child leaves the one that was posted today as it was', async () => {
      const [posted] = await live(father)
      const brother = await house.addPupil('Teo', `${elm} too`)
      await house.boot.query(
        `insert into house.guardianships (trust_id, pupil_id, guardian_id, relationship, parental_responsibility, priority)
         values ($1, $2, $3, 'parent', true, 1)`,
        [house.trust, brother, father],
      )
      const other = await office().post(`/pupils/ask/letters?class=${encodeURIComponent(`${elm} too`)}`, {})
      expect(other.status).toBe(200)
      expect(await live(father)).toContain(posted)
    })
  })

  test('says which class ends when, who was asked, and who has to get a letter, with a code', async () => {
    await saysYes(mother, '2026-11-18')
    await saysYes(father, '2026-11-18')
    await house.boot.query('update house.guardians set email = null where id = $1', [father])
    await morning('2027-10-07')
    const seen = await office().get(path())
    expect(seen.text).toContain(`${elm}: 1 child`)
    expect(seen.text).toContain(
      'The first yes ends after Thursday 18 November 2027. 1 asked again. 1 without an email address: by letter.',
    )
    const need = async () => {
      const visitor = house.visitor('office_manager')
      return act(house.works, visitor.identity, one => renewalNeedsOf(one, visitor))
    }
    const before = (await need())[0]?.letters ?? 0
    const letters = await office().post(`/pupils/renewal/letters?school=${house.school}`, {})
    expect(letters.status).toBe(200)
    expect((await need())[0]?.letters ?? 0).toBeLessThan(before)
    expect((await office().get(path(`&class=${elm}`))).text).toContain(
      'Bo RossiTheir yes ends after Thursday 18 November 2027. No email address: by letter. Asked once for this',
    )
    const { rows } = await house.boot.query(
      'select from house.family_links where guardian_id = $1 and code_hash is not null',
      [father],
    )
    expect(rows.length).toBe(1)
  })

  test('asks a class sooner in one press; the old answer stands, and who stays silent is reminded', async () => {
    await saysYes(mother, '2027-06-01')
    await house.boot.query('delete from house.guardianships where guardian_id = $1', [father])
    house.clock.at = at('2027-07-01')
    const page = await office().get(path(`&class=${elm}`))
    expect(getByRole(page.body, 'button', { name: `Ask 1 person of ${elm} again now` })).toBeTruthy()
    const pressed = await office().post(path(`&class=${elm}`), {})
    expect(pressed.goesTo).toContain('said=sent&count=1')
    await house.workOff(SEND_FAMILY_LINK)
    expect(await goes('2027-07-02')).toBe('yes')
    for (const day of ['2027-07-10', '2027-07-16', '2027-07-19', '2027-08-30']) await morning(day)
    expect((await mailsTo(mother)).length).toBe(2)
    house.clock.at = at('2027-07-01')
    const twice = await office().post(path('&class=Nowhere'), {})
    expect([twice.status, twice.text.includes('There is nobody left to ask in this way')]).toEqual([422, true])
  })

  test('is for those who keep the register alone', async () => {
    expect((await house.asker('teacher').get(path())).status).toBe(403)
    expect((await house.asker('teacher').post(path(), {})).status).toBe(403)
  })
})

describe('birthdays', () => {
  const born = (day: string) =>
    house.boot.query('update house.pupils set date_of_birth = $2 where id = $1', [child, day])
  const own = (day: string, answer = 'yes') =>
    house.boot.query(
      `insert into house.consent_answers (trust_id, id, pupil_id, giver, kind, channel, answer, how, wording_id, recorded_by, at, recorded_at)
       values ($1, gen_random_uuid(), $2, 'pupil', 'face', 'social', $5, 'paper', $3, $1, $4, $4)`,
      [house.trust, child, house.wording, at(day), answer],
    )
  const line = async (day: string) => {
    house.clock.at = at(day)
    const found = [...(await office().get(path())).body.querySelectorAll('#birthdays ~ .cw-lines li')]
    return found.map(one => (one.textContent ?? '').replaceAll(/\s+/g, ' ')).find(one => one.includes(elm)) ?? ''
  }

  test('at 16 the yes of before ends and the pupil’s own has to stand beside a new one; the office reads it six weeks ahead (s1-protocol-1a, s1-protocol-1b)', async () => {
    await born('2011-06-10')
    await saysYes(mother, '2027-01-10')
    await saysYes(father, '2027-01-10')
    expect(await line('2027-04-28')).toBe('')
    expect(await line('2027-04-29')).toContain(`${elm}: 16 on Thursday 10 June 2027`)
    expect(await line('2027-04-29')).toContain('own yes has to stand beside the family’s. Every yes of before ends')
    // What she said before the birthday, a month or a day, ends on it all the same: she is asked when a new yes can count.
    await morning('2027-04-29')
    await saysYes(mother, '2027-05-05')
    await morning('2027-06-09')
    expect((await mailsTo(mother)).length).toBe(0)
    await morning('2027-06-10')
    expect((await mailsTo(mother)).length).toBe(1)
    expect(await goes('2027-06-09')).toBe('yes')
    expect(await goes('2027-06-10')).not.toBe('yes')
    await saysYes(mother, '2027-06-11')
    await saysYes(father, '2027-06-11')
    expect(await goes('2027-06-12')).not.toBe('yes')
    expect(await line('2027-06-12')).toContain('16 since Thursday 10 June 2027')
    await own('2027-06-12')
    expect(await goes('2027-06-13')).toBe('yes')
    expect(await line('2027-06-13')).toBe('')
  })

  test('an objection of the pupil’s own that was taken back says nothing: the office is still told of the birthday', async () => {
    await born('2011-06-10')
    await saysYes(mother, '2027-01-10')
    await own('2027-06-11', 'objected')
    expect(await line('2027-06-12')).toBe('')
    await own('2027-06-13', 'objection_withdrawn')
    expect(await line('2027-06-14')).toContain('16 since Thursday 10 June 2027')
    await own('2027-06-15')
    expect(await line('2027-06-16')).toBe('')
  })

  test('at 18 the pupil alone answers: the guardians’ yes and no count no more, and they are asked no more (s1-protocol-1a)', async () => {
    await born('2009-06-10')
    await saysYes(mother, '2027-01-10')
    await saysYes(father, '2027-01-10')
    await own('2027-01-10')
    expect(await goes('2027-06-09')).toBe('yes')
    expect(await goes('2027-06-10')).not.toBe('yes')
    expect(await line('2027-06-01')).toContain('From this day the pupil alone answers')
    await saysYes(mother, '2027-06-11')
    expect(await goes('2027-06-12')).not.toBe('yes')
    await own('2027-06-12')
    expect(await goes('2027-06-13')).toBe('yes')
    const asked = (await mailsTo(mother)).length
    await morning('2028-05-01')
    expect((await mailsTo(mother)).length).toBe(asked)
  })
})
