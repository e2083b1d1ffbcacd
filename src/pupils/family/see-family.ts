import { schoolById } from '../../people/people.ts'
import { look, theHouse, type Tx, type Works } from '../../platform/platform.ts'
import { termsInForce } from '../consent/terms-in-force.ts'
import type { FamilySession } from './family-session.ts'
import { type HerAnswer, type HerChild, herAnswers, herChildren, type WordingNow, wordingNow } from './family.store.ts'
import { type Question, questionsEach, questionsOf, type SaidNow, saidTo } from './questions.rule.ts'

export type AskedOf = { readonly question: Question; readonly now: SaidNow }

export type ChildSeen = HerChild & {
  readonly schoolName: string
  /** Null: the school has written no words to ask in, so nothing can be asked. */
  readonly wording: WordingNow | null
  readonly six: readonly AskedOf[]
  readonly each: readonly AskedOf[]
  readonly answers: readonly HerAnswer[]
}

/** All that a guardian sees: her children and her own answers. To be called in a transaction of the house itself. */
export async function familyIn(tx: Tx, session: FamilySession, at: Date): Promise<ChildSeen[]> {
  const children = await herChildren(tx, session, at)
  const answers = await herAnswers(tx, session, at)
  const seen: ChildSeen[] = []
  for (const child of children) {
    const terms = await termsInForce(tx, child.school, at)
    const wording = await wordingNow(tx, child.school)
    const hers = answers.filter(one => one.pupil === child.id)
    const platforms = wording?.platforms ?? []
    const asked = (question: Question): AskedOf => ({ question, now: saidTo(question, hers, platforms) })
    seen.push({
      ...child,
      schoolName: (await schoolById(tx, child.school))?.name ?? '',
      wording,
      six: wording === null ? [] : questionsOf(terms).map(asked),
      each: wording === null ? [] : questionsEach(terms, platforms).map(asked),
      answers: hers,
    })
  }
  return seen
}

export async function seeFamily(works: Works, session: FamilySession): Promise<{ children: ChildSeen[]; now: Date }> {
  return look(works, theHouse(session.trust), async ({ tx, at }) => ({
    children: await familyIn(tx, session, at),
    now: at,
  }))
}
