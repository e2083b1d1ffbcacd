import { useWords } from '../words/words.tsx'
import { type Attributes, classes, extra } from './attributes.ts'
import { type Content, inner } from './content.ts'

export type WarningTextOptions = Content & {
  iconFallbackText?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function WarningText(options: WarningTextOptions) {
  const t = useWords()
  return (
    <div {...extra(options.attributes)} class={classes('govuk-warning-text', options.classes)}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{options.iconFallbackText || t('house.warning')}</span> {inner(options)}
      </strong>
    </div>
  )
}
