import { type Answer, control, type Question, type SettingsInForce } from '../../policy/policy.ts'
import { wordsIn } from '../../ui/ui.ts'

const t = wordsIn('en-GB')

type Asked = 'ask_best_channel' | 'approved_systems' | 'reminders_on_request'

const ANSWERS: Readonly<Record<Asked, readonly (readonly [id: AnswerId, does: Answer['does']])[]>> = {
  ask_best_channel: [
    ['message', 'go_on'],
    ['letter', 'go_on'],
    ['post', 'go_on'],
    ['not-yet', 'return'],
  ],
  // Only through what the school has approved for it: that the post is the best way is no answer there.
  approved_systems: [
    ['message', 'go_on'],
    ['letter', 'go_on'],
    ['approved', 'go_on'],
    ['only-here', 'return'],
  ],
  reminders_on_request: [
    ['i-ask', 'go_on'],
    ['asked-me', 'go_on'],
    ['nobody', 'return'],
  ],
}
type AnswerId = 'message' | 'letter' | 'post' | 'not-yet' | 'approved' | 'only-here' | 'i-ask' | 'asked-me' | 'nobody'

/**
 * A post does not reach every family. Of one that its author marks important she says by which way of their own families hear it, or, where the policy
 * lets reminders out on request, who asked. Nothing where the policy says yes without more, or puts its own question about it.
 */
export function importantQuestion(settings: SettingsInForce): Question | undefined {
  const { value, clauses } = settings.get('publishing.important_info')
  const own = settings.questions.some(({ on }) => on === 'marked_important')
  const asks = value === 'no_rule' || value === 'official_accounts' || own ? null : value
  if (asks === null || !control('important_asked', true)) return undefined
  return {
    id: `important-${asks}`,
    asks: t(`writing.important-${asks}`),
    who: 'author',
    at: 'hand_in',
    on: 'marked_important',
    answers: ANSWERS[asks].map(([id, does]) => ({
      id,
      label: t(`writing.important-answer-${id}`),
      does,
      ...(does === 'return' ? { then: t(`writing.important-then-${asks}`) } : {}),
    })),
    clauses,
  }
}
