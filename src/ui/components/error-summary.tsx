import type { ComponentChildren } from 'preact'
import { linkTo } from '../href.ts'
import { useWords } from '../words/words.tsx'
import { type Attributes, classes, extra } from './attributes.ts'
import { type Content, inner } from './content.ts'

export type ErrorSummaryOptions = {
  titleText?: string | undefined
  titleHtml?: ComponentChildren
  descriptionText?: string | undefined
  descriptionHtml?: ComponentChildren
  children?: ComponentChildren
  /** `href`: `#` and the id of the field. */
  errorList?: readonly (Content & { href?: string | undefined; attributes?: Attributes | undefined })[] | undefined
  disableAutoFocus?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function ErrorSummary(options: ErrorSummaryOptions) {
  const t = useWords()
  const description = inner({ text: options.descriptionText, html: options.descriptionHtml }, options.children)
  return (
    <div
      {...extra(options.attributes)}
      {...(options.disableAutoFocus === undefined
        ? {}
        : { 'data-disable-auto-focus': String(options.disableAutoFocus) })}
      class={classes('govuk-error-summary', options.classes)}
      data-module="govuk-error-summary"
    >
      {/* GOV.UK: the alert stands in an element of its own, else moving the focus makes screen readers miss a part of it. */}
      <div role="alert">
        <h2 class="govuk-error-summary__title">
          {options.titleHtml || options.titleText || t('house.error-summary-title')}
        </h2>
        <div class="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {Boolean(options.errorList?.length) && (
            <ul class="govuk-list govuk-error-summary__list">
              {options.errorList?.map(item => (
                <li>
                  {item.href ? (
                    <a {...extra(item.attributes)} {...linkTo(item.href)}>
                      {inner(item)}
                    </a>
                  ) : (
                    inner(item)
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}
