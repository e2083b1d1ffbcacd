import { type Attributes, classes, extra } from './attributes.ts'
import { type Content, inner } from './content.ts'
import { Tag, type TagOptions } from './tag.tsx'

export type PhaseBannerOptions = Content & {
  tag?: TagOptions | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function PhaseBanner(options: PhaseBannerOptions) {
  return (
    <div {...extra(options.attributes)} class={classes('govuk-phase-banner govuk-width-container', options.classes)}>
      <p class="govuk-phase-banner__content">
        <Tag
          {...(inner(options.tag) ? { html: inner(options.tag) } : {})}
          classes={classes('govuk-phase-banner__content__tag', options.tag?.classes)}
        />{' '}
        <span class="govuk-phase-banner__text">{inner(options)}</span>
      </p>
    </div>
  )
}
