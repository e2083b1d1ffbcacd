import type { School } from '../../people/people.ts'
import {
  BackLink,
  Button,
  ErrorSummary,
  Input,
  NotificationBanner,
  PasswordInput,
  SummaryList,
  useWords,
  WarningText,
} from '../../ui/ui.ts'
import { HealthTag } from './accounts.page.tsx'
import type { AccountShown } from './accounts-shown.store.ts'
import { healthOf } from './health.rule.ts'
import { AppPasswordHelp, type Wrong } from './add-account.page.tsx'

export type AccountFacts = {
  readonly account: AccountShown
  readonly school: School
  readonly mayKeep: boolean
  readonly openedBy: string
  readonly now: Date
}

/** One account: how it is, the next step, and what is known of it. */
export function AccountPage({ facts, done }: { facts: AccountFacts; done: 'opened' | 'connected' | null }) {
  const t = useWords()
  const { account, mayKeep, now } = facts
  const health = healthOf(account)
  const canConnect = account.way === 'bluesky' && account.state !== 'closed'
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href="/accounts" text={t('accounts.back')} />
        {done !== null && <NotificationBanner type="success" text={t(`accounts.done-${done}`)} />}
        <span class="govuk-caption-l">{facts.school.name}</span>
        <h1 class="govuk-heading-l" dir="auto">
          {account.name}
        </h1>
        <p class="govuk-body-l">
          <HealthTag health={health} /> {t(health.says)}
        </p>
        {mayKeep && canConnect && (
          <Button
            href={`/accounts/${account.id}/key`}
            text={t(health.state === 'well' ? 'accounts.new-key' : 'accounts.connect')}
            classes={health.state === 'well' ? 'govuk-button--secondary' : ''}
          />
        )}
        <SummaryList
          rows={[
            { key: { text: t('accounts.where') }, value: { text: t(`accounts.platform-${account.platform}`) } },
            { key: { text: t('accounts.handle') }, value: { html: <span dir="auto">{account.handle}</span> } },
            { key: { text: t('accounts.way') }, value: { text: t(`accounts.way-${account.way}`) } },
            account.service !== null && { key: { text: t('accounts.service') }, value: { text: account.service } },
            {
              key: { text: t('accounts.who-sees') },
              value: { text: t('accounts.who-sees-is', { said: whoSees(account.isPublic) }) },
            },
            {
              key: { text: t('accounts.registered') },
              value: { text: t('accounts.registered-by', { who: facts.openedBy, when: t.day(account.openedAt, now) }) },
            },
            account.closedAt !== null && {
              key: { text: t('accounts.closed') },
              value: { text: t.moment(account.closedAt, now) },
            },
          ]}
        />
        {!mayKeep && <p class="govuk-body">{t('accounts.who-keeps')}</p>}
        {mayKeep && account.state !== 'closed' && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/accounts/${account.id}/close`}>
              {t('accounts.close-link')}
            </a>
          </p>
        )}
      </div>
    </div>
  )
}

const whoSees = (isPublic: boolean | null) => (isPublic === null ? 'unsaid' : isPublic ? 'all' : 'some')

export type KeyTyped = { readonly service: string; readonly handle: string }

/** Connecting again: a new app password, tried at the network before it is kept. */
export function KeyPage({
  facts: { account, school },
  typed,
  wrong,
}: {
  facts: AccountFacts
  typed: KeyTyped
  wrong: Wrong | null
}) {
  const t = useWords()
  const error = (field: string) => (wrong?.field === field ? { errorMessage: { text: wrong.text } } : {})
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={`/accounts/${account.id}`} />
        {wrong !== null && <ErrorSummary errorList={[{ text: wrong.text, href: `#${wrong.field}` }]} />}
        <span class="govuk-caption-l">{`${school.name}, ${account.name}`}</span>
        <h1 class="govuk-heading-l">{t('accounts.key-title')}</h1>
        <AppPasswordHelp />
        <form method="post" action={`/accounts/${account.id}/key`} novalidate>
          <Input
            name="handle"
            label={{ text: t('accounts.bluesky-handle') }}
            hint={{ text: t('accounts.bluesky-handle-hint') }}
            value={typed.handle}
            spellcheck={false}
            autocapitalize="none"
            autocomplete="off"
            {...error('handle')}
          />
          <PasswordInput
            name="app_password"
            label={{ text: t('accounts.app-password') }}
            hint={{ text: t('accounts.app-password-hint') }}
            autocomplete="off"
            {...error('app_password')}
          />
          <Input
            name="service"
            label={{ text: t('accounts.service') }}
            hint={{ text: t('accounts.service-hint') }}
            value={typed.service}
            inputmode="url"
            spellcheck={false}
            autocapitalize="none"
            autocomplete="off"
            {...error('service')}
          />
          <Button text={t('accounts.key-press')} id="press" preventDoubleClick />
        </form>
      </div>
    </div>
  )
}

/** Taking an account out of use here. The link only opens this page; the press does it. */
export function ClosePage({ facts: { account, school }, wrong }: { facts: AccountFacts; wrong: Wrong | null }) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={`/accounts/${account.id}`} />
        {wrong !== null && <ErrorSummary errorList={[{ text: wrong.text, href: `#${wrong.field}` }]} />}
        <span class="govuk-caption-l">{school.name}</span>
        <h1 class="govuk-heading-l">{t('accounts.close-title', { name: account.name })}</h1>
        <p class="govuk-body">{t('accounts.close-what')}</p>
        {account.way === 'bluesky' && <p class="govuk-body">{t('accounts.close-key')}</p>}
        <WarningText text={t('accounts.close-there')} />
        <form method="post" action={`/accounts/${account.id}/close`}>
          <Button text={t('accounts.close-press')} id="press" classes="govuk-button--warning" preventDoubleClick />
        </form>
      </div>
    </div>
  )
}
