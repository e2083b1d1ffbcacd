import nlp from 'compromise'

/**
 * The machine by which aims in milliseconds are read (decision 089): there `compromise` tells the people of a post of 1,000 characters in so many
 * milliseconds, the least of twelve readings. Our own host does so in a quiet hour, and has been seen to take 7.6 an hour later.
 */
export const REFERENCE = 3.67

export const peopleBy = (text: string): unknown => nlp(text).people().out('array')

/** Milliseconds for one post at the middle of these, the least of five readings each. */
export function compromiseTakes(texts: readonly string[]): number {
  const least = texts.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < 5; round += 1)
    texts.forEach((text, at) => {
      const began = performance.now()
      peopleBy(text)
      least[at] = Math.min(least[at] ?? 0, performance.now() - began)
    })
  return least.toSorted((one, other) => one - other)[Math.floor(least.length / 2)] ?? 0
}
