import { describe, expect, test } from 'vitest'
import { PackUnreadable } from './pack-faults.ts'
import { readPack } from './read-pack.ts'

const whole = `pack: small
title: A small policy
written_for: A school
source: Written for a test
effective: 2026-09-01
review: { due: 2027-09, months: 12 }
titles:
  - { title: Head, role: headteacher }
clauses:
  - id: a-1
    ref: Part A
    says: Posts name nobody.
    strength: must
    binds: [everyone]
    theme: screening
    how: blocks
    operated_by: [draft_check]
  - id: a-2
    ref: Part A
    says: Be kind.
    strength: advice
    binds: [everyone]
    theme: wellbeing
    words_only: true
settings:
  publishing.names: { value: never, clauses: [a-1] }
questions:
  - id: kind
    asks: Is it kind?
    who: author
    at: hand_in
    answers:
      - { id: kind, label: 'Yes', does: go_on }
      - { id: unkind, label: 'No', does: return, then: Please put it kindly. }
    clauses: [a-2]
open_questions:
  - id: how-often
    asks: How often is it reviewed?
    why: The policy says regularly.
    clauses: [a-2]
    number_for: policy.review_months
    ours: 12
`

function faultsIn(yaml: string) {
  try {
    readPack(yaml, 'packs/small/pack.yaml')
  } catch (error) {
    if (error instanceof PackUnreadable) return error
    throw error
  }
  throw new Error('this pack was read, and should not have been')
}

/** The line on which a text stands in the pack, counted from 1. */
function lineOf(yaml: string, text: string): number {
  return yaml.slice(0, yaml.indexOf(text)).split('\n').length
}

describe('reading a pack', () => {
  test('gives clauses with the settings that name them', () => {
    const pack = readPack(whole, 'pack.yaml')
    expect(pack.clauses[0]).toMatchObject({
      id: 'a-1',
      how: 'blocks',
      sets: ['publishing.names'],
      operatedBy: ['draft_check'],
    })
    expect(pack.clauses[1]).toMatchObject({ id: 'a-2', how: 'words', sets: [], operatedBy: [] })
    expect(pack.settings).toEqual({ 'publishing.names': 'never' })
    expect(pack.questions[0]).toMatchObject({ on: 'every_post' })
    expect(pack.openQuestions[0]).toMatchObject({ numberFor: 'policy.review_months', ours: 12, choices: [] })
  })

  test('survives being kept as JSON, as an adopted version is', () => {
    const pack = readPack(whole, 'pack.yaml')
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack)
  })

  test.each([
    [
      'an unknown setting',
      'publishing.names:',
      'publishing.nmaes:',
      'publishing.nmaes',
      'there is no setting publishing.nmaes',
      'publishing.names',
    ],
    [
      'an impossible value',
      'value: never',
      'value: perhaps',
      'publishing.names:',
      'publishing.names cannot be "perhaps"',
      'with_consent, with_additional_consent, never',
    ],
    [
      'an unknown clause behind a setting',
      'clauses: [a-1] }',
      'clauses: [a-9] }',
      'publishing.names:',
      'the clause a-9 is not in this pack',
      'stands under clauses',
    ],
    [
      'an unknown clause behind a question',
      '    clauses: [a-2]\nopen',
      '    clauses: [a-7]\nopen',
      '[a-7]',
      'the clause a-7 is not in this pack',
      'stands under clauses',
    ],
    [
      'an id used twice',
      'id: a-2',
      'id: a-1',
      'id: a-1\n    ref: Part A\n    says: Be',
      'the id a-1 is used twice',
      'each id once',
    ],
    ['a clause without wording', '    says: Be kind.\n', '', '- id: a-2', 'says of a-2 is missing', 'expected: string'],
    ['a clause with empty wording', 'says: Be kind.', "says: ''", "says: ''", 'says of a-2 is empty', ''],
    [
      'a wording that is a list',
      'says: Be kind.',
      'says: [Be, kind]',
      'says: [Be, kind]',
      'says of a-2 is of the wrong kind',
      'expected: string',
    ],
    [
      'an unknown strength',
      'strength: advice',
      'strength: perhaps',
      'strength: perhaps',
      'strength of a-2 has a value that is not known',
      'must, should, advice',
    ],
    [
      'somebody unknown who is bound',
      'binds: [everyone]\n    theme: wellbeing',
      'binds: [pigeons]\n    theme: wellbeing',
      'binds: [pigeons]',
      'a-2',
      'headteacher',
    ],
    ['a control that does not exist', '[draft_check]', '[magic]', '[magic]', 'a-1', 'draft_check'],
    [
      'a key that is not known',
      'words_only: true',
      'word_only: true',
      'word_only',
      'word_only in a-2 is not known here',
      '',
    ],
    [
      'a clause nothing operates',
      '    words_only: true\n',
      '',
      '- id: a-2',
      'nothing operates the clause a-2',
      'words_only: true',
    ],
    [
      'words only, and yet operated',
      '    operated_by: [draft_check]',
      '    words_only: true',
      'words_only: true',
      'a-1 is called words only',
      '',
    ],
    [
      'a clause that does not say how it runs',
      '    how: blocks\n',
      '',
      '- id: a-1',
      'the clause a-1 does not say how it runs',
      'blocks, asks',
    ],
    [
      'a question that is a dead end',
      'does: go_on',
      'does: block',
      'answers:',
      'no answer to kind lets a post go on',
      'does: go_on',
    ],
    [
      'the author asked when approving',
      'at: hand_in',
      'at: approve',
      'at: approve',
      'kind asks the author at approve',
      'approver at approve',
    ],
    [
      'a private post that a question would stop',
      "at: hand_in\n    answers:\n      - { id: kind, label: 'Yes', does: go_on }\n      - { id: unkind, label: 'No', does: return",
      "at: own_post\n    answers:\n      - { id: kind, label: 'Yes', does: go_on }\n      - { id: unkind, label: 'No', does: block",
      'answers:',
      'kind would block a post of somebody',
      'go_on or return',
    ],
    [
      'an approver without words to sign',
      'who: author\n    at: hand_in',
      'who: approver\n    at: approve',
      '- id: kind',
      'lacks the words the approver signs',
      'confirms',
    ],
    [
      'a number for a setting without numbers',
      'number_for: policy.review_months',
      'number_for: publishing.names',
      'number_for',
      'publishing.names is no setting with a number',
      '',
    ],
    [
      'a suggested number out of reach',
      'ours: 12',
      'ours: 900',
      'ours: 900',
      'policy.review_months cannot be 900',
      '1 to 60',
    ],
    [
      'a key written twice',
      'title: A small policy\n',
      'title: A small policy\ntitle: Again\n',
      'title: Again',
      'not valid YAML',
      '',
    ],
    [
      'a day that is no day',
      'effective: 2026-09-01',
      'effective: soon',
      'effective: soon',
      'effective cannot be read',
      '2026-09-01',
    ],
  ])('%s is named with its line and what is allowed', (_what, from, to, at, wrong, allowed) => {
    expect(whole).toContain(from)
    const yaml = whole.replace(from, to)
    const error = faultsIn(yaml)
    const fault = error.faults.find(found => found.wrong.includes(wrong) || (found.allowed ?? '').includes(allowed))
    expect(error.message).toContain(`packs/small/pack.yaml:${lineOf(yaml, at)}: `)
    expect(fault?.line).toBe(lineOf(yaml, at))
    expect(error.message).toContain(wrong)
    expect(error.message).toContain(allowed)
  })

  test('an open question whose suggestion is not offered is named', () => {
    const yaml = whole.replace(
      '    number_for: policy.review_months\n    ours: 12',
      '    choices: [{ id: often, label: Often, sets: { policy.review_months: 6 } }]\n    ours: seldom',
    )
    expect(faultsIn(yaml).faults).toEqual([
      {
        file: 'packs/small/pack.yaml',
        line: lineOf(yaml, 'ours: seldom'),
        wrong: 'how-often suggests seldom, which is not one of its choices',
        allowed: 'allowed: often',
      },
    ])
  })

  test('a choice that sets an impossible value is named', () => {
    const yaml = whole.replace(
      '    number_for: policy.review_months\n    ours: 12',
      '    choices: [{ id: often, label: Often, sets: { policy.review_months: often } }]\n    ours: often',
    )
    expect(faultsIn(yaml).message).toContain(
      'policy.review_months cannot be "often" (allowed: a whole number of months from 1 to 60, or null)',
    )
  })

  test('all faults come at once', () => {
    const yaml = whole.replace('value: never', 'value: perhaps').replace('id: a-2', 'id: a-1')
    expect(faultsIn(yaml).faults.length).toBeGreaterThanOrEqual(3)
  })

  test('something that is no pack at all is refused in words', () => {
    expect(faultsIn('').message).toContain('packs/small/pack.yaml:1: the pack')
    expect(faultsIn('just a sentence').message).toContain('of the wrong kind')
  })
})
