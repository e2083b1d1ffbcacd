import {
  Button,
  Details,
  Input,
  NotificationBanner,
  PasswordInput,
  PrivacyNotice,
  useWords,
  type WordKey,
} from '../../ui/ui.ts'
import { FormPage, type Problem, useProblems } from '../form-page.tsx'
import { noticeShown } from '../privacy/notices.ts'

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
  const wrong = useProblems(problems)
  return (
    <FormPage title={t('people.sign-in-title')} problems={problems}>
      {saying !== null && <NotificationBanner text={t(said[saying])} />}
      <form method="post" action="/sign-in" novalidate>
        <input type="hidden" name="wanted" value={wanted} />
        <Input
          label={{ text: t('people.sign-in-email') }}
          id="email"
          name="email"
          type="email"
          autocomplete="username"
          spellcheck={false}
          value={email}
          errorMessage={wrong('email')}
        />
        <PasswordInput
          label={{ text: t('people.sign-in-password') }}
          id="password"
          name="password"
          errorMessage={wrong('password')}
        />
        <PrivacyNotice notice={noticeShown(t, 'staff-record')} />
        <Button text={t('people.sign-in-button')} preventDoubleClick />
      </form>
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
  const wrong = useProblems(problems)
  return (
    <FormPage title={t('people.code-title')} problems={problems}>
      <form method="post" action="/sign-in/code" novalidate>
        <input type="hidden" name="wanted" value={wanted} />
        <input type="hidden" name="kind" value="app" />
        <Input
          label={{ text: t('people.code-label') }}
          hint={{ text: t('people.code-hint') }}
          id="code"
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          classes="govuk-input--width-10"
          errorMessage={wrong('code')}
        />
        <Button text={t('people.code-button')} />
      </form>
      <Details summaryText={t('people.code-no-app')} open={kind === 'backup'}>
        <form method="post" action="/sign-in/code" novalidate>
          <input type="hidden" name="wanted" value={wanted} />
          <input type="hidden" name="kind" value="backup" />
          <Input
            label={{ text: t('people.code-backup-label') }}
            hint={{ text: t('people.code-backup-hint') }}
            id="backup"
            name="code"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            classes="govuk-input--width-20"
            errorMessage={wrong('backup')}
          />
          <Button text={t('people.code-button')} classes="govuk-button--secondary" />
        </form>
      </Details>
    </FormPage>
  )
}

export function ForgottenPage({ email, problems }: { email: string; problems: readonly Problem[] }) {
  const t = useWords()
  const wrong = useProblems(problems)
  return (
    <FormPage title={t('people.forgotten-title')} problems={problems}>
      <p class="govuk-body">{t('people.forgotten-body')}</p>
      <form method="post" action="/forgotten" novalidate>
        <Input
          label={{ text: t('people.sign-in-email') }}
          id="email"
          name="email"
          type="email"
          autocomplete="username"
          spellcheck={false}
          value={email}
          errorMessage={wrong('email')}
        />
        <PrivacyNotice notice={noticeShown(t, 'staff-record')} />
        <Button text={t('people.forgotten-button')} preventDoubleClick />
      </form>
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
      <form method="post" action={`/set-password/${encodeURIComponent(token)}`} novalidate>
        {/* For password managers, which otherwise file the password under nobody. */}
        <input type="hidden" name="email" autocomplete="username" value={email} />
        <NewPasswordFields problems={problems} />
        <PrivacyNotice notice={noticeShown(t, 'staff-record')} />
        <Button text={t('people.set-password-button')} preventDoubleClick />
      </form>
    </FormPage>
  )
}

export function NewPasswordFields({ problems }: { problems: readonly Problem[] }) {
  const t = useWords()
  const wrong = useProblems(problems)
  return (
    <>
      <PasswordInput
        label={{ text: t('people.set-password-label') }}
        hint={{ text: t('people.set-password-hint') }}
        id="password"
        name="password"
        autocomplete="new-password"
        errorMessage={wrong('password')}
      />
      <PasswordInput
        label={{ text: t('people.set-password-again') }}
        id="again"
        name="again"
        autocomplete="new-password"
        errorMessage={wrong('again')}
      />
    </>
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
