import { type Attributes, classes, extra, given } from './attributes.ts'
import { Beside, describedBy, FormGroup, HintAndError, type OneInputGroup, type Told } from './form-group.tsx'
import { Label, type LabelOptions } from './label.tsx'

export type SelectItem = {
  text: string | number
  value?: string | number | undefined
  selected?: boolean | undefined
  disabled?: boolean | undefined
  attributes?: Attributes | undefined
}

export type SelectOptions = Told & {
  label: LabelOptions
  name: string
  id?: string | undefined
  items: readonly (SelectItem | false | null | undefined)[]
  value?: string | number | undefined
  disabled?: boolean | undefined
  describedBy?: string | undefined
  formGroup?: OneInputGroup | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

function Option({ item, chosen }: { item: SelectItem; chosen: string | number | undefined }) {
  const own = item.value ?? item.text
  const selected = item.selected || (item.selected !== false && Boolean(chosen) && String(own) === String(chosen))
  return (
    <option
      {...extra(item.attributes)}
      {...given({ selected, disabled: item.disabled })}
      {...(item.value === undefined ? {} : { value: String(item.value) })}
    >
      {item.text}
    </option>
  )
}

export function Select(options: SelectOptions) {
  const id = options.id || options.name
  return (
    <FormGroup errorMessage={options.errorMessage} formGroup={options.formGroup}>
      <Label {...options.label} for={id} />
      <HintAndError id={id} hint={options.hint} errorMessage={options.errorMessage} />
      <Beside content={options.formGroup?.beforeInput} />
      <select
        {...extra(options.attributes)}
        {...given({ disabled: options.disabled, 'aria-describedby': describedBy(id, options, options.describedBy) })}
        class={classes('govuk-select', options.classes, options.errorMessage && 'govuk-select--error')}
        id={id}
        name={options.name}
      >
        {options.items.map(item => item && <Option item={item} chosen={options.value} />)}
      </select>
      <Beside content={options.formGroup?.afterInput} />
    </FormGroup>
  )
}
