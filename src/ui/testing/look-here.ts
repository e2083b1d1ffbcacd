import type { RunOptions } from 'axe-core'

type Given = {
  readonly options: RunOptions
  /** What is looked for where every colour is known; nothing where colours alone were asked for. */
  readonly withoutColours: RunOptions | null
  readonly known: readonly string[]
}
type Seen = { readonly faults: [rule: string, help: string, places: string[]][]; readonly passed: string[] }

/**
 * axe, within a page. A contrast is decided by the colour, size and weight of a text and by the grounds beneath it, and some hundred pages are made of
 * the same few dozen of those; to work each out anew was half of what axe took. So contrasts are left to it where one of them is new. What axe itself cannot
 * tell (a ground that is a picture) is never known.
 *
 * Handed to the browser as it stands: it sees nothing of this file.
 */
export async function lookHere({ options, withoutColours, known }: Given): Promise<Seen> {
  const grounds = new Map<Element, string>()
  const groundsOf = (element: Element | null): string => {
    if (element === null) return ''
    const found = grounds.get(element)
    if (found !== undefined) return found
    const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element)
    const own = `${backgroundColor} ${backgroundImage} ${opacity} ${position}`
    const plain = own === 'rgba(0, 0, 0, 0) none 1 static'
    const all = groundsOf(element.parentElement) + (plain ? '' : `/${own}`)
    grounds.set(element, all)
    return all
  }
  // What is switched off may be pale, so that it passed says nothing of what is not.
  const isOff = (element: Element) =>
    element.closest(':disabled, [aria-disabled="true"]') !== null ||
    (element instanceof HTMLLabelElement && element.control?.matches(':disabled') === true)
  const colourOf = (element: Element): string => {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element)
    return [color, fontSize, fontWeight, textShadow, isOff(element), groundsOf(element)].join(' ')
  }
  const hasText = (element: Element) =>
    element.matches('input, select, textarea') ||
    [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '')
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getBoundingClientRect().width > 1

  const texts = [...document.body.querySelectorAll('*')].filter(one => hasText(one) && isSeen(one))
  const colours = new Set(texts.map(colourOf))
  const before = new Set(known)
  const allKnown = [...colours].every(colour => before.has(colour))
  const wanted = allKnown ? withoutColours : options
  if (wanted === null) return { faults: [], passed: [] }
  const { violations, incomplete } = await window.axe.run(document, wanted)
  for (const { id, nodes } of incomplete)
    if (id === 'color-contrast') for (const { element } of nodes) if (element) colours.delete(colourOf(element))
  return {
    faults: violations.map(({ id, help, nodes }) => [id, help, nodes.map(node => node.html)]),
    passed: allKnown ? [] : [...colours],
  }
}
