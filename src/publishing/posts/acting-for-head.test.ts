import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { historyOf } from '../../history/history.ts'
import { endAbsence, sayAway, type Visitor } from '../../people/people.ts'
import { deputies } from '../../policy/policy.ts'
import { act, as, theHouse } from '../../platform/platform.ts'
import { roleThen } from '../home/history-who.ts'
import { wordsIn } from '../../ui/ui.ts'
import { openPublishingHouse, type PublishingHouse } from '../testing/publishing-house.ts'
import { clearFindingOfPost } from './clear-finding.ts'
import { decidePost } from './decide-post.ts'
import { handInPost } from './hand-in-post.ts'
import { readPost } from './read-post.ts'
import { standingOf } from './standing.ts'

/* Only the head clears a wrong finding (s2-school-use-05a), and she is ill. */
let house: PublishingHouse
let school: string
let account: string
let ann: Visitor
let gethin: Visitor
let ifeoma: Visitor
let tomasz: Visitor
let oona: Visitor
let chair: Visitor

beforeAll(async () => {
  house = await openPublishingHouse()
  // Who acts today is asked of the database, which has no other clock than ours.
  house.clock.at = new Date()
  school = await house.addSchool()
  account = await house.addAccount(school, 'website', 'Robin Hill news page')
  ann = await house.addPerson('Ann Teacher', ['teacher'], school)
  gethin = await house.addPerson('Gethin Manager', ['account_manager'], school)
  ifeoma = await house.addPerson('Ifeoma Head', ['headteacher'], school)
  tomasz = await house.addPerson('Tomasz Deputy', ['deputy_headteacher'], school)
  oona = await house.addPerson('Oona Office', ['office_manager'], school)
  chair = await house.addPerson('Cai Chair', ['chair_of_governors'], school)
  await house.addPupil(school, 'Grace', 'Okonkwo')
  await house.adopt(ifeoma, school, 'church-primary')
})
afterAll(() => house.close())

const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10)

/** A post with a finding that is wrong, and waits for whoever may say so. */
async function waiting(author: Visitor) {
  const id = await house.write(author, school, {
    text: 'Well done Grace and everybody in the hall!',
    targets: [account],
  })
  const { check } = await readPost(house.works, author, id)
  const keys = check.findings.filter(finding => finding.outcome === 'block').map(finding => finding.key)
  await house.rewrite(author, id, { contested: Object.fromEntries(keys.map(key => [key, 'Grace is our hall.'])) })
  const done = await handInPost(house.works, author, id)
  if ('refused' in done) throw new Error(JSON.stringify(done.refused))
  const version = (await readPost(house.works, author, id)).version?.id ?? ''
  const clear = (by: Visitor, finding = keys[0] ?? '') =>
    clearFindingOfPost(house.works, by, id, { version, finding, reason: 'Grace is our hall.' })
  return { id, keys, clear }
}

async function holdingOf(person: Visitor): Promise<string> {
  const { rows } = await house.boot.query<{ id: string }>(
    `select id from house.role_holdings where person_id = $1 and acting_for is null`,
    [person.identity.person],
  )
  return rows[0]?.id ?? ''
}

async function headAway(by: Visitor, until = day(4)): Promise<string> {
  const standIns = new Map([[await holdingOf(ifeoma), tomasz.identity.person]])
  const kept = await sayAway(
    house.works,
    by.identity,
    ifeoma.identity.person,
    {
      startsOn: day(0),
      endsOn: until,
      standIns,
    },
    deputies,
  )
  if ('refused' in kept) throw new Error(kept.refused)
  return kept.absence
}

/** As if these days had passed since. */
async function daysPass(days: number): Promise<void> {
  await house.boot.query(
    `begin; set local session_replication_role = replica;
     update house.absences set starts_on = starts_on - ${days}, ends_on = ends_on - ${days}, counts_from = counts_from - ${days};
     update house.role_holdings set starts_on = starts_on - ${days}, ends_on = ends_on - ${days}
       where acting_for is not null; commit`,
  )
}

describe('the head is away', () => {
  test('her deputy clears what only she may clear while he acts, marked as done for her, and the day after not (s2-school-use-05a)', async () => {
    const { id, keys, clear } = await waiting(ann)
    expect(await clear(tomasz)).toMatchObject({ refused: 'not-the-one-who-clears' })
    await headAway(oona)
    expect(await clear(tomasz, keys[0])).toMatchObject({ cleared: true, role: 'headteacher' })
    const happened = await act(house.works, theHouse(house.trust), ({ tx }) => historyOf(tx, id))
    const cleared = happened.find(one => one.kind === 'finding-cleared')
    expect(cleared?.facts).toMatchObject({ as_role: 'headteacher', acting_for: ifeoma.identity.person })
    if (cleared !== undefined) expect(roleThen(wordsIn('en-GB'), cleared)).toBe('Headteacher, acting for Ifeoma Head')
    const { rows } = await house.boot.query('select by_role from house.finding_clearings')
    expect(rows).toEqual([{ by_role: 'Headteacher, acting for Ifeoma Head' }])

    await daysPass(5)
    const second = await waiting(ann)
    expect(await second.clear(tomasz)).toMatchObject({ refused: 'not-the-one-who-clears' })
    expect(await second.clear(ifeoma)).toMatchObject({ cleared: true, role: 'headteacher' })
  })

  test('and what he wrote himself goes on past him: he clears and approves nothing of his own through it (ours-two-people)', async () => {
    const absence = await headAway(chair)
    const { id, clear } = await waiting(tomasz)
    expect(await clear(tomasz)).toMatchObject({ refused: 'own-post' })
    const standing = await as(house.works.db, tomasz.identity, tx =>
      standingOf(tx, school, tomasz.identity.person, house.clock.at),
    )
    // She who is away is asked nothing, and he is the author: the wider circle is left, with the chair in it.
    expect([...standing.clearers.people.keys()]).toEqual([chair.identity.person])
    const { version, sentence } = await readPost(house.works, tomasz, id)
    const decision = { version: version?.id ?? '', decision: 'approved', words: '', confirmed: sentence } as const
    expect(await decidePost(house.works, tomasz, id, decision)).toHaveProperty('refused')
    await endAbsence(house.works, tomasz.identity, absence, deputies)
  })

  test('for what the office wrote, which said that she is away, she stays in the circle (ours-two-people)', async () => {
    const absence = await headAway(oona, day(20))
    // Longer than any row of days before the end of the next working day.
    await daysPass(9)
    const clearers = async (author: Visitor) =>
      as(house.works.db, author.identity, async tx =>
        [...(await standingOf(tx, school, author.identity.person, house.clock.at)).clearers.people.keys()].toSorted(),
      )
    const [head, deputy] = [ifeoma.identity.person, tomasz.identity.person]
    expect(await clearers(ann)).toEqual([deputy])
    expect(await clearers(oona)).toEqual([head, deputy].toSorted())
    await endAbsence(house.works, ifeoma.identity, absence, deputies)
  })

  test('given back or ended early, it is over within the minute, also for what was already open on his screen', async () => {
    const { clear } = await waiting(ann)
    const absence = await headAway(chair)
    await endAbsence(house.works, ifeoma.identity, absence, deputies)
    expect(await clear(tomasz)).toMatchObject({ refused: 'not-the-one-who-clears' })
    expect(await clear(ifeoma)).toMatchObject({ cleared: true })
    const { rows } = await house.boot.query<{ holds: boolean }>(
      `select exists (select from house.role_holdings where person_id = $1 and role = 'headteacher'
         and starts_on <= current_date and ends_on >= current_date) as holds`,
      [tomasz.identity.person],
    )
    expect(rows).toEqual([{ holds: false }])
  })

  test('where nobody acts, the policy’s “only the head” falls to her deputy by our rule, and the account manager still clears nothing', async () => {
    const kept = await sayAway(
      house.works,
      ifeoma.identity,
      ifeoma.identity.person,
      {
        startsOn: day(0),
        endsOn: day(1),
        standIns: new Map(),
      },
      deputies,
    )
    const { clear } = await waiting(ann)
    expect(await clear(gethin)).toMatchObject({ refused: 'not-the-one-who-clears' })
    expect(await clear(tomasz)).toMatchObject({ cleared: true, role: 'deputy_headteacher' })
    if ('absence' in kept) await endAbsence(house.works, ifeoma.identity, kept.absence, deputies)
  })
})
