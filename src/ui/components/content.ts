import type { ComponentChildren } from 'preact'

/** What stands in a component: `text`, or `html` (JSX, or the outcome of `trustedHtml`; a plain string in it is escaped). */
export type Content = { text?: string | number | undefined; html?: ComponentChildren }

/** The same where it must not be missing. */
export type Named = { text: string; html?: undefined } | { html: ComponentChildren; text?: undefined }

/** `html` if there is any, else `text`, as govuk's templates choose. */
export function inner(content: Content | undefined, children?: ComponentChildren): ComponentChildren {
  return children ?? (content?.html || content?.text)
}

/** Whether there is anything to show. */
export function hasContent(content: Content | undefined): content is Content {
  return Boolean(content?.html || content?.text)
}
