import { schoolById } from '../../people/people.ts'
import { look, theHouse, type Tx, type Works } from '../../platform/platform.ts'
import { type Language, wordsIn } from '../../ui/ui.ts'
import { termsInForce } from '../consent/terms-in-force.ts'
import type { FamilySession } from './family-session.ts'
import { type HerAnswer, type HerChild, herAnswers, herChildren, type WordingNow, wordingNow } from './family.store.ts'
import { askedInWords } from './question-text.ts'
import { type Question, questionsEach, questionsOf, type SaidNow, saidTo } from './questions.rule.ts'
import { translationIn } from './translations.store.ts'

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
      // No yes is taken of who has left, so nothing is asked; what is left is the one press that refuses all of it.
      six: wording === null || child.left ? [] : questionsOf(terms).map(asked),
      each: wording === null || child.left ? [] : questionsEach(terms, platforms).map(asked),
      answers: hers,
    })
  }
  return seen
}

/** Every question of a child, on this page and on the one behind "different for each". */
export const questionsTo = ({ six, each }: Pick<ChildSeen, 'six' | 'each'>): readonly Question[] =>
  [...six, ...each].map(asked => asked.question)

/** `read`: a speaker of this language has read what all her children's schools ask in it, so that a yes counts at once. */
export async function seeFamily(
  works: Works,
  session: FamilySession,
  language: Language,
): Promise<{ children: ChildSeen[]; read: boolean; now: Date }> {
  return look(works, theHouse(session.trust), async ({ tx, at }) => {
    const children = await familyIn(tx, session, at)
    let read = true
    for (const child of children) {
      if (!language.draft || child.wording === null || child.left) continue
      const words = askedInWords(wordsIn(language), child.wording, questionsTo(child))
      const kept = await translationIn(tx, child.school, language, child.wording, words)
      read &&= kept?.checked === true
    }
    return { children, read, now: at }
  })
}
