import { useWords } from '../words/words.tsx'
import { type Attributes, classes, extra, given } from './attributes.ts'
import type { Content } from './content.ts'

export type TabItem = {
  id?: string | undefined
  label: string
  panel: Content & { attributes?: Attributes | undefined }
  attributes?: Attributes | undefined
}

export type TabsOptions = {
  id?: string | undefined
  idPrefix?: string | undefined
  title?: string | undefined
  items: readonly (TabItem | false | null | undefined)[]
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function Tabs(options: TabsOptions) {
  const t = useWords()
  // Numbered by place, before empty places are left out, as govuk does.
  const items = (options.items ?? []).flatMap((item, index) =>
    item ? [{ ...item, first: index === 0, id: item.id || `${options.idPrefix}-${index + 1}` }] : [],
  )
  return (
    <div
      {...extra(options.attributes)}
      {...given({ id: options.id })}
      class={classes('govuk-tabs', options.classes)}
      data-module="govuk-tabs"
    >
      <h2 class="govuk-tabs__title">{options.title ?? t('house.contents')}</h2>
      {items.length > 0 && (
        <ul class="govuk-tabs__list">
          {items.map(item => (
            <li class={classes('govuk-tabs__list-item', item.first && 'govuk-tabs__list-item--selected')}>
              <a {...extra(item.attributes)} class="govuk-tabs__tab" href={`#${item.id}`}>
                {item.label}
              </a>
            </li>
          ))}
        </ul>
      )}
      {items.map(item => (
        <div
          {...extra(item.panel?.attributes)}
          class={classes('govuk-tabs__panel', !item.first && 'govuk-tabs__panel--hidden')}
          id={item.id}
        >
          {item.panel?.html || (item.panel?.text && <p class="govuk-body">{item.panel.text}</p>)}
        </div>
      ))}
    </div>
  )
}
