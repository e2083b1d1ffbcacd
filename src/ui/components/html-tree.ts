import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

// Laid out as inline text: blanks between these are seen, and read, as one space.
const inline = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'span', 'strong', 'u'])

const isElement = (node: Node | undefined): node is Element => node !== undefined && 'tagName' in node
const isInline = (node: Node | undefined) =>
  node !== undefined && (node.nodeName === '#text' || inline.has(node.nodeName))

/** Hidden words are joined to their neighbours by the blanks at their edges, so there the edges count. */
const edgesCount = (parent: Element | undefined) =>
  parent?.tagName === 'span' && parent.attrs.some(one => one.name === 'class' && one.value.includes('visually-hidden'))

function textOf(
  node: DefaultTreeAdapterTypes.TextNode,
  siblings: Node[],
  at: number,
  parent: Element | undefined,
): string {
  if (parent?.tagName === 'textarea' || parent?.tagName === 'pre') return node.value
  const words = node.value.replaceAll(/\s+/g, ' ')
  const keepsStart = at > 0 ? isInline(siblings[at - 1]) : edgesCount(parent)
  const keepsEnd = at < siblings.length - 1 ? isInline(siblings[at + 1]) : edgesCount(parent)
  return (keepsEnd ? words : words.trimEnd()).slice(keepsStart ? 0 : words.length - words.trimStart().length)
}

function attributesOf(element: Element): string {
  return element.attrs
    .map(({ name, value }) => ` ${name}="${name === 'class' ? value.trim().replaceAll(/\s+/g, ' ') : value}"`)
    .toSorted()
    .join('')
}

/** Texts that became neighbours when something between them was left out, as one. */
function joined(nodes: Node[]): Node[] {
  const one: Node[] = []
  for (const node of nodes) {
    const last = one.at(-1)
    if (last && 'value' in last && 'value' in node) one[one.length - 1] = { ...last, value: last.value + node.value }
    else one.push(node)
  }
  return one
}

function lines(
  siblings: Node[],
  parent: Element | undefined,
  depth: string,
  drop: (element: Element) => boolean,
): string[] {
  const kept = joined(siblings.filter(node => node.nodeName !== '#comment' && !(isElement(node) && drop(node))))
  return kept.flatMap((node, at) => {
    if (isElement(node)) {
      return [`${depth}<${node.tagName}${attributesOf(node)}>`, ...lines(node.childNodes, node, `${depth}  `, drop)]
    }
    if (node.nodeName !== '#text' || !('value' in node)) return []
    const words = textOf(node, kept, at, parent)
    return words === '' ? [] : [`${depth}"${words}"`]
  })
}

/**
 * HTML as an indented tree to compare: attributes sorted, runs of blanks one blank, blanks that no browser shows left out, comments
 * left out. `drop`: elements to leave out with everything in them.
 */
export function htmlTree(html: string, drop: (element: Element) => boolean = () => false): string {
  return lines(parseFragment(html).childNodes, undefined, '', drop).join('\n')
}
