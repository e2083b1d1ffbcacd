import { control } from '../control.ts'
import type { Pack } from '../packs/pack.ts'
import type { Role } from '../packs/roles.ts'
import { standsInByRole } from './say-title-person.rule.ts'

/** What was said of a title of the policy here: who holds it, where several hold its role, and who is her deputy. */
export type TitlePerson = { readonly title: string; readonly person: string; readonly deputy: string | null }

/** Who is there for a role at the school today. `acting`: only while somebody else is away. */
type There = {
  readonly person: string
  readonly role: Role
  readonly acting?: boolean
  readonly leadsAs?: Role
  /** She was named for the title, or is there in the place of whoever was. */
  readonly chosen?: boolean
}

/** Which roles stand in for one at this school. */
export type StandsIn = (role: Role) => readonly Role[]

/**
 * What still holds of it: whoever was named and gave up the role is named no more, and her deputy is nobody's. Else a deputy would stand before the
 * new head, or hide that nobody holds the office. And a deputy is one for as long as she holds an office by which she stands in.
 * @param onRegister who holds a role on the register, there or not
 */
export function stillSaid(
  titles: Pack['titles'],
  said: readonly TitlePerson[],
  onRegister: readonly Pick<There, 'person' | 'role' | 'acting'>[],
  standsIn: StandsIn,
): readonly TitlePerson[] {
  const rolesOf = (person: string | null) =>
    onRegister.filter(one => one.person === person && one.acting !== true).map(({ role }) => role)
  return said.flatMap(one => {
    const meant = titles.find(({ title, role }) => title === one.title && rolesOf(one.person).includes(role))
    if (meant === undefined) return []
    return standsInByRole(meant.role, rolesOf(one.deputy), standsIn(meant.role)) ? [one] : [{ ...one, deputy: null }]
  })
}

/**
 * Whoever is there, as the school's titles say it: of those who hold the role of a title only the person who was named for it; while she is
 * away, or where it is about herself, whoever acts and her deputy. Where nobody of them is there, or another title of the same role has nobody
 * named, everybody of the role counts as before: nothing that a policy sends to a title comes to no one because of this.
 * @param onRegister who holds a role on the register, there or not
 * @param not whom it is about: the author of a post, whoever asks
 */
export function asTitlesSay<H extends There>(
  titles: Pack['titles'],
  said: readonly TitlePerson[],
  there: readonly H[],
  onRegister: readonly Pick<There, 'person' | 'role' | 'acting'>[],
  not: string,
  standsIn: StandsIn,
): readonly H[] {
  const holding = stillSaid(titles, said, onRegister, standsIn)
  let holders = there
  for (const role of new Set(titles.map(title => title.role))) {
    const ofRole = titles.filter(title => title.role === role)
    const named = ofRole.flatMap(({ title }) => holding.filter(one => one.title === title))
    if (named.length < ofRole.length) continue
    const chosen = named.flatMap(one => chosenFor(role, one, there, not))
    if (control('title_mapping', chosen.length > 0))
      holders = [...holders.filter(holder => holder.role !== role), ...chosen.map(one => ({ ...one, chosen: true }))]
  }
  return holders
}

function chosenFor<H extends There>(
  role: Role,
  { person, deputy }: TitlePerson,
  there: readonly H[],
  not: string,
): H[] {
  const others = there.filter(holder => holder.person !== not)
  const herself = others.filter(holder => holder.role === role && holder.person === person)
  if (herself.length > 0) return herself
  const acting = others.filter(holder => holder.role === role && holder.acting === true)
  // By the very role where she holds it too, in whatever order the register gives her roles.
  const hers = others.filter(holder => holder.person === deputy)
  const standsIn = hers.find(holder => holder.role === role) ?? hers[0]
  // She is shown as what she is, in the role of the title.
  return standsIn === undefined
    ? acting
    : [...acting, { ...standsIn, role, leadsAs: standsIn.leadsAs ?? standsIn.role }]
}
