import { DayField, FormPage, PostForm, type Problem, TextField, typedDay } from '../../people/people.ts'
import type { Form } from '../../platform/platform.ts'
import { useWords, type WordKey } from '../../ui/ui.ts'
import { SaidIn } from './family-language.tsx'

/** For a code typed from a letter, and for whoever needs a new link. It tells nobody whether an address or a code is known. */
export function DoorPage({
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
    <FormPage title={t('family.door-title')} form={form} problems={problems}>
      {saying !== null && <p class="govuk-inset-text">{t(saying)}</p>}
      <p class="govuk-body">{t('family.door-body')}</p>
      <PostForm action="/family" button={t('family.show-button')} notice="families">
        <TextField
          name="code"
          label={t('family.code')}
          hint={t('family.code-hint')}
          spellcheck={false}
          classes="govuk-input--width-20"
        />
        <DayField id="born" label={t('family.born')} hint={t('family.born-hint')} values={typedDay(form, 'born')} />
      </PostForm>
      <NewLink />
    </FormPage>
  )
}

/**
 * The link goes to the address on record and nowhere else; the answer is the same for an address nobody has. Of a child who has left one goes for as long as
 * something of her is to be seen (decision 058), and the office takes her family's word too.
 */
function NewLink() {
  const t = useWords()
  return (
    <>
      <h2 class="govuk-heading-m">{t('family.new-title')}</h2>
      <p class="govuk-body">{t('family.new-body')}</p>
      <PostForm action="/family/new-link" button={t('family.new-button')} look="secondary" notice="families">
        <SaidIn />
        <TextField name="email" type="email" autocomplete="email" label={t('family.email')} />
      </PostForm>
      <p class="govuk-body">{t('family.new-left')}</p>
    </>
  )
}

/** A link that works, before it is pressed: from which school, and one press. For a letter the date of birth of one of the children is asked. */
export function LinkPage({
  token,
  school,
  secondFact,
  form,
  problems,
}: {
  token: string
  school: string
  secondFact: boolean
  form: Form
  problems: readonly Problem[]
}) {
  const t = useWords()
  return (
    <FormPage title={t('family.link-title', { school })} form={form} problems={problems}>
      <p class="govuk-body">{t('family.link-body')}</p>
      {secondFact ? (
        <PostForm action={`/family/${token}`} button={t('family.show-button')} notice="families">
          <DayField id="born" label={t('family.born')} hint={t('family.born-hint')} values={typedDay(form, 'born')} />
        </PostForm>
      ) : (
        <PostForm action={`/family/${token}`} button={t('family.show-button')}>
          <p class="govuk-body">{t('family.link-once')}</p>
        </PostForm>
      )}
    </FormPage>
  )
}

/** Guessed, expired, used and forwarded links: one and the same page. */
export function OverPage() {
  const t = useWords()
  return (
    <FormPage title={t('family.over-title')}>
      <p class="govuk-body">{t('family.over-body')}</p>
      <NewLink />
    </FormPage>
  )
}

export function SaidPage({ title, body, next }: { title: WordKey; body: WordKey; next?: WordKey }) {
  const t = useWords()
  return (
    <FormPage title={t(title)}>
      <p class="govuk-body">{t(body)}</p>
      {next !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href="/family">
            {t(next)}
          </a>
        </p>
      )}
    </FormPage>
  )
}
