import { namesOf, type Visitor } from '../../people/people.ts'
import { type Answer, type Ask, field, goTo, NotFound, page } from '../../platform/platform.ts'
import type { OpenQuestion } from '../packs/pack.ts'
import { answerQuestion } from './answer-question.ts'
import { type SentQuestion, sentOf } from './asking/sent-questions.store.ts'
import { atDraft, type AtDraft, draftId, draftPath, notChangeable, seenTurn, stepPage, t } from './at-draft.tsx'
import { changeDraft } from './change-draft.ts'
import { topics } from './draft.ts'
import { QuestionPage, QuestionsPage, type QuestionWrong } from './questions.page.tsx'
import { saySuggestions } from './say.rule.ts'
import { isAnswered, questionsOf } from './tasks.rule.ts'

export type AtQuestions = AtDraft & {
  readonly more: { readonly sent: readonly SentQuestion[]; readonly names: ReadonlyMap<string, string> }
}

async function atQuestions(ask: Ask<Visitor>): Promise<AtQuestions> {
  return atDraft(ask, async ({ tx }, read) => {
    const sent = await sentOf(tx, read.draft.id)
    const people = [...sent.map(one => one.to), ...[...read.entries.values()].map(entry => entry.by)]
    return { sent, names: await namesOf(tx, people) }
  })
}

/** The question that the address names, of the policy that is chosen. */
export function questionAsked({ read }: AtDraft, { params }: Pick<Ask<Visitor>, 'params'>): OpenQuestion {
  const question = read.pack?.openQuestions.find(one => one.id === params['question'])
  if (question === undefined) throw new NotFound('This policy asks no such question.')
  return question
}

export async function showQuestions(ask: Ask<Visitor>): Promise<Answer> {
  const at = await atQuestions(ask)
  if (at.read.pack === null) return goTo(draftPath(at.read.draft.id, '/pack'))
  return page(t('adopting.questions-title'), <QuestionsPage at={at} />)
}

export async function showQuestion(ask: Ask<Visitor>): Promise<Answer> {
  const at = await atQuestions(ask)
  const question = questionAsked(at, ask)
  return page(question.asks, <QuestionPage at={at} question={question} wrong={null} typed={null} />)
}

export async function takeAnswer(ask: Ask<Visitor>): Promise<Answer> {
  const id = draftId(ask.params)
  const typed = field(ask.form, 'answer')
  const question = ask.params['question'] ?? ''
  const outcome = await answerQuestion(ask.works, ask.visitor, id, { question, typed, seen: seenTurn(ask) })
  if (!('refused' in outcome)) return goTo(afterwards(await atDraft(ask), question))
  const elsewhere = notChangeable(id, outcome)
  if (elsewhere !== null) return elsewhere
  const at = await atQuestions(ask)
  const asked = questionAsked(at, ask)
  const wrong: QuestionWrong =
    outcome.refused === 'changed-meanwhile' ? { meanwhile: outcome.entry } : { not: outcome.refused }
  return stepPage(asked.asks, <QuestionPage at={at} question={asked} wrong={wrong} typed={typed} />, true)
}

/** On to the next question that is open, of those that come after it; else back to the tasks. */
function afterwards({ read }: AtDraft, answered: string): string {
  const { always, suggested } = questionsOf(read)
  const among = always.some(question => question.id === answered) ? always : suggested
  const place = among.findIndex(question => question.id === answered)
  const next = among.slice(place + 1).find(question => !isAnswered(read, question))
  if (next !== undefined && among === always) return draftPath(read.draft.id, `/questions/${next.id}`)
  return draftPath(read.draft.id, among === always ? '' : '/questions#suggested')
}

/** Our suggestions for what need not be asked, in one press that says so and is kept as what it was. */
export async function takeSuggestions(ask: Ask<Visitor>): Promise<Answer> {
  const id = draftId(ask.params)
  const outcome = await changeDraft(ask.works, ask.visitor, id, saySuggestions, 'suggested')
  if (!('refused' in outcome)) return goTo(draftPath(id, '?said=suggested'))
  // Somebody answered one of them in this very moment: the list as it is now.
  return notChangeable(id, outcome) ?? goTo(draftPath(id, '/questions'))
}

/** The turn of a question, for the form that answers it. */
export function entryOf({ read }: AtDraft, question: OpenQuestion) {
  return read.entries.get(topics.question(read.pack?.name ?? '', question.id))
}
