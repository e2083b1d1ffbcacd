import type { Governance } from '../../../people/people.ts'
import type { Role } from '../../packs/roles.ts'
import type { SettingsInForce } from '../../settle.rule.ts'
import type { Holder } from '../deputies.rule.ts'
import { standInsForHead } from '../stand-ins-for-head.rule.ts'

/** In which office somebody signs a policy; the words of the setting `policy.signatories`. */
export const capacities = ['chair', 'headteacher', 'governing_body', 'chief_executive'] as const
export type Capacity = (typeof capacities)[number]

/** The setting that says who signs. It has a place of its own wherever values chosen here are listed. */
export const WHO_SIGNS = 'policy.signatories'

/** Whose signature the policy asks for, in the order of the catalogue. Empty: neither policy nor adopter has said. */
export function signatoriesOf(settings: SettingsInForce): readonly Capacity[] {
  const named: readonly string[] = settings.get(WHO_SIGNS).value
  return capacities.filter(capacity => named.includes(capacity))
}

/** `school` null: a policy of the whole trust, where the trustees are in the place of governors. */
export type Place = { readonly governance: Governance | null; readonly trustWide: boolean }

/** Whose office it is. The clerk keeps the minutes, so she may sign for the body that decided, and for nobody else. */
export function ownRoles(capacity: Capacity, { governance, trustWide }: Place): readonly Role[] {
  switch (capacity) {
    case 'chair':
      return trustWide ? ['trustee'] : ['chair_of_governors']
    case 'headteacher':
      return governance === 'nursery' ? ['headteacher', 'nursery_manager'] : ['headteacher']
    case 'governing_body':
      return trustWide ? ['trustee', 'clerk'] : ['chair_of_governors', 'clerk']
    case 'chief_executive':
      return ['chief_executive']
  }
}

/** Who signs in that place where nobody holds the office, or its holder has signed in another. Nearest first. */
export function signingStandIns(capacity: Capacity, { governance, trustWide }: Place): readonly Role[] {
  switch (capacity) {
    case 'headteacher':
      return ['deputy_headteacher', ...standInsForHead(governance), 'governor']
    case 'chief_executive':
      return ['trustee', 'director']
    case 'chair':
    case 'governing_body':
      if (trustWide) return ['chief_executive']
      if (governance === 'independent') return ['proprietor', 'governor']
      return governance === 'academy' ? ['governor', 'trustee', 'chief_executive'] : ['governor']
  }
}

export type Signed = { readonly capacity: Capacity; readonly person: string }
export type Signer = Holder & { readonly standsIn: boolean }

/**
 * Who may sign in an office today: its holders, and where there is none left who has not signed already, the stand-ins. Nobody is there who
 * signed this text in another office, because two offices are two people.
 */
export function whoMaySign(
  capacity: Capacity,
  place: Place,
  holders: readonly Holder[],
  signed: readonly Signed[],
): readonly Signer[] {
  const free = (roles: readonly Role[]) =>
    roles
      .flatMap(role => holders.filter(holder => holder.role === role))
      .filter(holder => !signed.some(one => one.person === holder.person))
      .filter((one, index, all) => all.findIndex(other => other.person === one.person) === index)
      .map(holder => (holder.leadsAs === undefined ? holder : { ...holder, role: holder.leadsAs }))
  const own = free(ownRoles(capacity, place))
  if (own.length > 0) return own.map(holder => ({ ...holder, standsIn: false }))
  // The nearest role that anybody holds: further ones only where it is empty.
  for (const role of signingStandIns(capacity, place)) {
    const found = free([role])
    if (found.length > 0) return found.map(holder => ({ ...holder, standsIn: true }))
  }
  return []
}

/** The offices that stay empty today in whatever order the others are signed: said before the text is frozen. */
export function officesNobodyHolds(
  needed: readonly Capacity[],
  place: Place,
  holders: readonly Holder[],
  signed: readonly Signed[] = [],
): readonly Capacity[] {
  let best = needed
  for (const capacity of needed) {
    const rest = needed.filter(other => other !== capacity)
    for (const { person } of whoMaySign(capacity, place, holders, signed)) {
      const empty = officesNobodyHolds(rest, place, holders, [...signed, { capacity, person }])
      if (empty.length < best.length) best = empty
      if (best.length === 0) return best
    }
  }
  return best
}

/** Of several offices one person may sign in, first the one that leaves the fewest of the others empty. */
export function inBestOrder(
  mine: readonly Capacity[],
  person: string,
  open: readonly Capacity[],
  around: { readonly place: Place; readonly holders: readonly Holder[]; readonly signed: readonly Signed[] },
): readonly Capacity[] {
  const leftEmpty = (capacity: Capacity) =>
    officesNobodyHolds(
      open.filter(other => other !== capacity),
      around.place,
      around.holders,
      [...around.signed, { capacity, person }],
    ).length
  return mine.toSorted((one, other) => leftEmpty(one) - leftEmpty(other))
}
