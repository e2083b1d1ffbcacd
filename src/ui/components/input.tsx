import type { ComponentChildren } from 'preact'
import { type Attributes, classes, extra, given } from './attributes.ts'
import { type Content, hasContent, inner } from './content.ts'
import { Beside, describedBy, FormGroup, HintAndError, type OneInputGroup, type Told } from './form-group.tsx'
import { Label, type LabelOptions } from './label.tsx'

type Affix = Content & { classes?: string | undefined; attributes?: Attributes | undefined }

export type InputOptions = Told & {
  label: LabelOptions
  name: string
  id?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'date' | 'time' | 'number' | undefined
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search' | 'none' | undefined
  value?: string | number | undefined
  disabled?: boolean | undefined
  describedBy?: string | undefined
  prefix?: Affix | undefined
  suffix?: Affix | undefined
  formGroup?: OneInputGroup | undefined
  inputWrapper?: { classes?: string | undefined; attributes?: Attributes | undefined } | undefined
  autocomplete?: string | undefined
  autocapitalize?: 'none' | 'off' | 'on' | 'sentences' | 'words' | 'characters' | undefined
  pattern?: string | undefined
  spellcheck?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

function AffixItem({ affix, type }: { affix: Affix | undefined; type: 'prefix' | 'suffix' }) {
  if (!hasContent(affix)) return null
  return (
    <div {...extra(affix.attributes)} class={classes(`govuk-input__${type}`, affix.classes)} aria-hidden="true">
      {inner(affix)}
    </div>
  )
}

function Wrapped({ options, children }: { options: InputOptions; children: ComponentChildren }) {
  const { prefix, suffix, formGroup, inputWrapper } = options
  if (![prefix, suffix, formGroup?.beforeInput, formGroup?.afterInput].some(hasContent)) return <>{children}</>
  return (
    <div {...extra(inputWrapper?.attributes)} class={classes('govuk-input__wrapper', inputWrapper?.classes)}>
      <Beside content={formGroup?.beforeInput} />
      <AffixItem affix={prefix} type="prefix" />
      {children}
      <AffixItem affix={suffix} type="suffix" />
      <Beside content={formGroup?.afterInput} />
    </div>
  )
}

export function Input(options: InputOptions) {
  const id = options.id || options.name
  return (
    <FormGroup errorMessage={options.errorMessage} formGroup={options.formGroup}>
      <Label {...options.label} for={id} />
      <HintAndError id={id} hint={options.hint} errorMessage={options.errorMessage} />
      <Wrapped options={options}>
        <input
          {...extra(options.attributes)}
          {...given({
            disabled: options.disabled,
            'aria-describedby': describedBy(id, options, options.describedBy),
            autocomplete: options.autocomplete,
            autocapitalize: options.autocapitalize,
            pattern: options.pattern,
            inputmode: options.inputmode,
          })}
          {...(options.spellcheck === undefined ? {} : { spellcheck: options.spellcheck })}
          {...(options.value === undefined ? {} : { value: options.value })}
          class={classes('govuk-input', options.classes, options.errorMessage && 'govuk-input--error')}
          id={id}
          name={options.name}
          // preact's types pair each type with its own role; no role is set here, so one stands for all.
          type={(options.type || 'text') as 'text'}
        />
      </Wrapped>
    </FormGroup>
  )
}
