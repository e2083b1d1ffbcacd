/** Where a family's names come from. Lists are separated by a comma and a space, so that a name may hold a space. */
export interface Tradition {
  origin: string
  /** Families in a thousand, after the published make-up of English school rolls (rounded, White British about 62 %). */
  weight: number
  girls: string[]
  boys: string[]
  /** Forenames of the parents' generation; the children's lists where a tradition does not change so fast. */
  women: string[]
  men: string[]
  /** `Nowak` for all, or `Kowalski/Kowalska`: the form of men and of women. */
  surnames: string[]
  /** A second given name that follows the forename, such as Singh or Kaur. */
  middle?: { girls: string[]; boys: string[] }
  nameOrder?: 'family-first'
  /** Name used at school instead of the legal one: `Yuxi: Lucy`. */
  knownAs?: Record<string, string>
  /** The child's last name is the father's given name, as in Somali families. */
  patronymic?: true
}

export const list = (names: string): string[] => names.split(', ')

/** For traditions whose children and parents draw on the same forenames. */
export function sameForBoth(
  given: Pick<Tradition, 'origin' | 'weight' | 'girls' | 'boys' | 'surnames'> & Partial<Tradition>,
): Tradition {
  return { women: given.girls, men: given.boys, ...given }
}
