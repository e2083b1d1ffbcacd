import type { ComponentChildren } from 'preact'
import type { Visitor } from '../../people/people.ts'
import { Button, InsetText, useWords } from '../../ui/ui.ts'
import type { Pack } from '../packs/pack.ts'
import { type AtDraft, draftPath } from './at-draft.tsx'
import { LookAtChanges } from './changes.page.tsx'
import { sawIt, type Seeable } from './draft.ts'
import { LookAtLinked } from './linked.page.tsx'
import { LookAtRules } from './rules.page.tsx'
import { fingerprintOf, leftOut } from './seeing.rule.ts'
import { Step, toTasks, type Wrong } from './step.tsx'
import { LookAtTitles } from './titles.page.tsx'

export type LookOptions = {
  at: AtDraft
  visitor: Visitor
  pack: Pack
  /** Which of what is on the page cannot be kept so, by its id or its title, and why. */
  wrong: { readonly of: string; readonly text: string } | null
  /** The title that was just said to mean something. */
  saved: string | null
  /** Nothing is folded: for reading on paper, or all of it. */
  unfolded: boolean
}

/** Something to look at, and the press that says so. */
export function Look(props: { at: AtDraft; what: Seeable; wrong?: readonly Wrong[]; children: ComponentChildren }) {
  const { at, what, wrong = [], children } = props
  const t = useWords()
  const { read, around } = at
  const of = fingerprintOf(read, what, around)
  const seen = sawIt(read.entries, what, of)
  return (
    <Step at={at} back={toTasks(at)} title={t(`adopting.look-${what}-title`)} wrong={wrong}>
      <p class="govuk-body">{t(`adopting.look-${what}-body`)}</p>
      {seen === 'changed-since' && <InsetText text={t('adopting.look-changed')} />}
      {children}
      {seen === 'seen' ? (
        <>
          <p class="govuk-body">{t('adopting.look-seen')}</p>
          <Button text={t('adopting.back-to-tasks')} href={toTasks(at)} />
        </>
      ) : (
        <form method="post" action={draftPath(read.draft.id, `/look/${what}`)}>
          <input type="hidden" name="of" value={of} />
          <Button text={t(`adopting.look-${what}-press`)} preventDoubleClick />
        </form>
      )}
    </Step>
  )
}

/** Kinds of worker on the register whom the policy does not bind (s3-2.5). */
function LookAtLeftOut({ at, pack }: LookOptions) {
  const t = useWords()
  const left = leftOut(at.read, at.around)
  const clauses = at.read.settings?.get('scope.worker_types').clauses ?? []
  const refs = pack.clauses.filter(clause => clauses.includes(clause.id)).map(clause => clause.ref)
  return (
    <Look at={at} what="left-out">
      {refs.length > 0 && (
        <p class="govuk-body">{t('adopting.left-out-by', { refs: [...new Set(refs)].join('; ') })}</p>
      )}
      <ul class="govuk-list govuk-list--bullet">
        {left.map(({ label, count }) => (
          <li>{t('adopting.left-out-line', { label, count })}</li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={draftPath(at.read.draft.id, '/settings/scope.worker_types')}>
          {t('adopting.left-out-change')}
        </a>
      </p>
    </Look>
  )
}

/** The template's own provider is replacing it (s3-end-1, s0-header-1). */
function LookAtTemplate({ at, pack }: LookOptions) {
  const t = useWords()
  const { template } = pack
  return (
    <Look at={at} what="template">
      <InsetText
        text={t('adopting.template-superseded', {
          source: template?.source ?? '',
          provider: template?.provider ?? 'none',
          version: template?.version ?? '',
          when: template?.supersededOn ?? '',
        })}
      />
    </Look>
  )
}

/** One page for each thing that has to be looked at. */
export const lookPages: Readonly<Record<Seeable, (options: LookOptions) => ComponentChildren>> = {
  titles: options => <LookAtTitles {...options} />,
  linked: options => <LookAtLinked {...options} />,
  changes: options => <LookAtChanges {...options} />,
  rules: options => <LookAtRules {...options} />,
  'left-out': options => <LookAtLeftOut {...options} />,
  template: options => <LookAtTemplate {...options} />,
}
