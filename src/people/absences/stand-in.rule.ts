import type { Role } from '../roles.ts'
import type { RoleGiven } from '../register.store.ts'
import { isAdministrator, keepsRegisterAt, looksOver, mayGive } from '../staff/authority.rule.ts'
import { type Holding, rolesAt } from '../visitor.ts'

/** Everybody is one: nobody has to act for it. */
const NO_OFFICE: ReadonlySet<Role> = new Set(['teacher', 'member_of_staff'])

/** Does somebody have to act where the holder is away? */
export function isOffice(role: Role): boolean {
  return !NO_OFFICE.has(role)
}

export type Sayer = { readonly id: string; readonly holdings: readonly Holding[] }

export type AwayFacts = {
  readonly sayer: Sayer
  /** She holds a role for this very person, today or later. */
  readonly actsForHer: boolean
  /** Who is or will be away. */
  readonly person: string
  /** One of her own roles. */
  readonly held: RoleGiven
  /** Who stands in for a leader of that school, by its policy and its kind. */
  readonly standInsForLeader: readonly Role[]
  /** Whether that role leads the school. */
  readonly leads: boolean
}

/**
 * How far somebody may go for one role of whoever is away. 'anybody': she says who acts, as she or the trust's administrator could give the
 * role. 'deputies': who keeps the register but could not give the role names only whom policy, kind of school or our table names for it.
 * 'say': that she is away, and no more, because whom the office looks over does not choose who holds it.
 */
export type Reach = 'anybody' | 'deputies' | 'say' | 'nothing'

export function reachFor({ sayer, actsForHer, person, held, standInsForLeader, leads }: AwayFacts): Reach {
  if (sayer.id === person) return 'anybody'
  // Nobody makes her own time longer, or hands on what she holds for another.
  if (actsForHer) return 'nothing'
  if (isAdministrator(sayer.holdings)) return 'anybody'
  if (held.school === null) return 'nothing'
  const hers = rolesAt({ holdings: sayer.holdings }, held.school)
  if (leads && standInsForLeader.some(role => hers.has(role))) return 'anybody'
  if (!keepsRegisterAt(sayer.holdings, held.school)) return 'nothing'
  if (looksOver(held.role)) return 'say'
  return mayGive(sayer.holdings, held.role, held.school) ? 'anybody' : 'deputies'
}

export type StandInRefusal = {
  readonly refused:
    | 'not-yours-to-name'
    | 'yourself'
    | 'not-of-this-school'
    | 'not-a-deputy'
    | 'away-too'
    | 'holds-it-too'
}

export type Span = { readonly startsOn: string; readonly endsOn: string }

export type StandInFacts = {
  readonly sayer: Sayer
  readonly reach: Reach
  /** Who is away. */
  readonly person: string
  readonly held: RoleGiven
  /** From when until when somebody would act. */
  readonly span: Span
  readonly standIn: {
    readonly id: string
    readonly leftOn: string | null
    readonly roles: readonly RoleGiven[]
    readonly away: readonly Span[]
  }
  /** Roles that stand in for this one, nearest first, and whoever was chosen for the title. */
  readonly deputies: readonly Role[]
  readonly chosen: string | null
}

const overlap = (one: Span, other: Span) => one.startsOn <= other.endsOn && other.startsOn <= one.endsOn

/** May this person act in that role? Never she who says it: nobody gives herself what looks after her own work. */
export function mayStandIn(facts: StandInFacts): StandInRefusal | null {
  const { sayer, reach, held, span, standIn } = facts
  if (reach !== 'anybody' && reach !== 'deputies') return { refused: 'not-yours-to-name' }
  if (standIn.id === sayer.id || standIn.id === facts.person) return { refused: 'yourself' }
  const hers = standIn.roles.filter(role => role.acting === undefined && covers(role, span.startsOn))
  const here = hers.filter(role => held.school === null || role.school === null || role.school === held.school)
  const left = standIn.leftOn !== null && standIn.leftOn < span.startsOn
  if (here.length === 0 || left) return { refused: 'not-of-this-school' }
  if (here.some(role => role.role === held.role && (role.school === null || role.school === held.school)))
    return { refused: 'holds-it-too' }
  const deputy = standIn.id === facts.chosen || here.some(role => facts.deputies.includes(role.role))
  if (reach === 'deputies' && !deputy) return { refused: 'not-a-deputy' }
  return standIn.away.some(away => overlap(away, span)) ? { refused: 'away-too' } : null
}

/** Whether a role runs on that day. */
export function covers(role: Pick<RoleGiven, 'startsOn' | 'endsOn'>, day: string): boolean {
  return role.startsOn <= day && (role.endsOn === null || role.endsOn >= day)
}
