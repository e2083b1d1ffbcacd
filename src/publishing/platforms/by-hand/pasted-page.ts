import { createHash } from 'node:crypto'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { OutsideClient } from '../connector.ts'

/**
 * What a page shows to somebody who is not signed in. `url` is where the link led in the end. `text` is everything a reader or a preview
 * would see, with alt texts; `descriptions` are the page's own summaries of itself. `hash` is of the page's bytes.
 */
export type PastedPage = {
  readonly url: string
  readonly status: number
  readonly text: string
  readonly descriptions: readonly string[]
  readonly hash: string
}

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const summaries: ReadonlySet<string> = new Set(['og:description', 'og:title', 'twitter:description', 'description'])
const unseen: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript'])
const longest = 3_000_000

/** Rejects with OutsideRefusal when the address is refused or does not answer. */
export async function readPastedPage(outside: OutsideClient, link: string): Promise<PastedPage> {
  const headers = { accept: 'text/html', 'accept-language': 'en-GB' }
  const { url, status, bytes } = await outside.request({ method: 'GET', url: link, headers, maxBytes: longest })
  return { url, status, ...readHtml(bytes.toString('utf8')), hash: createHash('sha256').update(bytes).digest('hex') }
}

export function readHtml(html: string): Pick<PastedPage, 'text' | 'descriptions'> {
  const seen: string[] = []
  const descriptions: string[] = []
  // A list instead of recursion: a hostile page can be nested deeper than the stack.
  const waiting: Node[] = [parse(html)]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) seen.push(node.value)
    if ('tagName' in node) {
      if (unseen.has(node.tagName)) continue
      const summary = summaryOf(node)
      if (summary) descriptions.push(summary)
      seen.push(attribute(node, 'alt') ?? '')
    }
    if ('childNodes' in node) waiting.push(...node.childNodes.toReversed())
  }
  return { text: [...descriptions, ...seen].join(' '), descriptions }
}

function summaryOf(node: Element): string | undefined {
  if (node.tagName !== 'meta') return undefined
  const name = attribute(node, 'property') ?? attribute(node, 'name') ?? ''
  return summaries.has(name) ? attribute(node, 'content') : undefined
}

const attribute = (node: Element, name: string): string | undefined => node.attrs.find(one => one.name === name)?.value
