/** A name as it is typed in a hurry: without case, accents and strokes, so that "lucja" finds Łucja and "obrien" O’Brien. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{Letter}\p{Number} ]/gu, '')
    .trim()
}
