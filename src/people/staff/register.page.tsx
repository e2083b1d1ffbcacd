import { Button, Details, Input, NotificationBanner, Table, useWords, type WordKey } from '../../ui/ui.ts'
import { roleTitles } from '../roles.ts'
import type { Absence } from '../absences/absences.store.ts'
import { noonOf } from '../day.ts'
import type { Gap } from './arrangement.rule.ts'
import type { Person, RoleGiven } from '../register.store.ts'
import { fold } from '../staff-lists/entries.rule.ts'

/** People under one heading: a school, the trust, without a role, left. */
export type Group = {
  readonly title: string
  readonly people: readonly {
    readonly person: Person
    readonly roles: readonly RoleGiven[]
    readonly away: readonly Absence[]
  }[]
}

export type RegisterPageOptions = {
  groups: readonly Group[]
  left: Group | null
  gaps: readonly { readonly gap: Gap; readonly people: readonly { readonly id: string; readonly name: string }[] }[]
  mayAddSchool: boolean
  today: string
  nameOf: (id: string) => string
  saying: WordKey | null
  /** A name, or part of one, that is looked for; '' for everybody. */
  asked: string
}

/** From so many people on there is something to look through. */
const MANY = 12

export function RegisterPage({ asked, ...everybody }: RegisterPageOptions) {
  const t = useWords()
  const { gaps, mayAddSchool, today, nameOf, saying } = everybody
  const groups = asked === '' ? everybody.groups : named(everybody.groups, asked)
  const left = everybody.left === null ? null : named([everybody.left], asked)[0]
  const found = [...groups, ...(left === undefined || left === null ? [] : [left])].flatMap(({ people }) => people)
  const all = everybody.groups.flatMap(({ people }) => people).length
  return (
    <>
      {saying !== null && <NotificationBanner type="success" text={t(saying)} />}
      <h1 class="govuk-heading-l">{t('people.register-title')}</h1>
      <div class="govuk-button-group">
        <Button text={t('people.register-add')} href="/people/add" />
        <Button text={t('lists.link')} href="/people/lists" classes="govuk-button--secondary" />
        <Button text={t('staff.sites-title')} href="/people/sites" classes="govuk-button--secondary" />
        <Button text={t('staff.badge-link')} href="/schools/badge" classes="govuk-button--secondary" />
        <Button text={t('away.link')} href="/away" classes="govuk-button--secondary" />
        {mayAddSchool && (
          <>
            <Button text={t('people.register-add-school')} href="/schools/add" classes="govuk-button--secondary" />
            <Button text={t('people.installation-title')} href="/installation" classes="govuk-button--secondary" />
          </>
        )}
      </div>
      {gaps.length > 0 && asked === '' && <Gaps gaps={gaps} />}
      {(all > MANY || asked !== '') && <Search asked={asked} found={found.length} />}
      {groups.map(group => (
        <>
          <h2 class="govuk-heading-m">{group.title}</h2>
          {group.people.length === 0 ? (
            <p class="govuk-body">{t('people.register-nobody')}</p>
          ) : (
            <GroupTable group={group} today={today} nameOf={nameOf} />
          )}
        </>
      ))}
      {left !== null && left !== undefined && left.people.length > 0 && (
        <Details summaryText={left.title} open={asked !== ''}>
          <GroupTable group={left} today={today} nameOf={nameOf} />
        </Details>
      )}
    </>
  )
}

/** Of each group those whose name has the words in it; groups without one are left out. */
function named(groups: readonly Group[], asked: string): Group[] {
  const words = fold(asked)
  return groups
    .map(group => ({ ...group, people: group.people.filter(({ person }) => fold(person.name).includes(words)) }))
    .filter(({ people }) => asked === '' || people.length > 0)
}

function Search({ asked, found }: { asked: string; found: number }) {
  const t = useWords()
  return (
    <search>
      <form method="get" action="/people">
        <Input
          name="q"
          id="q"
          type="search"
          label={{ text: t('people.register-search') }}
          value={asked}
          classes="govuk-input--width-20"
        />
        <Button text={t('people.register-search-button')} classes="govuk-button--secondary" />
      </form>
      {asked !== '' && (
        <p class="govuk-body">
          {t('people.register-found', { count: found, words: asked })}{' '}
          <a class="govuk-link" href="/people">
            {t('people.register-all')}
          </a>
        </p>
      )}
    </search>
  )
}

/** What the register lacks: a count each, and behind it the people, so that it can be put right one by one. */
function Gaps({ gaps }: Pick<RegisterPageOptions, 'gaps'>) {
  const t = useWords()
  return (
    <>
      <h2 class="govuk-heading-m">{t('staff.gaps-title')}</h2>
      {gaps.map(({ gap, people }) => (
        <Details summaryText={t(`staff.gaps-${gap}`, { count: people.length })}>
          <ul class="govuk-list">
            {people.map(({ id, name }) => (
              <li>
                <a class="govuk-link" href={`/people/${id}/arrangement`}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </Details>
      ))}
    </>
  )
}

type GroupOptions = { group: Group } & Pick<RegisterPageOptions, 'today' | 'nameOf'>

function GroupTable({ group, today, nameOf }: GroupOptions) {
  const t = useWords()
  const link = (person: Person) => (
    <a class="govuk-link" href={`/people/${person.id}`}>
      {person.name}
    </a>
  )
  return (
    <Table
      caption={group.title}
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={[{ text: t('people.register-name') }, { text: t('people.register-roles') }]}
      rows={group.people.map(kept => [
        { html: link(kept.person) },
        { html: <RolesAndDay kept={kept} today={today} nameOf={nameOf} /> },
      ])}
    />
  )
}

function RolesAndDay({
  kept: { person, roles, away },
  today,
  nameOf,
}: { kept: Group['people'][number] } & Pick<RegisterPageOptions, 'today' | 'nameOf'>) {
  const t = useWords()
  const day = (text: string) => t.day(noonOf(text), noonOf(today))
  const words = (held: RoleGiven) => {
    const role = roleTitles[held.role]
    if (held.acting !== undefined && held.endsOn !== null)
      return t('away.register-acting', { role, name: nameOf(held.acting.for), day: day(held.endsOn) })
    if (held.startsOn > today) return t('people.register-role-from', { role, day: day(held.startsOn) })
    return held.endsOn === null ? role : t('people.register-role-until', { role, day: day(held.endsOn) })
  }
  const lines = roles.map(words)
  for (const { startsOn, endsOn } of away)
    lines.push(t('away.register-away', { from: day(startsOn), until: day(endsOn) }))
  if (person.leftOn !== null) lines.push(t('people.register-left-on', { day: day(person.leftOn) }))
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {lines.map(line => (
        <li>{line}</li>
      ))}
    </ul>
  )
}
