export type Level = 1 | 2 | 3 | 4 | 5 | 6

/** The element of a heading's level. */
export function heading(level: Level): `h${Level}` {
  return `h${level}`
}
