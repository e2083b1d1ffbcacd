import { describe, expect, test } from 'vitest'
import { asWritten } from '../settle.rule.ts'
import { embeddedPacks } from '../packs/packs.ts'
import { readPack } from '../packs/read-pack.ts'
import { writePack } from '../packs/write-pack.ts'
import { questionsAt, sentenceToSign, weighAnswers } from '../questions.rule.ts'
import { assemblePack } from './assemble-pack.rule.ts'
import { policiesNamedIn } from './belongs-to-policy.rule.ts'
import { changeDecision } from './change-decision.rule.ts'
import type { Considered } from './decision.ts'
import { factsOf } from './document-facts.rule.ts'
import { type Passage, wholeText } from './passage.ts'
import { openAdviser } from './propose-decision.rule.ts'
import { type PutQuestion, suggestQuestion, tidyQuestion } from './put-question.rule.ts'
import { paragraphsOfText } from './read-text.rule.ts'
import { splitClauses } from './split-clauses.rule.ts'

const text = [
  'Brackenfold School: being online. Version 2.1. It is adapted from the model policy for small schools by the Vale Partnership.',
  'A.1 Before posting, staff should ask whether the message is kind to everybody in it.',
  'A.2 The media lead must confirm that nobody in a picture has left the school, before it is approved.',
  'A.3 Read this beside our Safeguarding Policy, the Acceptable Use Policy and the staff code of conduct.',
  'A.4 Breaches are dealt with under the disciplinary procedure. See also our safeguarding policy.',
  'A.5 The aim of this policy is that families hear good news from us first.',
  'A.6 It was agreed in September 2026.',
].join('\n\n')

const { passages } = splitClauses(paragraphsOfText(text))
const advise = openAdviser(embeddedPacks())
const considered: readonly Considered[] = passages.map(passage => ({
  id: passage.id,
  printed: passage.printed,
  headings: passage.headings,
  text: wholeText(passage),
  decision: advise(passage).proposal,
  confirmed: true,
}))

function made() {
  const about = {
    ...factsOf(passages, 'Being online', { name: 'Brackenfold', trust: false }),
    effective: '2026-09',
    titles: [{ title: 'Media lead', role: 'account_manager' as const }],
  }
  const outcome = assemblePack('own-brackenfold', about, considered, {})
  if (!('pack' in outcome)) throw new Error(JSON.stringify(outcome))
  return outcome.pack
}

const passage = (words: string): Passage => {
  const [one] = splitClauses(paragraphsOfText(words)).passages
  if (one === undefined) throw new Error(`Nothing is said by: ${words}`)
  return one
}

const nothing = {
  pictures: 0,
  phonePictures: 0,
  children: 0,
  adults: 0,
  materialOfOthers: false,
  handles: 0,
  purchase: false,
  onATrip: false,
  markedImportant: false,
}

describe('a question that a school’s own policy puts', () => {
  test('is put to the author of every post when it is handed in, in the school’s words, and runs', () => {
    const put = questionsAt(asWritten(made()), 'hand_in', 'author', nothing)
    expect(put).toMatchObject([
      { id: 'asks-own-a.1', asks: 'Is this so: the message is kind to everybody in it?', clauses: ['own-a.1'] },
    ])
    expect(weighAnswers(put, {})).toEqual({ does: 'ask', missing: ['asks-own-a.1'] })
    expect(weighAnswers(put, { 'asks-own-a.1': 'answer-1' })).toEqual({ does: 'go_on' })
    expect(weighAnswers(put, { 'asks-own-a.1': 'answer-2' })).toMatchObject({
      does: 'return',
      because: [{ clauses: ['own-a.1'] }],
    })
  })

  test('is signed by the approver of a post with pictures, and of no other', () => {
    const settings = asWritten(made())
    expect(questionsAt(settings, 'approve', 'approver', nothing)).toEqual([])
    expect(sentenceToSign(questionsAt(settings, 'approve', 'approver', { ...nothing, pictures: 1 }))).toEqual({
      sentence:
        'I have read this post and confirm that nobody in a picture has left the school, before it is approved.',
      clauses: ['own-a.2'],
    })
  })

  test('makes its clause one that asks, and is never among the sure ones', () => {
    expect(made().clauses.find(clause => clause.id === 'own-a.1')).toMatchObject({
      how: 'asks',
      operatedBy: ['hand_in_questions'],
    })
    expect(passages.filter(one => suggestQuestion(one) !== undefined).map(one => advise(one).sure <= 0.6)).toEqual([
      true,
      true,
    ])
  })

  test('is the sentence that ends with a question mark, where one stands there', () => {
    expect(suggestQuestion(passage('Before you post, ask yourself: would I say this at the school gate?'))?.asks).toBe(
      'Would I say this at the school gate?',
    )
  })

  test('is put before a post of one’s own where it is about private life, and about no post of the school', () => {
    const words = 'Before posting on a personal account, staff must consider whether a pupil could read it.'
    expect(suggestQuestion(passage(words))).toMatchObject({
      asks: 'Is this so: a pupil could read it?',
      at: 'own_post',
      on: 'every_post',
    })
    expect(suggestQuestion(passage(words.replace('a personal account', 'the page of the school')))?.at).toBe('hand_in')
  })

  test.each([
    'No post goes out before the media lead has approved it.',
    'Anyone who is insulted online must report it to the principal within 48 hours.',
    'Staff who wish to accept a friend request from a carer must ask the principal first.',
    'Staff must check posts that mention pupils before publishing.',
    'The approver checks every picture before it is published.',
  ])('is not suggested by: %s', words => {
    expect(suggestQuestion(passage(words))).toBeUndefined()
  })

  const typed: PutQuestion = {
    asks: ' Is it kind? ',
    at: 'hand_in',
    on: 'every_post',
    answers: [
      { label: 'Yes', does: 'go_on', then: 'is dropped' },
      { label: 'No', does: 'block', then: 'Word it kindly.' },
      { label: ' ', does: 'go_on', then: '' },
    ],
    confirms: 'is dropped',
  }

  test('is kept without what is empty or has no place', () => {
    expect(tidyQuestion(typed)).toEqual({
      question: {
        ...typed,
        asks: 'Is it kind?',
        answers: [
          { label: 'Yes', does: 'go_on', then: '' },
          { label: 'No', does: 'block', then: 'Word it kindly.' },
        ],
        confirms: '',
      },
    })
  })

  const no = { label: 'No', does: 'block', then: '' } as const
  test.each([
    ['question-empty', { asks: ' ' }],
    ['question-too-long', { asks: 'a'.repeat(301) }],
    ['question-answers', { answers: [no] }],
    ['question-answer-twice', { answers: [no, { ...no, label: 'NO', does: 'go_on' }] }],
    ['question-stops-all', { answers: [no, { ...no, label: 'Never', does: 'return' }] }],
    [
      'question-own-post',
      {
        at: 'own_post',
        answers: [no, { label: 'Never', does: 'block', then: '' }, { label: 'Fine', does: 'go_on', then: '' }],
      },
    ],
    ['question-confirms', { at: 'approve', confirms: ' . ' }],
  ] as const)('is refused as %s', (refused, wrong) => {
    expect(tidyQuestion({ ...typed, ...wrong })).toEqual({ refused })
  })

  test('taken out of a clause for which nothing else runs leaves words only', () => {
    const asked = considered.find(one => one.id === 'own-a.1')?.decision
    if (asked === undefined) throw new Error('There is no own-1.')
    const alone = { ...asked, settings: {}, controls: [] }
    const without = changeDecision(alone, { does: 'unask' })
    if ('refused' in without) throw new Error(without.refused)
    expect(without).toMatchObject({ confirms: false, decision: { fate: 'words' } })
    expect(without.decision).not.toHaveProperty('asks')
    expect(changeDecision(alone, { does: 'confirm' })).toMatchObject({ confirms: true })
  })
})

describe('what else makes it a whole policy', () => {
  test('the other policies it names, each once with every clause that does (s2-resp-ht-1b, s2-resp-emp-1)', () => {
    expect(made().linked).toEqual([
      { id: 'safeguarding-policy', title: 'Safeguarding Policy', clauses: ['own-a.3', 'own-a.4'] },
      { id: 'acceptable-use-policy', title: 'Acceptable Use Policy', clauses: ['own-a.3'] },
      { id: 'staff-code-of-conduct', title: 'Staff code of conduct', clauses: ['own-a.3'] },
      { id: 'disciplinary-procedure', title: 'Disciplinary procedure', clauses: ['own-a.4'] },
    ])
  })

  test.each([
    ['This policy is read together with the school’s policies.', []],
    ['Our social media policy holds for everyone.', []],
    ['Concerns follow the Child Protection and Safeguarding Policy.', ['Child Protection and Safeguarding Policy']],
    ['Staff follow the data protection policy at all times.', ['Data protection policy']],
  ])('%s', (words, titles) => {
    expect(policiesNamedIn(passage(words))).toEqual(titles)
  })

  test('its aims, of which a review asks whether they are still wanted', () => {
    expect(made().aims).toEqual(['own-a.5'])
  })

  test('its own version and the template it was made from, which are two things (s0-header-1, s3-end-1)', () => {
    expect(made()).toMatchObject({
      source: 'The school’s own document, version 2.1',
      template: { source: 'model policy for small schools', provider: 'Vale Partnership' },
    })
  })

  test('all of it is written out as YAML and read again', () => {
    expect(readPack(writePack(made()), 'own.yaml')).toEqual(made())
  })
})
