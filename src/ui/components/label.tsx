import { type Attributes, classes, extra, given } from './attributes.ts'
import { hasContent, inner, type Named } from './content.ts'

export type LabelOptions = Named & {
  for?: string | undefined
  isPageHeading?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function Label(options: LabelOptions) {
  if (!hasContent(options)) return null
  const label = (
    <label
      {...extra(options.attributes)}
      {...given({ for: options.for })}
      class={classes('govuk-label', options.classes)}
    >
      {inner(options)}
    </label>
  )
  return options.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
