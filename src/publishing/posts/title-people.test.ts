import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endAbsence, sayAway, type Visitor } from '../../people/people.ts'
import { act } from '../../platform/platform.ts'
import { deputies, answerQuestion, askQuestion, asTitlesSay, sayTitlePerson } from '../../policy/policy.ts'
import { openPublishingHouse, type PublishingHouse } from '../testing/publishing-house.ts'
import { standingOf } from './standing.ts'

/* Three hold the role of the policy's account manager, and two that of its line manager; the school says who it is, and who is the deputy. */
let house: PublishingHouse
let school: string
let ann: Visitor
let gethin: Visitor
let gwen: Visitor
let dee: Visitor
let ifeoma: Visitor
let chidi: Visitor

const MANAGER = { title: 'Account manager (a senior leader or a governor)', role: 'account_manager' } as const
const HEAD = { title: 'Headteacher', role: 'headteacher' } as const
const LINE = { title: 'Line manager', role: 'line_manager' } as const

beforeAll(async () => {
  house = await openPublishingHouse()
  house.clock.at = new Date()
  school = await house.addSchool()
  ann = await house.addPerson('Ann Teacher', ['teacher'], school)
  gethin = await house.addPerson('Gethin Manager', ['account_manager', 'line_manager'], school)
  gwen = await house.addPerson('Gwen Manager', ['account_manager', 'line_manager'], school)
  dee = await house.addPerson('Dee Manager', ['account_manager', 'line_manager'], school)
  ifeoma = await house.addPerson('Ifeoma Head', ['headteacher'], school)
  chidi = await house.addPerson('Chidi Chair', ['chair_of_governors'], school)
  await house.adopt(ifeoma, school, 'church-primary')
})
afterAll(() => house.close())

/** The names of those who may approve a post of this author, with the role they are shown in. */
async function approvers(author: Visitor): Promise<Record<string, string>> {
  const standing = await act(house.works, ann.identity, ({ tx, at }) =>
    standingOf(tx, school, author.identity.person, at),
  )
  const name = new Map(
    [ann, gethin, gwen, dee, ifeoma, chidi].map(one => [one.identity.person, one.name.split(' ')[0] ?? '']),
  )
  return Object.fromEntries([...standing.approvers.people].map(([id, role]) => [name.get(id) ?? '', role]))
}

/** Each a second later: the newest word counts. */
function say(
  title: typeof MANAGER | typeof LINE | typeof HEAD,
  person: Visitor | null,
  deputy: Visitor | null,
  by = ifeoma,
) {
  house.pass(1_000)
  return sayTitlePerson(house.works, by, school, {
    ...title,
    person: person?.identity.person ?? null,
    deputy: deputy?.identity.person ?? null,
  })
}

async function away(person: Visitor): Promise<string> {
  const day = house.clock.at.toISOString().slice(0, 10)
  const kept = await sayAway(
    house.works,
    person.identity,
    person.identity.person,
    {
      startsOn: day,
      endsOn: day,
      standIns: new Map(),
    },
    deputies,
  )
  if ('refused' in kept) throw new Error(kept.refused)
  return kept.absence
}

describe('who holds a title of the policy', () => {
  test('is everybody of its role while nobody was named (s2-school-use-02b)', async () => {
    expect(await approvers(ann)).toMatchObject({ Gethin: 'account_manager', Gwen: 'account_manager' })
  })

  test.each([
    ['by a teacher', () => say(MANAGER, gethin, dee, ann), 'not-an-adopter'],
    ['of somebody without the role', () => say(MANAGER, ann, dee), 'not-a-holder'],
    ['of one person twice', () => say(MANAGER, gethin, gethin), 'the-same'],
    ['by a head of herself', () => say(HEAD, ifeoma, null), 'about-yourself'],
    ['by a head who names the deputy that clears her posts', () => say(HEAD, ifeoma, ann), 'about-yourself'],
    ['by a head who is the deputy', () => say(MANAGER, gethin, ifeoma), 'about-yourself'],
    ['of a deputy whose role cannot stand in', () => say(MANAGER, gethin, ann), 'cannot-stand-in'],
    ['of a head’s deputy who is no head’s stand-in', () => say(HEAD, ifeoma, ann, chidi), 'cannot-stand-in'],
  ] as const)('is not said %s', async (_, deed, refused) => {
    expect(await deed()).toEqual({ refused })
  })

  test('is the person who was named; her deputy while she is away, and for what she wrote herself (s2-school-use-02b)', async () => {
    expect(await say(MANAGER, gethin, dee)).toEqual({ said: MANAGER.title })
    // The head stands near by our rule, as ever.
    expect(await approvers(ann)).toEqual({ Gethin: 'account_manager', Ifeoma: 'headteacher' })
    expect(await approvers(gethin)).toEqual({ Dee: 'account_manager', Ifeoma: 'headteacher' })
    const absence = await away(gethin)
    expect(await approvers(ann)).toEqual({ Dee: 'account_manager', Ifeoma: 'headteacher' })
    expect(await approvers(dee)).toMatchObject({ Gwen: 'account_manager' })
    await endAbsence(house.works, gethin.identity, absence, deputies)
    expect(await approvers(ann)).toEqual({ Gethin: 'account_manager', Ifeoma: 'headteacher' })
  })

  test('the chair says who deputises for the only head, and that is who clears what the head writes (ours-two-people, s2-school-use-05a)', async () => {
    expect(await say(HEAD, ifeoma, chidi)).toEqual({ refused: 'about-yourself' })
    const rob = await house.addPerson('Rob Deputy', ['deputy_headteacher'], school)
    expect(await say(HEAD, ifeoma, rob, chidi)).toEqual({ said: HEAD.title })
    const standing = await act(house.works, ann.identity, ({ tx, at }) =>
      standingOf(tx, school, ifeoma.identity.person, at),
    )
    expect([...standing.clearers.people]).toEqual([[rob.identity.person, 'deputy_headteacher']])
    // What others said of her is not hers to take back, nor to say anew of somebody else.
    for (const by of [ifeoma, rob]) {
      const asHead = { ...by, holdings: [...by.holdings, { role: 'headteacher' as const, school }] }
      expect(await say(HEAD, null, null, asHead)).toEqual({ refused: 'about-yourself' })
    }
    expect(await say(HEAD, null, null, chidi)).toEqual({ said: HEAD.title })
    await house.boot.query('update house.role_holdings set starts_on = $2, ends_on = $3 where person_id = $1', [
      rob.identity.person,
      '2000-01-01',
      '2000-01-02',
    ])
  })

  test('whom a school chose when any colleague could be chosen is not named by the office to act (ours-two-people)', async () => {
    const omar = await house.addPerson('Omar Office', ['office_manager'], school)
    const { rows } = await house.boot.query<{ id: string }>('select id from house.role_holdings where person_id = $1', [
      ifeoma.identity.person,
    ])
    const day = house.clock.at.toISOString().slice(0, 10)
    const wish = { startsOn: day, endsOn: day, standIns: new Map([[rows[0]?.id ?? '', ann.identity.person]]) }
    const says = () => sayAway(house.works, omar.identity, ifeoma.identity.person, wish, deputies)
    expect(await says()).toMatchObject({ refused: 'not-a-deputy' })
    // As it was said when any colleague could be chosen.
    await house.boot.query(
      `insert into house.title_people (trust_id, id, school_id, title, person_id, deputy_id, said_by, said_at)
       values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, now() + interval '1 minute')`,
      [house.trust, school, HEAD.title, ifeoma.identity.person, ann.identity.person, chidi.identity.person],
    )
    expect(await says()).toMatchObject({ refused: 'not-a-deputy' })
    house.pass(120_000)
    await say(HEAD, null, null, chidi)
  })

  test('whoever adopts only because she acts for somebody says none: it would outlast her acting', async () => {
    const acting = {
      ...ann,
      holdings: [
        ...ann.holdings,
        {
          role: 'headteacher' as const,
          school,
          actingFor: { person: ifeoma.identity.person, name: ifeoma.name, until: '2030-01-01' },
        },
      ],
    }
    expect(await say(MANAGER, gethin, gwen, acting)).toEqual({ refused: 'only-acting' })
  })

  test('and a question that the policy sends to a title comes to that person alone, or to her deputy (s2-resp-emp-2)', async () => {
    const asked = async () => {
      const question = { school: { id: school, name: '' }, version: null, clause: null, words: 'May I?' }
      const done = await askQuestion(house.works, ann, question)
      if ('refused' in done) throw new Error(done.refused)
      return [done.people, done.roles]
    }
    expect(await asked()).toEqual([[], ['line_manager']])
    await say(LINE, gwen, dee)
    expect(await asked()).toEqual([['Gwen Manager'], []])
    const absence = await away(gwen)
    expect(await asked()).toEqual([['Dee Manager'], []])
    await endAbsence(house.works, gwen.identity, absence, deputies)
    await say(LINE, null, null)
    expect(await asked()).toEqual([[], ['line_manager']])
  })

  test('while one acts for her and another is her deputy it comes to both, and both may answer (s2-resp-emp-2)', async () => {
    await say(LINE, gwen, dee)
    const { rows } = await house.boot.query<{ id: string }>(
      `select id from house.role_holdings where person_id = $1 and role = 'line_manager'`,
      [gwen.identity.person],
    )
    const day = house.clock.at.toISOString().slice(0, 10)
    const kept = await sayAway(
      house.works,
      gwen.identity,
      gwen.identity.person,
      {
        startsOn: day,
        endsOn: day,
        standIns: new Map([[rows[0]?.id ?? '', chidi.identity.person]]),
      },
      deputies,
    )
    if ('refused' in kept) throw new Error(kept.refused)
    const question = { school: { id: school, name: '' }, version: null, clause: null, words: 'And both?' }
    const asked = await askQuestion(house.works, ann, question)
    if ('refused' in asked) throw new Error(asked.refused)
    expect(asked.people.toSorted()).toEqual(['Chidi Chair', 'Dee Manager'])
    // The deputy by her name, and not because she holds the role as well.
    const deputy = { ...dee, holdings: [{ role: 'teacher' as const, school }] }
    expect(await answerQuestion(house.works, deputy, asked.asked, 'Yes.')).toEqual({ answered: asked.asked })
    await endAbsence(house.works, gwen.identity, kept.absence, deputies)
    await say(LINE, null, null)
  })

  test('nothing comes to no one because of it: named people who are gone leave everybody of the role', () => {
    const there = [{ person: 'gwen', role: 'account_manager' as const }]
    const said = [{ title: MANAGER.title, person: 'gone', deputy: 'gone-too' }]
    expect(asTitlesSay([MANAGER], said, there, there, 'ann', () => [])).toEqual(there)
    // Of two titles that are one role here, one has nobody named: both still count.
    const two = [MANAGER, { title: 'Web editor', role: 'account_manager' as const }]
    const three = [...there, { person: 'gethin', role: 'account_manager' as const }]
    const one = [{ title: MANAGER.title, person: 'gwen', deputy: null }]
    expect(asTitlesSay(two, one, three, three, 'ann', () => [])).toEqual(three)
  })

  test('is nobody any more when the named person gives up its role: her deputy does not stand before who holds it now (s2-school-use-02b)', async () => {
    await say(MANAGER, gethin, dee)
    expect(await approvers(ann)).toEqual({ Gethin: 'account_manager', Ifeoma: 'headteacher' })
    const gaveUp = (lastDay: string | null) =>
      house.boot.query(
        `update house.role_holdings set starts_on = '2000-01-01', ends_on = $2 where person_id = $1 and role = 'account_manager'`,
        [gethin.identity.person, lastDay],
      )
    await gaveUp('2000-01-02')
    expect(await approvers(ann)).toEqual({
      Dee: 'account_manager',
      Gwen: 'account_manager',
      Ifeoma: 'headteacher',
    })
    await gaveUp(null)
    // And a question to the title comes to whoever holds its role now.
    await say(LINE, gethin, dee)
    await house.boot.query(
      `update house.role_holdings set starts_on = '2000-01-01', ends_on = '2000-01-02' where person_id = $1 and role = 'line_manager'`,
      [gethin.identity.person],
    )
    const question = { school: { id: school, name: '' }, version: null, clause: null, words: 'May I?' }
    expect(await askQuestion(house.works, ann, question)).toMatchObject({ people: [], roles: ['line_manager'] })
  })

  test('is no deputy any more who has lost the office by which she stood in (s2-school-use-02b)', async () => {
    await say(MANAGER, gethin, dee)
    const absence = await away(gethin)
    expect(Object.keys(await approvers(ann))).toEqual(['Dee', 'Ifeoma'])
    await house.boot.query(
      `update house.role_holdings set starts_on = '2000-01-01', ends_on = '2000-01-02' where person_id = $1 and role = 'account_manager'`,
      [dee.identity.person],
    )
    expect(await approvers(ann)).toEqual({ Gwen: 'account_manager', Ifeoma: 'headteacher' })
    await endAbsence(house.works, gethin.identity, absence, deputies)
  })

  test('what somebody said of herself when that was not refused counts for nothing (ours-two-people)', async () => {
    await say(MANAGER, gwen, null)
    for (const [person, deputy] of [
      [gethin, gwen],
      [gwen, gethin],
    ] as const)
      await house.boot.query(
        `insert into house.title_people (trust_id, id, school_id, title, person_id, deputy_id, said_by, said_at)
         values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, now() + interval '9000 days')`,
        [house.trust, school, MANAGER.title, person.identity.person, deputy.identity.person, gethin.identity.person],
      )
    expect(await approvers(ann)).toEqual({ Gwen: 'account_manager', Ifeoma: 'headteacher' })
  })

  test('is in history with the names of then', async () => {
    const { rows } = await house.boot.query<{ payload: string }>(
      `select p.payload from house.history h join house.history_payloads p on p.history_id = h.id
       where h.kind = 'title-person-said' order by h.at limit 1`,
    )
    expect(rows[0]?.payload).toContain('Gethin Manager')
  })
})
