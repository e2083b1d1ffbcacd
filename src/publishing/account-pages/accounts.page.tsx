import type { School } from '../../people/people.ts'
import { Button, NotificationBanner, Tag, useWords } from '../../ui/ui.ts'
import type { AccountShown } from './accounts-shown.store.ts'
import { type Health, healthOf } from './health.rule.ts'

/** A school's official accounts with the health of each in words. */
export type SchoolsAccounts = {
  readonly school: School
  readonly accounts: readonly AccountShown[]
  readonly mayKeep: boolean
}

export function AccountsPage({ schools, done }: { schools: readonly SchoolsAccounts[]; done: 'closed' | null }) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {done !== null && <NotificationBanner type="success" text={t(`accounts.done-${done}`)} />}
        <h1 class="govuk-heading-l">{t('accounts.title')}</h1>
        <p class="govuk-body">{t('accounts.body')}</p>
        {schools.map(({ school, accounts, mayKeep }) => (
          <section aria-labelledby={`school-${school.id}`}>
            <h2 class="govuk-heading-m" id={`school-${school.id}`}>
              {school.name}
            </h2>
            {accounts.length === 0 && <p class="govuk-body">{t('accounts.none')}</p>}
            <ul class="cw-lines">
              {accounts.map(account => (
                <AccountLine account={account} />
              ))}
            </ul>
            {mayKeep && (
              <p class="govuk-body">
                <a class="govuk-link" href={`/comments?school=${school.id}`}>
                  {t('comments.title')}
                  <span class="govuk-visually-hidden">: {school.name}</span>
                </a>
              </p>
            )}
            {mayKeep && (
              <Button
                href={`/accounts/add?school=${school.id}`}
                classes="govuk-button--secondary"
                html={t.rich('accounts.add-to', {
                  school: school.name,
                  hidden: inside => <span class="govuk-visually-hidden">{inside}</span>,
                })}
              />
            )}
          </section>
        ))}
      </div>
    </div>
  )
}

function AccountLine({ account }: { account: AccountShown }) {
  const t = useWords()
  const health = healthOf(account)
  return (
    <li class="cw-line">
      <a class="cw-line__what govuk-link" href={`/accounts/${account.id}`} dir="auto">
        {account.name}
      </a>
      <span class="cw-line__about">
        {t('accounts.line', { platform: t(`accounts.platform-${account.platform}`), handle: account.handle })}
      </span>
      <span class="cw-line__about">
        <HealthTag health={health} /> {t(health.says)}
      </span>
    </li>
  )
}

const COLOUR: Readonly<Record<Health['state'], string>> = {
  well: 'govuk-tag--green',
  'by-hand': 'govuk-tag--grey',
  closed: 'govuk-tag--grey',
  'to-connect': 'govuk-tag--yellow',
  'needs-attention': 'govuk-tag--red',
}

export function HealthTag({ health }: { health: Health }) {
  const t = useWords()
  return <Tag text={t(`accounts.state-${health.state}`)} classes={COLOUR[health.state]} />
}
