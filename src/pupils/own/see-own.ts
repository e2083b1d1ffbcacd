import { sql } from 'kysely'
import { dayOf, schoolById } from '../../people/people.ts'
import { look, theHouse, type Tx, type Works } from '../../platform/platform.ts'
import { type Language, wordsIn } from '../../ui/ui.ts'
import type { AnswerFact } from '../consent/consent.ts'
import { termsInForce } from '../consent/terms-in-force.ts'
import { type WordingNow, wordingNow } from '../family/family.store.ts'
import { questionsEach, questionsOf, type Question, saidTo } from '../family/questions.rule.ts'
import type { AskedOf } from '../family/see-family.ts'
import { newestOf } from '../family/newest-of.rule.ts'
import { translationIn } from '../family/translations.store.ts'
import { answersForHerself } from './answers-for-herself.rule.ts'
import { ownAskedInWords } from './own-question-text.ts'
import type { OwnSession } from './own-session.ts'

export type OwnAnswer = Pick<AnswerFact, 'kind' | 'channel' | 'answer' | 'how'> & { readonly given: Date }

/** All that a pupil sees of herself here: what she is asked and what she said. Nothing of her guardians, and nothing of what may go. */
export type OwnSeen = {
  readonly schoolName: string
  /** Is she asked herself? Who is not says no and takes a yes back all the same, and nothing else. */
  readonly asks: boolean
  /** Null: the school asks nothing. */
  readonly wording: WordingNow | null
  readonly six: readonly AskedOf[]
  readonly each: readonly AskedOf[]
  readonly answers: readonly OwnAnswer[]
  /** A yes of hers that holds was given in words that no speaker has read. */
  readonly waits: boolean
  /** Every question of her school, also those that are not shown to her: what is asked in her language. */
  readonly questions: readonly Question[]
  readonly now: Date
}

/** To be called in a transaction of the house itself. */
export async function ownIn(tx: Tx, session: OwnSession, at: Date): Promise<OwnSeen> {
  const terms = await termsInForce(tx, session.school, at)
  const wording = await wordingNow(tx, session.school)
  const asks = wording !== null && answersForHerself(session.born, dayOf(at), terms)
  const facts = await ownAnswers(tx, session, at)
  const platforms = wording?.platforms ?? []
  const asked = (questions: readonly Question[]): AskedOf[] =>
    questions
      .map(question => ({ question, now: saidTo(question, facts, platforms) }))
      .filter(({ now }) => asks || now.is === 'yes' || now.is === 'mixed')
  const [six, each] = [questionsOf(terms), questionsEach(terms, platforms)]
  return {
    schoolName: (await schoolById(tx, session.school))?.name ?? '',
    asks,
    wording,
    six: asked(six),
    each: asked(each),
    questions: [...six, ...each],
    waits: newestOf(facts).some(fact => fact.waits),
    answers: facts.map(({ kind, channel, answer, how, at: given }) => ({
      ...{ kind, channel, answer, how },
      given: new Date(given),
    })),
    now: at,
  }
}

/** `read`: a speaker of this language has read what her school asks her in it, so that a yes counts at once. */
export async function seeOwn(
  works: Works,
  session: OwnSession,
  language: Language,
): Promise<{ seen: OwnSeen; read: boolean }> {
  return look(works, theHouse(session.trust), async ({ tx, at }) => {
    const seen = await ownIn(tx, session, at)
    if (!language.draft || seen.wording === null) return { seen, read: true }
    const words = ownAskedInWords(wordsIn(language), seen.wording, seen.questions)
    const kept = await translationIn(tx, session.school, language, seen.wording, words)
    return { seen, read: kept?.checked === true }
  })
}

type OwnFact = AnswerFact & { readonly waits: boolean }

async function ownAnswers(tx: Tx, { hash }: OwnSession, at: Date): Promise<OwnFact[]> {
  const { rows } = await sql<Pick<OwnFact, 'kind' | 'channel' | 'answer' | 'how' | 'waits'> & { at: Date }>`
    select kind, channel, answer, at, how, waits from house.pupil_answers(${hash}, ${at})`.execute(tx)
  return rows.map(row => ({
    giver: 'pupil',
    ...row,
    at: row.at.toISOString(),
    until: null,
    // Whether a yes counts is not asked here: she reads what she said.
    accepted: false,
    asks: true,
    checked: true,
    names: [],
  }))
}
