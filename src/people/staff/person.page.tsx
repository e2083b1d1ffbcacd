import { Button, Details, NotificationBanner, SummaryList, Table, useWords, Wide, type WordKey } from '../../ui/ui.ts'
import { roleTitles } from '../roles.ts'
import type { Absence } from '../absences/absences.store.ts'
import { noonOf } from '../day.ts'
import type { Arrangement, Gap } from './arrangement.rule.ts'
import { ArrangementShown } from './arrangement.page.tsx'
import type { Person, RoleGiven } from '../register.store.ts'

export type AccountState = { readonly account: boolean; readonly password: boolean; readonly secondFactor: boolean }

export type PersonPageOptions = {
  person: Person
  account: AccountState
  /** `place`: the school's name or "the whole trust". `mayEnd`: the reader may end it, and it is not over. */
  roles: readonly (RoleGiven & { place: string; mayEnd: boolean })[]
  arrangement: Arrangement
  operator: string | null
  gaps: readonly Gap[]
  away: readonly Absence[]
  nameOf: (id: string) => string
  may: { give: boolean; letGo: boolean; callOut: boolean; sayAway: boolean }
  self: boolean
  today: string
  saying: WordKey | null
}

export function PersonPage(options: PersonPageOptions) {
  const t = useWords()
  const { person, may, saying } = options
  const gone = person.leftOn !== null && person.leftOn < options.today
  return (
    <>
      {saying !== null && <NotificationBanner type="success" text={t(saying)} />}
      <h1 class="govuk-heading-l">{person.name}</h1>
      <Facts options={options} />
      {!gone && may.letGo && (
        <ArrangementShown
          person={person}
          arrangement={options.arrangement}
          gaps={options.gaps}
          operator={options.operator}
          nameOf={options.nameOf}
        />
      )}
      <h2 class="govuk-heading-m">{t('people.person-roles')}</h2>
      <Roles options={options} />
      <div class="govuk-button-group">
        {may.give && (
          <Button text={t(gone ? 'people.person-returns' : 'people.person-give')} href={`/people/${person.id}/give`} />
        )}
        {may.letGo && !gone && !options.self && (
          <Button
            text={t('people.person-leaves')}
            href={`/people/${person.id}/leaves`}
            classes="govuk-button--secondary"
          />
        )}
      </div>
      {!gone && <AwayShown options={options} />}
      {(may.letGo || may.callOut) && !gone && <AccountActions options={options} />}
    </>
  )
}

function Facts({ options: { person, account, today } }: { options: PersonPageOptions }) {
  const t = useWords()
  const day = (text: string) => t.day(noonOf(text), noonOf(today))
  const state = account.secondFactor
    ? 'factor'
    : account.password
      ? 'password'
      : account.account
        ? 'no-password'
        : 'none'
  return (
    <SummaryList
      rows={[
        { key: { text: t('people.person-email') }, value: { text: person.email } },
        {
          key: { text: t('people.person-type') },
          value: { text: t('people.worker-type', { type: person.workerType }) },
        },
        { key: { text: t('people.person-joined') }, value: { text: day(person.joinedOn) } },
        person.leftOn !== null && { key: { text: t('people.person-last-day') }, value: { text: day(person.leftOn) } },
        { key: { text: t('people.person-account') }, value: { text: t(`people.person-account-${state}`) } },
      ]}
    />
  )
}

function Roles({ options: { person, roles, nameOf, today } }: { options: PersonPageOptions }) {
  const t = useWords()
  if (roles.length === 0) return <p class="govuk-body">{t('people.person-no-roles')}</p>
  const day = (text: string) => t.day(noonOf(text), noonOf(today))
  return (
    <Wide label={t('people.person-roles')}>
      <Table
        caption={t('people.person-roles')}
        captionClasses="govuk-visually-hidden"
        rows={roles.map(held => [
          {
            text:
              held.acting === undefined
                ? roleTitles[held.role]
                : t('away.acting-for', { role: roleTitles[held.role], name: nameOf(held.acting.for) }),
          },
          { text: held.place },
          {
            text: t('people.person-role-when', {
              open: held.endsOn === null ? 'yes' : 'no',
              from: day(held.startsOn),
              to: held.endsOn === null ? '' : day(held.endsOn),
            }),
          },
          {
            html: held.mayEnd && (
              <a class="govuk-link" href={`/people/${person.id}/roles/${held.id}/end`}>
                {t.rich('people.person-end', {
                  role: roleTitles[held.role],
                  hidden: words => <span class="govuk-visually-hidden">{words}</span>,
                })}
              </a>
            ),
          },
        ])}
      />
    </Wide>
  )
}

/** Her absences, and the way to say one, for whoever may. */
function AwayShown({ options: { person, away, today, may } }: { options: PersonPageOptions }) {
  const t = useWords()
  const day = (text: string) => t.day(noonOf(text), noonOf(today))
  return (
    <>
      <h2 class="govuk-heading-m">{t('away.person-title')}</h2>
      {away.map(({ id, startsOn, endsOn }) => (
        <p class="govuk-body">
          <a class="govuk-link" href={`/absences/${id}`}>
            {t('away.person-days', { from: day(startsOn), until: day(endsOn) })}
          </a>
        </p>
      ))}
      {may.sayAway ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/people/${person.id}/away`}>
            {t('away.person-say', { name: person.name })}
          </a>
        </p>
      ) : (
        <p class="govuk-body">{t('away.person-by-others')}</p>
      )}
    </>
  )
}

function AccountActions({ options: { person, account, may, self } }: { options: PersonPageOptions }) {
  const t = useWords()
  return (
    <>
      {may.letGo && !account.password && (
        <form method="post" action={`/people/${person.id}/link`}>
          <Button text={t('people.person-link')} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      )}
      {may.callOut && account.account && !self && (
        <Details summaryText={t('marks.person-devices')}>
          <p class="govuk-body">{t('marks.person-devices-body')}</p>
          <form method="post" action={`/people/${person.id}/devices`}>
            <Button text={t('marks.person-devices-button')} classes="govuk-button--warning" preventDoubleClick />
          </form>
        </Details>
      )}
      {may.letGo && account.secondFactor && !self && (
        <Details summaryText={t('people.person-factor')}>
          <p class="govuk-body">{t('people.person-factor-body')}</p>
          <form method="post" action={`/people/${person.id}/second-factor`}>
            <Button text={t('people.person-factor')} classes="govuk-button--warning" preventDoubleClick />
          </form>
        </Details>
      )}
    </>
  )
}
