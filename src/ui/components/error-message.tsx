import { useWords } from '../words/words.tsx'
import { type Attributes, classes, extra, given } from './attributes.ts'
import { type Content, inner } from './content.ts'

export type ErrorMessageOptions = Content & {
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  /** Read out before the message; empty or false leaves it out. */
  visuallyHiddenText?: string | false | null | undefined
}

export function ErrorMessage(options: ErrorMessageOptions) {
  const t = useWords()
  const prefix = options.visuallyHiddenText === undefined ? t('house.error-prefix') : options.visuallyHiddenText
  return (
    <p
      {...extra(options.attributes)}
      {...given({ id: options.id })}
      class={classes('govuk-error-message', options.classes)}
    >
      {prefix && <span class="govuk-visually-hidden">{prefix}:</span>}
      {prefix && ' '}
      {inner(options)}
    </p>
  )
}
