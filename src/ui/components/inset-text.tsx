import type { ComponentChildren } from 'preact'
import { type Attributes, classes, extra, given } from './attributes.ts'
import { type Content, inner } from './content.ts'

export type InsetTextOptions = Content & {
  id?: string | undefined
  children?: ComponentChildren
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function InsetText(options: InsetTextOptions) {
  return (
    <div
      {...extra(options.attributes)}
      {...given({ id: options.id })}
      class={classes('govuk-inset-text', options.classes)}
    >
      {inner(options, options.children)}
    </div>
  )
}
