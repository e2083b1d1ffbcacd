import { personById, schoolById, type Visitor } from '../../../people/people.ts'
import { act, type Answer, type Ask, field, goTo, NotFound, page } from '../../../platform/platform.ts'
import { canBeId } from '../../pages/which-school.tsx'
import { atDraft, draftId, draftPath, notChangeable, stepPage, t } from '../at-draft.tsx'
import { findDraft } from '../drafts.store.ts'
import { questionAsked } from '../questions.handlers.tsx'
import { readDraft } from '../read-draft.ts'
import { answerSentQuestion, sendQuestionBack, type SentRefusal } from './answer-sent-question.ts'
import { type AskedFacts, AskedPage, DonePage, SendPage } from './asking.page.tsx'
import { callQuestionBack, sendQuestion } from './send-question.ts'
import { findSent } from './sent-questions.store.ts'

export async function showSend(ask: Ask<Visitor>): Promise<Answer> {
  const at = await atDraft(ask)
  const question = questionAsked(at, ask)
  return page(
    t('adopting.send-title'),
    <SendPage at={at} question={question} asker={ask.visitor} wrong={null} form={{}} />,
  )
}

export async function takeSend(ask: Ask<Visitor>): Promise<Answer> {
  const id = draftId(ask.params)
  const question = ask.params['question'] ?? ''
  const wish = { question, to: field(ask.form, 'to'), words: field(ask.form, 'words') }
  const outcome = await sendQuestion(ask.works, ask.visitor, id, wish)
  if (!('refused' in outcome)) return goTo(draftPath(id, '?said=asked'))
  const elsewhere = notChangeable(id, outcome)
  if (elsewhere !== null) return elsewhere
  if (outcome.refused === 'asked-already') return goTo(draftPath(id, `/questions/${question}`))
  const at = await atDraft(ask)
  return stepPage(
    t('adopting.send-title'),
    <SendPage
      at={at}
      question={questionAsked(at, ask)}
      asker={ask.visitor}
      wrong={outcome.refused === 'words-too-long' ? 'words-too-long' : 'choose-somebody'}
      form={ask.form}
    />,
    true,
  )
}

export async function takeCallBack({ works, visitor, params }: Ask<Visitor>): Promise<Answer> {
  const id = draftId(params)
  const question = params['question'] ?? ''
  const outcome = await callQuestionBack(works, visitor, id, question)
  const elsewhere = 'refused' in outcome ? notChangeable(id, outcome) : null
  return elsewhere ?? goTo(draftPath(id, `/questions/${question}`))
}

/** Just this question, for the colleague who was asked. Nobody else finds it. */
async function atAsked(ask: Ask<Visitor>): Promise<AskedFacts> {
  const id = ask.params['sent'] ?? ''
  const found = await act(ask.works, ask.visitor.identity, async one => {
    const sent = canBeId(id) ? await findSent(one.tx, id) : null
    const draft = sent === null ? null : await findDraft(one.tx, sent.draft)
    if (sent === null || draft === null || sent.to !== ask.visitor.identity.person) return null
    const read = await readDraft(one, draft)
    const school = draft.school === null ? null : await schoolById(one.tx, draft.school)
    return {
      sent,
      read,
      now: one.at,
      name: school?.name ?? ask.visitor.trustName,
      by: (await personById(one.tx, sent.by))?.name ?? '',
      question: read.pack?.openQuestions.find(question => question.id === sent.question) ?? null,
    }
  })
  if (found === null) throw new NotFound('Nobody has asked this person such a question.')
  return found
}

export async function showAsked(ask: Ask<Visitor>): Promise<Answer> {
  const facts = await atAsked(ask)
  return isOpen(facts)
    ? page(t('adopting.asked-page-title'), <AskedPage facts={facts} wrong={null} form={{}} />)
    : page(t('adopting.asked-page-title'), <DonePage facts={facts} />)
}

function isOpen({ sent, read, question }: AskedFacts): boolean {
  return sent.state === 'asked' && read.draft.state === 'open' && question !== null
}

/** One form, two buttons: her answer, or that she does not know either. */
export async function takeAsked(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, form } = ask
  const facts = await atAsked(ask)
  const words = field(form, 'words')
  const outcome =
    field(form, 'does') === 'send-back'
      ? await sendQuestionBack(works, visitor, facts.sent.id, words)
      : await answerSentQuestion(works, visitor, facts.sent.id, { typed: field(form, 'answer'), words })
  if (!('refused' in outcome)) return goTo(`/policy/asked/${facts.sent.id}`)
  const wrong = wrongOf(outcome)
  // Answered otherwise, called back or frozen meanwhile: the page as it is now says so.
  if (wrong === null) return goTo(`/policy/asked/${facts.sent.id}`)
  return stepPage(t('adopting.asked-page-title'), <AskedPage facts={facts} wrong={wrong} form={form} />, true)
}

const ASKED_WRONG = ['words-too-long', 'say-why', 'not-an-answer', 'trusts-answer'] as const
export type AskedWrong = (typeof ASKED_WRONG)[number]

function wrongOf({ refused }: SentRefusal): AskedWrong | null {
  return ASKED_WRONG.find(wrong => wrong === refused) ?? null
}
