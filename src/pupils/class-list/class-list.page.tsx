import { dayOf, daysAfter, type School } from '../../people/people.ts'
import { Guidance, type GuidedBy } from '../../policy/policy.ts'
import {
  BackLink,
  FindRows,
  InsetText,
  KeepList,
  KeptList,
  plainName,
  Table,
  useWords,
  type WordKey,
  type Words,
} from '../../ui/ui.ts'
import { ClassLinks, classLink } from '../pages/find-pupils.page.tsx'
import { type ClassMark, classMarks } from './class-mark.rule.ts'
import type { ClassList } from './see-class-list.ts'

const KEPT_PAGE = '/pupils/my-class/kept'
/** As long as the phone keeps it (kept-list-store.ts). */
const KEPT_FOR_MS = 24 * 3_600_000

/** A sign and words beside the colour: on a phone in the sun, or for whoever sees no colours, the shape has to do. */
const LOOKS: Readonly<Record<ClassMark, { sign: string; look: string; words: WordKey }>> = {
  fine: { sign: '✓', look: '', words: 'marks.mark-fine' },
  not: { sign: '✕', look: ' cw-chip--overdue', words: 'marks.mark-not' },
  ask: { sign: '?', look: ' cw-chip--paused', words: 'marks.mark-ask' },
}

function Mark({ mark }: { mark: ClassMark }) {
  const t = useWords()
  const { sign, look, words } = LOOKS[mark]
  return (
    <span class={`cw-chip${look}`}>
      <span class="cw-chip__sign" aria-hidden="true">
        {sign}
      </span>
      {t(words)}
    </span>
  )
}

function WhatMarksMean() {
  const t = useWords()
  return (
    <ul class="govuk-list">
      {classMarks.map(mark => (
        <li>
          <Mark mark={mark} /> {t(`marks.means-${mark}`)}
        </li>
      ))}
    </ul>
  )
}

export function ChooseClassPage({
  school,
  classes,
}: {
  school: School
  classes: readonly { className: string; pupils: number }[]
}) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={`/pupils?school=${school.id}`} />
        <span class="govuk-caption-l">{school.name}</span>
        <h1 class="govuk-heading-l">{t('marks.title')}</h1>
        {classes.length === 0 ? (
          <InsetText text={t('marks.no-classes')} />
        ) : (
          <>
            <p class="govuk-body">{t('marks.choose')}</p>
            <ClassLinks to="/pupils/my-class" school={school} classes={classes} />
          </>
        )}
      </div>
    </div>
  )
}

/** @param name what was asked for without script: the children whose names hold it */
export function MyClassPage({ list, at, name, policy }: { list: ClassList; at: Date; name: string; policy: GuidedBy }) {
  const t = useWords()
  const { school, className } = list
  const children = list.children.filter(child => plainName(child.name).includes(plainName(name)))
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={`/pupils/my-class?school=${school.id}`} />
        <span class="govuk-caption-l">{school.name}</span>
        <h1 class="govuk-heading-l">{t('marks.class-title', { class: className })}</h1>
        <p class="govuk-body">{t('marks.as-of', { moment: t.moment(at) })}</p>
        {list.noFaces && <InsetText text={t('marks.no-faces')} />}
        <Guidance policy={policy} moment="before_trip" />
        <FindRows
          rows="class-rows"
          label={t('marks.find')}
          button={t('marks.find-button')}
          said={t('marks.find-said')}
          without={{ action: '/pupils/my-class', value: name, keep: { school: school.id, class: className } }}
        />
        {name !== '' && (
          <p class="govuk-body">
            {children.length === 0 && `${t('marks.find-none', { name })} `}
            <a class="govuk-link" href={classLink('/pupils/my-class', school.id, className)}>
              {t('marks.find-all')}
            </a>
          </p>
        )}
        <Table
          attributes={{ id: 'class-rows' }}
          caption={t('marks.column-name')}
          captionClasses="govuk-visually-hidden"
          head={[{ text: t('marks.column-name') }, { text: t('marks.column-mark') }]}
          firstCellIsHeader
          rows={children.map(({ name, mark }) => [{ html: <bdi>{name}</bdi> }, { html: <Mark mark={mark} /> }])}
        />
        <h2 class="govuk-heading-m">{t('marks.means-title')}</h2>
        <WhatMarksMean />
        <p class="govuk-body">{t('marks.no-reasons')}</p>
        <h2 class="govuk-heading-m">{t('marks.keep-title')}</h2>
        <KeepList
          action={classLink('/pupils/my-class/keep', school.id, className)}
          keptPage={KEPT_PAGE}
          worker="/pupils/my-class-worker.js"
          scope="/pupils/my-class"
          button={t('marks.keep-button')}
          about={t('marks.keep-about')}
          until={keptUntil(t, at)}
          without={t('marks.keep-without')}
          failed={t('marks.keep-failed')}
        />
        <p class="govuk-body">{t('marks.print')}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={KEPT_PAGE}>
            {t('marks.kept-link')}
          </a>
        </p>
      </div>
    </div>
  )
}

/** "Tomorrow 08:05", but for the hour in autumn that makes a day of 25 hours. */
function keptUntil(t: Words, at: Date): string {
  const until = new Date(at.getTime() + KEPT_FOR_MS)
  if (dayOf(until) !== daysAfter(dayOf(at), 1)) return t('marks.keep-until', { moment: t.moment(until) })
  return t('marks.keep-until-tomorrow', { time: t.time(until) })
}

/** Filled on the phone with what it keeps; the house does not know what that is. */
export function KeptClassPage() {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{t('marks.kept-title')}</h1>
        <KeptList
          age={t('marks.kept-age')}
          columns={[t('marks.column-name'), t('marks.column-mark')]}
          none={t('marks.kept-none')}
          noScript={t('marks.kept-no-script')}
          wipe={t('marks.kept-wipe')}
          find={{ label: t('marks.find'), button: t('marks.find-button'), said: t('marks.find-said') }}
          marks={classMarks.map(mark => ({ name: mark, shown: <Mark mark={mark} /> }))}
        >
          <WhatMarksMean />
        </KeptList>
        <p class="govuk-body">
          <a class="govuk-link" href="/pupils/my-class">
            {t('marks.kept-anew')}
          </a>
        </p>
      </div>
    </div>
  )
}
