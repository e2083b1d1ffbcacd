import type { School } from '../../people/people.ts'
import { BackLink, InsetText, KeepList, KeptList, Table, useWords, type WordKey } from '../../ui/ui.ts'
import { ClassLinks, classLink } from '../pages/find-pupils.page.tsx'
import { type ClassMark, classMarks } from './class-mark.rule.ts'
import type { ClassList } from './see-class-list.ts'

const KEPT_PAGE = '/pupils/my-class/kept'

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

export function MyClassPage({ list, at }: { list: ClassList; at: Date }) {
  const t = useWords()
  const { school, className, children } = list
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={`/pupils/my-class?school=${school.id}`} />
        <span class="govuk-caption-l">{school.name}</span>
        <h1 class="govuk-heading-l">{t('marks.class-title', { class: className })}</h1>
        <p class="govuk-body">{t('marks.as-of', { moment: t.moment(at) })}</p>
        {list.noFaces && <InsetText text={t('marks.no-faces')} />}
        <Table
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
