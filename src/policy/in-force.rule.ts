import { control } from './control.ts'

/** A version of a policy as adopted. In force from `from` up to but not including `until`. */
export interface Adopted {
  /** The school that adopted it for itself; null when its trust did for all schools. */
  readonly school: string | null
  readonly from: Date
  readonly adoptedAt: Date
  readonly until?: Date | null
  /** In the order of adoption, where two were adopted in one moment. */
  readonly number?: number
}

/**
 * The version that judges an act done at an instant: the one in force then, whatever came later. A version never reaches
 * back before it was adopted, even when it is dated earlier, so that adopting cannot make a past act a breach. A school's
 * own version goes before its trust's. Null: there was none, and our own values hold. What never begins judges nothing ({@link neverBegins}).
 * Where the last that began was ended, none of its kind holds: what it had replaced does not come back.
 */
export function inForce<V extends Adopted>(versions: readonly V[], instant: Date): V | null {
  let own: V | null = null
  let trusts: V | null = null
  for (const version of versions) {
    if (neverBegins(version, versions)) continue
    if (control('policy_versions', beginning(version) > instant.getTime())) continue
    if (version.school === null) {
      if (trusts === null || goesBefore(version, trusts)) trusts = version
    } else if (own === null || goesBefore(version, own)) own = version
  }
  for (const judge of [own, trusts])
    if (judge !== null && !control('policy_versions', hasEnded(judge, instant))) return judge
  return null
}

export function hasEnded({ until }: Pick<Adopted, 'until'>, instant: Date): boolean {
  return until != null && until.getTime() <= instant.getTime()
}

/** Since when the version in force has held for a school: a trust's, where the school's own was ended, no longer than since that end. */
export function heldSince(version: Adopted, versions: readonly Adopted[], instant: Date): Date {
  const ends = versions.flatMap(one =>
    version.school === null && one.school !== null && one.until != null && hasEnded(one, instant) ? [one.until] : [],
  )
  return [version.from, ...ends].reduce((latest, one) => (one > latest ? one : latest))
}

/**
 * Whoever adopts anew for the same day or an earlier one, before a version has begun, puts that one aside: it never begins. Else a mistaken version
 * would come back on its own day and replace the one that corrected it. One that begins before the new one keeps its time until then: it was signed,
 * and a later day is no withdrawal. No act of the past is judged otherwise by it, because the version put aside had judged none.
 */
export function neverBegins(version: Adopted, versions: readonly Adopted[]): boolean {
  return versions.some(
    other =>
      other.school === version.school &&
      adoptedAfter(other, version) &&
      beginning(version) > other.adoptedAt.getTime() &&
      beginning(version) >= beginning(other),
  )
}

/**
 * The next version that is adopted and has not begun, as it will hold for a school; null where there is none. While a school's own version
 * is in force, none of its trust is.
 */
export function nextToBegin<V extends Adopted>(versions: readonly V[], instant: Date): V | null {
  const own = inForce(versions, instant)?.school != null
  let next: V | null = null
  for (const version of versions) {
    if (beginning(version) <= instant.getTime() || neverBegins(version, versions)) continue
    if (version.school === null && own) continue
    const sooner = next === null ? -1 : beginning(version) - beginning(next)
    if (next === null || sooner < 0 || (sooner === 0 && goesBefore(version, next))) next = version
  }
  return next
}

function adoptedAfter(one: Adopted, other: Adopted): boolean {
  const later = one.adoptedAt.getTime() - other.adoptedAt.getTime()
  return later === 0 ? (one.number ?? 0) > (other.number ?? 0) : later > 0
}

function beginning(version: Adopted): number {
  return Math.max(version.from.getTime(), version.adoptedAt.getTime())
}

function goesBefore(version: Adopted, other: Adopted): boolean {
  if ((version.school === null) !== (other.school === null)) return version.school !== null
  const later = beginning(version) - beginning(other)
  return later === 0 ? adoptedAfter(version, other) : later > 0
}
