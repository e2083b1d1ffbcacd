import { Button, Details, NotificationBanner, useWords, type WordKey } from '../../ui/ui.ts'
import { AppCodeField, NewPasswordFields, PasswordField, TextField } from '../fields.tsx'
import { FormPage, PostForm, type Problem } from '../form-page.tsx'

/** What happened before this page, named in its address; anything else is not shown. */
export const said = {
  'password-set': 'people.sign-in-said-password-set',
  'signed-out': 'people.sign-in-said-signed-out',
  again: 'people.sign-in-said-again',
  provider: 'people.sign-in-said-provider',
  begun: 'people.sign-in-said-begun',
} as const satisfies Record<string, WordKey>

export type SignInPageOptions = {
  email: string
  wanted: string
  problems: readonly Problem[]
  saying: keyof typeof said | null
  providers: readonly { id: string; name: string }[]
}

export function SignInPage({ email, wanted, problems, saying, providers }: SignInPageOptions) {
  const t = useWords()
  return (
    <FormPage title={t('people.sign-in-title')} form={{ email }} problems={problems}>
      {saying !== null && <NotificationBanner text={t(said[saying])} />}
      <PostForm action="/sign-in" button={t('people.sign-in-button')} notice="staff-record">
        <input type="hidden" name="wanted" value={wanted} />
        <OwnEmailField />
        <PasswordField name="password" label={t('people.sign-in-password')} />
      </PostForm>
      {providers.map(provider => (
        <form method="post" action={`/sign-in/with/${encodeURIComponent(provider.id)}`}>
          <input type="hidden" name="wanted" value={wanted} />
          <Button text={t('people.sign-in-with', { name: provider.name })} classes="govuk-button--secondary" />
        </form>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href="/forgotten">
          {t('people.sign-in-forgotten')}
        </a>
      </p>
    </FormPage>
  )
}

function OwnEmailField() {
  const t = useWords()
  return (
    <TextField name="email" label={t('people.sign-in-email')} type="email" autocomplete="username" spellcheck={false} />
  )
}

export function CodePage({
  wanted,
  problems,
  kind,
}: {
  wanted: string
  problems: readonly Problem[]
  kind: 'app' | 'backup'
}) {
  const t = useWords()
  const by = (which: 'app' | 'backup') => (
    <>
      <input type="hidden" name="wanted" value={wanted} />
      <input type="hidden" name="kind" value={which} />
    </>
  )
  return (
    <FormPage title={t('people.code-title')} problems={problems}>
      <PostForm action="/sign-in/code" button={t('people.code-button')}>
        {by('app')}
        <AppCodeField label={t('people.code-label')} hint={t('people.code-hint')} />
      </PostForm>
      <Details summaryText={t('people.code-no-app')} open={kind === 'backup'}>
        <PostForm action="/sign-in/code" button={t('people.code-button')} look="secondary">
          {by('backup')}
          <TextField
            name="code"
            id="backup"
            label={t('people.code-backup-label')}
            hint={t('people.code-backup-hint')}
            autocapitalize="none"
            spellcheck={false}
            classes="govuk-input--width-20"
          />
        </PostForm>
      </Details>
    </FormPage>
  )
}

export function ForgottenPage({ email, problems }: { email: string; problems: readonly Problem[] }) {
  const t = useWords()
  return (
    <FormPage title={t('people.forgotten-title')} form={{ email }} problems={problems}>
      <p class="govuk-body">{t('people.forgotten-body')}</p>
      <PostForm action="/forgotten" button={t('people.forgotten-button')} notice="staff-record">
        <OwnEmailField />
      </PostForm>
    </FormPage>
  )
}

export function ForgottenSentPage() {
  const t = useWords()
  return (
    <FormPage title={t('people.forgotten-sent-title')}>
      <p class="govuk-body">{t('people.forgotten-sent-body')}</p>
      <p class="govuk-body">{t('people.forgotten-sent-more')}</p>
    </FormPage>
  )
}

export function SetPasswordPage({
  name,
  email,
  token,
  problems,
}: {
  name: string
  email: string
  token: string
  problems: readonly Problem[]
}) {
  const t = useWords()
  return (
    <FormPage title={t('people.set-password-title')} problems={problems}>
      <p class="govuk-body">{t('people.set-password-for', { name, email })}</p>
      <p class="govuk-body">{t('people.set-password-ends')}</p>
      <PostForm
        action={`/set-password/${encodeURIComponent(token)}`}
        button={t('people.set-password-button')}
        notice="staff-record"
      >
        {/* For password managers, which otherwise file the password under nobody. */}
        <input type="hidden" name="email" autocomplete="username" value={email} />
        <NewPasswordFields />
      </PostForm>
    </FormPage>
  )
}

export function LinkOverPage() {
  const t = useWords()
  return (
    <FormPage title={t('people.link-over-title')}>
      <p class="govuk-body">{t('people.link-over-body')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/forgotten">
          {t('people.link-over-new')}
        </a>
      </p>
    </FormPage>
  )
}
