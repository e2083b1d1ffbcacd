import { type Attributes, classes, extra, given, type PluralMessages, scriptWords } from './attributes.ts'
import { Beside, describedBy, FormGroup, HintAndError, type OneInputGroup, type Told } from './form-group.tsx'
import { Label, type LabelOptions } from './label.tsx'

export type FileUploadOptions = Told & {
  label: LabelOptions
  name: string
  id?: string | undefined
  multiple?: boolean | undefined
  disabled?: boolean | undefined
  describedBy?: string | undefined
  formGroup?: OneInputGroup | undefined
  /** Wraps the control for GOV.UK's own drop zone. */
  javascript?: boolean | undefined
  wrapperClasses?: string | undefined
  wrapperAttributes?: Attributes | undefined
  chooseFilesButtonText?: string | undefined
  noFileChosenText?: string | undefined
  multipleFilesChosenText?: PluralMessages | undefined
  dropInstructionText?: string | undefined
  enteredDropZoneText?: string | undefined
  leftDropZoneText?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function FileUpload(options: FileUploadOptions) {
  const id = options.id || options.name
  const control = (
    <input
      {...extra(options.attributes)}
      {...given({
        disabled: options.disabled,
        multiple: options.multiple,
        'aria-describedby': describedBy(id, options, options.describedBy),
      })}
      class={classes('govuk-file-upload', options.classes, options.errorMessage && 'govuk-file-upload--error')}
      id={id}
      name={options.name}
      type="file"
    />
  )
  return (
    <FormGroup errorMessage={options.errorMessage} formGroup={options.formGroup}>
      <Label {...options.label} for={id} />
      <HintAndError id={id} hint={options.hint} errorMessage={options.errorMessage} />
      <Beside content={options.formGroup?.beforeInput} />
      {options.javascript ? (
        <div
          {...extra(options.wrapperAttributes)}
          {...scriptWords('choose-files-button', options.chooseFilesButtonText)}
          {...scriptWords('no-file-chosen', options.noFileChosenText)}
          {...scriptWords('multiple-files-chosen', options.multipleFilesChosenText)}
          {...scriptWords('drop-instruction', options.dropInstructionText)}
          {...scriptWords('entered-drop-zone', options.enteredDropZoneText)}
          {...scriptWords('left-drop-zone', options.leftDropZoneText)}
          class={classes('govuk-file-upload-wrapper', options.wrapperClasses)}
          data-module="govuk-file-upload"
        >
          {control}
        </div>
      ) : (
        control
      )}
      <Beside content={options.formGroup?.afterInput} />
    </FormGroup>
  )
}
