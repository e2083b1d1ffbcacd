import { jsxTemplate } from 'preact/jsx-runtime'
import type { VNode } from 'preact'

/**
 * The only way to put ready-made HTML into a page: it is written out as it stands, without escaping.
 *
 * `html`: markup that our own code made or cleaned. Never words that a person typed, a file's name or an answer of a remote server.
 *
 * It goes by preact's compiled templates, not by `dangerouslySetInnerHTML`, because that one needs an element around it, and
 * GOV.UK's `html` options have none.
 */
export function trustedHtml(html: string): VNode {
  return jsxTemplate([html])
}
