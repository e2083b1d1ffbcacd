import { sql } from 'kysely'
import { dayOf, schoolById } from '../../people/people.ts'
import { look, theHouse, type Tx, type Works } from '../../platform/platform.ts'
import type { AnswerFact } from '../consent/consent.ts'
import { termsInForce } from '../consent/terms-in-force.ts'
import { type WordingNow, wordingNow } from '../family/family.store.ts'
import { questionsEach, questionsOf, type Question, saidTo } from '../family/questions.rule.ts'
import type { AskedOf } from '../family/see-family.ts'
import { answersForHerself } from './answers-for-herself.rule.ts'
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
  return {
    schoolName: (await schoolById(tx, session.school))?.name ?? '',
    asks,
    wording,
    six: asked(questionsOf(terms)),
    each: asked(questionsEach(terms, platforms)),
    answers: facts.map(({ kind, channel, answer, how, at: given }) => ({
      ...{ kind, channel, answer, how },
      given: new Date(given),
    })),
    now: at,
  }
}

export async function seeOwn(works: Works, session: OwnSession): Promise<OwnSeen> {
  return look(works, theHouse(session.trust), ({ tx, at }) => ownIn(tx, session, at))
}

async function ownAnswers(tx: Tx, { hash }: OwnSession, at: Date): Promise<AnswerFact[]> {
  const { rows } = await sql<{
    kind: AnswerFact['kind']
    channel: AnswerFact['channel']
    answer: AnswerFact['answer']
    at: Date
    how: AnswerFact['how']
  }>`select kind, channel, answer, at, how from house.pupil_answers(${hash}, ${at})`.execute(tx)
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
