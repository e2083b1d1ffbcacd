import type { ComponentChildren } from 'preact'
import { BackLink, ErrorSummary, Tag, useWords } from '../../ui/ui.ts'
import type { ClauseId, OpenReason, Pack } from '../packs/pack.ts'
import type { AtDraft } from './at-draft.tsx'
import { draftPath } from './at-draft.tsx'
import type { Entry } from './draft.ts'

/** What is not right with a field. `field`: its id. */
export type Wrong = { readonly text: string; readonly field: string }

/** One step of adopting: a way back, whose policy it is, what is wrong, the heading, the rest. */
export function Step(props: {
  at: Pick<AtDraft, 'name'>
  back: string
  /** Left out where the question of the form is the heading. */
  title?: string
  wrong?: readonly Wrong[]
  wide?: boolean
  children: ComponentChildren
}) {
  const { wrong = [] } = props
  return (
    <div class="govuk-grid-row">
      <div class={props.wide ? 'govuk-grid-column-full' : 'govuk-grid-column-two-thirds'}>
        <BackLink href={props.back} />
        {wrong.length > 0 && <ErrorSummary errorList={wrong.map(({ text, field }) => ({ text, href: `#${field}` }))} />}
        <span class="govuk-caption-l">{props.at.name}</span>
        {props.title !== undefined && <h1 class="govuk-heading-l">{props.title}</h1>}
        {props.children}
      </div>
    </div>
  )
}

/** Back to the task list. */
export function toTasks({ read }: Pick<AtDraft, 'read'>): string {
  return draftPath(read.draft.id)
}

/** Tells the server which turn of this topic was on the page, so that nobody writes over what somebody else has just said. */
export function SeenTurn({ entry }: { entry: Entry | undefined }) {
  return <input type="hidden" name="seen" value={entry?.turn ?? 0} />
}

/** The clauses behind something, in full: who answers should not have to open three pages. */
export function ClausesInFull({ pack, ids, title }: { pack: Pack; ids: readonly ClauseId[]; title?: string }) {
  const t = useWords()
  const clauses = pack.clauses.filter(clause => ids.includes(clause.id))
  if (clauses.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-s">{title ?? t('adopting.clauses')}</h2>
      <dl class="govuk-summary-list">
        {clauses.map(clause => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{`${clause.ref} · ${t('house.strength', { strength: clause.strength })}`}</dt>
            <dd class="govuk-summary-list__value">{clause.says}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Where the clauses are printed, in one line; nothing where there are none. */
export function refsOf(pack: Pack, ids: readonly ClauseId[]): string {
  return [...new Set(pack.clauses.filter(clause => ids.includes(clause.id)).map(clause => clause.ref))].join('; ')
}

/** What kind of question it is, in a word: nobody should take a contradiction of the policy for a choice of ours. */
export function AboutTag({ about }: { about: OpenReason }) {
  const t = useWords()
  const loud = about === 'contradiction' || about === 'law' || about === 'stale'
  return <Tag text={t(`adopting.about-${about}`)} classes={loud ? 'govuk-tag--yellow' : 'govuk-tag--grey'} />
}

export function OursTag() {
  const t = useWords()
  return <Tag text={t('adopting.ours')} classes="govuk-tag--grey" />
}
