import { Button, InsetText, NotificationBanner, SummaryList, useWords, type WordKey, type Words } from '../../ui/ui.ts'
import { roleTitles } from '../roles.ts'
import { AppCodeField, NewPasswordFields, PasswordField } from '../fields.tsx'
import { FormPage, PostForm, type Problem } from '../form-page.tsx'
import type { OpenSession, SecondFactorBegun } from '../sign-in/my-account.ts'
import type { Visitor } from '../visitor.ts'
import { deviceNamed } from './device.rule.ts'

export const said = {
  password: 'people.me-said-password',
  'factor-on': 'people.me-said-factor-on',
  'factor-off': 'people.me-said-factor-off',
  sessions: 'people.me-said-sessions',
} as const satisfies Record<string, WordKey>

function deviceWords(t: Words, userAgent: string): string {
  const { browser, system } = deviceNamed(userAgent)
  if (browser !== null && system !== null) return t('people.me-session-device', { browser, system })
  return browser ?? system ?? t('people.me-session-unknown')
}

export function MePage({
  visitor,
  sessions,
  saying,
}: {
  visitor: Visitor
  sessions: readonly OpenSession[]
  saying: WordKey | null
}) {
  const t = useWords()
  const roles = visitor.holdings
    .filter(held => held.leadsAs === undefined)
    .map(held =>
      t('people.me-role-at', {
        role:
          held.actingFor === undefined
            ? roleTitles[held.role]
            : t('away.acting-for', { role: roleTitles[held.role], name: held.actingFor.name }),
        school: visitor.schools.find(school => school.id === held.school)?.name ?? t('people.me-whole-trust'),
      }),
    )
  return (
    <FormPage title={t('people.me-title')}>
      {saying !== null && <NotificationBanner type="success" text={t(saying)} />}
      <SummaryList
        rows={[
          { key: { text: t('people.me-name') }, value: { text: visitor.name } },
          { key: { text: t('people.me-email') }, value: { text: visitor.email } },
          { key: { text: t('people.me-trust') }, value: { text: visitor.trustName } },
          { key: { text: t('people.me-roles') }, value: { html: roles.map(role => <p class="govuk-body">{role}</p>) } },
        ]}
      />
      <p class="govuk-body">{t('people.me-wrong')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/away">
          {t('away.link')}
        </a>
      </p>
      <h2 class="govuk-heading-m">{t('people.me-password')}</h2>
      <p class="govuk-body">
        <a class="govuk-link" href="/me/password">
          {t('people.me-password-change')}
        </a>
      </p>
      <h2 class="govuk-heading-m">{t('people.me-factor')}</h2>
      <p class="govuk-body">{t(visitor.secondFactor ? 'people.me-factor-on' : 'people.me-factor-off')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/me/second-factor">
          {t(visitor.secondFactor ? 'people.me-factor-end' : 'people.me-factor-set-up')}
        </a>
      </p>
      <h2 class="govuk-heading-m">{t('people.me-sessions')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {sessions.map(session => (
          <li>
            {t('people.me-session', {
              moment: t.moment(session.since),
              device: deviceWords(t, session.device),
            })}
          </li>
        ))}
      </ul>
      <p class="govuk-body">{t('marks.me-lost')}</p>
      <form method="post" action="/me/sessions">
        <Button text={t('people.me-sessions-end')} classes="govuk-button--secondary" />
      </form>
    </FormPage>
  )
}

export function ChangePasswordPage({ problems }: { problems: readonly Problem[] }) {
  const t = useWords()
  return (
    <FormPage title={t('people.me-password-change')} back="/me" problems={problems}>
      <p class="govuk-body">{t('people.set-password-ends')}</p>
      <PostForm action="/me/password" button={t('people.set-password-button')}>
        <PasswordField name="now" label={t('people.me-password-now')} />
        <NewPasswordFields />
      </PostForm>
    </FormPage>
  )
}

/** Asks for the password: before a second step is set up, or before it is turned off. */
export function SecondFactorPage({ on, problems }: { on: boolean; problems: readonly Problem[] }) {
  const t = useWords()
  return (
    <FormPage title={t(on ? 'people.factor-end-title' : 'people.factor-title')} back="/me" problems={problems}>
      <p class="govuk-body">{t(on ? 'people.factor-end-body' : 'people.factor-body')}</p>
      <PostForm
        action={on ? '/me/second-factor/end' : '/me/second-factor'}
        button={t(on ? 'people.me-factor-end' : 'people.factor-begin')}
        look={on ? 'warning' : undefined}
      >
        <PasswordField name="now" label={t('people.me-password-now')} />
      </PostForm>
    </FormPage>
  )
}

/** Picture, secret and backup codes, once; then the first code. `begun` null: a code did not fit, and what was shown stays valid. */
export function ConfirmFactorPage({
  begun,
  problems,
}: {
  begun: SecondFactorBegun | null
  problems: readonly Problem[]
}) {
  const t = useWords()
  return (
    <FormPage title={t('people.factor-scan-title')} problems={problems}>
      {begun !== null && <ShownOnce begun={begun} />}
      <PostForm action="/me/second-factor/confirm" button={t('people.factor-confirm')}>
        <AppCodeField label={t('people.factor-confirm-title')} />
      </PostForm>
      {begun === null && (
        <p class="govuk-body">
          <a class="govuk-link" href="/me/second-factor">
            {t('people.factor-again')}
          </a>
        </p>
      )}
    </FormPage>
  )
}

function ShownOnce({ begun }: { begun: SecondFactorBegun }) {
  const t = useWords()
  return (
    <>
      <p class="govuk-body">{t('people.factor-scan')}</p>
      <img src={begun.picture} alt={t('people.factor-picture')} width="240" height="240" />
      <p class="govuk-body">{t('people.factor-secret')}</p>
      <InsetText>
        <code>{begun.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
      </InsetText>
      <h2 class="govuk-heading-m">{t('people.factor-backup-title')}</h2>
      <p class="govuk-body">{t('people.factor-backup')}</p>
      <ul class="govuk-list">
        {begun.backupCodes.map(code => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </>
  )
}
