/**
 * Does the same for each, one after another, and lets none hold up those behind it: what breaks at one is reported, and all the others are done. Only
 * then it throws, so that the queue repeats the whole, which is harmless, and whoever watches sees that not everything was done.
 * @throws AggregateError with all that broke
 */
export async function eachByItself<Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<unknown>,
  report: (error: unknown) => void,
): Promise<void> {
  const broke: unknown[] = []
  let count = 0
  for (const item of items) {
    count += 1
    try {
      await work(item)
    } catch (error) {
      report(error)
      broke.push(error)
    }
  }
  if (broke.length > 0)
    throw new AggregateError(broke, `${broke.length} of ${count} could not be done. The others were.`)
}
