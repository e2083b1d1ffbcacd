import { rolesAt, type Visitor } from '../../people/people.ts'
import { type Answer, type Ask, field, goTo, NotFound, page } from '../../platform/platform.ts'
import { type WordKey, wordsIn } from '../../ui/ui.ts'
import { LONGEST_REASON } from '../posts/clear-finding.rule.ts'
import { isUuid, type PostRead, readPost } from '../posts/read-post.ts'
import { clausesShown } from '../showing/clause-shown.ts'
import { CannotWithdrawPage, WithdrawPage } from './withdraw-post.page.tsx'
import { withdrawPost } from './withdraw-post.ts'
import { WITHDRAWABLE, withdrawsAs } from './withdraw-post.rule.ts'

const t = wordsIn('en-GB')

export async function showWithdraw(ask: Ask<Visitor>): Promise<Answer> {
  return withdrawPage(ask, null)
}

async function withdrawPage({ works, visitor, params, form }: Ask<Visitor>, wrong: WordKey | null): Promise<Answer> {
  const read = await readPost(works, visitor, params['id'] ?? '')
  const title = t('deciding.withdraw-title')
  const cannot = whyNot(read, visitor)
  const options = { status: wrong === null ? 200 : 422 }
  if (cannot !== null) {
    const clauses =
      cannot === 'handwork.withdraw-not-you' ? clausesShown(read.standing.policy, read.standing.approverClauses) : []
    return page(title, <CannotWithdrawPage post={read.post.id} why={t(cannot)} clauses={clauses} />, options)
  }
  const targets = read.targets.filter(target => WITHDRAWABLE.includes(target.state))
  const body = (
    <WithdrawPage
      post={read.post.id}
      targets={targets}
      reason={field(form, 'reason')}
      problem={wrong === null ? null : t(wrong, { limit: LONGEST_REASON })}
      now={read.readAt}
    />
  )
  return page(wrong === null ? title : `${t('house.error-prefix')}: ${title}`, body, options)
}

function whyNot(read: PostRead, visitor: Visitor): 'handwork.withdraw-not-you' | 'handwork.withdraw-nothing' | null {
  const { post, standing, targets } = read
  const facts = { author: post.author, approvers: standing.approvers, roles: rolesAt(visitor, post.school) }
  if (withdrawsAs(visitor.identity.person, facts) === null) return 'handwork.withdraw-not-you'
  return post.state === 'approved' && targets.some(target => WITHDRAWABLE.includes(target.state))
    ? null
    : 'handwork.withdraw-nothing'
}

export async function withdrawIt(ask: Ask<Visitor>): Promise<Answer> {
  const id = ask.params['id'] ?? ''
  if (!isUuid(id)) throw new NotFound('There is no such post.')
  const outcome = await withdrawPost(ask.works, ask.visitor, id, field(ask.form, 'reason'))
  if (!('refused' in outcome)) return goTo(`/posts/${id}?done=withdrawn`)
  switch (outcome.refused) {
    case 'not-there':
      throw new NotFound('There is no such post.')
    case 'reason-missing':
      return withdrawPage(ask, 'handwork.withdraw-reason-missing')
    case 'reason-too-long':
      return withdrawPage(ask, 'handwork.withdraw-reason-too-long')
    case 'not-hers':
      return withdrawPage(ask, 'handwork.withdraw-not-you')
    case 'nothing-to-withdraw':
      return withdrawPage(ask, 'handwork.withdraw-nothing')
  }
}
