import { FormPage, noonOf, PostForm, type Problem, type School } from '../../people/people.ts'
import { NotificationBanner, useWords } from '../../ui/ui.ts'
import { guardiansAmong } from './ask-families.ts'
import type { Birthday } from './birthdays.store.ts'
import { toPrintAgain } from './letters-of-today.ts'
import { PrintAgain } from './print-again.tsx'
import type { ClassEnding, RenewalSeen, Scope } from './see-renewal.ts'
import { RENEW_WITHIN_DAYS, type ToAsk } from './who-to-ask.store.ts'

export const renewalLink = (school: string, scope: Scope, path = '/pupils/renewal') => {
  const query = new URLSearchParams({ school })
  if (scope.is === 'group') query.set('class', scope.group.name)
  if (scope.is === 'school') query.set('whole', 'yes')
  return `${path}?${query.toString()}`
}

const classScope = (name: string): Scope => ({ is: 'group', group: { by: 'class', name } })
const DAYS = { days: RENEW_WITHIN_DAYS }

type Facts = {
  school: School
  seen: RenewalSeen
  className: string | null
  sent: number | null
  problems: readonly Problem[]
}

/** The office: whose answers end when, who has been asked again, who has no address, and asking sooner. */
export function RenewalPage({ school, seen, className, sent, problems }: Facts) {
  const t = useWords()
  const { months, wording } = seen
  return (
    <FormPage title={t('renewal.title')} back={`/pupils?school=${school.id}`} problems={problems}>
      {sent !== null && <NotificationBanner type="success" text={t('renewal.said-sent', { count: sent })} />}
      <p class="govuk-body">
        {months === null ? t('renewal.body-never', DAYS) : t('renewal.body-months', { months, ...DAYS })}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/pupils/ask/words?school=${school.id}`}>
          {wording === null ? t('renewal.no-words') : t('renewal.words', { version: wording.version })}
        </a>
      </p>
      {className !== null && seen.chosen !== null && (
        <Chosen school={school} seen={seen} className={className} all={seen.chosen} />
      )}
      <Ending {...{ school, seen, problems }} sent={sent !== null} />
      <Birthdays birthdays={seen.birthdays} />
      <h2 class="govuk-heading-m">{t('renewal.sooner-title')}</h2>
      <p class="govuk-body">{t('renewal.sooner-body')}</p>
      <p class="govuk-body">{t('renewal.sooner-class')}</p>
      <ul class="govuk-list">
        {seen.allClasses.map(name => (
          <li>
            <a class="govuk-link" href={renewalLink(school.id, classScope(name))}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <Sooner
        school={school}
        seen={seen}
        scope={{ is: 'school' }}
        all={seen.everybody}
        who={t('renewal.whole-school')}
      />
    </FormPage>
  )
}

type EndingFacts = { school: School; seen: RenewalSeen; problems: readonly Problem[]; sent: boolean }

function Ending({ school, seen, problems, sent }: EndingFacts) {
  const t = useWords()
  const open = seen.ending.filter(one => one.asked === 0)
  const mails = guardiansAmong(open, 'mail', seen.now).length
  const letters = guardiansAmong(open, 'letter', seen.now).length
  return (
    <>
      <h2 class="govuk-heading-m">{t('renewal.ending-title', DAYS)}</h2>
      {seen.classes.length === 0 && <p class="govuk-body">{t('renewal.ending-none', DAYS)}</p>}
      <ul class="cw-lines">
        {seen.classes.map(one => (
          <ClassLine school={school} one={one} today={seen.today} />
        ))}
      </ul>
      {seen.wording !== null && mails > 0 && !sent && (
        <PostForm action={renewalLink(school.id, { is: 'ending' })} button={t('renewal.mail-ending', { count: mails })}>
          {null}
        </PostForm>
      )}
      {seen.wording !== null && letters > 0 && (
        <PostForm
          action={renewalLink(school.id, { is: 'ending' }, '/pupils/renewal/letters')}
          button={t('renewal.letters-ending', { count: letters })}
          look="secondary"
        >
          <p class="govuk-body">{t('renewal.letters-body')}</p>
        </PostForm>
      )}
      {/* Of the whole school: a letter of since yesterday belongs to no list any more, because its guardian was asked. */}
      <PrintAgain
        action={renewalLink(school.id, { is: 'ending' }, '/pupils/renewal/letters')}
        choices={seen.wording === null ? [] : toPrintAgain(seen.everybody, seen.printed)}
        problems={problems}
        now={seen.now}
      />
    </>
  )
}

const isOver = (day: string, today: string) => (day < today ? 'yes' : 'no')

function ClassLine({ school, one, today }: { school: School; one: ClassEnding; today: string }) {
  const t = useWords()
  return (
    <li class="cw-line">
      <span class="cw-line__what">{t('renewal.class-line', { name: one.className, children: one.children })}</span>
      <span class="cw-line__about">
        {one.first !== null &&
          t('renewal.class-first', { day: t.day(noonOf(one.first)), over: isOver(one.first, today) })}{' '}
        {t('renewal.class-asked', { count: one.askedAgain })} {t('renewal.class-waiting', { count: one.waiting })}{' '}
        {t('renewal.class-letter', { count: one.byLetter })}
      </span>
      <a class="govuk-link" href={renewalLink(school.id, classScope(one.className))}>
        {t('renewal.see-class')}
        <span class="govuk-visually-hidden">: {one.className}</span>
      </a>
    </li>
  )
}

type ChosenFacts = { school: School; seen: RenewalSeen; className: string; all: readonly ToAsk[] }

/** One class: everybody who may answer, and asking all of them again now. */
function Chosen({ school, seen, className, all }: ChosenFacts) {
  const t = useWords()
  return (
    <>
      <h2 class="govuk-heading-m">{t('renewal.chosen-title', { name: className })}</h2>
      {all.length === 0 && <p class="govuk-body">{t('renewal.chosen-none')}</p>}
      <ul class="cw-lines">
        {all.map(one => (
          <li class="cw-line">
            <span class="cw-line__what">
              {one.child}: {one.name}
            </span>
            <span class="cw-line__about">
              {one.endsOn === null
                ? t('renewal.chosen-holds')
                : t('renewal.chosen-ends', {
                    day: t.day(noonOf(one.endsOn)),
                    over: isOver(one.endsOn, seen.today),
                  })}{' '}
              {t(one.email === null ? 'renewal.by-letter' : 'renewal.by-mail')}{' '}
              {one.lastAsked === null
                ? t('renewal.never-asked')
                : t('renewal.asked', { count: one.asked, when: t.moment(one.lastAsked, seen.now) })}
            </span>
          </li>
        ))}
      </ul>
      <Sooner school={school} seen={seen} scope={classScope(className)} all={all} who={className} />
    </>
  )
}

type SoonerFacts = { school: School; seen: RenewalSeen; scope: Scope; all: readonly ToAsk[]; who: string }

function Sooner({ school, seen, scope, all, who }: SoonerFacts) {
  const t = useWords()
  const mails = guardiansAmong(all, 'mail', seen.now).length
  const letters = guardiansAmong(all, 'letter', seen.now).length
  if (seen.wording === null) return null
  return (
    <>
      {mails > 0 && (
        <PostForm
          action={renewalLink(school.id, scope)}
          button={t('renewal.sooner-mail', { count: mails, who })}
          look="secondary"
        >
          {null}
        </PostForm>
      )}
      {letters > 0 && (
        <PostForm
          action={renewalLink(school.id, scope, '/pupils/renewal/letters')}
          button={t('renewal.sooner-letters', { count: letters, who })}
          look="secondary"
        >
          <p class="govuk-body">{t('renewal.letters-body')}</p>
        </PostForm>
      )}
    </>
  )
}

function Birthdays({ birthdays }: { birthdays: readonly Birthday[] }) {
  const t = useWords()
  return (
    <>
      <h2 class="govuk-heading-m" id="birthdays">
        {t('renewal.birthdays-title')}
      </h2>
      <p class="govuk-body">
        {birthdays.length === 0 ? t('renewal.birthdays-none', DAYS) : t('renewal.birthdays-body')}
      </p>
      <ul class="cw-lines">
        {birthdays.map(({ pupil, name, className, age, come, on, changes }) => (
          <li class="cw-line">
            <span class="cw-line__what">
              {t('renewal.birthday-line', {
                ...{ name, className, age, come: come ? 'yes' : 'no' },
                day: t.day(noonOf(on)),
              })}
            </span>
            <span class="cw-line__about">{changes.map(one => t(`renewal.change-${one}`)).join(' ')}</span>
            <a class="govuk-link" href={`/pupils/${pupil}/answer`}>
              {t('renewal.birthday-answer')}
              <span class="govuk-visually-hidden">: {name}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
