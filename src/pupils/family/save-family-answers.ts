import { append, tellFact } from '../../history/history.ts'
import { dayOf, noticeVersion } from '../../people/people.ts'
import { act, type Act, theHouse, type Works } from '../../platform/platform.ts'
import { type Language, wordsIn } from '../../ui/ui.ts'
import { insertAnswers, lockPupil, wordingsOf } from '../consent/answers.store.ts'
import type { OneAnswer } from '../consent/record-answers.rule.ts'
import { takingBack } from '../consent/take-objection-back.rule.ts'
import { rememberLanguage } from '../guardians/guardians.store.ts'
import type { ChildSaid } from './family.form.ts'
import type { FamilySession } from './family-session.ts'
import { askedInWords } from './question-text.ts'
import { answersTo } from './questions.rule.ts'
import { type ChildSeen, familyIn, questionsTo } from './see-family.ts'
import { keepTranslation } from './translations.store.ts'

export type FamilySaved = {
  readonly kept: number
  /** A yes of somebody without parental responsibility: thanked, not kept, and for the office to ask. */
  readonly forOffice: boolean
}

/**
 * Keeps what a guardian pressed, for all her children or for none. The house writes, because she is no person with a role; which children are
 * hers is asked of her session anew, inside the transaction.
 *
 * @param language in which she read the questions: each answer is kept with the words of that language
 */
export async function saveFamilyAnswers(
  works: Works,
  session: FamilySession,
  said: readonly ChildSaid[],
  language: Language,
): Promise<FamilySaved> {
  return act(works, theHouse(session.trust), async one => {
    // In one order, so that two guardians of the same children wait for each other and never cross.
    for (const { pupil } of said.toSorted((a, b) => (a.pupil < b.pupil ? -1 : 1))) await lockPupil(one.tx, pupil)
    const children = await familyIn(one.tx, session, one.at)
    let kept = 0
    let forOffice = false
    const hers = said.flatMap(each => {
      const child = children.find(known => known.id === each.pupil)
      return child === undefined ? [] : [{ child, each }]
    })
    // Schools in one order as well: a translation is kept under a lock of its school.
    for (const { child, each } of hers.toSorted((a, b) => (a.child.school < b.child.school ? -1 : 1))) {
      const { answers, refusedYes } = answersFrom(child, each)
      forOffice ||= refusedYes
      kept += await keepFor(one, session, child, { each, language }, answers)
    }
    if (kept > 0) await rememberLanguage(one.tx, session.guardian, language)
    return { kept, forOffice }
  })
}

async function keepFor(
  one: Act,
  session: FamilySession,
  child: ChildSeen,
  { each, language }: { each: ChildSaid; language: Language },
  answers: readonly OneAnswer[],
): Promise<number> {
  if (answers.length === 0) return 0
  const wordings = (await wordingsOf(one.tx, child.school)).filter(known => known.language === 'en-GB')
  const english = wordings.find(known => known.id === each.wording) ?? child.wording
  await insertAnswers(
    one,
    child.id,
    {
      giver: { is: 'guardian', guardian: session.guardian },
      answers,
      how: 'link',
      interpreter: '',
      // Of who has left no question stood on the page.
      wording: english === null || child.left ? null : await wordingOf(one, child, english, language),
      on: dayOf(one.at),
      until: null,
    },
    one.at,
  )
  const facts = { answers: answers.length, how: 'link', notice: noticeVersion('families', language) }
  const about = { school: child.school, subject: child.id }
  await append(one, { kind: 'consent-answered', ...about, clauses: [], facts, words: {} })
  await tellFact(one, { kind: 'consent-changed', ...about })
  return answers.length
}

/** The very words she read: the school's own, or the translation in which they stood. */
async function wordingOf(
  one: Act,
  child: ChildSeen,
  english: NonNullable<ChildSeen['wording']>,
  language: Language,
): Promise<string> {
  if (!language.draft) return english.id
  const words = askedInWords(wordsIn(language), english, questionsTo(child))
  return keepTranslation(one, child.school, language, english, words)
}

/** A no is easy and a yes is certain: a no counts from any guardian, a yes from one with parental responsibility alone. */
function answersFrom(child: ChildSeen, said: ChildSaid): { answers: OneAnswer[]; refusedYes: boolean } {
  if (said.nothing) return { answers: [{ kind: 'everything', channel: 'everywhere', answer: 'no' }], refusedYes: false }
  const answers: OneAnswer[] = []
  let refusedYes = false
  // "Work on the website" may stand on both pages; it is one question.
  const byKey = new Map([...child.six, ...child.each].map(asked => [asked.question.key, asked]))
  for (const { question, now } of byKey.values()) {
    const typed = said.answers.get(question.key)
    if (typed === undefined) continue
    // Nobody gives a yes to what the school only tells of: what can be said there is an objection, and that it is taken back, by whoever made it.
    // The school may have changed between the two since she opened the page: an objection taken back is no yes then either, and a yes gives none.
    if (typed === 'yes' && !child.responsible) {
      refusedYes = true
      continue
    }
    if (typed === 'back' || (question.informs && typed === 'yes')) {
      answers.push(...takingBack(answersTo(question, 'objection_withdrawn'), child.answers))
      continue
    }
    if (question.informs) {
      answers.push(...answersTo(question, 'objected'))
      continue
    }
    const no = now.is === 'yes' ? 'withdrawn' : 'no'
    answers.push(...answersTo(question, typed === 'yes' ? 'yes' : no))
  }
  return { answers, refusedYes }
}
