import { ChooseSchool, type School, schoolAsked, type Visitor } from '../../people/people.ts'
import { type Answer, type Ask, goTo, groupField, look, page, type Works } from '../../platform/platform.ts'
import { type PolicyInForce, policyInForce } from '../../policy/policy.ts'
import { wordsIn } from '../../ui/ui.ts'
import { OwnPostPage } from './own-post.page.tsx'
import { thinkItOver } from './think-it-over.rule.ts'

const t = wordsIn('en-GB')

export async function showOwnPost({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const title = t('desk.own-title')
  const school = schoolAsked(visitor, query['school'])
  if (school === null) return page(title, <ChooseSchool title={title} schools={visitor.schools} path="/own-post" />)
  const policy = await policyOf(works, visitor, school)
  return page(title, <OwnPostPage school={school} policy={policy} answers={{}} outcome={null} />)
}

/** Answers with what her answers come to. No row is written and nothing is sent on, so that a reload asks anew. */
export async function takeOwnPost({ works, visitor, query, form }: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(visitor, query['school'])
  if (school === null) return goTo('/own-post')
  const policy = await policyOf(works, visitor, school)
  const answers = groupField(form, 'answers')
  const outcome = thinkItOver(policy, answers)
  const asksAgain = outcome.does === 'ask'
  const title = asksAgain ? `${t('house.error-prefix')}: ${t('desk.own-title')}` : t('desk.own-title')
  const body = <OwnPostPage school={school} policy={policy} answers={answers} outcome={outcome} />
  return page(title, body, asksAgain ? { status: 422 } : {})
}

const policyOf = (works: Works, visitor: Visitor, school: School): Promise<PolicyInForce> =>
  look(works, visitor.identity, ({ tx, at }) => policyInForce(tx, school.id, at))
