import { type Attributes, classes, extra, given } from './attributes.ts'
import { Beside, describedBy, FormGroup, HintAndError, type OneInputGroup, type Told } from './form-group.tsx'
import { Label, type LabelOptions } from './label.tsx'

export type TextareaOptions = Told & {
  label: LabelOptions
  name: string
  id?: string | undefined
  rows?: number | string | undefined
  value?: string | undefined
  disabled?: boolean | undefined
  describedBy?: string | undefined
  formGroup?: OneInputGroup | undefined
  autocomplete?: string | undefined
  spellcheck?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function Textarea(options: TextareaOptions) {
  const id = options.id || options.name
  return (
    <FormGroup errorMessage={options.errorMessage} formGroup={options.formGroup}>
      <Label {...options.label} for={id} />
      <HintAndError id={id} hint={options.hint} errorMessage={options.errorMessage} />
      <Beside content={options.formGroup?.beforeInput} />
      <textarea
        {...extra(options.attributes)}
        {...given({
          disabled: options.disabled,
          'aria-describedby': describedBy(id, options, options.describedBy),
          autocomplete: options.autocomplete,
        })}
        {...(options.spellcheck === undefined ? {} : { spellcheck: options.spellcheck })}
        class={classes('govuk-textarea', options.errorMessage && 'govuk-textarea--error', options.classes)}
        id={id}
        name={options.name}
        rows={Number(options.rows || 5)}
      >
        {options.value}
      </textarea>
      <Beside content={options.formGroup?.afterInput} />
    </FormGroup>
  )
}
