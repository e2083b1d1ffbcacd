import type { ComponentChildren } from 'preact'
import { linkTo } from '../href.ts'
import { type Attributes, classes, extra } from './attributes.ts'
import { Button } from './button.tsx'
import { type Content, inner } from './content.ts'
import { Heading, type Level } from './heading.tsx'

export type PanelAction = {
  text: string
  href?: string | undefined
  type?: 'submit' | 'button' | 'reset' | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export type PanelOptions = Content & {
  titleText?: string | undefined
  titleHtml?: ComponentChildren
  headingLevel?: Level | undefined
  /** Only for `govuk-panel--interruption`. */
  actions?:
    | { items?: readonly PanelAction[] | undefined; classes?: string | undefined; attributes?: Attributes | undefined }
    | undefined
  children?: ComponentChildren
  classes?: string | undefined
  attributes?: Attributes | undefined
}

function Action({ action }: { action: PanelAction }) {
  if (!action.href || action.type === 'button') {
    return (
      <Button
        text={action.text}
        type={action.type || 'button'}
        classes={classes('govuk-button--inverse', action.classes)}
        href={action.href}
        attributes={action.attributes}
      />
    )
  }
  return (
    <a
      {...extra(action.attributes)}
      class={classes('govuk-link govuk-link--inverse', action.classes)}
      {...linkTo(action.href)}
    >
      {action.text}
    </a>
  )
}

export function Panel(options: PanelOptions) {
  const interrupts = options.classes?.includes('govuk-panel--interruption')
  const body = inner(options, options.children)
  return (
    <div
      {...extra(options.attributes)}
      class={classes('govuk-panel', !interrupts && 'govuk-panel--confirmation', options.classes)}
    >
      <Heading level={options.headingLevel || 1} class="govuk-panel__title">
        {options.titleHtml || options.titleText}
      </Heading>
      {body && <div class="govuk-panel__body">{body}</div>}
      {interrupts && options.actions && (
        <div {...extra(options.actions.attributes)} class={classes('govuk-panel__actions', options.actions.classes)}>
          {Boolean(options.actions.items?.length) && (
            <div class="govuk-button-group">
              {options.actions.items?.map((action, index) => (
                <>
                  {index > 0 && ' '}
                  <Action action={action} />
                </>
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  )
}
