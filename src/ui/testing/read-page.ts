import { Window } from 'happy-dom'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/** A page as a reader has it. `body`: for queries by role and name. */
export type PageRead = { readonly body: HTMLElement; readonly text: string }

/**
 * Reads a page when its text or its body is asked for, and not before: to build what a browser would takes ten times as long as to send the page, and
 * most tests look at the answer's status or at its words.
 */
export function readPage(html: string): PageRead {
  let body: HTMLElement | undefined
  let text: string | undefined
  return {
    get body() {
      body ??= bodyOf(html)
      return body
    },
    get text() {
      text ??= textOf(html)
      return text
    },
  }
}

function bodyOf(html: string): HTMLElement {
  const { document } = new Window()
  document.write(html)
  // happy-dom's elements are DOM elements; its own types only stand beside TypeScript's.
  return document.body as unknown as HTMLElement
}

/** What `body.textContent` is, with one blank wherever there are some. */
function textOf(html: string): string {
  // Without script, so that what stands for those who have none is read as well.
  const root = parse(html, { scriptingEnabled: false }).childNodes.find(isElement)
  const body = root?.childNodes.filter(isElement).find(one => one.tagName === 'body')
  const parts: string[] = []
  const collect = (node: DefaultTreeAdapterTypes.ParentNode) => {
    for (const child of node.childNodes) {
      if ('value' in child) parts.push(child.value)
      else if ('childNodes' in child) collect(child)
    }
  }
  if (body !== undefined) collect(body)
  return parts.join('').replaceAll(/\s+/g, ' ')
}

const isElement = (node: DefaultTreeAdapterTypes.ChildNode): node is DefaultTreeAdapterTypes.Element =>
  'tagName' in node
