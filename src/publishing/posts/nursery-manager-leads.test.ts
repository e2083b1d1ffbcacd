import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allowed, peopleWithRoles, sayAway, type Visitor, visitorOf } from '../../people/people.ts'
import { deputies } from '../../policy/policy.ts'
import { act, as } from '../../platform/platform.ts'
import { addNotNameToSchool } from '../../pupils/pupils.ts'
import { mayKeepAccounts } from '../accounts/may-keep-accounts.rule.ts'
import { rolesAt } from '../../people/people.ts'
import { HISTORY_READERS, mayReadHistory } from '../home/history.pages.tsx'
import { authorLeaves } from '../telling/author-leaves.ts'
import { watchWords } from '../watched-words/watch-words.ts'
import { withdrawPost } from '../withdrawing/withdraw-post.ts'
import { openPublishingHouse, type PublishingHouse } from '../testing/publishing-house.ts'
import { clearFindingOfPost } from './clear-finding.ts'
import { decidePost } from './decide-post.ts'
import { handInPost } from './hand-in-post.ts'
import { readPost } from './read-post.ts'

/* A nursery without a head: its manager leads it wherever a head is meant. Taken out (leads.rule.ts), each of these goes red. */
let house: PublishingHouse
let nursery: string
let account: string
let ann: Visitor
let gethin: Visitor
let nia: Visitor

beforeAll(async () => {
  house = await openPublishingHouse()
  house.clock.at = new Date()
  nursery = await house.addSchool('Acorn Nursery')
  await house.boot.query(`update house.schools set governance = 'nursery' where id = $1`, [nursery])
  account = await house.addAccount(nursery, 'website', 'Acorn news page')
  ann = await house.addPerson('Ann Teacher', ['teacher'], nursery)
  gethin = await house.addPerson('Gethin Manager', ['account_manager'], nursery)
  nia = await atDoor(await house.addPerson('Nia Nursery', ['nursery_manager'], nursery))
  await house.addPupil(nursery, 'Grace', 'Okonkwo')
  // She adopts the policy too: the manager of a nursery prepares it as a head does.
  await house.adopt(nia, nursery, 'church-primary')
})
afterAll(() => house.close())

/** As she comes in by the door: with what the register says today. */
async function atDoor({ identity }: Visitor): Promise<Visitor> {
  const visitor = await visitorOf(house.works, identity.person, false)
  if (visitor === null) throw new Error('She is nobody.')
  return visitor
}

async function handedIn(text: string, contested: boolean): Promise<{ id: string; keys: string[]; version: string }> {
  const id = await house.write(ann, nursery, { text, targets: [account] })
  const { check } = await readPost(house.works, ann, id)
  const keys = check.findings.filter(finding => finding.outcome === 'block').map(finding => finding.key)
  if (contested)
    await house.rewrite(ann, id, { contested: Object.fromEntries(keys.map(key => [key, 'Grace is our hall.'])) })
  const done = await handInPost(house.works, ann, id)
  if ('refused' in done) throw new Error(JSON.stringify(done.refused))
  return { id, keys, version: (await readPost(house.works, ann, id)).version?.id ?? '' }
}

describe('the manager of a nursery', () => {
  test('clears what only the head may clear, and stands there as what she is (s2-school-use-05a)', async () => {
    const { id, keys, version } = await handedIn('Well done Grace and everybody in the hall!', true)
    const clear = (by: Visitor) =>
      clearFindingOfPost(house.works, by, id, { version, finding: keys[0] ?? '', reason: 'Grace is our hall.' })
    expect(await clear(gethin)).toMatchObject({ refused: 'not-the-one-who-clears' })
    expect(await clear(nia)).toMatchObject({ cleared: true, role: 'nursery_manager' })
  })

  test('withdraws whatever her school has published', async () => {
    const { id } = await handedIn('We planted garlic.', false)
    const { version, sentence } = await readPost(house.works, gethin, id)
    const decision = { version: version?.id ?? '', decision: 'approved', words: '', confirmed: sentence } as const
    expect(await decidePost(house.works, gethin, id, decision)).toMatchObject({ decided: 'approved' })
    expect(await withdrawPost(house.works, nia, id, 'It was the wrong bed.')).not.toHaveProperty('refused')
    const { rows } = await house.boot.query<{ body: string }>(
      `select body from house.history where kind = 'withdrawal-asked' and subject_id = $1`,
      [id],
    )
    expect(rows[0]?.body).toContain('"as_role":"nursery_manager"')
  })

  test.each<readonly [string, () => unknown]>([
    ['keeps the accounts', () => mayKeepAccounts(rolesAt(nia, nursery))],
    ['reads the history', () => mayReadHistory(nia) && allowed(HISTORY_READERS, nia) === 'yes'],
    ['keeps the register', () => allowed(['trust_administrator', 'headteacher', 'office_manager'], nia) === 'yes'],
  ])('%s', (_, may) => {
    expect(may()).toBe(true)
  })

  test('puts a word on the watched list, and a word that is no name', async () => {
    const typed = { does: 'warns', name: 'strike', words: '', why: 'Talks go on.', until: '' } as const
    expect(await watchWords(house.works, nia, nursery, typed)).toEqual({ watched: 'strike' })
    expect(await addNotNameToSchool(house.works, nia, nursery, 'Acorn')).not.toHaveProperty('refused')
    expect(await watchWords(house.works, ann, nursery, typed)).toEqual({ refused: 'only-the-head' })
  })

  test('is told as head: of whom the author of a waiting post leaves, and wherever heads are asked for', async () => {
    const heads = await as(house.works.db, ann.identity, tx => peopleWithRoles(tx, ['headteacher'], nursery))
    expect(heads.map(({ id, leadsAs }) => [id, leadsAs])).toEqual([[nia.identity.person, 'nursery_manager']])
    await handedIn('We sang.', false)
    const lastDay = (day: string | null) =>
      house.boot.query('update house.people set left_on = $2 where id = $1', [ann.identity.person, day])
    await lastDay('2099-07-20')
    await authorLeaves(house.works, house.trust, ann.identity.person)
    await lastDay(null)
    const { rows } = await house.boot.query<{ data: { person: string; about: string } }>(
      `select data from jobs.job where data->>'about' = 'author-leaves'`,
    )
    expect(rows.map(row => row.data.person)).toEqual([nia.identity.person])
  })

  test('and who acts for her while she is away leads too, with the proprietor to say it', async () => {
    const proprietor = await house.addPerson('Pia Proprietor', ['proprietor'], nursery)
    const { rows } = await house.boot.query<{ id: string }>(`select id from house.role_holdings where person_id = $1`, [
      nia.identity.person,
    ])
    const today = house.clock.at.toISOString().slice(0, 10)
    const standIns = new Map([[rows[0]?.id ?? '', gethin.identity.person]])
    const wish = { startsOn: today, endsOn: today, standIns }
    expect(await sayAway(house.works, proprietor.identity, nia.identity.person, wish, deputies)).toHaveProperty(
      'absence',
    )
    expect([...rolesAt(await atDoor(gethin), nursery)]).toContain('headteacher')
    expect(mayReadHistory(await atDoor(gethin))).toBe(true)
    const heads = await act(house.works, ann.identity, ({ tx }) => peopleWithRoles(tx, ['headteacher'], nursery))
    expect(heads.map(({ id }) => id)).toEqual([gethin.identity.person])
  })
})
