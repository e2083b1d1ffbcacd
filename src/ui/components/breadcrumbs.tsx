import { linkTo } from '../href.ts'
import { useWords } from '../words/words.tsx'
import { type Attributes, classes, extra } from './attributes.ts'
import { type Content, inner } from './content.ts'

export type BreadcrumbsOptions = {
  /** One without `href` is the page itself. */
  items: readonly (Content & { href?: string | undefined; attributes?: Attributes | undefined })[]
  collapseOnMobile?: boolean | undefined
  labelText?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function Breadcrumbs(options: BreadcrumbsOptions) {
  const t = useWords()
  return (
    <nav
      {...extra(options.attributes)}
      class={classes(
        'govuk-breadcrumbs',
        options.classes,
        options.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
      )}
      aria-label={options.labelText ?? t('house.breadcrumb')}
    >
      <ol class="govuk-breadcrumbs__list">
        {options.items.map(item =>
          item.href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a {...extra(item.attributes)} class="govuk-breadcrumbs__link" {...linkTo(item.href)}>
                {inner(item)}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {inner(item)}
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}
