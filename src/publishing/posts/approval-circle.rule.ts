import { control, nearStandIns, type Role, roles, type SettingValue, structuralRules } from '../../policy/policy.ts'

/** Who holds a role for this school today. */
export type Holder = {
  readonly person: string
  readonly name: string
  readonly role: Role
  /** She counts as head because she leads this kind of school in that role: it is what she is shown as. */
  readonly leadsAs?: Role
  /** Only while somebody else is away. */
  readonly acting?: boolean
}

/**
 * The circle around a school with few people, as the structural rule names it: one list for what is read at adoption and for what runs.
 */
const WIDER: readonly Role[] = structuralRules.find(rule => rule.id === 'ours-two-people')?.standIns ?? []

export type Circle = { readonly people: ReadonlyMap<string, Role>; readonly widened: boolean }

/**
 * Who may approve (or clear, where `named` is who may clear): holders of the named roles and their stand-ins, never the author.
 * When nobody is left, the wider circle: two people for every post is a rule of ours that no pack can switch off, so somebody must be able to.
 * @param named roles the policy names, from its setting
 */
export function circleOf(named: readonly Role[], holders: readonly Holder[], author: string): Circle {
  const withStandIns = [...named, ...named.flatMap(role => nearStandIns[role] ?? [])]
  const near = pick(withStandIns, holders, author)
  if (near.size > 0) return { people: near, widened: false }
  return { people: pick(WIDER, holders, author), widened: true }
}

/**
 * Only the named role, strictly; its stand-in only where nobody else holds it today or its holder is the author.
 * For steps a policy gives to one person alone, such as clearing a wrong finding (s2-school-use-05a: only the headteacher).
 */
export function strictCircleOf(named: readonly Role[], holders: readonly Holder[], author: string): Circle {
  const own = pick(named, holders, author)
  return own.size > 0 ? { people: own, widened: false } : circleOf(named, holders, author)
}

/** Who decides on a post of this author: whom the policy names, with stand-ins. @param named the setting `publishing.approver` */
export function approversAmong(named: readonly Role[], holders: readonly Holder[], author: string): Circle {
  return circleOf(control('approvers', true) ? named : roles, holders, author)
}

/** Who says that a finding is wrong: the head alone where the policy wants that, else whoever approves. */
export function clearersAmong(
  clears: SettingValue<'publishing.clear_finding'>,
  approvers: Circle,
  holders: readonly Holder[],
  author: string,
): Circle {
  const onlyHead = control('finding_clearance', clears === 'head_with_reason')
  return onlyHead ? strictCircleOf(['headteacher'], holders, author) : approvers
}

/** Who settles a doubt that goes to the head (s1-ip-06). */
export function headAmong(holders: readonly Holder[], author: string): Circle {
  return strictCircleOf(['headteacher'], holders, author)
}

function pick(named: readonly Role[], holders: readonly Holder[], author: string): Map<string, Role> {
  const picked = new Map<string, Role>()
  for (const role of named) {
    for (const holder of holders) {
      if (holder.role === role && holder.person !== author && !picked.has(holder.person))
        picked.set(holder.person, holder.leadsAs ?? role)
    }
  }
  return picked
}
