/** Words that the page gave an island in `data-i18n.<key>`, with `%{name}` replaced. */
export function islandWords(root: Element, key: string, values: { readonly [name: string]: string } = {}): string {
  const words = root.getAttribute(`data-i18n.${key}`) ?? ''
  return words.replaceAll(/%\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

/** A part of an island by its data attribute. Throws where the page lacks it, which starts no half island. */
export function part<Kind extends Element>(root: Element, name: string, kind: new () => Kind): Kind {
  const found = root.querySelector(`[${name}]`)
  if (!(found instanceof kind)) throw new Error(`An island needs an element with ${name} inside it`)
  return found
}
