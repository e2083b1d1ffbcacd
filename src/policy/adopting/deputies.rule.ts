import { type Governance, type InRole, leadingRoles } from '../../people/people.ts'
import { control } from '../control.ts'
import type { Pack } from '../packs/pack.ts'
import type { Role } from '../packs/roles.ts'
import type { TitlePerson } from '../titles/title-people.rule.ts'
import { namedByPolicy, standInsForHead } from './stand-ins-for-head.rule.ts'

/** Who holds a role for the school today. */
export type Holder = {
  readonly person: string
  readonly name: string
  readonly role: Role
  /** She counts as head because she leads this kind of school in that role. */
  readonly leadsAs?: Role
  /** Only while somebody else is away. */
  readonly acting?: boolean
}

/** Somebody of the register as the rules of this room know her. */
export function holderOf({ id, name, role, leadsAs, acting }: InRole): Holder {
  return { person: id, name, role, ...(acting ? { acting } : {}), ...(leadsAs === undefined ? {} : { leadsAs }) }
}

/** Who acts where nobody holds the role, or its holder is away or concerned. Nearest first. */
const deputies: Partial<Record<Role, readonly Role[]>> = {
  nursery_manager: ['headteacher', 'deputy_headteacher'],
  deputy_headteacher: ['headteacher'],
  account_manager: ['headteacher', 'deputy_headteacher'],
  line_manager: ['headteacher', 'deputy_headteacher'],
  office_manager: ['headteacher', 'deputy_headteacher'],
  human_resources: ['director', 'headteacher'],
  dsl: ['deputy_dsl'],
  deputy_dsl: ['dsl'],
  chair_of_governors: ['governor', 'trustee', 'proprietor'],
  governor: ['chair_of_governors'],
  clerk: ['chair_of_governors'],
  trust_administrator: ['chief_executive', 'director'],
  chief_executive: ['trustee', 'director'],
  director: ['chief_executive'],
  trustee: ['chief_executive'],
  proprietor: ['chair_of_governors'],
}

/** Everybody is one, so nobody needs a deputy for it. */
const noOffice: ReadonlySet<Role> = new Set(['teacher', 'member_of_staff'])

export function deputyRoles(role: Role, governance: Governance | null, named: readonly Role[] = []): readonly Role[] {
  if (role === 'headteacher') return ['deputy_headteacher', ...standInsForHead(governance, named)]
  // Where a manager leads, whoever stands in for a head stands in for her.
  if (role === 'nursery_manager' && leadingRoles(governance).flat().includes(role))
    return ['headteacher', 'deputy_headteacher', ...standInsForHead(governance, named)]
  return deputies[role] ?? []
}

/** A title of the policy, the role it means here, who holds it today and who stands in. */
export type TitleHeld = {
  readonly title: string
  readonly role: Role
  readonly holders: readonly Holder[]
  readonly deputies: readonly Holder[]
  /** `nobody`: neither holder nor stand-in, so what the policy sends there reaches no one. `no-holder`: the stand-in acts for now. */
  readonly gap: 'nobody' | 'no-holder' | null
}

/** Every title the policy uses, matched with people. */
export function titlesHeld(
  pack: Pick<Pack, 'titles' | 'settings'>,
  holders: readonly Holder[],
  governance: Governance | null,
  said: readonly TitlePerson[] = [],
): readonly TitleHeld[] {
  return pack.titles.map(({ title, role }) => {
    const own = holders.filter(holder => holder.role === role)
    const chosen = said.find(one => one.title === title)?.deputy
    const byRole = deputyRoles(role, governance, namedByPolicy(pack)).flatMap(deputy =>
      holders.filter(holder => holder.role === deputy),
    )
    // Whoever was chosen for the title comes before our own table.
    const standIns = [...holders.filter(holder => holder.person === chosen), ...byRole]
      .filter((one, index, all) => all.findIndex(other => other.person === one.person) === index)
      .filter(one => !own.some(holder => holder.person === one.person))
      .map(one => (one.leadsAs === undefined ? one : { ...one, role: one.leadsAs }))
    return { title, role, holders: own, deputies: standIns, gap: gapOf(role, own.length, standIns.length) }
  })
}

function gapOf(role: Role, holders: number, standIns: number): TitleHeld['gap'] {
  if (holders > 0 || noOffice.has(role)) return null
  if (control('title_mapping', standIns === 0)) return 'nobody'
  return 'no-holder'
}

/** The roles of a policy with neither holder nor stand-in, each once, with the policy's first title for it. */
export function gapsIn(
  pack: Pick<Pack, 'titles' | 'settings'>,
  holders: readonly Holder[],
  governance: Governance | null,
  said: readonly TitlePerson[] = [],
): readonly TitleHeld[] {
  const nobody = titlesHeld(pack, holders, governance, said).filter(held => held.gap === 'nobody')
  return nobody.filter((one, index) => nobody.findIndex(other => other.role === one.role) === index)
}
