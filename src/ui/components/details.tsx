import type { ComponentChildren } from 'preact'
import { type Attributes, classes, extra, given } from './attributes.ts'
import { type Content, inner } from './content.ts'

export type DetailsOptions = Content & {
  summaryText?: string | undefined
  summaryHtml?: ComponentChildren
  id?: string | undefined
  open?: boolean | undefined
  children?: ComponentChildren
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function Details(options: DetailsOptions) {
  return (
    <details
      {...extra(options.attributes)}
      {...given({ id: options.id, open: options.open })}
      class={classes('govuk-details', options.classes)}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{options.summaryHtml || options.summaryText}</span>
      </summary>
      <div class="govuk-details__text">{inner(options, options.children)}</div>
    </details>
  )
}
