import { Button, Checkboxes, Input, Radios, Textarea, useWords } from '../../../ui/ui.ts'
import type { Count } from '../../settings/setting.ts'
import { type SettingName, settings } from '../../settings/settings.ts'
import type { KeptPassage } from '../passages.store.ts'
import { Seen } from './passage-shown.tsx'

/** Chooses the value of one setting, in the form that fits its kind. */
export function ChooseValue(props: {
  action: string
  passage: KeptPassage
  name: SettingName
  wrong: string | undefined
}) {
  const t = useWords()
  const { action, passage, name } = props
  return (
    <form method="post" action={action} id="value">
      <Seen passage={passage} />
      <input type="hidden" name="does" value="set" />
      <input type="hidden" name="setting" value={name} />
      <Field {...props} />
      <Button text={t('importing.value-button')} />
    </form>
  )
}

type FieldProps = { passage: KeptPassage; name: SettingName; wrong: string | undefined }

function Field({ passage, name, wrong }: FieldProps) {
  const setting = settings[name]
  const current = passage.decision.settings[name] ?? passage.suggested.settings.find(one => one.setting === name)?.value
  const error = wrong === undefined ? {} : { errorMessage: { text: wrong } }
  const legend = { text: setting.question, classes: 'govuk-fieldset__legend--m' }
  const texts = Array.isArray(current) ? current.map(String) : []
  switch (setting.kind) {
    case 'choice':
      return (
        <Radios
          name="choice"
          idPrefix="choice"
          fieldset={{ legend }}
          value={typeof current === 'string' ? current : undefined}
          {...error}
          items={labelled(setting.labels)}
        />
      )
    case 'several':
      return (
        <Checkboxes
          name="several[]"
          idPrefix="choice"
          fieldset={{ legend }}
          values={texts}
          {...error}
          items={labelled(setting.labels)}
        />
      )
    case 'count':
      return <NumberField setting={setting} current={current} error={error} />
    case 'words':
      return <WordsField question={setting.question} texts={texts} error={error} />
    case 'day':
      return (
        <Input
          name="day"
          id="choice"
          type="date"
          classes="govuk-input--width-10"
          label={{ text: setting.question, classes: 'govuk-label--m' }}
          value={typeof current === 'string' ? current : ''}
          {...error}
        />
      )
  }
}

const labelled = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, text]) => ({ value, text }))

type Wrong = { errorMessage?: { text: string } }

/** A number, or that the document has only a word for it. */
function NumberField({ setting, current, error }: { setting: Count; current: unknown; error: Wrong }) {
  const t = useWords()
  const { question, unit, from, to } = setting
  return (
    <>
      <Input
        name="number"
        id="choice"
        inputmode="numeric"
        classes="govuk-input--width-4"
        label={{ text: question, classes: 'govuk-label--m' }}
        hint={{ text: t('importing.value-number', { unit, from, to }) }}
        value={typeof current === 'number' ? String(current) : ''}
        {...error}
      />
      <Checkboxes
        name="wait"
        idPrefix="wait"
        items={[{ value: 'yes', text: t('importing.value-wait') }]}
        values={current === null ? ['yes'] : []}
      />
    </>
  )
}

function WordsField({ question, texts, error }: { question: string; texts: readonly string[]; error: Wrong }) {
  const t = useWords()
  return (
    <Textarea
      name="words"
      id="choice"
      rows={5}
      label={{ text: question, classes: 'govuk-label--m' }}
      hint={{ text: t('importing.value-words') }}
      value={texts.join('\n')}
      {...error}
    />
  )
}
