import { askedFirst } from './asked-first.rule.ts'
import { control } from '../control.ts'
import type { ClauseId, OpenQuestion } from '../packs/pack.ts'
import { roles } from '../packs/roles.ts'
import { type MeaningNot, mayMean } from '../packs/what-titles-mean.rule.ts'
import { allowedValues, readValue, type SettingName, type SettingValue } from '../settings/settings.ts'
import { compareStrictness } from '../settings/strictness.rule.ts'
import type { Said } from './change-draft.ts'
import { checkReviewDay, type ReviewWrong, type Start, startInstant, type StartWrong } from './dates.rule.ts'
import { settingsOf } from './departures.rule.ts'
import { type LinkedSaid, type Seeable, startIn, topics } from './draft.ts'
import { answerTo, type DraftRead } from './read-draft.ts'

/** What each page of a draft says, as pure rules over what is there. `seen`: the turn that was on the page. */

export type NoPack = { readonly refused: 'no-pack' }

/** Which policy. `base`: on the trust's version of this id. Answers to another policy stay and count again when it is chosen again. */
export function sayPack(pack: string, base: string | null, seen: number): Said {
  return { says: [{ topic: topics.pack, value: { pack, base }, seen }] }
}

export type AnswerNot =
  | NoPack
  | { readonly refused: 'no-such-question' }
  | { readonly refused: 'not-an-answer'; readonly question: OpenQuestion }
  /** The trust has answered it for all its schools, and nothing but words hangs on it. */
  | { readonly refused: 'trusts-answer'; readonly clauses: readonly ClauseId[] }

/** An answer to an open question: the id of a choice, or the number that was typed. */
export function sayAnswer(read: DraftRead, id: string, typed: string, seen: number): Said | AnswerNot {
  if (read.pack === null) return { refused: 'no-pack' }
  const question = read.pack.openQuestions.find(one => one.id === id)
  if (question === undefined) return { refused: 'no-such-question' }
  const answer = answerTo(question, typed)
  if (answer === null) return { refused: 'not-an-answer', question }
  if (control('trust_permission', isTrustsOwn(read, question) && answer !== read.base?.body.answers.open?.[id]))
    return { refused: 'trusts-answer', clauses: question.clauses }
  return { says: [{ topic: topics.question(read.pack.name, id), value: answer, seen }] }
}

/**
 * Whether the trust has answered this for all its schools. Where settings hang on the answer, they are weighed against the trust's; where
 * only words do, there is nothing to weigh, and the trust's answer stands.
 */
export function isTrustsOwn(read: DraftRead, question: OpenQuestion): boolean {
  if (read.base === null || isLeft(read, question)) return false
  return settingsOf(question).length === 0
}

/** Whether the trust leaves this question to each of its schools. */
export function isLeft({ base }: DraftRead, question: OpenQuestion): boolean {
  return base?.body.adoption?.local.includes(question.id) ?? false
}

/** Our suggestions for the questions that need not be asked and that nobody has answered: taken in one press, and kept as taken so. */
export function saySuggestions(read: DraftRead): Said | NoPack {
  const { pack, answers } = read
  if (pack === null) return { refused: 'no-pack' }
  const first = askedFirst(pack)
  const open = pack.openQuestions.filter(({ id }) => !first.has(id) && answers.open?.[id] === undefined)
  return { says: open.map(({ id, ours }) => ({ topic: topics.question(pack.name, id), value: ours, seen: 0 })) }
}

export type SettingNot =
  | NoPack
  | { readonly refused: 'not-a-value'; readonly allowed: string }
  | { readonly refused: 'looser' | 'not-comparable'; readonly clauses: readonly ClauseId[] }

/**
 * A value of the school's own for a setting. Where the policy or an answer says something, it may be stricter only; `undefined` takes it back.
 * On a trust's policy anything may be written down, and the trust is asked before it is signed.
 */
export function saySetting(read: DraftRead, name: SettingName, raw: unknown, seen: number): Said | SettingNot {
  const { pack, floor } = read
  if (pack === null || floor === null) return { refused: 'no-pack' }
  const topic = topics.setting(pack.name, name)
  if (raw === undefined) return { says: [{ topic, value: {}, seen }] }
  const value = readValue(name, raw)
  if ('wrong' in value) return { refused: 'not-a-value', allowed: allowedValues(name) }
  const below = floor.get(name)
  const free = below.from === 'ours' || read.base !== null || isUndecided(below.value)
  const standing = free ? 'same' : standingOf(name, value.value, below.value)
  if (control('adoption', standing === 'looser')) return { refused: 'looser', clauses: below.clauses }
  if (control('adoption', standing === 'not comparable')) return { refused: 'not-comparable', clauses: below.clauses }
  return { says: [{ topic, value: { value: value.value }, seen }] }
}

/** Some policies say in so many words that somebody else has to decide. */
export function isUndecided(value: unknown): boolean {
  return value === 'undecided' || (Array.isArray(value) && value.length === 1 && value[0] === 'undecided')
}

function standingOf<N extends SettingName>(name: N, value: SettingValue<N>, than: SettingValue<N>) {
  return compareStrictness(name, value, than)
}

export function sayLocal(read: DraftRead, ids: readonly string[]): Said | NoPack {
  const { pack } = read
  if (pack === null) return { refused: 'no-pack' }
  return {
    says: pack.openQuestions.map(({ id }) => ({ topic: topics.local(pack.name, id), value: ids.includes(id) })),
  }
}

export function sayLinked(read: DraftRead, id: string, said: LinkedSaid, seen: number): Said | NoPack {
  if (read.pack === null) return { refused: 'no-pack' }
  return { says: [{ topic: topics.linked(read.pack.name, id), value: said, seen }] }
}

/** "I have looked at this", bound to what was shown (its fingerprint): where that has changed, it has to be looked at again. */
export function saySeen(read: DraftRead, what: Seeable, of: string): Said | NoPack {
  if (read.pack === null) return { refused: 'no-pack' }
  return { says: [{ topic: topics.seen(what), value: { of: of.slice(0, 64) } }] }
}

export type TitleNot = NoPack | { readonly refused: 'no-such-title' | 'not-a-role' } | MeaningNot

/** Which role of the programme a title of the policy means here. */
export function sayTitle(read: DraftRead, title: string, typed: string, seen: number): Said | TitleNot {
  const { written } = read
  if (written === null) return { refused: 'no-pack' }
  if (!written.titles.some(one => one.title === title)) return { refused: 'no-such-title' }
  const role = roles.find(one => one === typed)
  if (role === undefined) return { refused: 'not-a-role' }
  return mayMean(written, title, role) ?? { says: [{ topic: topics.title(written.name, title), value: role, seen }] }
}

export type StartNot = { readonly refused: 'start-wrong'; readonly wrong: StartWrong }

export function sayStart(start: Start, seen: number, at: Date): Said | StartNot {
  const read = startInstant(start, at)
  return 'wrong' in read
    ? { refused: 'start-wrong', wrong: read.wrong }
    : { says: [{ topic: topics.start, value: start, seen }] }
}

export type ReviewNot =
  | NoPack
  | { readonly refused: 'review-wrong'; readonly wrong: ReviewWrong; readonly latest?: string }

/** `day` null: as the policy's interval says. */
export function sayReview(read: DraftRead, day: string | null, seen: number, at: Date): Said | ReviewNot {
  if (read.settings === null) return { refused: 'no-pack' }
  if (day === null) return { says: [{ topic: topics.review, value: null, seen }] }
  const checked = checkReviewDay(day, read.settings, startIn(read.entries), at)
  if ('wrong' in checked) return { refused: 'review-wrong', ...checked }
  return { says: [{ topic: topics.review, value: checked.on, seen }] }
}
