import { type Attributes, classes, extra } from './attributes.ts'
import { type Content, inner } from './content.ts'

export type TagOptions = Content & { classes?: string | undefined; attributes?: Attributes | undefined }

export function Tag(options: TagOptions) {
  return (
    <strong {...extra(options.attributes)} class={classes('govuk-tag', options.classes)}>
      {inner(options)}
    </strong>
  )
}
