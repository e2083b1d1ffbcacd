import { field } from '../platform/platform.ts'
import {
  DateInput,
  Input,
  type InputOptions,
  PasswordInput,
  type PasswordInputOptions,
  Select,
  useWords,
} from '../ui/ui.ts'
import { useFilled } from './form-page.tsx'

/** A field of a `FormPage`: shows again what was sent under its name, and what is wrong with it. `id` is its name unless given. */
type FieldOptions<Options> = Omit<Options, 'id' | 'label' | 'hint' | 'errorMessage'> & {
  name: string
  id?: string
  label: string
  hint?: string | undefined
}

/** What a field shows in red; nothing where nothing is wrong with it. */
function useProblem(id: string): { text: string } | undefined {
  const words = useWords()
  const found = useFilled().problems.find(problem => problem.field === id)
  return found && { text: words(found.key, found.values ?? {}) }
}

const text = (hint: string | undefined) => (hint === undefined ? undefined : { text: hint })

/** One line. Browsers do not fill it in unless `autocomplete` says with what: mostly it is about somebody else. */
export function TextField({ name, id = name, label, hint, ...rest }: FieldOptions<InputOptions>) {
  const { form } = useFilled()
  return (
    <Input
      autocomplete="off"
      value={field(form, name)}
      {...rest}
      label={{ text: label }}
      hint={text(hint)}
      id={id}
      name={name}
      errorMessage={useProblem(id)}
    />
  )
}

/** A password is never shown again. */
export function PasswordField({ name, id = name, label, hint, ...rest }: FieldOptions<PasswordInputOptions>) {
  return (
    <PasswordInput
      {...rest}
      label={{ text: label }}
      hint={text(hint)}
      id={id}
      name={name}
      errorMessage={useProblem(id)}
    />
  )
}

/** One of a few. `choose` stands first and is no answer; `only` is chosen where nothing was sent yet. */
export function ChoiceField({
  name,
  label,
  hint,
  choose,
  choices,
  only,
}: {
  name: string
  label: string
  hint?: string
  choose: string
  choices: readonly { value: string; text: string }[]
  only?: string | undefined
}) {
  const { form } = useFilled()
  return (
    <Select
      label={{ text: label }}
      hint={text(hint)}
      id={name}
      name={name}
      items={[{ value: '', text: choose }, ...choices]}
      value={field(form, name) || only}
      errorMessage={useProblem(name)}
    />
  )
}

/** Day, month and year. `values`: what was typed, by the names of the three. */
export function DayField({
  id,
  label,
  hint,
  values,
}: {
  id: string
  label: string
  hint?: string
  values: Record<string, string>
}) {
  return (
    <DateInput
      id={id}
      namePrefix={id}
      fieldset={{ legend: { text: label } }}
      hint={text(hint)}
      values={values}
      errorMessage={useProblem(`${id}-day`)}
    />
  )
}

/** A new password, twice. */
export function NewPasswordFields() {
  const t = useWords()
  const fresh = { autocomplete: 'new-password' }
  return (
    <>
      <PasswordField
        name="password"
        label={t('people.set-password-label')}
        hint={t('people.set-password-hint')}
        {...fresh}
      />
      <PasswordField name="again" label={t('people.set-password-again')} {...fresh} />
    </>
  )
}

/** The code of an authenticator app. */
export function AppCodeField({ label, hint }: { label: string; hint?: string }) {
  return (
    <TextField
      name="code"
      label={label}
      hint={hint}
      inputmode="numeric"
      autocomplete="one-time-code"
      classes="govuk-input--width-10"
    />
  )
}
