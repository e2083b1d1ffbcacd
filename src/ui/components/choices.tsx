import type { ComponentChildren } from 'preact'
import { type Attributes, classes, extra, given } from './attributes.ts'
import { hasContent, type Named } from './content.ts'
import { Fieldset, type FieldsetOptions, type LegendOptions } from './fieldset.tsx'
import { Beside, describedBy, FormGroup, HintAndError, type ManyInputsGroup, type Told } from './form-group.tsx'
import { Hint, type HintOptions } from './hint.tsx'
import { Label } from './label.tsx'

/** A fieldset that says what is being asked. */
export type AskingFieldset = Omit<FieldsetOptions, 'legend'> & { legend: LegendOptions & Named }

export type ChoiceItem =
  | (Named & {
      divider?: undefined
      value: string | number
      id?: string | undefined
      hint?: HintOptions | undefined
      checked?: boolean | undefined
      disabled?: boolean | undefined
      label?: { classes?: string | undefined; attributes?: Attributes | undefined } | undefined
      /** Shown only while this choice is taken (always shown without script). */
      conditional?: { html?: ComponentChildren } | undefined
      attributes?: Attributes | undefined
      /** Checkboxes: another name than the others'. */
      name?: string | undefined
      /** Checkboxes: `exclusive` clears the others. */
      behaviour?: 'exclusive' | undefined
    })
  | { divider: string }

export type ChoicesOptions = Told & {
  name: string
  idPrefix?: string | undefined
  items: readonly (ChoiceItem | false | null | undefined)[]
  fieldset?: AskingFieldset | undefined
  describedBy?: string | undefined
  formGroup?: ManyInputsGroup | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

type Kind = 'checkbox' | 'radio'
const block = { checkbox: 'govuk-checkboxes', radio: 'govuk-radios' } as const

function Choice(props: {
  kind: Kind
  item: ChoiceItem
  id: string
  name: string
  checked: boolean
  describedBy: string | undefined
}) {
  const { kind, item } = props
  const name = block[kind]
  if (item.divider !== undefined) return <div class={`${name}__divider`}>{item.divider}</div>
  const id = item.id || props.id
  const told = hasContent(item.hint)
  const conditional = item.conditional?.html
  return (
    <>
      <div class={`${name}__item`}>
        <input
          {...extra(item.attributes)}
          {...given({
            checked: props.checked,
            disabled: item.disabled,
            'data-aria-controls': conditional && `conditional-${id}`,
            'data-behaviour': kind === 'checkbox' && item.behaviour,
            'aria-describedby': classes(props.describedBy, told && `${id}-item-hint`),
          })}
          class={`${name}__input`}
          id={id}
          name={(kind === 'checkbox' && item.name) || props.name}
          type={kind}
          value={item.value ?? ''}
        />
        <Label
          {...(item.html ? { html: item.html } : { text: item.text ?? '' })}
          classes={classes(`${name}__label`, item.label?.classes)}
          attributes={item.label?.attributes}
          for={id}
        />
        {told && <Hint {...item.hint} id={`${id}-item-hint`} classes={classes(`${name}__hint`, item.hint?.classes)} />}
      </div>
      {conditional && (
        <div
          class={classes(`${name}__conditional`, !props.checked && `${name}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {conditional}
        </div>
      )}
    </>
  )
}

/** Checkboxes and radios alike; `chosen` says which values are taken where an item does not say it itself. */
export function Choices({
  kind,
  options,
  chosen,
}: {
  kind: Kind
  options: ChoicesOptions
  chosen: (value: string | number) => boolean
}) {
  const idPrefix = options.idPrefix || options.name
  const before = options.fieldset?.describedBy || (kind === 'checkbox' ? options.describedBy : undefined)
  const described = describedBy(idPrefix, options, before)
  const taken = (item: ChoiceItem) =>
    item.divider === undefined && (item.checked || (item.checked !== false && chosen(item.value)))
  const choices = (
    <>
      <HintAndError id={idPrefix} hint={options.hint} errorMessage={options.errorMessage} />
      <div {...extra(options.attributes)} class={classes(block[kind], options.classes)} data-module={block[kind]}>
        <Beside content={options.formGroup?.beforeInputs} />
        {options.items.map(
          (item, index) =>
            item && (
              <Choice
                kind={kind}
                item={item}
                // The first has no number, so that an error summary can link to it.
                id={index === 0 ? idPrefix : `${idPrefix}-${index + 1}`}
                name={options.name}
                checked={taken(item)}
                describedBy={kind === 'checkbox' && !options.fieldset ? described : undefined}
              />
            ),
        )}
        <Beside content={options.formGroup?.afterInputs} />
      </div>
    </>
  )
  return (
    <FormGroup errorMessage={options.errorMessage} formGroup={options.formGroup}>
      {options.fieldset ? (
        <Fieldset {...options.fieldset} describedBy={described}>
          {choices}
        </Fieldset>
      ) : (
        choices
      )}
    </FormGroup>
  )
}
