import type { VNode } from 'preact'
import type { Works } from '../works/works.ts'
import type { Page } from './answer.ts'
import type { Ask, Form, Route } from './route.ts'
import type { Trouble } from './trouble.ts'

export type ServerParts<V, May, Event> = {
  works: Works
  routes: readonly Route<V, May, Event>[]
  /** Who asks; null for a stranger. Throws only when the records cannot be reached. */
  identify: (request: { headers: Ask<V>['headers'] }) => Promise<V>
  allowed: (may: May, visitor: V) => 'yes' | 'sign-in-first' | 'no'
  signInPath: (wanted: string) => string
  /**
   * The page for words that could not be taken: after the session had ended (`because` is `ended`), or in some trouble of ours. They are shown, and
   * can be sent again to `action`.
   */
  wordsPage?: (sent: {
    action: string
    form: Form
    words: readonly string[]
    because: 'ended' | Trouble
    reference: string
  }) => Page
  /** Puts a page into the whole document: header, menu, banner. */
  shell: (visitor: V | null, page: Page) => VNode
  troublePage: (trouble: Trouble, reference: string) => Page
  /** Folder of built style, script and fonts, served under /assets/ with hashes in their names. */
  assets: string
  providers?: readonly string[]
}
