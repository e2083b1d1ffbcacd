import { type Attributes, classes, extra, given } from './attributes.ts'
import { type Content, inner } from './content.ts'

export type HintOptions = Content & {
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function Hint(options: HintOptions) {
  return (
    <div {...extra(options.attributes)} {...given({ id: options.id })} class={classes('govuk-hint', options.classes)}>
      {inner(options)}
    </div>
  )
}
