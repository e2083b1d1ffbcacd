import type { ComponentChildren } from 'preact'
import { linkTo } from '../href.ts'
import { useWords } from '../words/words.tsx'
import { type Attributes, classes, extra, given } from './attributes.ts'
import { type Content, inner } from './content.ts'

export type PaginationLink = Content & {
  href: string
  labelText?: string | undefined
  attributes?: Attributes | undefined
}

export type PaginationItem = {
  number?: string | number | undefined
  href?: string | undefined
  current?: boolean | undefined
  ellipsis?: boolean | undefined
  visuallyHiddenText?: string | undefined
  attributes?: Attributes | undefined
}

export type PaginationOptions = {
  items?: readonly (PaginationItem | null)[] | undefined
  previous?: PaginationLink | undefined
  next?: PaginationLink | undefined
  landmarkLabel?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
} as const

function Arrow({ type }: { type: 'prev' | 'next' }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${type}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[type]} />
    </svg>
  )
}

function ArrowLink(props: {
  link: PaginationLink | undefined
  type: 'prev' | 'next'
  block: boolean
  standard: ComponentChildren
}) {
  const { link, type, block } = props
  if (!link?.href) return null
  return (
    <div class={`govuk-pagination__${type}`}>
      <a {...extra(link.attributes)} class="govuk-link govuk-pagination__link" {...linkTo(link.href)} rel={type}>
        {(block || type === 'prev') && <Arrow type={type} />}
        <span
          class={classes(
            'govuk-pagination__link-title',
            block && !link.labelText && 'govuk-pagination__link-title--decorated',
          )}
        >
          {inner(link) || props.standard}
        </span>
        {link.labelText && block && (
          <>
            {' '}
            <span class="govuk-visually-hidden">:</span>{' '}
            <span class="govuk-pagination__link-label">{link.labelText}</span>
          </>
        )}
        {!block && type === 'next' && <Arrow type={type} />}
      </a>
    </div>
  )
}

function PageItem({ item }: { item: PaginationItem }) {
  const t = useWords()
  return (
    <li
      class={classes(
        'govuk-pagination__item',
        item.current && 'govuk-pagination__item--current',
        item.ellipsis && 'govuk-pagination__item--ellipsis',
      )}
    >
      {item.ellipsis ? (
        '⋯'
      ) : (
        <a
          {...extra(item.attributes)}
          {...given({ 'aria-current': item.current && 'page' })}
          class="govuk-link govuk-pagination__link"
          {...linkTo(item.href)}
          aria-label={item.visuallyHiddenText ?? t('house.page-number', { number: String(item.number) })}
        >
          {item.number}
        </a>
      )}
    </li>
  )
}

export function Pagination(options: PaginationOptions) {
  const t = useWords()
  const block = !options.items && Boolean(options.next || options.previous)
  const hidden = (words: ComponentChildren[]) => <span class="govuk-visually-hidden">{words}</span>
  return (
    <nav
      {...extra(options.attributes)}
      class={classes('govuk-pagination', block && 'govuk-pagination--block', options.classes)}
      aria-label={options.landmarkLabel || t('house.pagination')}
    >
      <ArrowLink
        link={options.previous}
        type="prev"
        block={block}
        standard={t.rich('house.previous-page', { hidden })}
      />
      {options.items && (
        <ul class="govuk-pagination__list">
          {options.items.map(item => item && Object.keys(item).length > 0 && <PageItem item={item} />)}
        </ul>
      )}
      <ArrowLink link={options.next} type="next" block={block} standard={t.rich('house.next-page', { hidden })} />
    </nav>
  )
}
