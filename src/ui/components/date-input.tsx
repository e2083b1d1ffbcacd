import { useWords } from '../words/words.tsx'
import { type Attributes, classes, extra, given } from './attributes.ts'
import type { AskingFieldset } from './choices.tsx'
import { Fieldset } from './fieldset.tsx'
import { Beside, describedBy, FormGroup, HintAndError, type ManyInputsGroup, type Told } from './form-group.tsx'
import { Input, type InputOptions } from './input.tsx'

export type DateInputItem = Pick<
  InputOptions,
  'id' | 'value' | 'inputmode' | 'autocomplete' | 'pattern' | 'classes' | 'attributes'
> & {
  name?: string | undefined
  label?: string | undefined
  error?: boolean | undefined
}

export type DateInputOptions = Told & {
  id: string
  fieldset: AskingFieldset
  namePrefix?: string | undefined
  /** What was typed, by the names of the three fields. */
  values?: { readonly [name: string]: string | number | undefined } | undefined
  day?: DateInputItem | undefined
  month?: DateInputItem | undefined
  year?: DateInputItem | undefined
  items?: readonly (DateInputItem | false | null | undefined)[] | undefined
  formGroup?: ManyInputsGroup | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

type Part = 'day' | 'month' | 'year'
const parts: readonly Part[] = ['day', 'month', 'year']

const saysError = (item: DateInputItem) => Boolean(item.error || item.classes?.includes('govuk-input--error'))

function itemClasses(item: DateInputItem, part: Part | undefined, allInError: boolean): string {
  const error = !item.classes?.includes('govuk-input--error') && (item.error || (item.error !== false && allInError))
  const width = !item.classes?.includes('govuk-input--width-') && `govuk-input--width-${part === 'year' ? 4 : 2}`
  return classes('govuk-date-input__input', error && 'govuk-input--error', width, item.classes)
}

function DateInputField(props: {
  options: DateInputOptions
  item: DateInputItem
  standard: Record<Part, DateInputItem>
  allInError: boolean
}) {
  const { options, item, standard } = props
  const t = useWords()
  const part = parts.find(one => item === standard[one] || (item.name && [one, standard[one].name].includes(item.name)))
  const name = item.name ?? part ?? ''
  const value = item.value ?? (part && standard[part].value)
  const fullName = options.namePrefix ? `${options.namePrefix}-${name}` : name
  const ownName = part === name ? t(`house.${part}`) : name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
  return (
    <div class="govuk-date-input__item">
      <Input
        label={{ text: item.label || ownName, classes: 'govuk-date-input__label' }}
        id={item.id || `${options.id}-${name}`}
        name={fullName}
        classes={itemClasses(item, part, props.allInError)}
        value={value ?? options.values?.[fullName]}
        inputmode={item.inputmode || 'numeric'}
        autocomplete={item.autocomplete}
        pattern={item.pattern}
        attributes={item.attributes}
      />
    </div>
  )
}

// GOV.UK: without this role JAWS does not announce the description of a fieldset of text fields.
const asGroup = { role: 'group' } as const

export function DateInput(options: DateInputOptions) {
  const own = (part: Part): DateInputItem =>
    options[part] ?? {
      name: part,
      value: options.values?.[part],
      classes: `govuk-input--width-${part === 'year' ? 4 : 2}`,
    }
  const standard = { day: own('day'), month: own('month'), year: own('year') }
  const items = options.items?.length ? options.items : parts.map(part => standard[part])
  const allInError = Boolean(options.errorMessage) && !items.some(item => item && saysError(item))
  const described = describedBy(options.id, options, options.fieldset?.describedBy)
  const fields = (
    <>
      <HintAndError id={options.id} hint={options.hint} errorMessage={options.errorMessage} />
      <div
        {...extra(options.attributes)}
        {...given({ id: options.id })}
        class={classes('govuk-date-input', options.classes)}
      >
        <Beside content={options.formGroup?.beforeInputs} />
        {items.map(
          item => item && <DateInputField options={options} item={item} standard={standard} allInError={allInError} />,
        )}
        <Beside content={options.formGroup?.afterInputs} />
      </div>
    </>
  )
  return (
    <FormGroup errorMessage={options.errorMessage} formGroup={options.formGroup}>
      {options.fieldset ? (
        <Fieldset {...options.fieldset} {...asGroup} describedBy={described}>
          {fields}
        </Fieldset>
      ) : (
        fields
      )}
    </FormGroup>
  )
}
