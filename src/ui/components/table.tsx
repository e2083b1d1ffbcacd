import { type Attributes, classes, extra, given } from './attributes.ts'
import { type Content, inner } from './content.ts'

export type TableCell = Content & {
  /** `numeric` sets figures to the end of the line, tabular. */
  format?: string | undefined
  classes?: string | undefined
  colspan?: number | undefined
  rowspan?: number | undefined
  attributes?: Attributes | undefined
}

export type TableOptions = {
  rows: readonly (readonly TableCell[] | false | null | undefined)[]
  head?: readonly TableCell[] | undefined
  caption?: string | undefined
  captionClasses?: string | undefined
  firstCellIsHeader?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

const shared = (cell: TableCell) => ({
  ...extra(cell.attributes),
  ...given({ colspan: cell.colspan, rowspan: cell.rowspan }),
})

function Cell({ cell, isHeader }: { cell: TableCell; isHeader: boolean }) {
  if (isHeader) {
    return (
      <th {...shared(cell)} scope="row" class={classes('govuk-table__header', cell.classes)}>
        {inner(cell)}
      </th>
    )
  }
  return (
    <td
      {...shared(cell)}
      class={classes('govuk-table__cell', cell.format && `govuk-table__cell--${cell.format}`, cell.classes)}
    >
      {inner(cell)}
    </td>
  )
}

export function Table(options: TableOptions) {
  return (
    <table {...extra(options.attributes)} class={classes('govuk-table', options.classes)}>
      {options.caption && (
        <caption class={classes('govuk-table__caption', options.captionClasses)}>{options.caption}</caption>
      )}
      {options.head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {options.head.map(item => (
              <th
                {...shared(item)}
                scope="col"
                class={classes(
                  'govuk-table__header',
                  item.format && `govuk-table__header--${item.format}`,
                  item.classes,
                )}
              >
                {inner(item)}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {options.rows.map(
          row =>
            row && (
              <tr class="govuk-table__row">
                {row.map((cell, index) => (
                  <Cell cell={cell} isHeader={index === 0 && options.firstCellIsHeader === true} />
                ))}
              </tr>
            ),
        )}
      </tbody>
    </table>
  )
}
