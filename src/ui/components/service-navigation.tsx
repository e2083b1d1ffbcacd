import type { ComponentChildren } from 'preact'
import { linkTo } from '../href.ts'
import { useWords } from '../words/words.tsx'
import { type Attributes, classes, extra, given } from './attributes.ts'
import { type Content, hasContent, inner } from './content.ts'

export type NavigationItem = Content & {
  href?: string | undefined
  /** This very page. */
  current?: boolean | undefined
  /** A page below it. */
  active?: boolean | undefined
  attributes?: Attributes | undefined
}

export type ServiceNavigationOptions = {
  serviceName?: string | undefined
  serviceUrl?: string | undefined
  navigation?: readonly (NavigationItem | false | null | undefined | '')[] | undefined
  navigationId?: string | undefined
  navigationLabel?: string | undefined
  navigationClasses?: string | undefined
  collapseNavigationOnMobile?: boolean | undefined
  menuButtonText?: string | undefined
  menuButtonLabel?: string | undefined
  ariaLabel?: string | undefined
  slots?:
    | {
        start?: ComponentChildren
        end?: { html: ComponentChildren; align?: 'inline' | undefined } | undefined
        navigationStart?: ComponentChildren
        navigationEnd?: ComponentChildren
      }
    | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

function ServiceName({ name, url }: { name: string | undefined; url: string | undefined }) {
  if (!name) return null
  return (
    <span class="govuk-service-navigation__service-name">
      {url ? (
        <a {...linkTo(url)} class="govuk-service-navigation__link">
          {name}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{name}</span>
      )}
    </span>
  )
}

function Item({ item }: { item: NavigationItem }) {
  const active = item.active || item.current
  // The strong tag keeps the place visible for people who override colours.
  const words = active ? <strong class="govuk-service-navigation__active-fallback">{inner(item)}</strong> : inner(item)
  const place = given({ 'aria-current': active && (item.current ? 'page' : 'true') })
  return (
    <li class={classes('govuk-service-navigation__item', active && 'govuk-service-navigation__item--active')}>
      {item.href ? (
        <a {...extra(item.attributes)} {...place} class="govuk-service-navigation__link" {...linkTo(item.href)}>
          {words}
        </a>
      ) : (
        hasContent(item) && (
          <span {...place} class="govuk-service-navigation__text">
            {words}
          </span>
        )
      )}
    </li>
  )
}

// The script shows it; until then nobody can reach it.
const untilScript = { hidden: true, 'aria-hidden': 'true' } as const

function Navigation({ options }: { options: ServiceNavigationOptions }) {
  const t = useWords()
  const items = (options.navigation ?? []).flatMap(item => (item ? [item] : []))
  const { navigationStart, navigationEnd } = options.slots ?? {}
  if (items.length === 0 && !navigationStart && !navigationEnd) return null
  const menu = options.menuButtonText || t('house.menu')
  const id = options.navigationId || 'navigation'
  const label = options.menuButtonLabel && options.menuButtonLabel !== menu ? options.menuButtonLabel : undefined
  return (
    <nav
      aria-label={options.navigationLabel || menu}
      class={classes('govuk-service-navigation__wrapper', options.navigationClasses)}
    >
      {(options.collapseNavigationOnMobile ?? items.length > 1) && (
        <button
          {...given({ 'aria-label': label })}
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={id}
          {...untilScript}
        >
          {menu}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={id}>
        {navigationStart}
        {items.map(item => (
          <Item item={item} />
        ))}
        {navigationEnd}
      </ul>
    </nav>
  )
}

export function ServiceNavigation(options: ServiceNavigationOptions) {
  const t = useWords()
  const { start, end } = options.slots ?? {}
  const frame = {
    ...extra(options.attributes),
    class: classes('govuk-service-navigation', options.classes),
    'data-module': 'govuk-service-navigation',
  }
  const content = (
    <div
      class={classes(
        'govuk-width-container',
        end?.align === 'inline' && 'govuk-service-navigation__inlining-container',
      )}
    >
      {start}
      <div class="govuk-service-navigation__container">
        <ServiceName name={options.serviceName} url={options.serviceUrl} />
        <Navigation options={options} />
      </div>
      {end?.html}
    </div>
  )
  // With only a navigation inside, its own landmark is enough.
  if (!options.serviceName && !start && !end?.html) return <div {...frame}>{content}</div>
  return (
    <section {...frame} aria-label={options.ariaLabel ?? t('house.service-information')}>
      {content}
    </section>
  )
}
