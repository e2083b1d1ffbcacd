import { DayField, FormPage, PostForm, type Problem, TextField, typedDay } from '../../people/people.ts'
import type { Form } from '../../platform/platform.ts'
import { useWords, type WordKey } from '../../ui/ui.ts'

/** The way to her answers, by a slip: typed, or followed. Who comes in is known only behind it. */

/** For a code typed from a slip. It tells nobody whether a code is known. */
export function OwnDoorPage({
  form,
  problems,
  saying,
}: {
  form: Form
  problems: readonly Problem[]
  saying: WordKey | null
}) {
  const t = useWords()
  return (
    <FormPage title={t('own.door-title')} form={form} problems={problems}>
      {saying !== null && <p class="govuk-inset-text">{t(saying)}</p>}
      <p class="govuk-body">{t('own.door-body')}</p>
      <PostForm action="/own" button={t('own.show-button')} notice="own-answers">
        <TextField
          name="code"
          label={t('own.code')}
          hint={t('family.code-hint')}
          spellcheck={false}
          classes="govuk-input--width-20"
        />
        <Born form={form} />
      </PostForm>
    </FormPage>
  )
}

function Born({ form }: { form: Form }) {
  const t = useWords()
  return <DayField id="born" label={t('own.born')} hint={t('own.born-hint')} values={typedDay(form, 'born')} />
}

/** A slip that works, before it is pressed: from which school, and nothing of whose it is. */
export function OwnLinkPage({
  token,
  school,
  form,
  problems,
}: {
  token: string
  school: string
  form: Form
  problems: readonly Problem[]
}) {
  const t = useWords()
  return (
    <FormPage title={t('own.link-title', { school })} form={form} problems={problems}>
      <p class="govuk-body">{t('own.link-body')}</p>
      <PostForm action={`/own/${token}`} button={t('own.show-button')} notice="own-answers">
        <Born form={form} />
      </PostForm>
    </FormPage>
  )
}

/** Guessed, expired, used, lost and replaced slips: one and the same page. */
export function OwnOverPage() {
  const t = useWords()
  return (
    <FormPage title={t('own.over-title')}>
      <p class="govuk-body">{t('own.over-body')}</p>
    </FormPage>
  )
}
