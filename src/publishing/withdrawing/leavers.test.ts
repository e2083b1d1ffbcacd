import { getByRole } from '@testing-library/dom'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dayOf, type Visitor } from '../../people/people.ts'
import { act, theHouse } from '../../platform/platform.ts'
import { familyJobs, flagRoutes, pupilsRoutes } from '../../pupils/pupils.ts'
import { wordsIn } from '../../ui/ui.ts'
import { postsOfPupilRoutes } from '../posts-of-pupil/posts-of-pupil.routes.ts'
import { postsSince } from '../posts-of-pupil/posts-since.ts'
import { publishingSubscriptions } from '../publishing.subscriptions.ts'
import { LOOK_AT_LIVE } from '../queues.ts'
import { openFamilies } from '../testing/families.ts'
import { type Asker, openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'
import { recordHandRemoval } from './record-hand-removal.ts'

const t = wordsIn('en-GB')
let at: SchoolPages
let families: Awaited<ReturnType<typeof openFamilies>>
let carol: Visitor
let office: Asker
let dsl: Asker
let facebook: string
let website: string

beforeAll(async () => {
  const routes = [...pupilsRoutes, ...flagRoutes(postsSince), ...postsOfPupilRoutes]
  at = await openSchoolPages('trust-provider', routes, familyJobs)
  families = await openFamilies(at.house, at.school, at.ifeoma)
  carol = await at.house.addPerson('Carol Office', ['office_manager'], at.school)
  office = await at.as(carol)
  dsl = await at.as(await at.house.addPerson('Dee Lead', ['dsl'], at.school))
  facebook = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  website = await at.house.addAccount(at.school, 'website', 'Robin Hill website')
})
afterAll(() => at.close())

let number = 0
let child: string
let email: string
let guardian: string
let post: string
/** A child with a post that is live on both, who has left; where the policy is silent, it stays. */
beforeEach(async () => {
  number += 1
  email = `parent${number}@home.example`
  child = await families.addChild(`Leaver${number}`, 'Marchetti', email)
  await families.addGuardian(child, `other${number}@home.example`)
  const { rows } = await at.house.boot.query<{ guardian_id: string }>(
    'select guardian_id from house.guardianships where pupil_id = $1 and priority = 1',
    [child],
  )
  guardian = rows[0]?.guardian_id ?? ''
  await at.house.boot.query('update house.guardianships set parental_responsibility = false where priority = 2')
  await families.says(
    child,
    (['facebook', 'website'] as const).map(channel => ({ kind: 'full_name', channel, answer: 'yes' })),
  )
  post = await at.approved(at.ann, at.ifeoma, at.school, {
    text: 'Our poets were on the radio.',
    targets: [facebook, website],
    named: { [child]: 'full_name' },
  })
  await at.runJobs()
  await at.house.boot.query(`update house.post_targets set state = 'live', live_at = $2 where post_id = $1`, [
    post,
    at.house.clock.at,
  ])
  at.house.pass(1000)
  await at.house.boot.query(`update house.pupils set left_on = '2026-11-01' where id = $1`, [child])
  await told('pupil-left')
  expect(await states()).toEqual(['live', 'live'])
})

async function told(fact: 'pupil-left' | 'consent-changed'): Promise<void> {
  const taken = publishingSubscriptions.find(one => one.fact === fact)
  await taken?.take(at.house.works, { trust: at.house.trust, school: at.school, fact: child, subject: child })
  await at.runJobs()
}
const states = async () => (await at.targetsOf(post)).map(({ state }) => state).toSorted()
const targetOn = async (account: string) => {
  const { rows } = await at.house.boot.query<{ id: string; state: string; clock: boolean }>(
    `select id, state, coming_down_since is not null as clock from house.post_targets where post_id = $1 and account_id = $2`,
    [post, account],
  )
  return rows[0] ?? { id: '', state: '', clock: false }
}

/** What the office types; a day of today. */
function typed(more: Readonly<Record<string, string>>): Record<string, string> {
  const [year = '', month = '', day = ''] = dayOf(at.house.clock.at).split('-')
  return { who: guardian, wording: 'unknown', 'on-day': day, 'on-month': month, 'on-year': year, ...more }
}
const refuses = (more: Readonly<Record<string, string>>) => office.post(`/pupils/${child}/answer`, typed(more))
const toldTo = async (address: string) => {
  const { rows } = await at.house.boot.query('select 1 from house.kept_mail where to_address = $1 and subject = $2', [
    address,
    t('family.gone-mail-subject', { school: 'Robin Hill School' }),
  ])
  return rows.length
}
const seenGone = async (account: string) => {
  const { id } = await targetOn(account)
  expect(await recordHandRemoval(at.house.works, at.gethin, id, { looked: true })).toEqual({ gone: 'person' })
  await at.runJobs()
}
const lookNow = async () => {
  const { works, trust } = at.house
  await act(works, theHouse(trust), one => works.jobs.send(one.tx, LOOK_AT_LIVE, { trust, school: at.school }))
  await at.runJobs()
}

describe('the record of a pupil who has left', () => {
  test('is found by whoever keeps the register, with the day, and by nobody else', async () => {
    const [plain, search] = [`/pupils?school=${at.school}&name=leaver${number}`, `&leavers=yes`]
    expect((await office.get(plain)).text).not.toContain(`Leaver${number} Marchetti`)
    const found = await office.get(plain + search)
    expect(found.text).toMatch(/Left on (Sunday )?1 November/)
    const link = getByRole(found.body, 'link', { name: `Leaver${number} Marchetti` })
    expect(link.getAttribute('href')).toBe(`/pupils/${child}`)
    expect((await (await at.as(at.ann)).get(plain + search)).text).not.toContain(`Leaver${number} Marchetti`)
    expect((await (await at.as(at.ann)).get(`/pupils/${child}`)).status).toBe(403)
    const elsewhere = await at.house.addSchool(`Tansel Lane ${number}`)
    const other = await at.as(await at.house.addPerson('Other Office', ['office_manager'], elsewhere))
    expect((await other.get(`/pupils/${child}`)).status).toBe(404)
    expect((await other.get(`/pupils/${child}/posts`)).status).toBe(404)
  })

  test('opens with every answer and its words, every post and who looked', async () => {
    for (const asker of [office, dsl]) {
      const page = await asker.get(`/pupils/${child}`)
      expect(page.text).toMatch(/Left on .*Nobody is asked.*All 2 answers.*Autumn form/)
      expect((await asker.get(`/pupils/${child}/posts`)).text).toContain('Our poets were on the radio.')
    }
    expect((await office.get(`/pupils/${child}`)).text).toContain('Dee Lead')
  })

  test('takes no yes, on the page or past it, and asks nobody', async () => {
    const page = await office.get(`/pupils/${child}/answer`)
    expect(page.body.querySelectorAll('option[value="yes"]')).toHaveLength(0)
    expect(page.body.querySelectorAll('option[value="withdrawn"]').length).toBeGreaterThan(0)
    const yes = await refuses({ how: 'paper', 'answer[face-website]': 'yes' })
    expect([yes.status, yes.text.includes('This child has left, and nothing new is published')]).toEqual([422, true])
    expect((await office.post(`/pupils/${child}/guardians/${guardian}/asked`)).status).toBe(404)
    expect((await office.get(`/pupils/${child}`)).text).toContain('All 2 answers')
  })
})

describe('a refusal for a pupil who has left (s1-protocol-1c)', () => {
  test.each([
    ['by telephone, withdrawn', { how: 'telephone', 'answer[full_name-social]': 'withdrawn' }],
    ['by letter, a no', { how: 'paper', 'answer[full_name-social]': 'no' }],
    [
      'at the office through an interpreter',
      { how: 'interpreter', interpreter: 'Ewa', 'answer[full_name-social]': 'objected' },
    ],
  ])('%s: what is live there comes down and nothing else does; she alone is told', async (_, said) => {
    expect((await refuses(said)).goesTo).toBe(`/pupils/${child}?said=answered`)
    await told('consent-changed')
    expect([(await targetOn(facebook)).state, (await targetOn(website)).state]).toEqual(['to_remove_by_hand', 'live'])
    expect((await targetOn(facebook)).clock).toBe(true)
    await seenGone(facebook)
    expect([await toldTo(email), await toldTo(`other${number}@home.example`)]).toEqual([1, 0])
  })

  test('spoken without saying who interpreted is refused, as for any child', async () => {
    expect((await refuses({ how: 'interpreter', 'answer[full_name-social]': 'no' })).status).toBe(422)
    expect(await states()).toEqual(['live', 'live'])
  })

  test('of a guardian without parental responsibility, to everything, takes down all', async () => {
    const { rows } = await at.house.boot.query<{ guardian_id: string }>(
      'select guardian_id from house.guardianships where pupil_id = $1 and priority = 2',
      [child],
    )
    await refuses({ who: rows[0]?.guardian_id ?? '', how: 'telephone', 'nothing[]': 'nothing' })
    await told('consent-changed')
    expect(await states()).toEqual(['to_remove_by_hand', 'to_remove_by_hand'])
  })

  test('is found by the nightly look when the reaching back was lost, and what nobody refused stays', async () => {
    await lookNow()
    expect(await states()).toEqual(['live', 'live'])
    await refuses({ how: 'telephone', 'answer[full_name-website]': 'withdrawn' })
    await lookNow()
    expect([(await targetOn(facebook)).state, (await targetOn(website)).state]).toEqual(['live', 'to_remove_by_hand'])
  })

  test('a guardian who may have no contact is told nothing, and her no counts', async () => {
    await at.house.boot.query('update house.guardianships set no_contact = true where guardian_id = $1', [guardian])
    await refuses({ how: 'paper', 'answer[full_name-social]': 'no' })
    await told('consent-changed')
    await seenGone(facebook)
    expect(await toldTo(email)).toBe(0)
  })

  test('another address written down for a guardian takes nothing down', async () => {
    const said = { name: 'Ada Marchetti', email, relationship: 'mother', responsible: 'yes', priority: '1' }
    expect((await office.post(`/pupils/${child}/guardians/${guardian}`, said)).status).toBe(303)
    await told('consent-changed')
    expect(await states()).toEqual(['live', 'live'])
  })
})

describe('a guardian whom another school of the trust knows now', () => {
  /** The child is on the roll of a next school, which has written the new address into the one row of her mother and sent a link; so had the first. */
  async function atTheNext(): Promise<void> {
    const next = await at.house.addSchool(`Next Lane ${number}`)
    const there = await at.house.addPupil(next, `Leaver${number}`, 'Marchetti')
    await at.house.boot.query(
      `insert into house.guardianships (trust_id, pupil_id, guardian_id, relationship, parental_responsibility, priority)
       values ($1, $2, $3, 'mother', true, 1)`,
      [at.house.trust, there, guardian],
    )
    await at.house.boot.query(`update house.guardians set email = $2, telephone = '07700 900123' where id = $1`, [
      guardian,
      `hidden${number}@refuge.example`,
    ])
    for (const school of [at.school, next]) await sendLink(school)
  }
  async function sendLink(school: string): Promise<void> {
    await at.house.boot.query(
      `insert into house.family_links (trust_id, id, guardian_id, school_id, token_hash, sent_how, made_by, made_at, expires_at)
       values ($1, gen_random_uuid(), $2, $3, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'mail', $4, $5, $5::timestamptz + interval '9 days')`,
      [at.house.trust, guardian, school, carol.identity.person, at.house.clock.at],
    )
  }
  const spent = async () => {
    const { rows } = await at.house.boot.query<{ here: boolean; spent: boolean }>(
      'select school_id = $2 as here, spent_at is not null as spent from house.family_links where guardian_id = $1',
      [guardian, at.school],
    )
    return rows.toSorted((a, b) => Number(b.here) - Number(a.here)).map(one => one.spent)
  }
  const hers = async () => {
    const { rows } = await at.house.boot.query<{ email: string; no_contact: boolean }>(
      `select email, no_contact from house.guardians join house.guardianships t on t.guardian_id = id where id = $1
       order by t.pupil_id = $2 desc`,
      [guardian, child],
    )
    return rows.map(one => [one.email, one.no_contact])
  }

  test('her address is neither shown nor changed at the school that was left, and no contact is written down there alone', async () => {
    await atTheNext()
    const path = `/pupils/${child}/guardians/${guardian}`
    for (const page of [await office.get(`/pupils/${child}`), await office.get(path)]) {
      expect(page.status).toBe(200)
      expect(page.body.innerHTML).not.toMatch(/refuge[.]example|07700/)
    }
    expect((await office.get(`/pupils/${child}`)).text).toContain('Not shown: this child has left')
    const said = { name: 'Ada Marchetti', email, relationship: 'mother', responsible: 'yes', priority: '1' }
    expect((await office.post(path, said)).status).toBe(422)
    expect((await office.post(`${path}/end`)).status).toBe(404)
    const hidden = `hidden${number}@refuge.example`
    expect([await hers(), await spent()]).toEqual([
      [
        [hidden, false],
        [hidden, false],
      ],
      [false, false],
    ])
    expect((await office.post(path, { 'marks[]': 'no-contact' })).status).toBe(303)
    expect([await hers(), await spent()]).toEqual([
      [
        [hidden, true],
        [hidden, false],
      ],
      [true, false],
    ])
  })

  test('she is seen as before where a brother is on the roll of the first', async () => {
    await atTheNext()
    const brother = await at.house.addPupil(at.school, `Brother${number}`, 'Marchetti')
    await at.house.boot.query(
      `insert into house.guardianships (trust_id, pupil_id, guardian_id, relationship, parental_responsibility, priority)
       values ($1, $2, $3, 'mother', true, 1)`,
      [at.house.trust, brother, guardian],
    )
    expect((await office.get(`/pupils/${child}`)).text).toContain('refuge.example')
  })
})

test('her family is asked nothing, and the page where a link is asked for says that one comes while something is shown, or whom to telephone', async () => {
  const phone = at.phone()
  const { rows } = await at.house.boot.query('select 1 from house.kept_mail where to_address = $1', [email])
  expect(rows).toEqual([])
  const { text } = await phone.get('/family')
  expect(text).toContain(
    'Has your child left the school? A link comes as long as something of your child is still shown.',
  )
  expect(text).toContain('You can also telephone or write to its office')
})

describe('a flag for a pupil who has left (s1-purpose-08)', () => {
  test('is set by the lead alone, takes down all that is live, and nobody of the family is told', async () => {
    const flag = { reason: 'court_order', 'review-day': '1', 'review-month': '9', 'review-year': '2029' }
    expect((await office.post(`/pupils/${child}/flags`, flag)).status).toBe(403)
    const before = (await office.get(`/pupils/${child}`)).text
    expect((await dsl.post(`/pupils/${child}/flags`, flag)).goesTo).toBe(`/pupils/${child}/flags?said=flag`)
    await told('consent-changed')
    expect(await states()).toEqual(['to_remove_by_hand', 'to_remove_by_hand'])
    expect((await dsl.get(`/pupils/${child}/flags`)).text).toContain('are not seen to be gone yet')
    for (const account of [facebook, website]) await seenGone(account)
    expect([await toldTo(email), await toldTo(`other${number}@home.example`)]).toEqual([0, 0])
    const about = (text: string) => text.slice(text.indexOf('What the family says'), text.indexOf('Who looked'))
    expect(about((await office.get(`/pupils/${child}`)).text)).toBe(about(before))
  })
})
