/** How a firm writes itself: behind its name, with a capital or all small, as it is registered. */
const ending =
  /(?<![\p{L}\p{N}])(?:Ltd|Limited|PLC|Plc|plc|LLP|CIC|(?:&|and) (?:Sons?|Daughters?|Bros|Co))(?![\p{L}\p{N}])/gu

/** So far before it its name is looked for. UTF-16 code units. */
const before = 60
const name = /(?:\p{Lu}[\p{L}\p{N}’'.-]*)(?: (?:&|and|of|\p{Lu}[\p{L}\p{N}’'.-]*)){0,4} ?$/u

/** What fathers and sons do together is no firm. */
const family = /^(?:\p{L}+ )*(?:Fathers?|Dads?|Grandads?|Mothers?|Mums?|Parents?)$/u

/**
 * Firms that a text names in full, each once, in the order of the text. That something is a firm is all that can be told by its name: whether the school buys
 * from it, and whether a word about it hurts, is for people. A firm that is called by one word ("Tesco") is not known as one.
 */
export function firmsIn(text: string): string[] {
  return [...new Set(firmPlacesIn(text).map(({ called }) => called))]
}

/** Where each of them stands, UTF-16 code units. */
export function firmPlacesIn(
  text: string,
): { readonly called: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(ending)].flatMap(({ index, 0: end }) => {
    const from = Math.max(0, index - before)
    const hit = name.exec(text.slice(from, index))
    const called = hit?.[0].trim() ?? ''
    if (hit === null || called === '' || family.test(called)) return []
    return [{ called: `${called} ${end}`, start: from + hit.index, end: index + end.length }]
  })
}
