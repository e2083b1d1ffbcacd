import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { historyOf } from '../../history/history.ts'
import { act } from '../../platform/platform.ts'
import type { Role } from '../../policy/policy.ts'
import { wordsIn } from '../../ui/ui.ts'
import { flagsOf } from '../flags/keep-flags.ts'
import {
  acceptAnswer,
  type AnswersSaid,
  changeGuardian,
  consentFactsOf,
  endFlag,
  endGuardian,
  mayGoFor,
  outwardSentence,
  recordAnswers,
  recordAsking,
  setFlag,
} from '../pupils.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'
import { answersOf } from './answers.store.ts'
import { type ConsentKind, consentKinds } from './consent.ts'

let house: FamiliesHouse
const t = wordsIn('en-GB')
const kinds: ConsentKind[] = ['face', 'unrecognisable']
const SOME: readonly Role[] = [
  'teacher',
  'account_manager',
  'office_manager',
  'headteacher',
  'dsl',
  'trust_administrator',
]

beforeAll(async () => {
  house = await openFamiliesHouse([])
})
afterAll(() => house.close())

const today = () => new Date().toISOString().slice(0, 10)

function said(
  guardian: string,
  answer: 'yes' | 'no' | 'withdrawn' | 'objected',
  changed: Partial<AnswersSaid> = {},
): AnswersSaid {
  return {
    giver: { is: 'guardian', guardian },
    answers: kinds.flatMap(kind => [
      { kind, channel: 'social' as const, answer },
      { kind, channel: 'website' as const, answer },
    ]),
    how: 'paper',
    interpreter: '',
    wording: house.wording,
    on: today(),
    until: null,
    ...changed,
  }
}

const asked = (role: Role, pupil: string) =>
  act(house.works, house.visitor(role).identity, async ({ tx, at }) => {
    const result = await mayGoFor(tx, house.school, [pupil], ['face'], ['facebook', 'website'], at)
    return outwardSentence(t, result.places)
  })

async function family() {
  const pupil = await house.addPupil('Ilaria')
  return {
    pupil,
    mother: await house.addGuardianRow(pupil, 'Ada Marchetti'),
    father: await house.addGuardianRow(pupil, 'Bo Marchetti'),
  }
}
const office = () => house.visitor('office_manager')

describe('answers written down by the office', () => {
  test('each is kept with who, when, how and in which words, and an answer is never overwritten (s1-protocol-1b)', async () => {
    const { pupil, mother } = await family()
    expect(await recordAnswers(house.works, office(), pupil, said(mother, 'yes'))).toEqual({ recorded: 4 })
    await recordAnswers(house.works, office(), pupil, said(mother, 'withdrawn', { how: 'telephone', wording: null }))
    const rows = await act(house.works, office().identity, ({ tx }) => answersOf(tx, pupil))
    expect(rows.map(one => one.answer).sort()).toEqual([
      ...Array<string>(4).fill('withdrawn'),
      ...Array<string>(4).fill('yes'),
    ])
    expect(rows.find(one => one.answer === 'yes')).toMatchObject({
      guardianName: 'Ada Marchetti',
      how: 'paper',
      wordingTitle: 'Autumn form',
      wordingVersion: 1,
    })
    await expect(
      house.boot.query(`set role house_app; update house.consent_answers set answer = 'yes'`),
    ).rejects.toThrow('permission denied')
    await house.boot.query('reset role')
  })

  test('a yes on paper of both lets it go where its words named the platform, and one no stops it at once (s1-protocol-1a)', async () => {
    const { pupil, mother, father } = await family()
    expect(await asked('teacher', pupil)).toBe('Not on Facebook or on the website. Questions: the office.')
    await recordAnswers(house.works, office(), pupil, said(mother, 'yes'))
    await recordAnswers(house.works, office(), pupil, said(father, 'yes'))
    expect(await asked('teacher', pupil)).toBe('On Facebook and on the website it may go.')
    await recordAnswers(house.works, office(), pupil, {
      ...said(father, 'no', { how: 'telephone', wording: null }),
      answers: kinds.map(kind => ({ kind, channel: 'facebook' as const, answer: 'no' as const })),
    })
    expect(await asked('teacher', pupil)).toBe('Not on Facebook. On the website it may go. Questions: the office.')
  })

  test('the other parent is asked twice in vain, and then the yes of one counts', async () => {
    const { pupil, mother, father } = await family()
    await recordAnswers(house.works, office(), pupil, said(mother, 'yes'))
    for (const _time of [1, 2]) {
      expect(await asked('teacher', pupil)).toContain('Not on')
      await recordAsking(house.works, office(), pupil, father, 'telephone')
    }
    expect(await asked('teacher', pupil)).toBe('On Facebook and on the website it may go.')
  })

  test('words that nobody knows wait until the head decides, with a reason', async () => {
    const { pupil, mother, father } = await family()
    await endGuardian(house.works, office(), pupil, father)
    await recordAnswers(house.works, office(), pupil, said(mother, 'yes', { wording: null }))
    expect(await asked('teacher', pupil)).toContain('Not on')
    const rows = await act(house.works, office().identity, ({ tx }) => answersOf(tx, pupil))
    for (const { id } of rows) {
      expect(await acceptAnswer(house.works, office(), id, 'Old form')).toEqual({ refused: 'only-the-head' })
      expect(await acceptAnswer(house.works, house.visitor('headteacher'), id, ' ')).toEqual({ refused: 'no-reason' })
      expect(await acceptAnswer(house.works, house.visitor('headteacher'), id, 'Old form, seen')).toEqual({
        accepted: pupil,
      })
      expect(await acceptAnswer(house.works, house.visitor('headteacher'), id, 'Again')).toEqual({
        refused: 'done-already',
      })
    }
    // Without words nobody knows which platforms were named: the website was a question of its own, Facebook was not.
    expect(await asked('teacher', pupil)).toBe('Not on Facebook. On the website it may go. Questions: the office.')
  })

  test.each<[string, Partial<AnswersSaid>, string]>([
    ['nothing', { answers: [] }, 'nothing-said'],
    ['a link that the family did not press', { how: 'link' }, 'only-the-family'],
    ['a stranger', { giver: { is: 'guardian', guardian: randomUUID() } }, 'no-such-guardian'],
    ['an interpreter without a name', { how: 'interpreter' }, 'no-interpreter'],
    ['a system without a name', { giver: { is: 'elsewhere', source: ' ' }, how: 'mis' }, 'no-source'],
    [
      'an objection that another system takes back',
      {
        giver: { is: 'elsewhere', source: 'The old system' },
        how: 'mis',
        answers: [{ kind: 'face', channel: 'social', answer: 'objection_withdrawn' }],
      },
      'not-of-a-system',
    ],
    ['words of nowhere', { wording: randomUUID() }, 'no-such-wording'],
    ['a day to come', { on: '2999-01-01' }, 'day-to-come'],
    [
      'a yes to everything',
      { answers: [{ kind: 'everything', channel: 'everywhere', answer: 'yes' }] },
      'everything-is-a-no',
    ],
  ])('%s is refused and nothing is kept', async (_what, changed, refused) => {
    const { pupil, mother } = await family()
    expect(await recordAnswers(house.works, office(), pupil, said(mother, 'yes', changed))).toEqual({ refused })
    expect((await act(house.works, office().identity, ({ tx }) => answersOf(tx, pupil))).length).toBe(0)
  })

  test('a teacher writes nothing down and reads no answer; her colleague of another school finds no child', async () => {
    const { pupil, mother } = await family()
    expect(await recordAnswers(house.works, house.visitor('teacher'), pupil, said(mother, 'yes'))).toEqual({
      refused: 'not-your-school',
    })
    await recordAnswers(house.works, office(), pupil, said(mother, 'yes'))
    expect((await act(house.works, house.visitor('teacher').identity, ({ tx }) => answersOf(tx, pupil))).length).toBe(0)
    const elsewhere = await house.addSchool(house.trust, 'Elsewhere')
    const stranger = (await house.addPerson(house.trust, [{ role: 'headteacher', school: elsewhere }])).who
    expect((await act(house.works, stranger, ({ tx }) => consentFactsOf(tx, [pupil]))).size).toBe(0)
  })

  test('with no-contact nobody is asked, and a no counts all the same', async () => {
    const { pupil, mother, father } = await family()
    const changed = {
      name: 'Bo',
      email: '',
      telephone: '',
      relationship: 'father',
      responsible: true,
      priority: 2,
      courtOrder: true,
      noContact: true,
    }
    expect(await changeGuardian(house.works, office(), pupil, father, changed)).toEqual({ guardian: father })
    expect(await recordAsking(house.works, office(), pupil, father, 'telephone')).toEqual({
      refused: 'no-such-guardian',
    })
    await recordAnswers(house.works, office(), pupil, said(mother, 'yes'))
    expect(await asked('teacher', pupil)).toBe('On Facebook and on the website it may go.')
    await recordAnswers(house.works, office(), pupil, said(father, 'objected', { how: 'telephone' }))
    expect(await asked('teacher', pupil)).toContain('Not on Facebook or on the website')
  })
})

describe('a never-publish flag is silent (s1-purpose-08)', () => {
  let flagged: string
  let refused: string
  let flag: string
  beforeAll(async () => {
    const one = await family()
    flagged = one.pupil
    for (const guardian of [one.mother, one.father])
      await recordAnswers(house.works, office(), flagged, said(guardian, 'yes'))
    expect(await asked('teacher', flagged)).toBe('On Facebook and on the website it may go.')
    const set = await setFlag(house.works, house.visitor('dsl'), flagged, {
      reason: 'court_order',
      reviewOn: '2999-01-01',
    })
    flag = 'flag' in set ? set.flag : ''
    const other = await family()
    refused = other.pupil
    await recordAnswers(house.works, office(), refused, {
      ...said(other.mother, 'no'),
      answers: [{ kind: 'everything', channel: 'everywhere', answer: 'no' }],
    })
  })

  test.each(SOME)('asked as %s the decision stops, in the very bytes of a family that said no', async role => {
    const [flaggedSays, refusedSays] = [await asked(role, flagged), await asked(role, refused)]
    expect(Buffer.from(flaggedSays)).toEqual(Buffer.from(refusedSays))
    expect(flaggedSays).toBe('Not on Facebook or on the website. Questions: the office.')
  })

  test.each(SOME)(
    'what the database hands to %s differs in nothing from a “nothing at all” of the family',
    async role => {
      const facts = await act(house.works, house.visitor(role).identity, ({ tx }) =>
        consentFactsOf(tx, [flagged, refused]),
      )
      expect({ ...facts.get(flagged), pupil: '' }).toEqual({ ...facts.get(refused), pupil: '' })
      expect(facts.get(flagged)).toMatchObject({ stopped: true, answers: [], givers: [] })
    },
  )

  test.each(SOME.filter(role => role !== 'dsl'))(
    '%s finds no row of it, no history, and may neither set nor end one',
    async role => {
      const visitor = house.visitor(role)
      const seen = await act(house.works, visitor.identity, async ({ tx }) => ({
        flags: await flagsOf(tx, flagged),
        rows: await tx.selectFrom('never_publish_flags').selectAll().execute(),
        history: (await historyOf(tx, flagged)).map(one => one.kind),
        facts: await tx.selectFrom('facts').selectAll().where('kind', '=', 'consent-changed').execute(),
      }))
      expect(seen).toMatchObject({ flags: [], rows: [], facts: [] })
      expect(seen.history).not.toContain('never-publish-set')
      expect(await setFlag(house.works, visitor, flagged, { reason: 'adopted', reviewOn: '2999-01-01' })).toEqual({
        refused: 'only-the-dsl',
      })
      expect(await endFlag(house.works, visitor, flagged, flag)).toEqual({ refused: 'only-the-dsl' })
      // Past the use case, as whoever could write SQL: the wall itself says no.
      const byHand = act(house.works, visitor.identity, ({ tx }) =>
        tx
          .insertInto('never_publish_flags')
          .values({
            trust_id: house.trust,
            id: randomUUID(),
            pupil_id: flagged,
            reason: 'adopted',
            set_by: visitor.identity.person,
            set_at: new Date(),
            review_on: '2999-01-01',
            ended_by: null,
            ended_at: null,
          })
          .execute(),
      )
      await expect(byHand).rejects.toThrow('row-level security')
    },
  )

  test('the lead sees it, must name a day of review, sets no second one for the same reason, and ends it', async () => {
    const dsl = house.visitor('dsl')
    const again = { reason: 'court_order' as const, reviewOn: '2999-01-01' }
    expect(await setFlag(house.works, dsl, flagged, again)).toEqual({ refused: 'set-already' })
    expect(await setFlag(house.works, dsl, flagged, { reason: 'adopted', reviewOn: today() })).toEqual({
      refused: 'no-review-day',
    })
    const kindsSeen = await act(house.works, dsl.identity, async ({ tx }) =>
      (await historyOf(tx, flagged)).map(one => one.kind),
    )
    expect(kindsSeen).toContain('never-publish-set')
    expect(await endFlag(house.works, dsl, flagged, flag)).toEqual({ ended: flag })
    expect(await endFlag(house.works, dsl, flagged, flag)).toEqual({ refused: 'no-such-flag' })
    expect(await asked('teacher', flagged)).toBe('On Facebook and on the website it may go.')
  })

  test('the rooms above hear that something changed, from an answer and from a flag in the same words', async () => {
    const { rows } = await house.boot.query<{ kind: string; subject_id: string }>(
      'select kind, subject_id from house.facts where subject_id = any ($1)',
      [[flagged, refused]],
    )
    expect(new Set(rows.map(row => row.kind))).toEqual(new Set(['consent-changed']))
    expect(rows.filter(row => row.subject_id === flagged)).toHaveLength(4)
  })
})

test('all that a family said is read where no kinds are asked for: the database knows every kind that there is', async () => {
  const { rows } = await house.boot.query<{ source: string }>(
    `select prosrc as source from pg_proc where proname = 'said_by_families'`,
  )
  for (const kind of [...consentKinds, 'everything']) expect(rows[0]?.source).toContain(`'${kind}'`)
})

test('an asking in the first hour of a summer’s day belongs to that day and not to the one before (s1-protocol-1b)', async () => {
  const { pupil, mother } = await family()
  const asked = ['2026-06-30T22:59:00Z', '2026-06-30T23:30:00Z', '2026-01-15T23:30:00Z', '2026-07-01T00:30:00Z']
  for (const at of asked)
    await house.boot.query(
      `insert into house.consent_asks (trust_id, id, pupil_id, guardian_id, how, asked_by, at) values ($1, gen_random_uuid(), $2, $3, 'office', $3, $4)`,
      [house.trust, pupil, mother, at],
    )
  const facts = await act(house.works, office().identity, ({ tx }) => consentFactsOf(tx, [pupil]))
  const givers = facts.get(pupil)?.givers ?? []
  expect(givers.find(({ giver }) => giver === mother)?.asked).toEqual([
    '2026-01-15',
    '2026-06-30',
    '2026-07-01',
    '2026-07-01',
  ])
})
