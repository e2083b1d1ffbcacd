import { describe, expect, test } from 'vitest'
import type { Category } from '../../checks/checks.ts'
import { embeddedPack, type Pack, type Role, settle } from '../../policy/policy.ts'
import { commentPolicyOf, daysKept } from './comment-policy.ts'
import {
  type CommentStands,
  decideComment,
  type Decides,
  mayDecide,
  mayReadWords,
  readsAs,
  whoIsFor,
} from './decide-comment.rule.ts'
import { differences, nextRead } from './next-read.rule.ts'
import { namesDsl, rankOf } from './urgency.rule.ts'

function settingsOf(pack: string, own: Partial<Pack['settings']> = {}) {
  const known = embeddedPack(pack)
  if (known === undefined) throw new Error(`There is no pack ${pack}.`)
  const settled = settle({ ...known, settings: { ...known.settings, ...own } }, {})
  if ('refused' in settled) throw new Error(`${pack} does not settle.`)
  return settled
}
const policyOf = (pack: string, own: Partial<Pack['settings']> = {}) => commentPolicyOf(settingsOf(pack, own))

const stands: CommentStands = {
  state: 'waiting',
  passedTo: null,
  passedRoles: [],
  leadHadIt: false,
  category: 'complaint_legitimate',
  route: 'complaints procedure',
  namesDsl: false,
  keepEvidence: false,
  hasEvidence: false,
  forgotten: false,
}
const does: Decides = { deed: 'no_action', words: '', seenBy: null, wasWrong: false, read: 1 }

type Case = {
  pack?: string
  own?: Partial<Pack['settings']>
  by?: Role
  comment?: Partial<CommentStands>
  decides?: Partial<Decides>
  newest?: number
}
const decide = ({
  pack = 'model-policy',
  own = {},
  by = 'account_manager',
  comment = {},
  decides = {},
  newest = 1,
}: Case) =>
  decideComment(
    { ...does, ...decides },
    {
      person: 'gethin',
      roles: new Set([by]),
      comment: { ...stands, ...comment },
      policy: policyOf(pack, own),
      others: ['ifeoma'],
      newest,
    },
  )

describe('who decides on a comment', () => {
  test('whoever keeps the accounts; a teacher does not', () => {
    expect(decide({})).toBeNull()
    expect(decide({ by: 'headteacher' })).toBeNull()
    expect(decide({ by: 'teacher' })?.refused).toBe('not-yours')
  })

  test('nobody decides on words that came after those on her page, whatever she does about them', () => {
    for (const deed of ['no_action', 'hidden', 'passed_dsl'] as const)
      expect(decide({ newest: 2, decides: { deed, words: 'Why' } })?.refused).toBe('changed-since')
    expect(decide({ newest: 2, decides: { read: 2 } })).toBeNull()
    // Whoever reads none of it decides all the same; and what was forgotten since is no news.
    expect(decide({ newest: 0, decides: { read: 0 } })).toBeNull()
    expect(decide({ newest: 0 })).toBeNull()
  })

  test('once it was passed on, those to whom it went, and nobody decides twice', () => {
    const passed = { state: 'passed', passedTo: 'senior', passedRoles: ['headteacher', 'deputy_headteacher'] } as const
    expect(decide({ by: 'deputy_headteacher', comment: passed })).toBeNull()
    expect(decide({ comment: passed })?.refused).toBe('not-yours')
    expect(decide({ by: 'headteacher', comment: { ...passed, state: 'decided' } })?.refused).toBe('decided-already')
    expect(decide({ by: 'headteacher', comment: passed, decides: { deed: 'passed_senior' } })?.refused).toBe(
      'same-again',
    )
  })

  test('what was passed to the safeguarding lead is read by the lead and her deputy, and neither by the account manager nor by the head', () => {
    const passed = {
      ...stands,
      state: 'passed',
      passedTo: 'dsl',
      passedRoles: ['dsl', 'deputy_dsl'],
      leadHadIt: true,
      namesDsl: true,
    } as const
    const reads = (role: Role) => mayReadWords(new Set([role]), passed)
    expect((['dsl', 'deputy_dsl', 'account_manager', 'headteacher'] as const).map(reads)).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(mayDecide(new Set(['dsl']), { ...stands, route: 'DSL', namesDsl: true })).toBe(true)
    // Named beside something else: she may read it, and it is not hers to decide.
    expect(mayDecide(new Set(['dsl']), { ...stands, namesDsl: true })).toBe(false)
    expect(mayReadWords(new Set(['dsl']), { ...stands, namesDsl: true })).toBe(true)
    expect(mayReadWords(new Set(['dsl']), stands)).toBe(false)
  })

  test.each<[readonly Role[], Partial<CommentStands>, Role | '']>([
    [['teacher', 'governor', 'deputy_dsl'], { namesDsl: true }, 'deputy_dsl'],
    [['deputy_dsl', 'teacher'], { namesDsl: true }, 'deputy_dsl'],
    [['clerk', 'account_manager', 'dsl'], {}, 'account_manager'],
    [['clerk', 'account_manager', 'dsl'], { namesDsl: true, leadHadIt: true }, 'dsl'],
    [['account_manager', 'headteacher', 'dsl'], { namesDsl: true, route: 'DSL' }, 'dsl'],
    [['teacher', 'governor'], { namesDsl: true }, ''],
  ])('who is %j reads it, where %j, as %j: in whatever order she holds her roles', (roles, comment, as) => {
    expect(readsAs(new Set(roles), { ...stands, ...comment })).toBe(as)
  })
})

describe('an answer', () => {
  const answered = { deed: 'answered', words: 'Thank you, we will look into it.' } as const

  test('is refused where the policy has the school answer nobody (s2-school-use-04a, s2-school-use-04b)', () => {
    expect(decide({ pack: 'church-primary', decides: answered })).toEqual({
      refused: 'no-answers',
      clauses: ['s2-school-use-04a', 's2-school-use-04b'],
    })
  })

  test('is written down where official accounts may answer (s3-5.3d), with what was said', () => {
    expect(decide({ decides: answered })).toBeNull()
    expect(decide({ decides: { ...answered, words: ' ' } })?.refused).toBe('words-missing')
  })

  test('needs somebody else who saw it where each answer is a draft', () => {
    const drafts = { 'publishing.replies': 'drafts_with_approver' } as const
    expect(decide({ own: drafts, decides: answered })?.refused).toBe('seen-by-nobody')
    expect(decide({ own: drafts, decides: { ...answered, seenBy: 'gethin' } })?.refused).toBe('seen-by-nobody')
    expect(decide({ own: drafts, decides: { ...answered, seenBy: 'somebody' } })?.refused).toBe('seen-by-nobody')
    expect(decide({ own: drafts, decides: { ...answered, seenBy: 'ifeoma' } })).toBeNull()
  })

  test('to abuse is refused: never answer a cyberbully (s3-8.1a)', () => {
    const abuse: Category[] = ['threat', 'harassment', 'hate', 'sexual', 'defamation']
    for (const category of abuse)
      expect(decide({ comment: { category }, decides: answered })).toEqual({
        refused: 'no-answer-to-abuse',
        clauses: ['s3-8.1a'],
      })
    expect(decide({ comment: { category: 'sarcasm' }, decides: answered })).toBeNull()
  })

  test('to abuse is refused: do not answer and do not hit back (s0-app1-b1a)', () => {
    const seen = { ...answered, seenBy: 'ifeoma' }
    expect(decide({ pack: 'unit-local-authority', comment: { category: 'harassment' }, decides: seen })).toEqual({
      refused: 'no-answer-to-abuse',
      clauses: ['s0-app1-b1a'],
    })
    expect(decide({ pack: 'unit-local-authority', decides: seen })).toBeNull()
  })
})

describe('evidence first', () => {
  const abuse = { category: 'harassment', route: 'senior manager', keepEvidence: true } as const

  test.each(['hidden', 'deleted', 'reported'] as const)(
    'what shows the abuse is kept with the day, the hour and where it stood, before it is %s (s3-8.2a, s3-8.2c)',
    deed => {
      const decides = { deed, words: 'It pursues a colleague.' }
      expect(decide({ comment: abuse, decides })).toEqual({
        refused: 'evidence-first',
        clauses: ['s3-8.2a', 's3-8.2b', 's3-8.2c'],
      })
      expect(decide({ comment: { ...abuse, hasEvidence: true }, decides })).toBeNull()
    },
  )

  test('who is abused holds on to proof of it, with the day and the hour (s0-app1-b2a, s0-app1-b2c)', () => {
    const decides = { deed: 'hidden', words: 'It pursues a colleague.' } as const
    expect(decide({ pack: 'unit-local-authority', comment: abuse, decides })).toMatchObject({
      refused: 'evidence-first',
      clauses: ['s0-app1-b2a', 's0-app1-b2b', 's0-app1-b2c'],
    })
  })

  test('an advertisement may be taken off at once, and nobody is silenced without a reason', () => {
    const spam = { category: 'spam', route: 'platform report' } as const
    expect(decide({ comment: spam, decides: { deed: 'deleted', words: 'An advertisement.' } })).toBeNull()
    expect(decide({ comment: spam, decides: { deed: 'deleted' } })?.refused).toBe('words-missing')
    expect(decide({ comment: spam, decides: { deed: 'reported' } })).toBeNull()
  })
})

describe('passing on', () => {
  test.each([
    ['model-policy', 'dsl', ['dsl', 'deputy_dsl'], 's3-7.1'],
    ['church-primary', 'senior', ['headteacher'], 's2-security-7'],
    ['unit-local-authority', 'senior', ['headteacher', 'line_manager'], 's0-7.1a'],
    ['trust-provider', 'senior', ['headteacher', 'nursery_manager', 'line_manager'], 's1-reputation-13'],
  ] as const)(
    'under %s to the %s goes to whom the policy names (s3-7.1, s2-security-7, s0-7.1a, s1-reputation-13)',
    (pack, to, roles, clause) => {
      const named = whoIsFor(to, policyOf(pack))
      expect(named.value).toEqual(roles)
      expect(named.clauses).toContain(clause)
    },
  )

  test('where the check named the lead, leaving her out takes a reason or the word that the check was wrong', () => {
    const child = { category: 'safeguarding_disclosure', route: 'DSL', namesDsl: true } as const
    expect(decide({ comment: child })).toEqual({ refused: 'why-not-the-lead', clauses: ['s3-7.1'] })
    expect(decide({ comment: child, decides: { wasWrong: true } })).toBeNull()
    expect(decide({ comment: child, decides: { words: 'It is a line of the school play.' } })).toBeNull()
    expect(decide({ comment: child, by: 'dsl' })).toBeNull()
    expect(decide({ comment: child, decides: { deed: 'passed_dsl' } })).toBeNull()
  })
})

describe('what cannot wait', () => {
  test('threats and children first, whoever they are for; then what somebody has to do something about; then the rest', () => {
    const rank = (category: Category, route: 'police' | 'DSL' | 'senior manager' | 'none', also: 'DSL'[] = []) =>
      rankOf({ category, route, also })
    expect(rank('threat', 'police')).toBe(0)
    expect(rank('safeguarding_allegation', 'DSL')).toBe(0)
    expect(rank('sexual', 'DSL')).toBe(0)
    expect(rank('harassment', 'senior manager')).toBe(1)
    expect(rank('benign', 'none', ['DSL'])).toBe(1)
    expect(rank('benign', 'none')).toBe(2)
    expect([namesDsl({ route: 'none', also: ['DSL'] }), namesDsl({ route: 'police', also: [] })]).toEqual([true, false])
  })
})

describe('reading again', () => {
  const hours = (many: number) => new Date(Date.UTC(2026, 10, 20, many))
  test('often while people answer, seldom later', () => {
    const pause = (age: number) => nextRead(hours(0), hours(age)).getTime() - hours(age).getTime()
    expect([pause(1), pause(72), pause(24 * 20)]).toEqual([5 * 60_000, 3_600_000, 86_400_000])
  })

  test('what is new, what was changed, and what the thread does not show any more', () => {
    const known = [
      { hash: 'a', cid: '1', there: 'there' },
      { hash: 'b', cid: '1', there: 'there' },
      { hash: 'c', cid: '1', there: 'gone' },
      { hash: 'd', cid: '1', there: 'gone' },
      { hash: 'e', cid: '1', there: 'there' },
    ] as const
    const seen = [
      { hash: 'a', cid: '1' },
      { hash: 'b', cid: '2' },
      { hash: 'd', cid: '1' },
      { hash: 'f', cid: '1' },
    ]
    const { fresh, changed, missing } = differences(known, seen)
    expect([fresh.map(({ hash }) => hash), changed.map(({ hash }) => hash), missing]).toEqual([
      ['f'],
      ['b', 'd'],
      ['e'],
    ])
  })

  test('words of strangers are kept for 90 days where the school has named no number', () => {
    expect(daysKept(settingsOf('church-primary'))).toBe(90)
    expect(daysKept(settingsOf('church-primary', { 'comments.keep_days': 30 }))).toBe(30)
  })
})
