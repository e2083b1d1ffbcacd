import type { ComponentChildren } from 'preact'
import { type Attributes, classes, extra, given } from './attributes.ts'
import { type Content, hasContent, inner } from './content.ts'

export type LegendOptions = Content & { classes?: string | undefined; isPageHeading?: boolean | undefined }

export type FieldsetOptions = {
  legend?: LegendOptions | undefined
  describedBy?: string | undefined
  classes?: string | undefined
  role?: 'group' | undefined
  attributes?: Attributes | undefined
  html?: ComponentChildren
  children?: ComponentChildren
}

export function Fieldset(options: FieldsetOptions) {
  const { legend } = options
  return (
    <fieldset
      {...extra(options.attributes)}
      {...given({ role: options.role, 'aria-describedby': options.describedBy })}
      class={classes('govuk-fieldset', options.classes)}
    >
      {hasContent(legend) && (
        <legend class={classes('govuk-fieldset__legend', legend.classes)}>
          {legend.isPageHeading ? <h1 class="govuk-fieldset__heading">{inner(legend)}</h1> : inner(legend)}
        </legend>
      )}
      {options.children ?? options.html}
    </fieldset>
  )
}
