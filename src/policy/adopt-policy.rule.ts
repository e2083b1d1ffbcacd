import { control } from './control.ts'
import type { Role } from './packs/roles.ts'
import type { Pack } from './packs/pack.ts'
import { type AnswerRefusal, type OpenAnswers, oursIn, settle } from './in-force.rule.ts'
import type { SomeSettings } from './settings/settings.ts'

export type AdoptRefusal =
  | { readonly refused: 'not-an-adopter' }
  | { readonly refused: 'no-such-pack' }
  | { readonly refused: 'in-the-past' | 'too-far-ahead' }
  | { readonly refused: 'structural-rules-not-seen' }
  | { readonly refused: 'adopted-meanwhile' }
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
  /** The number of the school's last version; 0 where there is none. */
  readonly last: number
  /** The same as the adopter saw it; undefined where she saw no page. */
  readonly lastSeen?: number | undefined
}

/** Who may adopt a policy for a school. */
export const adopters: readonly Role[] = ['headteacher', 'trust_administrator', 'chief_executive']

/** Two years in days: a start further ahead is a slip of the pen, and a version cannot be taken back. */
const FURTHEST_AHEAD = 731

/** The role in which this person may adopt a policy; undefined where she may not. */
export function adoptingRole(roles: ReadonlySet<Role>): Role | undefined {
  return adopters.find(role => roles.has(role))
}

export function mayAdopt(roles: ReadonlySet<Role>): boolean {
  return adoptingRole(roles) !== undefined
}

/** What is adopted, in which role, and our own values that are frozen with it. */
export type Adopts = { readonly adopts: Pack; readonly as: Role; readonly ours: SomeSettings }

/** May it be adopted so? A start is today or later: a policy never reaches back over acts that were done before it. */
export function adopt(facts: AdoptFacts, at: Date): Adopts | AdoptRefusal {
  const role = adoptingRole(facts.roles)
  if (role === undefined) return { refused: 'not-an-adopter' }
  if (facts.pack === null) return { refused: 'no-such-pack' }
  if (facts.from.getTime() < at.getTime() - 60_000) return { refused: 'in-the-past' }
  if (facts.from.getTime() > at.getTime() + FURTHEST_AHEAD * 86_400_000) return { refused: 'too-far-ahead' }
  if (!facts.structuralRulesSeen) return { refused: 'structural-rules-not-seen' }
  if (facts.lastSeen !== undefined && facts.lastSeen !== facts.last) return { refused: 'adopted-meanwhile' }
  const settings = settle(facts.pack, facts.answers)
  if ('refused' in settings) return { refused: 'answers-wrong', answers: settings.refused }
  if (control('adoption', settings.unanswered.length > 0))
    return { refused: 'answers-missing', questions: settings.unanswered }
  return { adopts: facts.pack, as: role, ours: oursIn(settings) }
}
