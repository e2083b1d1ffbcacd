import { append, tellFact } from '../../history/history.ts'
import { dayOf, noticeVersion } from '../../people/people.ts'
import { act, type Act, theHouse, type Works } from '../../platform/platform.ts'
import { type Language, wordsIn } from '../../ui/ui.ts'
import { insertAnswers, lockPupil, wordingsOf } from '../consent/answers.store.ts'
import type { OneAnswer } from '../consent/record-answers.rule.ts'
import { takingBack } from '../consent/take-objection-back.rule.ts'
import { answersTo } from '../family/questions.rule.ts'
import { keepTranslation, ofPupils } from '../family/translations.store.ts'
import type { OwnSaid } from './own.form.ts'
import { ownAskedInWords } from './own-question-text.ts'
import type { OwnSession } from './own-session.ts'
import { type OwnSeen, ownIn } from './see-own.ts'

/**
 * Keeps what a pupil pressed for herself. The house writes, because she is no person with a role. A no of hers stops at once, whatever her guardians
 * said; her yes stands beside theirs, and waits where no speaker has read its words.
 *
 * @param language in which she read the questions: her answer is kept with the words of that language
 * @returns how many answers were kept
 */
export async function saveOwnAnswers(
  works: Works,
  session: OwnSession,
  said: OwnSaid,
  language: Language,
): Promise<number> {
  return act(works, theHouse(session.trust), async one => {
    await lockPupil(one.tx, session.pupil)
    const seen = await ownIn(one.tx, session, one.at)
    const answers = answersFrom(seen, said)
    if (answers.length === 0) return 0
    await insertAnswers(
      one,
      session.pupil,
      {
        giver: { is: 'pupil' },
        answers,
        how: 'link',
        interpreter: '',
        wording: await wordingOf(one, session, seen, { said: said.wording, language }),
        on: dayOf(one.at),
        until: null,
      },
      one.at,
    )
    const facts = { answers: answers.length, how: 'link', notice: noticeVersion('own-answers', language) }
    const about = { school: session.school, subject: session.pupil }
    await append(one, { kind: 'consent-answered', ...about, clauses: [], facts, words: {} })
    await tellFact(one, { kind: 'consent-changed', ...about })
    return answers.length
  })
}

/** The very words she read: the school's own, or the translation in which they stood. */
async function wordingOf(
  one: Act,
  { school }: OwnSession,
  seen: OwnSeen,
  { said, language }: { said: string; language: Language },
): Promise<string | null> {
  const read = (await wordingsOf(one.tx, school)).find(known => known.language === 'en-GB' && known.id === said)
  const english = read ?? seen.wording
  if (english === null || !language.draft) return english?.id ?? null
  const words = ownAskedInWords(wordsIn(language), english, seen.questions)
  return keepTranslation(one, school, language, ofPupils(english), words)
}

function answersFrom({ six, each, asks, answers }: OwnSeen, said: OwnSaid): OneAnswer[] {
  if (said.nothing) return [{ kind: 'everything', channel: 'everywhere', answer: 'no' }]
  // A question may stand on both pages; it is one.
  const byKey = new Map([...six, ...each].map(asked => [asked.question.key, asked]))
  return [...byKey.values()].flatMap(({ question, now }) => {
    const typed = said.answers.get(question.key)
    if (typed === undefined) return []
    // A no is taken from everybody; a yes only from whom the school asks.
    if (typed === 'yes' && !asks) return []
    // As for a family: also where the school has changed between asking and telling since she opened the page, neither is a yes.
    if (typed === 'back' || (question.informs && typed === 'yes'))
      return takingBack(answersTo(question, 'objection_withdrawn'), answers)
    if (question.informs) return answersTo(question, 'objected')
    const no = now.is === 'yes' ? 'withdrawn' : 'no'
    return answersTo(question, typed === 'yes' ? 'yes' : no)
  })
}
