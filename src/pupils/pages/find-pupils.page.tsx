import { noonOf, type School } from '../../people/people.ts'
import { BackLink, Button, Checkboxes, Input, NotificationBanner, useWords } from '../../ui/ui.ts'
import { MOST_FOUND, type PupilEver, type PupilShown } from '../roll.store.ts'

type Facts = {
  school: School
  name: string
  className: string
  mayOpen: boolean
  leavers: boolean
  now: Date
  saved: boolean
  classes: readonly { className: string; pupils: number }[]
  found: readonly (PupilShown | PupilEver)[]
}

/** Also the way back from one child to her class. */
export const classLink = (path: string, school: string, className: string) =>
  `${path}?${new URLSearchParams({ school, class: className }).toString()}`

export function FindPupilsPage({ school, name, className, mayOpen, leavers, now, saved, classes, found }: Facts) {
  const t = useWords()
  const asked = name.trim() !== '' || className !== ''
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {asked && <BackLink href={`/pupils?school=${school.id}`} />}
        {saved && <NotificationBanner type="success" text={t('consent.said-answered')} />}
        <span class="govuk-caption-l">{school.name}</span>
        <h1 class="govuk-heading-l">{t('consent.pupils-title')}</h1>
        <form method="get" action="/pupils" novalidate>
          <input type="hidden" name="school" value={school.id} />
          <Input
            name="name"
            type="search"
            autocomplete="off"
            spellcheck={false}
            label={{ text: t('consent.pupils-name') }}
            value={name}
          />
          {mayOpen && (
            <Checkboxes
              name="leavers"
              idPrefix="leavers"
              classes="govuk-checkboxes--small"
              values={leavers ? ['yes'] : []}
              items={[{ value: 'yes', text: t('consent.pupils-leavers') }]}
            />
          )}
          <Button text={t('consent.pupils-search')} />
        </form>
        {asked && (
          <>
            <h2 class="govuk-heading-m">
              {name.trim() === '' ? className : t('consent.pupils-found', { count: found.length, most: MOST_FOUND })}
            </h2>
            {name.trim() === '' && mayOpen && found.length > 0 && (
              <p class="govuk-body">
                <a class="govuk-link" href={classLink('/pupils/class', school.id, className)}>
                  {t('consent.class-link')}
                </a>
              </p>
            )}
            <Found found={found} mayOpen={mayOpen} showsClass={className === ''} now={now} />
          </>
        )}
        {mayOpen && <OfficeLinks school={school.id} />}
        <Classes school={school} classes={classes} />
      </div>
    </div>
  )
}

function Classes({ school, classes }: Pick<Facts, 'school' | 'classes'>) {
  const t = useWords()
  return (
    <>
      <h2 class="govuk-heading-m">{t('consent.pupils-classes')}</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={`/pupils/my-class?school=${school.id}`}>
          {t('marks.link')}
        </a>
      </p>
      <ClassLinks to="/pupils" school={school} classes={classes} />
    </>
  )
}

/** Every class of a school with the number of its pupils, each leading to a page about it. */
export function ClassLinks({ to, school, classes }: Pick<Facts, 'school' | 'classes'> & { to: string }) {
  const t = useWords()
  return (
    <ul class="govuk-list">
      {classes.map(one => (
        <li>
          <a class="govuk-link" href={classLink(to, school.id, one.className)}>
            {one.className}
          </a>{' '}
          {t('consent.pupils-in-class', { count: one.pupils })}
        </li>
      ))}
    </ul>
  )
}

/** What whoever keeps the register of families does besides looking at one child. */
function OfficeLinks({ school }: { school: string }) {
  const t = useWords()
  return (
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={`/pupils/coverage?school=${school}`}>
          {t('covered.cover-title')}
        </a>
      </li>
      <li>
        <a class="govuk-link" href={`/pupils/ask?school=${school}`}>
          {t('family.ask-link')}
        </a>
      </li>
      <li>
        <a class="govuk-link" href={`/pupils/renewal?school=${school}`}>
          {t('renewal.link')}
        </a>
      </li>
      <li>
        <a class="govuk-link" href={`/pupils/complaints?school=${school}`}>
          {t('family.complaints-title')}
        </a>
      </li>
      <li>
        <a class="govuk-link" href={`/consent/basis?school=${school}`}>
          {t('basis.link')}
        </a>
      </li>
    </ul>
  )
}

/** Who keeps the register of families gets on from a name to the child's page. */
function Found({
  found,
  mayOpen,
  showsClass,
  now,
}: Pick<Facts, 'found' | 'mayOpen' | 'now'> & { showsClass: boolean }) {
  const t = useWords()
  return (
    <ul class="cw-lines">
      {found.map(pupil => (
        <li class="cw-line">
          <span class="cw-line__what">
            {mayOpen ? (
              <a class="govuk-link" href={`/pupils/${pupil.id}`}>
                {pupil.name}
              </a>
            ) : (
              pupil.name
            )}
          </span>
          {showsClass && <span class="cw-line__about">{pupil.className}</span>}
          {'left' in pupil && pupil.left !== null && (
            <span class="cw-line__about">{t('consent.pupils-left', { day: t.day(noonOf(pupil.left), now) })}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
