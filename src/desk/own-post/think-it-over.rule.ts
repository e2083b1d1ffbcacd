import {
  type Answers,
  type AnswersOutcome,
  control,
  type DraftFacts,
  type PolicyInForce,
  type Question,
  questionsAt,
  weighAnswers,
} from '../../policy/policy.ts'

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

/** What the policy asks somebody to ask herself before she posts something of her own (s2-security-4). */
export function ownPostQuestions({ settings }: Pick<PolicyInForce, 'settings'>): readonly Question[] {
  const put = questionsAt(settings, 'own_post', 'author', UNSEEN)
  return control('self_check', put.length > 0) ? put : []
}

/** What her answers come to. `block` cannot come: `check-pack.rule.ts` refuses a pack with it. */
export function thinkItOver(policy: Pick<PolicyInForce, 'settings'>, answers: Answers): AnswersOutcome {
  return weighAnswers(ownPostQuestions(policy), answers)
}
