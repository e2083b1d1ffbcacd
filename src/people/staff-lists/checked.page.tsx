import { Button, Checkboxes, Table, useWords, Wide, type Words } from '../../ui/ui.ts'
import { type Role, roles, roleTitles } from '../roles.ts'
import { noonOf } from '../day.ts'
import { type Filled, FormPage, PostForm } from '../form-page.tsx'
import { AboutList, Said } from './bring.page.tsx'
import type { Change, PersonPlan, PlanNote } from './plan.ts'
import type { CheckedList } from './see-list.ts'

export type CheckedOptions = Filled & { seen: CheckedList; said: string | null }

/** The dry run: what the list would do, before anything is done. */
export function CheckedPage({ seen, said, ...filled }: CheckedOptions) {
  const t = useWords()
  const { list, plan } = seen
  const of = (kind: PersonPlan['kind']) => plan.people.filter(person => person.kind === kind)
  const [joins, returns, moves] = [of('joins'), of('returns'), of('moves')]
  const some = joins.length + returns.length + moves.length > 0
  return (
    <FormPage title={t('lists.check-title')} back="/people/lists" {...filled}>
      <Said text={said} />
      <AboutList seen={seen} />
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('lists.count-joins', { count: joins.length })}</li>
        <li>{t('lists.count-returns', { count: returns.length })}</li>
        <li>{t('lists.count-moves', { count: moves.length })}</li>
        <li>{t('lists.count-same', { count: of('same').length })}</li>
        <li>{t('lists.count-odd', { count: plan.odd.length })}</li>
        <li>{t('lists.count-leavers', { count: plan.leavers.length })}</li>
      </ul>
      <p class="govuk-body">{t('lists.check-by-hand')}</p>
      <PostForm action={`/people/lists/${list.id}/take`} button={t(some ? 'lists.take-button' : 'lists.take-nothing')}>
        <p class="govuk-body">{t(some ? 'lists.take-lead' : 'lists.take-same')}</p>
      </PostForm>
      <p class="govuk-body">
        <a class="govuk-link" href={`/people/lists/${list.id}/columns`}>
          {t('lists.change-columns')}
        </a>{' '}
        <a class="govuk-link" href={`/people/lists/${list.id}/titles`}>
          {t('lists.change-titles')}
        </a>
      </p>
      <Joiners title={t('lists.joins')} people={joins} seen={seen} />
      <Joiners title={t('lists.returns')} people={returns} seen={seen} />
      <Movers people={[...moves, ...of('same').filter(({ notes }) => notes.length > 0)]} seen={seen} />
      <OddRows seen={seen} />
      <Leavers seen={seen} />
    </FormPage>
  )
}

const isRole = (value: string): value is Role => roles.some(role => role === value)

function dayIn(t: Words, day: string, { today }: Pick<CheckedList, 'today'>): string {
  return t.day(noonOf(day), noonOf(today))
}

function noteText(t: Words, { code, value }: PlanNote, seen: CheckedList): string {
  const isDay = code === 'last-day-later' || code === 'last-day-too-far'
  return t(`lists.note-${code}`, { value: isDay ? dayIn(t, value, seen) : isRole(value) ? roleTitles[value] : value })
}

function changeText(t: Words, { what, from, to }: Change, seen: CheckedList): string {
  const shown = (value: string): string => {
    if (value === '') return t('lists.nothing')
    if (what === 'type') return t('people.worker-type', { type: value })
    if (what === 'last-day') return dayIn(t, value, seen)
    return isRole(value) ? roleTitles[value] : value
  }
  return t(`lists.change-${what}`, { from: shown(from), to: shown(to) })
}

type Line = { readonly name: string; readonly href?: string; readonly about: readonly string[] }

/** People one under the other: as a table their e-mail addresses pushed what would change off a telephone. */
function People({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <ul class="cw-lines">
        {lines.map(({ name, href, about }) => (
          <li class="cw-line">
            <span class="cw-line__what">
              {href === undefined ? (
                name
              ) : (
                <a class="govuk-link" href={href}>
                  {name}
                </a>
              )}
            </span>
            {about.map(text => (
              <span class="cw-line__about">{text}</span>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

function Joiners({ title, people, seen }: { title: string; people: readonly PersonPlan[]; seen: CheckedList }) {
  const t = useWords()
  const about = (person: PersonPlan) => [
    person.email,
    t('people.worker-type', { type: person.workerType }),
    ...(person.give.length === 0 ? [t('lists.no-role')] : []),
    ...person.changes.map(change => changeText(t, change, seen)),
    ...(person.lastDay === null ? [] : [t('lists.until', { day: dayIn(t, person.lastDay, seen) })]),
    ...person.notes.map(note => noteText(t, note, seen)),
  ]
  return <People title={title} lines={people.map(person => ({ name: person.name, about: about(person) }))} />
}

function Movers({ people, seen }: { people: readonly PersonPlan[]; seen: CheckedList }) {
  const t = useWords()
  const lines = people.map(person => ({
    name: person.name,
    href: `/people/${person.person ?? ''}`,
    about: [
      ...person.changes.map(change => changeText(t, change, seen)),
      ...person.notes.map(note => noteText(t, note, seen)),
    ],
  }))
  return <People title={t('lists.moves')} lines={lines} />
}

/** Rows that are left out, by their line in the file. */
export function OddRows({ seen }: { seen: CheckedList }) {
  const t = useWords()
  const { odd } = seen.plan
  if (odd.length === 0) return null
  return (
    <>
      <Wide label={t('lists.odd')}>
        <Table
          caption={t('lists.odd')}
          captionClasses="govuk-table__caption--m"
          head={[{ text: t('lists.odd-line') }, { text: t('lists.odd-why') }]}
          rows={odd.map(({ line, code, value }) => [
            { text: String(line) },
            {
              text: t(`lists.odd-${code}`, { value: /^\d{4}-\d\d-\d\d$/.test(value) ? dayIn(t, value, seen) : value }),
            },
          ])}
        />
      </Wide>
      <p class="govuk-body">{t('lists.odd-again')}</p>
    </>
  )
}

/** Offered, never done by itself: somebody may only be missing from this export. */
export function Leavers({ seen }: { seen: CheckedList }) {
  const t = useWords()
  const { leavers } = seen.plan
  if (leavers.length === 0) return null
  return (
    <form method="post" action={`/people/lists/${seen.list.id}/leavers`} novalidate>
      <Checkboxes
        name="who[]"
        idPrefix="who"
        fieldset={{ legend: { text: t('lists.leavers'), classes: 'govuk-fieldset__legend--m' } }}
        hint={{ text: t('lists.leavers-hint') }}
        items={leavers.map(({ person, name, lastDay }) => ({
          value: person,
          text: name,
          hint: {
            text:
              lastDay === null ? t('lists.leaver-missing') : t('lists.leaver-day', { day: dayIn(t, lastDay, seen) }),
          },
        }))}
      />
      <div class="govuk-button-group">
        <Button text={t('lists.leavers-button')} classes="govuk-button--secondary" preventDoubleClick />
        <Button
          text={t('lists.leavers-all', { count: leavers.length })}
          classes="govuk-button--warning"
          name="all"
          value="yes"
          preventDoubleClick
        />
      </div>
    </form>
  )
}
