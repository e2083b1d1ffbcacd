import { wordsIn } from '../../ui/ui.ts'
import type { ControlName } from '../packs/controls.ts'
import { type AnswerEffect, type Occasion, occasions } from '../packs/pack.ts'
import type { Passage } from './passage.ts'
import { wholeText } from './passage.ts'

const t = wordsIn('en-GB')

/** At which moments a school's own question can be put, and what then operates its clause. While writing and handing in are one page. */
export const askedAt = {
  hand_in: 'hand_in_questions',
  approve: 'approval',
  own_post: 'self_check',
} as const satisfies Readonly<Record<string, ControlName>>
export type AskedAt = keyof typeof askedAt

// `Object.keys` forgets the names; the object is closed.
export const askedAtNames = Object.keys(askedAt) as AskedAt[]

export type PutAnswer = { readonly label: string; readonly does: AnswerEffect; readonly then: string }

/** A question that a passage puts to a person, as whoever confirms the passage has it. */
export type PutQuestion = {
  readonly asks: string
  readonly at: AskedAt
  readonly on: Occasion
  readonly answers: readonly PutAnswer[]
  /** What the approver signs, as part of a sentence ("it is positive"); empty for everybody else. */
  readonly confirms: string
}

export type QuestionRefusal = {
  readonly refused:
    | 'question-empty'
    | 'question-too-long'
    | 'question-answers'
    | 'question-answer-twice'
    | 'question-stops-all'
    | 'question-own-post'
    | 'question-head'
    | 'question-confirms'
}

/** Characters. A question longer than this is not read by anybody in a hurry. */
const LONGEST = 300
export const MOST_ANSWERS = 3

const tidy = (words: string) => words.replaceAll(/\s+/g, ' ').trim()

/** The question as it is kept, or what is wrong with it: a pack that may not say it would not be read. */
export function tidyQuestion(typed: PutQuestion): { readonly question: PutQuestion } | QuestionRefusal {
  const asks = tidy(typed.asks)
  const confirms = typed.at === 'approve' ? tidy(typed.confirms).replace(/[.\s]+$/, '') : ''
  const answers = typed.answers
    .map(({ label, does, then }) => ({ label: tidy(label), does, then: does === 'go_on' ? '' : tidy(then) }))
    .filter(({ label }) => label !== '')
    .slice(0, MOST_ANSWERS)
  if (asks === '') return { refused: 'question-empty' }
  const longest = Math.max(...[asks, confirms, ...answers.flatMap(one => [one.label, one.then])].map(one => one.length))
  if (longest > LONGEST) return { refused: 'question-too-long' }
  if (answers.length < 2) return { refused: 'question-answers' }
  if (new Set(answers.map(({ label }) => label.toLowerCase())).size < answers.length)
    return { refused: 'question-answer-twice' }
  if (!answers.some(({ does }) => does === 'go_on')) return { refused: 'question-stops-all' }
  if (typed.at === 'own_post' && answers.some(({ does }) => does === 'block')) return { refused: 'question-own-post' }
  const ofRights = typed.at === 'hand_in' && typed.on === 'with_material_of_others'
  if (!ofRights && typed.at !== 'approve' && answers.some(({ does }) => does === 'head'))
    return { refused: 'question-head' }
  if (typed.at === 'approve' && confirms === '') return { refused: 'question-confirms' }
  // Of a private post only its author knows what it is about.
  const on = typed.at === 'own_post' ? 'every_post' : (occasions.find(one => one === typed.on) ?? 'every_post')
  return { question: { asks, at: typed.at, on, answers: typed.at === 'approve' ? signedAnswers : answers, confirms } }
}

/** An approver is offered no answers: she signs, or asks for changes in her own words. A pack wants two all the same. */
const signedAnswers: readonly PutAnswer[] = [
  { label: t('importing.pack-yes'), does: 'go_on', then: '' },
  { label: t('importing.pack-no'), does: 'return', then: '' },
]

/** The question as a pack has it, under an id made of its clause's. */
export function questionInPack(clause: string, { asks, at, on, answers, confirms }: PutQuestion): object {
  return {
    id: `asks-${clause}`,
    asks,
    who: at === 'approve' ? 'approver' : 'author',
    at,
    on,
    answers: answers.map(({ label, does, then }, nth) => ({
      id: `answer-${nth + 1}`,
      label,
      does,
      ...(then === '' ? {} : { then }),
    })),
    clauses: [clause],
    ...(confirms === '' ? {} : { confirms }),
  }
}

const beforePosting =
  /\b(?:before|prior to|whenever|each time) (?:[\w’']+ ){0,4}?(?:post|publish|shar|upload)\w*|\bbefore (?:it|anything|something|a (?:post|picture|message)) (?:is|goes)\b/i
const askOneself = /\b(?:asks?|consider|confirms?|checks?|makes? sure|ensures?|be sure|satisfy themselves|satisfied)\b/i
const approverConfirms =
  /\b(?:approvers?|(?:who|whoever|person) approv\w+|(?:media|communications) lead|account manager|head ?teacher|principal)\b[^.]{0,40}?\b(?:confirms?|checks?|makes? sure|ensures?|is satisfied|be satisfied|asks?)\b/i
const toWhat =
  /\b(?:asks?(?: (?:yourself|themselves|himself|herself|oneself))?|consider|confirms?|checks?|ensures?|sure|satisf(?:y themselves|ied)),? (?:that|whether|if)\s+(.{3,}?)[.;,]*\s*$/i
const ofOnesOwn =
  /\b(?:personal|private|own) (?:account|profile|page|post|use|site|social|time|capacity)|\bin (?:private|their own time|your own time)\b/i
const aboutAPost = /\b(?:post|publi|picture|photo|image|video|message|content|approv)\w*/i

/** Whether a passage says that somebody must ask or confirm something about a post; the words are the document's own. */
export function suggestQuestion(passage: Passage): PutQuestion | undefined {
  const text = wholeText(passage)
  if (/:\s*$/.test(passage.text)) return undefined
  const before = beforePosting.test(text)
  const approver =
    approverConfirms.test(text) && aboutAPost.test(text) && (before || /\bapprov|whether|that\b/i.test(text))
  if (!approver && !(before && askOneself.test(text))) return undefined
  const part = whatIsAsked(passage)
  if (part === undefined) return undefined
  const read = tidyQuestion({
    asks: part.endsWith('?') ? capital(part) : t('importing.pack-is-it-so', { part }),
    at: approver ? 'approve' : ofOnesOwn.test(text) ? 'own_post' : 'hand_in',
    on: occasionIn(text),
    answers: [
      { label: 'Yes', does: 'go_on', then: '' },
      { label: 'No', does: 'return', then: passage.text.length > LONGEST ? '' : capital(passage.text) },
    ],
    confirms: approver ? part.replace(/\?$/, '') : '',
  })
  return 'question' in read ? read.question : undefined
}

/**
 * The question itself where one stands there, else what comes after "confirm that" or "ask whether", or below a lead that ends so. Undefined: it
 * says that somebody looks, and not what for ("staff check posts that mention pupils").
 */
function whatIsAsked({ lead, text }: Passage): string | undefined {
  const direct = /(?:^|[:“"‘]\s*)([^:“”"‘?]{3,}\?)/.exec(text)?.[1]
  if (direct !== undefined) return tidy(direct)
  if (lead !== '') return /\b(?:that|whether|if)[:\s]*$/i.test(lead) ? tidy(text).replace(/[.;,]+$/, '') : undefined
  const after = toWhat.exec(text)?.[1]
  return after === undefined ? undefined : tidy(after).replace(/[.;,]+$/, '')
}

function occasionIn(text: string): Occasion {
  if (/\b(?:picture|photo|image)/i.test(text)) return 'with_pictures'
  if (/\b(?:trip|visit)\b/i.test(text)) return 'on_a_trip'
  return 'every_post'
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
