import type { ComponentChildren } from 'preact'
import { linkTo } from '../href.ts'
import { type Attributes, classes, extra } from './attributes.ts'

export type GenericHeaderOptions = {
  url?: string | undefined
  logoText?: string | undefined
  logoHtml?: ComponentChildren
  containerClasses?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function GenericHeader(options: GenericHeaderOptions) {
  return (
    <div {...extra(options.attributes)} class={classes('govuk-generic-header', options.classes)}>
      <div class={classes('govuk-generic-header__container', options.containerClasses || 'govuk-width-container')}>
        <div class="govuk-generic-header__logo">
          <a {...linkTo(options.url || '/')} class="govuk-generic-header__homepage-link">
            {options.logoHtml || options.logoText}
          </a>
        </div>
      </div>
    </div>
  )
}
