import { getAllByRole, getByRole, queryAllByRole, queryByRole } from '@testing-library/dom'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { act, theHouse } from '../../platform/platform.ts'
import { familyJobs, pupilsRoutes } from '../../pupils/pupils.ts'
import { publishingSubscriptions } from '../publishing.subscriptions.ts'
import { openFamilies } from '../testing/families.ts'
import { openSchoolPages, type Phone, type SchoolPages } from '../testing/school-pages.tsx'
import { familiesRoutes } from './families.routes.ts'

/** The family of a pupil who has left, on its own way in (decision 058). */
let at: SchoolPages
let families: Awaited<ReturnType<typeof openFamilies>>
let facebook: string
let website: string
beforeAll(async () => {
  at = await openSchoolPages('trust-provider', [...pupilsRoutes, ...familiesRoutes], familyJobs)
  families = await openFamilies(at.house, at.school, at.ifeoma)
  facebook = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  website = await at.house.addAccount(at.school, 'website', 'Robin Hill website')
})
afterAll(() => at.close())

let number = 0
let child: string
let guardian: string
let email: string
let post: string
beforeEach(async () => {
  number += 1
  email = `left${number}@home.example`
  child = await families.addChild(`Gone${number}`, 'Marchetti', email)
  const { rows } = await at.house.boot.query<{ guardian_id: string }>(
    'select guardian_id from house.guardianships where pupil_id = $1',
    [child],
  )
  guardian = rows[0]?.guardian_id ?? ''
  await families.says(
    child,
    (['facebook', 'website'] as const).map(channel => ({ kind: 'full_name', channel, answer: 'yes' })),
  )
  const named = { [child]: 'full_name' as const }
  const draft = { text: 'Our poets were on the radio.', targets: [facebook, website], named }
  post = await at.approved(at.ann, at.ifeoma, at.school, draft)
  await at.runJobs()
  await at.house.boot.query(`update house.post_targets set state = 'live', live_at = $2 where post_id = $1`, [
    post,
    at.house.clock.at,
  ])
  at.house.pass(1000)
  await at.house.boot.query(`update house.pupils set left_on = '2026-11-01' where id = $1`, [child])
})

const states = async () => (await at.targetsOf(post)).map(({ state }) => state).toSorted()
const changed = async () => {
  const taken = publishingSubscriptions.find(({ fact }) => fact === 'consent-changed')
  await taken?.take(at.house.works, { trust: at.house.trust, subject: child })
  await at.runJobs()
}
/** The link that was mailed to this address last; empty where none was. */
async function linkOf(address = email): Promise<string> {
  await at.phone().post('/family/new-link', { email: address })
  await at.runJobs()
  const { rows } = await at.house.boot.query<{ body: string }>(
    'select body from house.kept_mail where to_address = $1 order by at desc, id limit 1',
    [address],
  )
  return /\/family\/[\w-]{20,}/.exec(rows[0]?.body ?? '')?.[0] ?? ''
}
async function inside(): Promise<Phone> {
  const phone = at.phone()
  expect((await phone.post(await linkOf())).goesTo).toBe('/family/answers')
  return phone
}

describe('the family of a pupil who has left', () => {
  test('comes in by mail while something is to be seen, is asked nothing, and refuses everything by one press (s1-protocol-1c)', async () => {
    const phone = await inside()
    const { body, text } = await phone.get('/family/answers')
    expect(getByRole(body, 'heading', { level: 1 }).textContent).toBe('What can still be seen of your children')
    expect(body.querySelector('section')?.textContent).not.toMatch(/question|may we/i)
    expect(text).toContain(`Gone${number} Marchetti has left Robin Hill School.`)
    expect(queryAllByRole(body, 'radio')).toEqual([])
    expect(queryByRole(body, 'button', { name: 'Save my answers' })).toBeNull()
    expect((await phone.get(`/family/answers?each=${child}`)).status).toBe(404)
    expect((await phone.post('/family/answers', { nothing: child })).goesTo).toBe('/family/kept')
    await changed()
    expect(await states()).toEqual(['to_remove_by_hand', 'to_remove_by_hand'])
    expect((await phone.get('/family/answers')).text).toContain('You refused everything')
  })

  test('is mailed a link in words of its own: it is asked for nothing', async () => {
    const opened = await at.phone().get(await linkOf())
    expect(opened.text).toContain('Robin Hill School: showing and naming your children')
    expect(opened.text).not.toMatch(/question|[?]/)
    expect(getByRole(opened.body, 'button', { name: 'Open my page' })).toBeTruthy()
    const { rows } = await at.house.boot.query<{ subject: string; body: string }>(
      'select subject, body from house.kept_mail where to_address = $1',
      [email],
    )
    expect(rows.map(({ subject }) => subject)).toEqual(['Robin Hill School: the link you asked for'])
    expect(rows[0]?.body).toContain('where a former pupil is still shown')
    expect(rows[0]?.body).not.toMatch(/asks whether your children|question/)
    expect(rows[0]?.body).not.toContain('Marchetti')
  })

  test('reads that it was kept, also when the last post is gone before the page is opened', async () => {
    const phone = await inside()
    await phone.post('/family/answers', { nothing: child })
    await at.house.boot.query(`update house.post_targets set state = 'gone', gone_at = now() where post_id = $1`, [
      post,
    ])
    const { text } = await phone.get('/family/kept')
    expect(text).toContain(`Gone${number} Marchetti`)
    expect(text).not.toContain('Nothing was kept')
  })

  test('has one place taken down by itself, and the other stays', async () => {
    const phone = await inside()
    const { body } = await phone.get('/family/posts')
    expect(getAllByRole(body, 'button', { name: /^Take this down/ })).toHaveLength(2)
    const { rows } = await at.house.boot.query<{ id: string }>(
      'select id from house.post_targets where post_id = $1 and account_id = $2',
      [post, facebook],
    )
    expect((await phone.post('/family/posts', { target: rows[0]?.id ?? '' })).goesTo).toBe('/family/posts?said=removal')
    expect(await states()).toEqual(['live', 'to_remove_by_hand'])
  })

  test('says no yes, however it is sent', async () => {
    const phone = await inside()
    const before = await at.house.boot.query('select 1 from house.consent_answers where pupil_id = $1', [child])
    // What she would be asked if her child were here.
    await at.house.boot.query('update house.pupils set left_on = null where id = $1', [child])
    const here = queryAllByRole<HTMLInputElement>((await phone.get('/family/answers')).body, 'radio')
    const names = [...new Set(here.map(({ name }) => name))]
    expect(names.length).toBeGreaterThan(2)
    await at.house.boot.query(`update house.pupils set left_on = '2026-11-01' where id = $1`, [child])
    const yes = Object.fromEntries(names.map(name => [name, 'yes']))
    const sent = await phone.post('/family/answers', yes)
    expect([sent.status, sent.text.includes('Choose at least one answer, or press “I am done”')]).toEqual([422, true])
    await phone.post('/family/answers', { ...yes, nothing: child })
    const { rows } = await at.house.boot.query<{ answer: string; kind: string; wording_id: string | null }>(
      'select answer, kind, wording_id from house.consent_answers where pupil_id = $1 order by recorded_at desc offset 0 limit 1',
      [child],
    )
    expect(rows).toEqual([{ answer: 'no', kind: 'everything', wording_id: null }])
    const after = await at.house.boot.query('select 1 from house.consent_answers where pupil_id = $1', [child])
    expect(after.rowCount).toBe((before.rowCount ?? 0) + 1)
  })
})

describe('no way in', () => {
  test('where nothing of the child is to be seen any more: no mail goes, and a link of before opens nothing', async () => {
    const link = await linkOf()
    expect(link).not.toBe('')
    await at.house.boot.query(`update house.post_targets set state = 'gone', gone_at = now() where post_id = $1`, [
      post,
    ])
    expect((await at.phone().post(link)).status).toBe(410)
    at.house.pass(3_600_000)
    await at.house.boot.query('delete from house.kept_mail where to_address = $1', [email])
    expect(await linkOf()).toBe('')
  })

  test('for whoever is to have no contact, wherever in the trust and of whichever child that was written down', async () => {
    const phone = await inside()
    const other = await at.house.addSchool()
    const elsewhere = await at.house.addPupil(other, 'Elsewhere', 'Marchetti')
    await at.house.boot.query(
      `insert into house.guardianships (trust_id, pupil_id, guardian_id, relationship, parental_responsibility, priority, no_contact)
       values ($1, $2, $3, 'parent', true, 1, true)`,
      [at.house.trust, elsewhere, guardian],
    )
    const seen = await phone.get('/family/posts')
    expect(`${seen.goesTo}${seen.text}`).not.toContain('Marchetti')
    await at.house.boot.query('delete from house.kept_mail where to_address = $1', [email])
    expect(await linkOf()).toBe('')
  })

  test.each([
    ['by her e-mail, at another child', `left%@home.example`, null, 'Somebody Else', 'Elsewhere'],
    ['by her telephone, at another child', null, '+44 7700 900123', 'Somebody Else', 'Elsewhere'],
    ['by a name like hers, at the same child', null, null, 'Mrs A. Rossi', 'Gone%'],
  ])('for whoever has it written down at another row of hers, known %s', async (_how, mail, telephone, name, of) => {
    const say = (text: string | null) => text?.replace('%', String(number)) ?? null
    await at.house.boot.query(
      `update house.guardians set telephone = '07700 900123', name = 'Ada Rossi' where id = $1`,
      [guardian],
    )
    const elsewhere = await at.house.addPupil(await at.house.addSchool(), say(of) ?? '', 'Marchetti')
    await at.house.boot.query(
      `update house.pupils set date_of_birth = (select date_of_birth from house.pupils where id = $2) where id = $1`,
      [elsewhere, child],
    )
    const { rows } = await at.house.boot.query<{ id: string }>(
      'insert into house.guardians (trust_id, id, name, email, telephone) values ($1, gen_random_uuid(), $2, $3, $4) returning id',
      [at.house.trust, name, say(mail), telephone],
    )
    const marked = (noContact: boolean) =>
      at.house.boot.query(
        `insert into house.guardianships (trust_id, pupil_id, guardian_id, relationship, parental_responsibility, priority, no_contact)
         values ($1, $2, $3, 'parent', true, 1, $4) on conflict (trust_id, pupil_id, guardian_id) do update set no_contact = $4`,
        [at.house.trust, elsewhere, rows[0]?.id, noContact],
      )
    await marked(false)
    const phone = await inside()
    await marked(true)
    const seen = await phone.get('/family/posts')
    expect(`${seen.goesTo}${seen.text}`).not.toContain('Marchetti')
    await at.house.boot.query('delete from house.kept_mail where to_address = $1', [email])
    expect(await linkOf()).toBe('')
    // Of her father, who has another name and no address of hers, nothing is concluded.
    await at.house.boot.query(
      `update house.guardians set name = 'Bo Rossi', email = null, telephone = null where id = $1`,
      [rows[0]?.id],
    )
    at.house.pass(3_600_000)
    expect(await linkOf()).not.toBe('')
  })

  test.each([
    ['whoever is her guardian no more', 'update house.guardianships set ended_on = current_date where pupil_id = $1'],
    ['a pupil who is of age', `update house.pupils set date_of_birth = '2000-01-01' where id = $1`],
  ])('for %s', async (_who, change) => {
    const link = await linkOf()
    await at.house.boot.query(change, [child])
    expect((await at.phone().post(link)).status).toBe(410)
  })

  test('by another address than the school’s own, and by a letter', async () => {
    const phone = await inside()
    await at.house.boot.query(
      `insert into house.guardian_contacts (trust_id, guardian_id, school_id, email, telephone) values ($1, $2, $3, 'new@home.example', null)`,
      [at.house.trust, guardian, at.school],
    )
    const seen = await phone.get('/family/posts')
    expect(`${seen.goesTo}${seen.text}`).not.toContain('Marchetti')
    const { rows } = await at.house.boot.query<{ ids: string }>(
      `select string_agg(f.pupil_id::text, ',') as ids from house.family_shown($1, $2, $3, null, current_date) f`,
      [at.house.trust, guardian, at.school],
    )
    expect(rows[0]?.ids).toBeNull()
  })

  test('and nobody but the house is told by the database whose family could be reached', async () => {
    const reached = (who: Parameters<typeof act>[1]) =>
      act(at.house.works, who, async ({ tx }) => {
        const { rows } = await sql<{ id: string }>`
          select id from house.leavers_reached(${guardian}::uuid, ${at.school}::uuid, current_date) as id`.execute(tx)
        return rows.map(({ id }) => id)
      })
    expect(await reached(theHouse(at.house.trust))).toEqual([child])
    expect(await reached(at.ifeoma.identity)).toEqual([])
  })
})
