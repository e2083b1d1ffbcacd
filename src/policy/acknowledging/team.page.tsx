import type { School } from '../../people/people.ts'
import { BackLink, Details, InsetText, Tag, useWords, Wide } from '../../ui/ui.ts'
import { roleTitles } from '../packs/roles.ts'
import { isSettingName, settings } from '../settings/settings.ts'
import type { Team, TeamMember } from './read-team.ts'

export type TeamFacts = {
  readonly school: School
  readonly team: Team
  /** Own words of somebody who does not accept are for the head alone. */
  readonly seesWords: boolean
  /** Who objects to monitoring and since when; for the head alone. */
  readonly objections: readonly { readonly name: string; readonly since: Date }[]
  /** What is misunderstood most, by setting. */
  readonly missed: readonly { readonly setting: string; readonly times: number }[]
}

const ORDER: readonly TeamMember['state'][] = ['not_accepted', 'late', 'to_read', 'again', 'offered']

/** Who has been told, has read and has understood; first those somebody has to talk with. */
export function TeamPage({ facts }: { facts: TeamFacts }) {
  const t = useWords()
  const { school, team } = facts
  const read = team.people.filter(person => person.state === 'read')
  const others = team.people
    .filter(person => person.state !== 'read')
    .toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
  return (
    <>
      <BackLink href={`/policy?school=${school.id}`} text={t('policy.back-to-policy')} />
      <span class="govuk-caption-l">{school.name}</span>
      <h1 class="govuk-heading-l">{t('acknowledging.team-title')}</h1>
      {team.version === null ? (
        <InsetText text={t('acknowledging.team-no-policy')} />
      ) : (
        <>
          <p class="govuk-body-l">{t('acknowledging.team-count', { read: read.length, all: team.people.length })}</p>
          {team.people.length === 0 && <InsetText text={t('acknowledging.team-nobody')} />}
          {others.length > 0 && (
            <>
              <p class="govuk-body">{t('acknowledging.team-body')}</p>
              <People people={others} now={team.now} seesWords={facts.seesWords} />
            </>
          )}
          {read.length > 0 && (
            <Details
              summaryText={t('acknowledging.team-have-read', { count: read.length })}
              html={<People people={read} now={team.now} seesWords={false} />}
            />
          )}
          {team.left.length > 0 && (
            <p class="govuk-body">
              {t('acknowledging.team-left-out', {
                kinds: team.left.map(({ workerType, count }) => `${kindOf(workerType)} (${count})`).join(', '),
              })}
            </p>
          )}
        </>
      )}
      <Objections facts={facts} />
      <Questions team={team} />
      <Missed facts={facts} />
    </>
  )
}

function kindOf(workerType: string): string {
  const labels: Readonly<Record<string, string>> = settings['scope.worker_types'].labels
  return labels[workerType] ?? workerType
}

/** Said where it tells more than the roles: of agency staff, a contractor, a volunteer. */
function kindSaid(workerType: string): string[] {
  return workerType === 'employee' || workerType === 'governor' ? [] : [kindOf(workerType)]
}

const COLOURS: Readonly<Record<TeamMember['state'], string>> = {
  read: 'govuk-tag--green',
  late: 'govuk-tag--red',
  not_accepted: 'govuk-tag--orange',
  again: 'govuk-tag--yellow',
  to_read: '',
  offered: 'govuk-tag--grey',
}

function People({ people, now, seesWords }: { people: readonly TeamMember[]; now: Date; seesWords: boolean }) {
  const t = useWords()
  return (
    <ul class="cw-lines">
      {people.map(person => (
        <li class="cw-line">
          <span class="cw-line__what">{person.name}</span>
          <span class="cw-line__about">
            {[...person.roles.map(role => roleTitles[role]), ...kindSaid(person.workerType)].join(' · ')}
          </span>
          <span class="cw-line__about">
            <Tag text={t(`acknowledging.state-${person.state}`)} classes={COLOURS[person.state]} />{' '}
            {person.readAt !== null
              ? t('acknowledging.team-read-on', { when: t.day(person.readAt, now) })
              : person.toldAt !== null
                ? t('acknowledging.team-told-on', { when: t.day(person.toldAt, now) })
                : t('acknowledging.team-not-told')}
            {person.passedAt !== null &&
              ` · ${t('acknowledging.team-understood', { when: t.day(person.passedAt, now) })}`}
          </span>
          {seesWords && person.state === 'not_accepted' && person.said !== '' && (
            <span class="cw-line__about" dir="auto">
              {t('acknowledging.team-said', { words: person.said })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Objections({ facts: { team, objections } }: { facts: TeamFacts }) {
  const t = useWords()
  if (objections.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('monitoring.team-title')}</h2>
      <p class="govuk-body">{t('monitoring.team-body')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {objections.map(({ name, since }) => (
          <li>{t('monitoring.team-line', { name, when: t.day(since, team.now) })}</li>
        ))}
      </ul>
    </>
  )
}

function Questions({ team }: { team: Team }) {
  const t = useWords()
  const [oldest] = team.questions
  return (
    <>
      <h2 class="govuk-heading-m">{t('acknowledging.team-questions')}</h2>
      <p class="govuk-body">
        {oldest === undefined
          ? t('acknowledging.team-no-questions')
          : t('acknowledging.team-open-questions', {
              count: team.questions.length,
              late: team.questions.filter(question => question.late).length,
              age: t.span(Math.max(0, team.now.getTime() - oldest.askedAt.getTime())),
            })}
      </p>
    </>
  )
}

function Missed({ facts }: { facts: TeamFacts }) {
  const t = useWords()
  return (
    <>
      <h2 class="govuk-heading-m">{t('acknowledging.team-missed')}</h2>
      {facts.missed.length === 0 ? (
        <p class="govuk-body">{t('acknowledging.team-missed-none')}</p>
      ) : (
        <Wide label={t('acknowledging.team-missed')}>
          <ul class="govuk-list govuk-list--bullet">
            {facts.missed.map(({ setting, times }) => (
              <li>
                {t('acknowledging.team-missed-line', {
                  question: isSettingName(setting) ? settings[setting].question : setting,
                  times,
                })}
              </li>
            ))}
          </ul>
        </Wide>
      )}
    </>
  )
}
