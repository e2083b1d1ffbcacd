import type { Role } from './packs/roles.ts'
import type { Pack } from './packs/pack.ts'
import { type AnswerRefusal, type OpenAnswers, settle } from './in-force.rule.ts'

export type AdoptRefusal =
  | { readonly refused: 'not-an-adopter' }
  | { readonly refused: 'no-such-pack' }
  | { readonly refused: 'in-the-past' }
  | { readonly refused: 'structural-rules-not-seen' }
  | { readonly refused: 'answers-missing'; readonly questions: readonly string[] }
  | { readonly refused: 'answers-wrong'; readonly answers: readonly AnswerRefusal[] }

export type AdoptFacts = {
  readonly pack: Pack | null
  readonly answers: OpenAnswers
  /** The adopter's roles for the school (or at the trust, for a trust-wide policy). */
  readonly roles: ReadonlySet<Role>
  readonly from: Date
  /** Ticked: "I have seen the rules that Clausewise keeps whatever the policy says". */
  readonly structuralRulesSeen: boolean
}

const ADOPTERS: readonly Role[] = ['headteacher', 'trust_administrator', 'chief_executive']

export function mayAdopt(roles: ReadonlySet<Role>): boolean {
  return ADOPTERS.some(role => roles.has(role))
}

/** May it be adopted so? A start is today or later: a policy never reaches back over acts that were done before it. */
export function adopt(facts: AdoptFacts, at: Date): { readonly adopts: Pack } | AdoptRefusal {
  if (!mayAdopt(facts.roles)) return { refused: 'not-an-adopter' }
  if (facts.pack === null) return { refused: 'no-such-pack' }
  if (facts.from.getTime() < at.getTime() - 60_000) return { refused: 'in-the-past' }
  if (!facts.structuralRulesSeen) return { refused: 'structural-rules-not-seen' }
  const settings = settle(facts.pack, facts.answers)
  if ('refused' in settings) return { refused: 'answers-wrong', answers: settings.refused }
  if (settings.unanswered.length > 0) return { refused: 'answers-missing', questions: settings.unanswered }
  return { adopts: facts.pack }
}
