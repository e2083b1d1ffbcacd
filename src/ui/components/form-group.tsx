import type { ComponentChildren } from 'preact'
import { type Attributes, classes, extra } from './attributes.ts'
import { type Content, inner } from './content.ts'
import { ErrorMessage, type ErrorMessageOptions } from './error-message.tsx'
import { Hint, type HintOptions } from './hint.tsx'

export type FormGroupOptions = { classes?: string | undefined; attributes?: Attributes | undefined }

/** Around one control: `beforeInput` and `afterInput` stand right beside it. */
export type OneInputGroup = FormGroupOptions & { beforeInput?: Content | undefined; afterInput?: Content | undefined }

/** Around several controls. */
export type ManyInputsGroup = FormGroupOptions & {
  beforeInputs?: Content | undefined
  afterInputs?: Content | undefined
}

/** What every form component may be told about. */
export type Told = { hint?: HintOptions | undefined; errorMessage?: ErrorMessageOptions | undefined }

export function FormGroup(props: {
  errorMessage?: unknown
  formGroup?: FormGroupOptions | undefined
  children: ComponentChildren
}) {
  const { formGroup } = props
  return (
    <div
      {...extra(formGroup?.attributes)}
      class={classes('govuk-form-group', Boolean(props.errorMessage) && 'govuk-form-group--error', formGroup?.classes)}
    >
      {props.children}
    </div>
  )
}

/** The ids a control's `aria-describedby` names: what the caller gave, then the hint, then the error, in the order they are read. */
export function describedBy(id: string | undefined, told: Told, before?: string): string | undefined {
  return classes(before, told.hint && `${id}-hint`, told.errorMessage && `${id}-error`) || undefined
}

/** Hint and error of the control `id`, with the ids that {@link describedBy} names. */
export function HintAndError({ id, hint, errorMessage }: Told & { id: string | undefined }) {
  return (
    <>
      {hint && <Hint {...hint} id={`${id}-hint`} />}
      {errorMessage && <ErrorMessage {...errorMessage} id={`${id}-error`} />}
    </>
  )
}

export function Beside({ content }: { content: Content | undefined }) {
  return <>{inner(content)}</>
}
