import type { ComponentChildren } from 'preact'
import { BackLink, ErrorSummary, NotificationBanner, useWords } from '../../ui/ui.ts'
import type { RollProblem } from './roll.form.ts'
import type { SeenImport } from './see-roll.ts'

/** A page of the roll: what is wrong on top, what was done, then the heading. */
export function RollFrame({
  title,
  back,
  problems = [],
  said = null,
  children,
}: {
  title: string
  back?: string
  problems?: readonly RollProblem[]
  said?: string | null
  children: ComponentChildren
}) {
  const t = useWords()
  return (
    <>
      {back !== undefined && <BackLink href={back} />}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {problems.length > 0 && (
            <ErrorSummary
              errorList={problems.map(({ field, key, values }) => ({
                text: t(key, values ?? {}),
                ...(field === null ? {} : { href: `#${field}` }),
              }))}
            />
          )}
          {said !== null && <NotificationBanner type="success" titleText={t('house.success')} text={said} />}
          <h1 class="govuk-heading-l">{title}</h1>
          {children}
        </div>
      </div>
    </>
  )
}

/** What a field shows in red; nothing where nothing is wrong with it. */
export function useRollProblem(problems: readonly RollProblem[], id: string) {
  const t = useWords()
  const found = problems.find(problem => problem.field === id)
  return found === undefined ? {} : { errorMessage: { text: t(found.key, found.values ?? {}) } }
}

/** Above each page of one file: whose it is. */
export function AboutRoll({ seen: { found, school, by, key, now } }: { seen: SeenImport }) {
  const t = useWords()
  const about = { name: found.fileName, school, rows: found.rowCount, when: t.moment(found.broughtAt, now) }
  return (
    <p class="govuk-body">
      {by !== null
        ? t('roll.about', { ...about, who: by })
        : key === null
          ? t('roll.about-folder', about)
          : t('roll.about-key', { ...about, key })}
    </p>
  )
}
