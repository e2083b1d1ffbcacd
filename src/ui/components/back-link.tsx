import { linkTo } from '../href.ts'
import { useWords } from '../words/words.tsx'
import { type Attributes, classes, extra } from './attributes.ts'
import { type Content, inner } from './content.ts'

export type BackLinkOptions = Content & {
  href?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function BackLink(options: BackLinkOptions) {
  const t = useWords()
  return (
    <a
      {...extra(options.attributes)}
      {...linkTo(options.href || '#')}
      class={classes('govuk-back-link', options.classes)}
    >
      {inner(options) || t('house.back')}
    </a>
  )
}
