import tlds from 'tlds' with { type: 'json' }

const ends = new Set<string>(tlds)
const WRITTEN_OUT = /https?:\/\/\S/i
/** A host without its protocol: labels of letters, digits and hyphens, the last of which must be one that is handed out. */
const BARE =
  /(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+([\p{L}]{2,24})(?![\p{L}\p{N}@-])/giu

/**
 * A text in which platforms see an address, written out or bare (`st-orrins.org.uk/menu` makes a preview card as well as `https://…`). Too often
 * rather than too seldom: all that follows is a look at the card.
 */
export function holdsAddress(text: string): boolean {
  if (WRITTEN_OUT.test(text)) return true
  return [...text.matchAll(BARE)].some(([, end = '']) => ends.has(end.toLowerCase()))
}
