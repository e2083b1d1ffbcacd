/**
 * The headings of two rows as one: "Contact 1" over Name, Email and Telephone is "Contact 1 Name" and so on. A merged cell of a spreadsheet
 * comes as its words and empty cells to the right of it, so its words are carried to the right as long as something stands below; a cell that is
 * merged downwards ("Surname" over nothing) stands for itself and ends what was carried.
 *
 * A group that says nothing of whom ("Pupil" over Surname) would hide a heading that is known without it, so it is left away where more headings
 * are known then, as long as no two become the same.
 *
 * @param score how many headings of a line the asking room knows
 * @returns null where the upper row holds no merged cell: then it is no row of groups
 */
export function joinedHeadings(
  upper: readonly string[],
  lower: readonly string[],
  score: (cells: readonly string[]) => number,
): readonly string[] | null {
  const groups = groupsOver(upper, lower)
  const merged = groups.some((group, at) => group !== '' && groups[at - 1] === group && (upper[at] ?? '').trim() === '')
  if (!merged) return null
  const below = groups.map((_, at) => (lower[at] ?? '').trim())
  const joined = (left: ReadonlySet<string>) =>
    groups.map((group, at) => (left.has(group) ? '' : group).concat(' ', below[at] ?? '').trim())
  let left: ReadonlySet<string> = new Set()
  for (const group of new Set(groups.filter((name, at) => name !== '' && below[at] !== ''))) {
    const without = new Set([...left, group])
    if (!twice(joined(without)) && score(joined(without)) > score(joined(left))) left = without
  }
  return joined(left)
}

/** What stands over each column: its own cell, or the merged one to the left of it. */
function groupsOver(upper: readonly string[], lower: readonly string[]): string[] {
  let carried = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const [own, under] = [(upper[at] ?? '').trim(), (lower[at] ?? '').trim()]
    if (own !== '') carried = under === '' ? '' : own
    else if (under === '') carried = ''
    return own === '' ? carried : own
  })
}

/** Whether two headings are the same, so that nobody could say which column is meant. */
export function twice(headings: readonly string[]): boolean {
  const named = headings.filter(heading => heading !== '')
  return new Set(named).size < named.length
}
