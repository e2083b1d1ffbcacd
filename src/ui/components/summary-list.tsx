import type { ComponentChildren } from 'preact'
import { linkTo } from '../href.ts'
import { type Attributes, classes, extra } from './attributes.ts'
import { type Content, inner } from './content.ts'
import { Heading, type Level } from './heading.tsx'

type Styled = Content & { classes?: string | undefined }

export type SummaryAction = Styled & {
  href: string
  visuallyHiddenText?: string | undefined
  attributes?: Attributes | undefined
}

type Actions = { items?: readonly SummaryAction[] | undefined; classes?: string | undefined }

export type SummaryRow = { key: Styled; value: Styled; actions?: Actions | undefined; classes?: string | undefined }

export type SummaryCard = {
  title?: (Styled & { headingLevel?: Level | undefined }) | undefined
  actions?: Actions | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export type SummaryListOptions = {
  rows: readonly (SummaryRow | false | null | undefined)[]
  card?: SummaryCard | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

function ActionLink({ action, cardTitle }: { action: SummaryAction; cardTitle: Content | undefined }) {
  return (
    <a {...extra(action.attributes)} class={classes('govuk-link', action.classes)} {...linkTo(action.href)}>
      {inner(action)}
      {(action.visuallyHiddenText || cardTitle) && (
        <span class="govuk-visually-hidden">
          {action.visuallyHiddenText && ` ${action.visuallyHiddenText}`}
          {cardTitle && <> ({inner(cardTitle)})</>}
        </span>
      )}
    </a>
  )
}

/** One action stands alone, several stand in a list, as GOV.UK found screen readers need it. */
function ActionLinks(props: {
  actions: Actions
  cardTitle: Content | undefined
  list: string
  item: string
  listClasses?: string | undefined
}) {
  const links = (props.actions.items ?? []).map(action => <ActionLink action={action} cardTitle={props.cardTitle} />)
  if (links.length === 1) return <>{links}</>
  return (
    <ul class={classes(props.list, props.listClasses)}>
      {links.map(link => (
        <li class={props.item}>{link}</li>
      ))}
    </ul>
  )
}

function Card({ card, children }: { card: SummaryCard; children: ComponentChildren }) {
  const links = card.actions && (
    <ActionLinks
      actions={card.actions}
      cardTitle={card.title}
      list="govuk-summary-card__actions"
      item="govuk-summary-card__action"
      listClasses={card.actions.classes}
    />
  )
  const count = card.actions?.items?.length ?? 0
  return (
    <div {...extra(card.attributes)} class={classes('govuk-summary-card', card.classes)}>
      <div class="govuk-summary-card__title-wrapper">
        {card.title && (
          <Heading
            level={card.title?.headingLevel || 2}
            class={classes('govuk-summary-card__title', card.title.classes)}
          >
            {inner(card.title)}
          </Heading>
        )}
        {count === 1 && <div class={classes('govuk-summary-card__actions', card.actions?.classes)}>{links}</div>}
        {count > 1 && links}
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  )
}

function Row({ row, anyActions, cardTitle }: { row: SummaryRow; anyActions: boolean; cardTitle: Content | undefined }) {
  return (
    <div
      class={classes(
        'govuk-summary-list__row',
        anyActions && !row.actions?.items && 'govuk-summary-list__row--no-actions',
        row.classes,
      )}
    >
      <dt class={classes('govuk-summary-list__key', row.key?.classes)}>{inner(row.key)}</dt>
      <dd class={classes('govuk-summary-list__value', row.value?.classes)}>{inner(row.value)}</dd>
      {row.actions?.items?.length ? (
        <dd class={classes('govuk-summary-list__actions', row.actions.classes)}>
          <ActionLinks
            actions={row.actions}
            cardTitle={cardTitle}
            list="govuk-summary-list__actions-list"
            item="govuk-summary-list__actions-list-item"
          />
        </dd>
      ) : null}
    </div>
  )
}

export function SummaryList(options: SummaryListOptions) {
  const anyActions = options.rows.some(row => row && Boolean(row.actions?.items?.length))
  const list = (
    <dl {...extra(options.attributes)} class={classes('govuk-summary-list', options.classes)}>
      {options.rows.map(row => row && <Row row={row} anyActions={anyActions} cardTitle={options.card?.title} />)}
    </dl>
  )
  return options.card ? <Card card={options.card}>{list}</Card> : list
}
