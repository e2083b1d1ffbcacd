/**
 * Lets phrases be written as they are spoken: `can't park` stands for "can't park" (a shortening is a word of its own,
 * `can t`) and for "cant park", as it is typed on a telephone.
 */
export function spoken(list: string): string {
  return list
    .split(/[|\n]/)
    .flatMap(phrase => (phrase.includes("'") ? [phrase.replaceAll("'", ' '), phrase.replaceAll("'", '')] : [phrase]))
    .join('|')
}
