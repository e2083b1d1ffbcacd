import type { ComponentChildren, VNode } from 'preact'
import { scriptWords } from '../components/attributes.ts'
import { Button } from '../components/button.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { FindRows, type FindRowsOptions } from './find-rows.tsx'

export type KeepListOptions = {
  /** POST of nothing answers the list as JSON, see `ListSent` of the island. */
  action: string
  /** The page that shows what this device keeps. */
  keptPage: string
  /** The script that shows it without a line, and for which addresses. */
  worker: string
  scope: string
  button: string
  about: string
  /** How long it works without a line, beside the press. */
  until: string
  /** Said where nothing can be kept: no script, an old device, no secure address. */
  without: string
  failed: string
}

/** A press that keeps a list on this device for a day. The button is there only where it works. */
export function KeepList({ action, keptPage, worker, scope, button, about, until, without, failed }: KeepListOptions) {
  return (
    <form
      {...scriptWords('failed', failed)}
      method="post"
      action={action}
      data-module="cw-keep-list"
      data-kept-page={keptPage}
      data-worker={worker}
      data-scope={scope}
    >
      <p class="govuk-body" data-keep-without>
        {without}
      </p>
      <div hidden data-keep-with>
        <p class="govuk-body govuk-!-font-weight-bold">{until}</p>
        <p class="govuk-body">{about}</p>
        <Button text={button} />
      </div>
      <p class="govuk-body" role="alert" data-keep-said />
    </form>
  )
}

export type KeptListOptions = {
  /** With %{hours}, %{minutes} and %{until}. */
  age: string
  columns: readonly [things: string, marks: string]
  none: string
  noScript: string
  wipe: string
  find: Omit<FindRowsOptions, 'rows' | 'without'>
  /** What stands beside each thing of the list, by the name that the list has for it. */
  marks: readonly { name: string; shown: VNode }[]
  children: ComponentChildren
}

/** Filled by the island with what this device keeps; without script it says that nothing can be. */
export function KeptList({ age, columns, none, noScript, wipe, find, marks, children }: KeptListOptions) {
  return (
    <div {...scriptWords('age', age)} {...scriptWords('none', none)} data-module="cw-kept-list">
      <div data-kept-none>
        <InsetText html={<span data-kept-said>{noScript}</span>} />
      </div>
      <div hidden data-kept-some>
        <p class="govuk-heading-m" data-kept-title />
        <p class="govuk-body" data-kept-age />
        <FindRows rows="kept-rows" {...find} />
        <table class="govuk-table" id="kept-rows">
          <caption class="govuk-visually-hidden">{columns[0]}</caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              {columns.map(column => (
                <th scope="col" class="govuk-table__header">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body" data-kept-rows />
        </table>
        {children}
        <Button text={wipe} type="button" classes="govuk-button--secondary" attributes={{ 'data-kept-wipe': '' }} />
      </div>
      {marks.map(({ name, shown }) => (
        <template data-kept-mark={name}>{shown}</template>
      ))}
    </div>
  )
}
