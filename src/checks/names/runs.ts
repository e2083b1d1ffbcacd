/** What stands in a row: each item of a run goes on from the one before it. */
export function runsOf<Item>(items: readonly Item[], goesOn: (before: Item, next: Item) => boolean): Item[][] {
  const runs: Item[][] = []
  for (const item of items) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run !== undefined && before !== undefined && goesOn(before, item)) run.push(item)
    else runs.push([item])
  }
  return runs
}
