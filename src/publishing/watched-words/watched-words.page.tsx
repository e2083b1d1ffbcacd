import { noonOf, type School } from '../../people/people.ts'
import {
  Button,
  DateInput,
  ErrorSummary,
  Input,
  InsetText,
  NotificationBanner,
  Radios,
  Textarea,
  useWords,
} from '../../ui/ui.ts'
import type { WatchTyped } from './watched-words.form.ts'
import type { WatchRefusal } from './watched-words.rule.ts'
import type { Watched } from './watched-words.store.ts'

export type WatchedFacts = {
  readonly school: School
  readonly watched: readonly (Watched & { readonly by: string })[]
  readonly mayKeep: boolean
  readonly typed: WatchTyped
  readonly problem: WatchRefusal['refused'] | null
  readonly done: 'added' | 'ended' | 'gone' | null
  readonly now: Date
}

/** At which field a refusal is put right. */
const fieldOf: Readonly<Record<WatchRefusal['refused'], string>> = {
  'only-the-head': 'name',
  'no-word': 'name',
  'too-long': 'name',
  'too-many': 'words',
  'no-reason': 'why',
  'no-day': 'until-day',
  'day-gone': 'until-day',
  'too-far': 'until-day',
}

/** The school's own words and the subjects that are closed for now; the head adds and takes off, everybody reads. */
export function WatchedWordsPage({ facts }: { facts: WatchedFacts }) {
  const t = useWords()
  const { school, watched, problem } = facts
  const subjects = watched.filter(one => one.until !== null)
  const words = watched.filter(one => one.until === null)
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {problem !== null && (
          <ErrorSummary errorList={[{ text: t(`watched.refused-${problem}`), href: `#${fieldOf[problem]}` }]} />
        )}
        {facts.done !== null && <NotificationBanner type="success" text={t(`watched.done-${facts.done}`)} />}
        <span class="govuk-caption-l">{school.name}</span>
        <h1 class="govuk-heading-l">{t('watched.title')}</h1>
        <p class="govuk-body">{t('watched.body')}</p>
        <h2 class="govuk-heading-m">{t('watched.subjects-count', { count: subjects.length })}</h2>
        <InsetText text={t('watched.union')} />
        <List facts={facts} watched={subjects} />
        <h2 class="govuk-heading-m">{t('watched.words-count', { count: words.length })}</h2>
        <List facts={facts} watched={words} />
        {facts.mayKeep ? <Add facts={facts} /> : <InsetText text={t('watched.who')} />}
      </div>
    </div>
  )
}

function List({ facts, watched }: { facts: WatchedFacts; watched: WatchedFacts['watched'] }) {
  const t = useWords()
  if (watched.length === 0) return null
  return (
    <ul class="cw-lines">
      {watched.map(one => (
        <li class="cw-line">
          <span class="cw-line__what" dir="auto">
            {one.name}
          </span>
          <span class="cw-line__about" dir="auto">
            {one.until === null
              ? t(one.does === 'stops' ? 'watched.stops' : 'watched.warns')
              : t(one.does === 'election' ? 'watched.election-until' : 'watched.until', {
                  day: t.day(noonOf(one.until)),
                  words: one.words.join(', '),
                })}{' '}
            {one.why} {t('watched.added', { who: one.by, when: t.moment(one.addedAt, facts.now) })}
          </span>
          {facts.mayKeep && (
            <form method="post" action={`/watched-words/${one.id}/end?school=${facts.school.id}`}>
              <Button
                classes="govuk-button--secondary"
                html={t.rich('watched.end-button', {
                  name: one.name,
                  hidden: inside => <span class="govuk-visually-hidden">{inside}</span>,
                })}
              />
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}

function Add({ facts: { school, typed, problem } }: { facts: WatchedFacts }) {
  const t = useWords()
  const wrong = (name: string) =>
    problem !== null && fieldOf[problem] === name ? { errorMessage: { text: t(`watched.refused-${problem}`) } } : {}
  return (
    <form method="post" action={`/watched-words?school=${school.id}`} novalidate>
      <h2 class="govuk-heading-m">{t('watched.add-title')}</h2>
      <Radios
        name="does"
        fieldset={{ legend: { text: t('watched.does') } }}
        value={typed.does}
        items={(['warns', 'stops', 'subject', 'election'] as const).map(does => ({
          value: does,
          text: t(`watched.does-${does}`),
          hint: { text: t(`watched.does-${does}-hint`) },
        }))}
      />
      <Input
        name="name"
        classes="govuk-input--width-20"
        label={{ text: t('watched.name') }}
        value={typed.name}
        spellcheck={false}
        autocomplete="off"
        attributes={{ dir: 'auto' }}
        {...wrong('name')}
      />
      <Textarea
        name="words"
        rows={3}
        label={{ text: t('watched.words') }}
        hint={{ text: t('watched.words-hint') }}
        value={typed.words}
        attributes={{ dir: 'auto' }}
        {...wrong('words')}
      />
      <DateInput
        id="until"
        namePrefix="until"
        fieldset={{ legend: { text: t('watched.until-label') } }}
        hint={{ text: t('watched.until-hint') }}
        values={{ day: typed.day, month: typed.month, year: typed.year }}
        {...wrong('until-day')}
      />
      <Textarea
        name="why"
        rows={2}
        label={{ text: t('watched.why') }}
        hint={{ text: t('watched.why-hint') }}
        value={typed.why}
        attributes={{ dir: 'auto' }}
        {...wrong('why')}
      />
      <Button text={t('watched.add-button')} preventDoubleClick />
    </form>
  )
}
