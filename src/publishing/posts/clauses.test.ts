import { describe, expect, test } from 'vitest'
import { findIn, prepareRoll } from '../../checks/checks.ts'
import { asWritten, embeddedPacks, questionsAt, sentenceToSign, weighAnswers, type Where } from '../../policy/policy.ts'
import { everyClauseOf, everyClauseThatSets } from '../../policy/testing/clauses-of-packs.ts'
import { approversAmong, clearersAmong, type Holder } from './approval-circle.rule.ts'
import { type DecideFacts, decide } from './decide.rule.ts'
import { withDoubts } from './doubts.rule.ts'
import { type HandInFacts, handIn } from './hand-in.rule.ts'

/* Every clause of every pack that a step of a post's way operates, each under its own policy. */
const at = new Date('2026-11-20T10:00:00Z')
/** A draft in which everything is that a question can be about. */
const everything = {
  pictures: 2,
  phonePictures: 1,
  children: 1,
  adults: 1,
  materialOfOthers: true,
  handles: 1,
  purchase: true,
  onATrip: true,
  markedImportant: true,
}
const ready: HandInFacts = {
  state: 'draft',
  author: 'ann',
  text: 'Hello',
  pictures: [],
  targets: 1,
  doesNotFit: [],
  plannedFor: null,
  stopping: [],
  questions: [],
  accountsOpen: true,
}
const waiting: DecideFacts = {
  state: 'waiting',
  author: 'ann',
  version: 'v1',
  looked: 'v1',
  plannedFor: null,
  uncleared: [],
  circle: { people: new Map([['gethin', 'account_manager']]), widened: false },
  clauses: [],
  words: '',
  confirmed: '',
  toConfirm: '',
}

describe('what the author is asked', () => {
  const asked = embeddedPacks().flatMap(pack =>
    pack.questions
      .filter(question => question.who === 'author')
      .flatMap(question => question.clauses.map(clause => ({ pack: pack.name, of: pack, question, clause }))),
  )

  test.each(asked)('$pack: “$question.asks” Without an answer it is not handed in ($clause)', row => {
    const { of, question, clause } = row
    const put = questionsAt(asWritten(of), question.at, 'author', everything)
    expect(put.map(one => one.id)).toContain(question.id)
    expect(weighAnswers([question], {})).toEqual({ does: 'ask', missing: [question.id] })
    const open = [{ id: question.id, clauses: question.clauses, verdict: 'open' as const }]
    expect(handIn('ann', { ...ready, questions: open }, at)).toEqual([
      { refused: 'question-open', clauses: expect.arrayContaining([clause]), details: [question.id] },
    ])
  })

  const stopping = asked.flatMap(row =>
    row.question.answers
      .filter(answer => (answer.does !== 'go_on' && answer.does !== 'head') || answer.onlyOn !== undefined)
      .map(answer => ({ ...row, answer })),
  )
  test.each(stopping)('$pack: the answer “$answer.label” stops it ($clause)', ({ question, clause, answer }) => {
    const where: Where = answer.onlyOn === 'website' ? 'elsewhere' : 'website'
    const weighed = weighAnswers([question], { [question.id]: answer.id }, where)
    expect(weighed).toMatchObject({ because: [{ clauses: expect.arrayContaining([clause]) }] })
    const stops = [{ id: question.id, clauses: question.clauses, verdict: 'stops' as const }]
    expect(handIn('ann', { ...ready, questions: stops }, at)).toMatchObject([{ refused: 'question-stops' }])
  })

  const doubted = asked.flatMap(row =>
    row.question.answers.filter(answer => answer.does === 'head').map(answer => ({ ...row, answer })),
  )
  test.each(doubted)(
    '$pack: the answer “$answer.label” waits for the head ($clause)',
    ({ question, clause, answer }) => {
      const given = { [question.id]: answer.id }
      expect(weighAnswers([question], given)).toEqual({ does: 'go_on' })
      const { outcome, findings } = withDoubts({ outcome: 'clear', findings: [] }, [question], given)
      expect([outcome, findings]).toEqual([
        'block',
        [
          expect.objectContaining({
            clauses: expect.arrayContaining([clause]),
            answered: expect.objectContaining({ does: 'head' }),
          }),
        ],
      ])
    },
  )
})

describe('what Approve signs', () => {
  const confirmed = embeddedPacks().flatMap(pack =>
    pack.questions.flatMap(question =>
      question.confirms === undefined
        ? []
        : question.clauses.map(clause => ({ pack: pack.name, of: pack, question, says: question.confirms, clause })),
    ),
  )

  test.each(confirmed)('$pack: nobody approves without confirming that “$says” ($clause)', row => {
    const put = questionsAt(asWritten(row.of), 'approve', 'approver', everything)
    const whole = sentenceToSign(put)
    expect(whole?.sentence).toContain(row.says)
    expect(whole?.clauses).toContain(row.clause)
    const toConfirm = whole?.sentence ?? ''
    const without = sentenceToSign(put.filter(one => one.id !== row.question.id))?.sentence ?? ''
    expect(decide('approved', 'gethin', { ...waiting, toConfirm, confirmed: without }, at)).toMatchObject({
      refused: 'confirm-changed',
    })
    expect(decide('approved', 'gethin', { ...waiting, toConfirm, confirmed: toConfirm }, at)).toMatchObject({
      decided: 'approved',
    })
  })
})

describe('what the check finds stops the post', () => {
  const roll = prepareRoll([{ id: 'p1', name: 'Joshua Bennett', known_as: ['Josh'], year: '4' }], [])
  const text =
    'Today Josh Bennett led our assembly. J.B. in Year 4 sang. DM us your address. Text us on 07700 900123. We will buy 30 of these.'
  const blocked = embeddedPacks().flatMap(pack =>
    findIn({ text, platform: 'facebook' }, roll, asWritten(pack))
      .findings.filter(finding => finding.outcome === 'block')
      .flatMap(finding => finding.clauses.map(clause => ({ pack: pack.name, finding, clause }))),
  )

  test.each(blocked)('$pack: “$finding.span” is not handed in, nor approved while nobody cleared it ($clause)', row => {
    const { finding, clause } = row
    const stopping = [{ key: finding.key, clauses: finding.clauses, contested: false }]
    expect(handIn('ann', { ...ready, stopping }, at)).toEqual([
      { refused: 'finding-stops', clauses: expect.arrayContaining([clause]), details: [finding.key] },
    ])
    expect(decide('approved', 'gethin', { ...waiting, uncleared: [{ clauses: finding.clauses }] }, at)).toEqual({
      refused: 'finding-open',
      clauses: expect.arrayContaining([clause]),
    })
  })
})

describe('who decides', () => {
  const holders: Holder[] = [
    { person: 'ann', name: 'Ann', role: 'teacher' },
    { person: 'bob', name: 'Bob', role: 'teacher' },
    { person: 'gethin', name: 'Gethin', role: 'account_manager' },
    { person: 'lena', name: 'Lena', role: 'line_manager' },
    { person: 'ifeoma', name: 'Ifeoma', role: 'headteacher' },
    { person: 'nia', name: 'Nia', role: 'nursery_manager' },
    { person: 'alan', name: 'Alan', role: 'chair_of_governors' },
  ]

  test.each(everyClauseThatSets('publishing.approver'))(
    '$pack: only $value approves, a colleague is told whom the policy names ($clause)',
    ({ value, clause }) => {
      const circle = approversAmong(value, holders, 'ann')
      expect(holders.some(holder => value.includes(holder.role) && circle.people.has(holder.person))).toBe(true)
      expect(decide('approved', 'bob', { ...waiting, circle, clauses: [clause] }, at)).toEqual({
        refused: 'not-an-approver',
        clauses: [clause],
      })
    },
  )

  test.each(everyClauseThatSets('publishing.clear_finding').filter(row => row.value === 'head_with_reason'))(
    '$pack: the head alone says that a finding is wrong, not who approves ($clause)',
    ({ value }) => {
      const approvers = approversAmong(['account_manager'], holders, 'ann')
      expect([...clearersAmong(value, approvers, holders, 'ann').people.keys()]).toEqual(['ifeoma'])
    },
  )
})

describe('our own rules', () => {
  test('nobody approves a post of their own (ours-two-people)', () => {
    const own = { ...waiting, author: 'gethin' }
    expect(decide('approved', 'gethin', own, at)).toEqual({ refused: 'own-post', clauses: ['ours-two-people'] })
  })

  test.each(everyClauseOf('two_people'))('$pack: a second person reads every post ($clause.id)', () => {
    expect(decide('approved', 'gethin', waiting, at)).toMatchObject({ decided: 'approved' })
    expect(decide('approved', 'gethin', { ...waiting, author: 'gethin' }, at)).toMatchObject({ refused: 'own-post' })
  })

  test('a post that waited until its time is not approved any more (ours-no-late-approval)', () => {
    expect(decide('approved', 'gethin', { ...waiting, plannedFor: at }, at)).toEqual({
      refused: 'too-late',
      clauses: ['ours-no-late-approval'],
    })
  })

  test('a picture without a description is not handed in (ours-alt-text)', () => {
    expect(handIn('ann', { ...ready, pictures: [{ alt: 'A garden' }, { alt: ' ' }] }, at)).toEqual([
      { refused: 'alt-missing', clauses: ['ours-alt-text'] },
    ])
  })
})
