import type { ComponentChildren } from 'preact'
import { BackLink, ErrorSummary, NotificationBanner, useWords } from '../../../ui/ui.ts'
import type { Place } from '../../adopting/places.ts'

/** What a page says first: what was done by the last press, or what is wrong with it. `field`: where to put it right. */
export type Told = { readonly done?: string | undefined; readonly wrong?: { text: string; field: string } | undefined }

/** Every page of importing: a way back, what was done or is wrong, the school, the heading. */
export function Frame(props: {
  place: Place
  back: string
  title: string
  told?: Told | undefined
  wide?: boolean
  children: ComponentChildren
}) {
  const t = useWords()
  const { done, wrong } = props.told ?? {}
  return (
    <div class="govuk-grid-row">
      <div class={props.wide ? 'govuk-grid-column-full' : 'govuk-grid-column-two-thirds'}>
        <BackLink href={props.back} />
        {wrong && <ErrorSummary errorList={[{ text: wrong.text, href: `#${wrong.field}` }]} />}
        {done && <NotificationBanner type="success" titleText={t('house.success')} text={done} />}
        <span class="govuk-caption-l">{props.place.name}</span>
        <h1 class="govuk-heading-l">{props.title}</h1>
        {props.children}
      </div>
    </div>
  )
}

export const importPath = (id: string, rest = '') => `/policy/import/${id}${rest}`
export const passagePath = (id: string, passage: string) => importPath(id, `/passages/${encodeURIComponent(passage)}`)
