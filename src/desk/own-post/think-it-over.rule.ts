import {
  type Answer,
  type Answers,
  type AnswersOutcome,
  control,
  type DraftFacts,
  type PolicyInForce,
  type Question,
  questionsAt,
  weighAnswers,
} from '../../policy/policy.ts'
import { wordsIn } from '../../ui/ui.ts'

const t = wordsIn('en-GB')

/** Of a post that only its author knows nothing is known: what a pack asks of some posts only is not asked here. */
const UNSEEN: DraftFacts = {
  pictures: 0,
  phonePictures: 0,
  children: 0,
  adults: 0,
  materialOfOthers: false,
  handles: 0,
  purchase: false,
  onATrip: false,
  markedImportant: false,
}

/**
 * Good news of the school on an account of one's own, as the policy has it (s1-protocol-5, s2-content-10, s3-5.5b, s4-3-should-04). Of a policy that is silent
 * nothing is asked: what our own way would be is no rule for somebody's private account.
 */
function goodNews({ settings }: Pick<PolicyInForce, 'settings'>): Question | undefined {
  const { value, clauses, from } = settings.get('publishing.who_may_share')
  if (from === 'ours') return undefined
  const consent = value === 'encouraged_with_consent'
  const then = t(`desk.share-then-${value}`)
  const yes: readonly Answer[] = consent
    ? [
        { id: 'agreed', label: t('desk.share-agreed'), does: 'go_on' },
        { id: 'not-asked', label: t('desk.share-not-asked'), does: 'return', then },
      ]
    : [{ id: 'yes', label: t('desk.share-yes'), does: 'return', then }]
  return {
    id: 'own-post-good-news',
    asks: t(consent ? 'desk.share-asks-consent' : 'desk.share-asks'),
    who: 'author',
    at: 'own_post',
    on: 'every_post',
    answers: [{ id: 'no', label: t('desk.share-no'), does: 'go_on' }, ...yes],
    clauses,
  }
}

/** What the policy asks somebody to ask herself before she posts something of her own (s2-security-4). */
export function ownPostQuestions({ settings }: Pick<PolicyInForce, 'settings'>): readonly Question[] {
  const news = goodNews({ settings })
  const put = [...questionsAt(settings, 'own_post', 'author', UNSEEN), ...(news === undefined ? [] : [news])]
  return control('self_check', put.length > 0) ? put : []
}

/** What her answers come to. `block` cannot come: `check-pack.rule.ts` refuses a pack with it. */
export function thinkItOver(policy: Pick<PolicyInForce, 'settings'>, answers: Answers): AnswersOutcome {
  return weighAnswers(ownPostQuestions(policy), answers)
}
