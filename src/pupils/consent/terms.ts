import type { ClauseId, SettingsInForce } from '../../policy/policy.ts'
import type { LawfulBasis } from './basis/choose-basis.rule.ts'
import type { ConsentKind } from './consent.ts'

type Settled<V> = { readonly value: V; readonly clauses: readonly ClauseId[] }

/** `asked_for`: the policy itself wants the family's yes, on whatever basis the school publishes. */
type FaceTerm = Settled<'allowed' | 'with_consent' | 'with_platform_consent' | 'never'> & {
  readonly asked_for: boolean
}

/** What the policy and the school say about consent, as the rule needs it. */
export type ConsentTerms = {
  /** Where nothing was decided for a kind. Public task holds by a decision with its assessment, never by a setting alone. */
  readonly basis: Settled<LawfulBasis>
  readonly basisByKind: Readonly<Partial<Record<ConsentKind, LawfulBasis>>>
  readonly required: Settled<'not_stated' | 'relevant_consents' | 'every_child_shown_or_named'> & {
    readonly asked_for: boolean
  }
  readonly state: Settled<'sought' | 'granted'>
  readonly scope: Settled<'general' | 'per_channel' | 'per_platform'>
  readonly unlocks: Settled<readonly ('faces' | 'names')[]>
  readonly names: Settled<'with_consent' | 'with_additional_consent' | 'never' | 'no_personal_information'> & {
    readonly asked_for: boolean
  }
  readonly facesSocial: FaceTerm
  readonly facesWebsite: FaceTerm
  /** A yes lapses after so many months; null: never of itself. */
  readonly refreshMonths: number | null
  readonly secondGuardian: 'counts_at_once' | 'counts_after_two_askings' | 'both_needed'
  readonly ownAnswerFrom: number
}

const AGES = { sixteen: 16, thirteen: 13, twelve: 12 } as const

/** @param decided what the school decided upon the policy in force, newest first */
export function consentTerms(
  settings: SettingsInForce,
  decided: readonly { readonly kind: ConsentKind; readonly basis: LawfulBasis }[] = [],
): ConsentTerms {
  const required = settings.get('consent.required')
  const names = settings.get('publishing.names')
  const social = settings.get('publishing.faces.social')
  const website = settings.get('publishing.faces.website')
  return {
    basis: { value: 'consent', clauses: settings.get('consent.basis').clauses },
    // Oldest first, so that the newest stays.
    basisByKind: Object.fromEntries(decided.toReversed().map(({ kind, basis }) => [kind, basis])),
    required: { ...required, asked_for: required.from !== 'ours' },
    state: settings.get('consent.state'),
    scope: settings.get('consent.scope'),
    unlocks: settings.get('consent.unlocks'),
    names: { ...names, asked_for: names.from !== 'ours' },
    facesSocial: { ...social, asked_for: social.from !== 'ours' },
    facesWebsite: { ...website, asked_for: website.from !== 'ours' },
    refreshMonths: settings.get('consent.refresh_months').value,
    secondGuardian: settings.get('consent.second_guardian').value,
    ownAnswerFrom: AGES[settings.get('consent.own_answer_from').value],
  }
}

export function basisOf(kind: ConsentKind, { basis, basisByKind }: ConsentTerms): LawfulBasis {
  return basisByKind[kind] ?? basis.value
}
