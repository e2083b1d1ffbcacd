import { personById, rolesAt, schoolById, type Visitor } from '../../people/people.ts'
import { type Act, type Answer, type Ask, field, goTo, look, NotFound, page } from '../../platform/platform.ts'
import { askMissing, keepLook, keepsFamilies, missingAnswers } from '../../pupils/pupils.ts'
import { wordsIn } from '../../ui/ui.ts'
import { consentFor } from '../posts/consent-of-post.ts'
import { ConsentQuestionPage, type QuestionSeen } from './consent-question.page.tsx'
import { childrenAsked, type ConsentQuestion, questionById } from './consent-questions.store.ts'
import { sayNothingMore } from './settle-question.ts'

const t = wordsIn('en-GB')

async function questionFor(one: Act, visitor: Visitor, id: string): Promise<ConsentQuestion> {
  const question = await questionById(one.tx, id)
  if (question === null || !keepsFamilies(rolesAt(visitor, question.school)))
    throw new NotFound('There is no such question for this person.')
  return question
}

async function see(one: Act, visitor: Visitor, id: string): Promise<QuestionSeen> {
  const question = await questionFor(one, visitor, id)
  const children = await childrenAsked(one.tx, id)
  return {
    question,
    school: (await schoolById(one.tx, question.school))?.name ?? '',
    author: (await personById(one.tx, question.askedBy))?.name ?? '',
    mayGo: (await consentFor(one, question.school, children, question.platforms)).results,
    missing: await missingAnswers(one, question.school, children, question.platforms),
    now: one.at,
  }
}

async function questionPage({ works, visitor, params, query }: Ask<Visitor>, problem: string | null): Promise<Answer> {
  const id = params['id'] ?? ''
  const { seen, pupils } = await look(works, visitor.identity, async one => ({
    seen: await see(one, visitor, id),
    pupils: (await childrenAsked(one.tx, id)).map(({ pupil }) => pupil),
  }))
  await keepLook(works, visitor, { school: seen.question.school, page: 'question', pupils })
  const sent = /^\d{1,4}$/.test(query['sent'] ?? '') ? Number(query['sent']) : null
  const saying = sent === null ? null : t('family.said-sent', { count: sent })
  const title = t('askoffice.title')
  return page(
    problem === null ? title : `${t('house.error-prefix')}: ${title}`,
    <ConsentQuestionPage seen={seen} problem={problem} saying={problem === null ? saying : null} />,
    problem === null ? {} : { status: 422 },
  )
}

export async function showQuestion(ask: Ask<Visitor>): Promise<Answer> {
  return questionPage(ask, null)
}

export async function takeQuestion(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, params, form } = ask
  const id = params['id'] ?? ''
  if (field(form, 'do') === 'nothing-more') {
    await sayNothingMore(works, visitor, id)
    return goTo(`/consent-questions/${id}`)
  }
  const { school } = await look(works, visitor.identity, one => questionFor(one, visitor, id))
  const outcome = await askMissing(works, visitor, school, async one => {
    const question = await questionFor(one, visitor, id)
    return missingAnswers(one, school, await childrenAsked(one.tx, id), question.platforms)
  })
  if ('sent' in outcome) return goTo(`/consent-questions/${id}?sent=${outcome.sent}`)
  if (outcome.refused === 'not-hers') throw new NotFound('There is no such question for this person.')
  return questionPage(ask, t(`family.ask-refused-${outcome.refused}`))
}
