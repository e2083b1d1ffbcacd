import { Button, InsetText, NotificationBanner, SummaryList, Tag, useWords, type WordKey } from '../../ui/ui.ts'
import { type Role, roleTitles } from '../roles.ts'
import { noonOf } from '../day.ts'
import { ChoiceField, DayField } from '../fields.tsx'
import { type Filled, FormPage, PostForm, type Problem } from '../form-page.tsx'
import { typedDay } from '../staff/role.form.ts'
import type { Office } from './around-absence.ts'
import { actsField } from './away.form.ts'
import type { AbsenceSeen, AwaySeen, SayAwaySeen } from './see-absences.ts'

/** "Headteacher, Larkenby School" */
export function useOfficeWords(): (role: Role, place: string | null) => string {
  const t = useWords()
  return (role, place) =>
    t('people.me-role-at', { role: roleTitles[role], school: place ?? t('people.me-whole-trust') })
}

export function useDays(today: string): (day: string) => string {
  const t = useWords()
  return day => t.day(noonOf(day), noonOf(today))
}

/** Who is away, and the ways to say it. */
export function AwayPage({
  seen,
  me,
  today,
  saying,
}: {
  seen: AwaySeen
  me: string
  today: string
  saying: WordKey | null
}) {
  const t = useWords()
  return (
    <FormPage title={t('away.title')}>
      {saying !== null && <NotificationBanner type="success" text={t(saying)} />}
      <p class="govuk-body">{t('away.body')}</p>
      <Button text={t('away.say-mine')} href={`/people/${me}/away`} />
      {seen.leaders.map(({ id, name }) => (
        <p class="govuk-body">
          <a class="govuk-link" href={`/people/${id}/away`}>
            {t('away.say-for', { name })}
          </a>
        </p>
      ))}
      {seen.absences.length === 0 ? (
        <p class="govuk-body">{t('away.nobody')}</p>
      ) : (
        <SummaryList rows={seen.absences.map(one => useRow(one, today))} />
      )}
    </FormPage>
  )
}

function useRow({ absence, person, offices }: AbsenceSeen, today: string) {
  const t = useWords()
  const day = useDays(today)
  const office = useOfficeWords()
  return {
    key: { text: person.name },
    value: {
      html: (
        <>
          <p class="govuk-body">{t('away.days', { from: day(absence.startsOn), until: day(absence.endsOn) })}</p>
          {offices.map(({ held, place, acting }) => (
            <p class="govuk-body">
              {office(held.role, place)}:{' '}
              {acting === null ? <Tag text={t('away.nobody-acts')} classes="govuk-tag--yellow" /> : acting.name}
            </p>
          ))}
        </>
      ),
    },
    actions: {
      items: [{ href: `/absences/${absence.id}`, text: t('away.open'), visuallyHiddenText: person.name }],
    },
  }
}

/** Asks from when until when, and who acts in each role. */
export function SayAwayPage({ seen, self, ...filled }: Filled & { seen: SayAwaySeen; self: boolean }) {
  const t = useWords()
  const { person, offices, absences, today } = seen
  const day = useDays(today)
  return (
    <FormPage title={t('away.say-title', { self: self ? 'yes' : 'no', name: person.name })} back="/away" {...filled}>
      {absences.map(one => (
        <InsetText>{t('away.already', { from: day(one.startsOn), until: day(one.endsOn) })}</InsetText>
      ))}
      <PostForm action={`/people/${person.id}/away`} button={t('away.say-button')} notice="staff-record">
        <DayField id="starts" label={t('away.starts')} values={typedDay(filled.form, 'starts')} />
        <DayField id="ends" label={t('away.ends')} hint={t('away.ends-hint')} values={typedDay(filled.form, 'ends')} />
        {offices.map(office => (
          <WhoActs office={office} place={office.place} first={!('starts-day' in filled.form)} />
        ))}
      </PostForm>
    </FormPage>
  )
}

/**
 * @param first nothing was sent yet: the nearest deputy is suggested
 * @param acting who acts now stays chosen, so that a press without a choice ends nobody's acting
 */
function WhoActs({
  office,
  place,
  first,
  acting = null,
}: {
  office: Office
  place: string | null
  first: boolean
  acting?: AbsenceSeen['offices'][number]['acting']
}) {
  const t = useWords()
  const words = useOfficeWords()
  const { held, candidates, reach } = office
  const label = t('away.who-acts', { office: words(held.role, place) })
  if (reach === 'nothing' || reach === 'say')
    return <p class="govuk-body">{t('away.others-name', { office: words(held.role, place) })}</p>
  if (candidates.length === 0)
    return <p class="govuk-body">{t('away.nobody-can', { office: words(held.role, place) })}</p>
  const suggested = first ? candidates.find(({ deputy }) => deputy)?.person.id : undefined
  // Who acts may be no candidate for the reader: named by somebody who may name anybody, or away herself by now.
  const now = acting !== null && !candidates.some(({ person }) => person.id === acting.id) ? [acting] : []
  return (
    <ChoiceField
      name={actsField(held.id)}
      label={label}
      choose={t('away.nobody-acts')}
      choices={[
        ...now.map(({ id, name }) => ({ value: id, text: name })),
        ...candidates.map(({ person, role }) => ({
          value: person.id,
          text: t('away.candidate', { name: person.name, role: roleTitles[role] }),
        })),
      ]}
      only={acting?.id ?? suggested}
    />
  )
}

/** One absence: its days, who acts in which role, and the press that ends it. */
export function AbsencePage({
  seen,
  today,
  saying,
  problems,
}: {
  seen: AbsenceSeen
  today: string
  saying: WordKey | null
  problems: readonly Problem[]
}) {
  const t = useWords()
  const day = useDays(today)
  const { absence, person, offices, reader } = seen
  return (
    <FormPage title={t('away.absence-title', { name: person.name })} back="/away" problems={problems}>
      {saying !== null && <NotificationBanner type="success" text={t(saying)} />}
      <p class="govuk-body">{t('away.days', { from: day(absence.startsOn), until: day(absence.endsOn) })}</p>
      <p class="govuk-body">{t('away.ends-by-itself')}</p>
      {offices.map(office => (
        <OfficeSection absence={absence.id} office={office} />
      ))}
      <h2 class="govuk-heading-m">{t('away.end-title')}</h2>
      <p class="govuk-body">{t('away.end-body')}</p>
      <form method="post" action={`/absences/${absence.id}/end`}>
        <Button
          text={t('away.end-button', { reader, name: person.name })}
          classes="govuk-button--secondary"
          preventDoubleClick
        />
      </form>
    </FormPage>
  )
}

function OfficeSection({ absence, office }: { absence: string; office: AbsenceSeen['offices'][number] }) {
  const t = useWords()
  const words = useOfficeWords()
  const { held, place, acting, reach } = office
  const named = words(held.role, place)
  return (
    <section aria-labelledby={`office-${held.id}`}>
      <h2 class="govuk-heading-m" id={`office-${held.id}`}>
        {named}
      </h2>
      <p class="govuk-body">
        {acting === null ? t('away.nobody-acts-now') : t('away.acts-now', { name: acting.name })}
      </p>
      {(reach === 'anybody' || reach === 'deputies') && office.candidates.length > 0 && (
        <form method="post" action={`/absences/${absence}`} novalidate>
          <input type="hidden" name="holding" value={held.id} />
          <WhoActs office={office} place={place} first={acting === null} acting={acting} />
          <Button
            text={t('away.name-button', { office: named })}
            classes="govuk-button--secondary"
            preventDoubleClick
          />
        </form>
      )}
    </section>
  )
}
