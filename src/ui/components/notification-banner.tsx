import type { ComponentChildren } from 'preact'
import { useWords } from '../words/words.tsx'
import { type Attributes, classes, extra } from './attributes.ts'
import { type Content, inner } from './content.ts'
import { Heading, type Level } from './heading.tsx'

export type NotificationBannerOptions = Content & {
  type?: 'success' | undefined
  titleText?: string | undefined
  titleHtml?: ComponentChildren
  titleHeadingLevel?: Level | undefined
  titleId?: string | undefined
  role?: 'alert' | 'region' | undefined
  disableAutoFocus?: boolean | undefined
  children?: ComponentChildren
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function NotificationBanner(options: NotificationBannerOptions) {
  const t = useWords()
  const success = options.type === 'success'
  const titleId = options.titleId || 'govuk-notification-banner-title'
  const more = options.children ?? options.html
  return (
    <div
      {...extra(options.attributes)}
      {...(options.disableAutoFocus === undefined
        ? {}
        : { 'data-disable-auto-focus': String(options.disableAutoFocus) })}
      class={classes('govuk-notification-banner', success && 'govuk-notification-banner--success', options.classes)}
      role={options.role || (success ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
    >
      <div class="govuk-notification-banner__header">
        <Heading level={options.titleHeadingLevel || 2} class="govuk-notification-banner__title" id={titleId}>
          {inner({ text: options.titleText, html: options.titleHtml }) ||
            t(success ? 'house.success' : 'house.important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {more || (options.text && <p class="govuk-notification-banner__heading">{options.text}</p>)}
      </div>
    </div>
  )
}
