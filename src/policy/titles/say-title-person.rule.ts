import type { Visitor } from '../../people/people.ts'
import { mayAdopt } from '../adopting/adopters.rule.ts'
import type { Role } from '../packs/roles.ts'

type Said = { readonly person: string | null; readonly deputy: string | null }

export type TitleWordRefused = 'not-an-adopter' | 'only-acting' | 'about-yourself'

/**
 * May she say who holds a title here and who is the deputy? Whoever adopts policies, in a role of her own: what is said lasts, and whoever acts for
 * somebody says nothing that outlasts it. Never of herself: whoever names her own deputy chooses who approves and clears what she writes. Nor does she
 * take back what others said of her: "nobody in particular" would be her own word again.
 * @param stands what was said of this title before
 * @param above who stands in for the head at this kind of school: also where they adopt nothing, for somebody has to say what is about a sole head
 */
export function maySayTitle(
  visitor: Pick<Visitor, 'identity' | 'holdings'>,
  school: string,
  said: Said,
  stands: Said | undefined,
  above: readonly Role[],
): TitleWordRefused | null {
  if (!saysTitles(visitor, school, above)) return 'not-an-adopter'
  const own = { holdings: visitor.holdings.filter(({ actingFor }) => actingFor === undefined) }
  if (!saysTitles(own, school, above)) return 'only-acting'
  const me = visitor.identity.person
  const aboutHer = [said, stands].some(one => one?.person === me || one?.deputy === me)
  return aboutHer ? 'about-yourself' : null
}

/** Whoever adopts policies here, and whoever stands in for the head. */
export function saysTitles({ holdings }: Pick<Visitor, 'holdings'>, school: string, above: readonly Role[]): boolean {
  const standsIn = holdings.some(held => above.includes(held.role) && (held.school === null || held.school === school))
  return standsIn || mayAdopt({ holdings }, school)
}

/** A deputy does what the title does, so she holds its role as well, or one that stands in for it. */
export function standsInByRole(role: Role, holds: readonly Role[], deputies: readonly Role[]): boolean {
  return holds.some(held => held === role || deputies.includes(held))
}
