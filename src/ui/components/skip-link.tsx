import { linkTo } from '../href.ts'
import { type Attributes, classes, extra } from './attributes.ts'
import { type Content, inner } from './content.ts'

export type SkipLinkOptions = Content & {
  href?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function SkipLink(options: SkipLinkOptions) {
  return (
    <a
      {...extra(options.attributes)}
      {...linkTo(options.href || '#content')}
      class={classes('govuk-skip-link', options.classes)}
      data-module="govuk-skip-link"
    >
      {inner(options)}
    </a>
  )
}
