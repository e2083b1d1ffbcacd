import { Button, Details, InsetText, SummaryList, useWords, type Words } from '../../ui/ui.ts'
import { Guidance } from '../guidance/guidance.tsx'
import { structuralRules } from '../structural-rules.ts'
import { AnswersChecked, OwnValues } from './answers-checked.tsx'
import { type AtDraft, draftPath } from './at-draft.tsx'
import { ChangeCounts, settingChanges } from './changes.page.tsx'
import type { AtCheck } from './check.handlers.tsx'
import { reviewDay, type Start } from './dates.rule.ts'
import { gapsIn } from './deputies.rule.ts'
import { reviewIn, sawIt, type Seeable, startIn } from './draft.ts'
import { brokenCitations, linkedShown } from './linked.rule.ts'
import { dayIn } from './dates.rule.ts'
import { fingerprintOf, leftOut } from './seeing.rule.ts'
import { freeze, type SealRefusal } from './signing/seal-draft.ts'
import { signatoriesOf } from './signing/signers.rule.ts'
import { PutAside } from './put-aside.tsx'
import { Step, toTasks } from './step.tsx'
import { notReady, type TaskId, tasksOf } from './tasks.rule.ts'
import { TASK_PATHS } from './tasks.page.tsx'
import { TitlesSaid } from './titles-said.tsx'

/**
 * Everything once more on one page that a head would print for the governors, and the press that freezes it. What was decided, is open or was changed
 * here stands in full; what this very reader has looked at and nobody has touched since is folded, and prints unfolded.
 */
export function CheckPage({ at, refusal }: { at: AtCheck; refusal: SealRefusal | null }) {
  const t = useWords()
  const { read, around, now } = at
  const open = notReady(tasksOf(read, around, now))
  const text = refusal === null ? null : refusedInWords(t, refusal)
  return (
    <Step
      at={at}
      back={toTasks(at)}
      title={t('adopting.check-title')}
      wrong={text === null ? [] : [{ text, field: 'seal' }]}
    >
      <p class="govuk-body">{t('adopting.check-print')}</p>
      <Basics at={at} />
      <PutAside at={at} />
      <OwnValues at={at} />
      <AnswersChecked at={at} me={at.more.me} />
      {read.written !== null && <TitlesSaid written={read.written} titles={read.answers.titles} />}
      <h2 class="govuk-heading-m">{t('adopting.check-changes')}</h2>
      <ChangeCounts changes={settingChanges(at)} />
      <p class="govuk-body">
        <a class="govuk-link" href={draftPath(read.draft.id, '/look/changes?show=all')}>
          {t('adopting.check-see-changes')}
        </a>
      </p>
      <Remarks at={at} />
      <RulesBesides at={at} />
      {read.pack !== null && (
        <Guidance policy={{ pack: read.pack, version: null, nation: read.nation }} moment="adopt" />
      )}
      {open.length > 0 ? <StillOpen at={at} open={open} /> : <SealForm at={at} />}
    </Step>
  )
}

function Basics({ at }: { at: AtCheck }) {
  const t = useWords()
  const { read, now } = at
  const start = startIn(read.entries)
  const review = read.settings === null ? null : reviewDay(read.settings, start, reviewIn(read.entries), now)
  const signatories = read.settings === null ? [] : signatoriesOf(read.settings)
  return (
    <SummaryList
      rows={[
        { key: { text: t('adopting.check-policy') }, value: { text: read.pack?.title ?? '' } },
        { key: { text: t('policy.version') }, value: { text: String(at.more.last + 1) } },
        read.governance !== null && {
          key: { text: t('adopting.check-school') },
          value: {
            text: t('adopting.school-hint', {
              governance: t(`adopting.governance-${read.governance}`),
              nation: t('people.nation', { nation: read.nation }),
            }),
          },
        },
        { key: { text: t('adopting.check-start') }, value: { text: startInWords(t, start, now) } },
        {
          key: { text: t('adopting.check-review') },
          value: {
            text:
              review === null || 'missing' in review
                ? t('adopting.check-review-missing')
                : t.day(new Date(`${review.on}T12:00:00Z`), now),
          },
        },
        {
          key: { text: t('adopting.check-signatories') },
          value: {
            text:
              signatories.length === 0
                ? t('adopting.check-nobody')
                : signatories.map(capacity => t(`adopting.capacity-${capacity}`)).join(', '),
          },
        },
      ]}
    />
  )
}

export function startInWords(t: Words, start: Start | null, now: Date): string {
  if (start === null) return t('adopting.check-start-open')
  if (start.when === 'signed') return t('adopting.dates-start-signed')
  return t('adopting.check-start-day', { day: t.day(new Date(`${start.day}T12:00:00Z`), now) })
}

/**
 * What whoever signs should know. Offices that nobody holds and workers left out stand in the open, because they change with people and not with the
 * draft; papers that are missing or wrong are folded for whoever has looked at exactly these herself.
 */
function Remarks({ at }: { at: AtCheck }) {
  const t = useWords()
  const { read, around, now } = at
  const { pack } = read
  if (pack === null) return null
  const people = [
    ...gapsIn(pack, read.holders, read.governance).map(gap => t('adopting.remark-gap', { title: gap.title })),
    ...leftOut(read, around).map(({ label, count }) => t('adopting.left-out-line', { label, count })),
  ]
  const linked = linkedShown(pack, read.entries, around.documents, dayIn(now)).flatMap(({ policy, state }) =>
    state === 'missing' || state === 'outdated' || state === 'silent'
      ? [t(`adopting.remark-${state}`, { title: policy.title })]
      : [],
  )
  const cited = brokenCitations(pack).map(one =>
    t('adopting.remark-citation', { names: one.names, now: one.now ?? '' }),
  )
  const papers = [...linked, ...cited]
  if (people.length + papers.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('adopting.remarks-title')}</h2>
      {people.length > 0 && <Lines lines={people} />}
      {papers.length > 0 && (
        <Details
          classes="cw-print-open"
          open={!seenByMe(at, 'linked')}
          summaryText={t('adopting.remarks-papers', { linked: linked.length, cited: cited.length })}
        >
          <Lines lines={papers} />
        </Details>
      )}
    </>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {lines.map(line => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

/** The rules that are ours; folded for whoever has looked at them herself. */
function RulesBesides({ at }: { at: AtCheck }) {
  const t = useWords()
  const notYet = structuralRules.filter(rule => rule.today !== undefined).length
  return (
    <>
      <h2 class="govuk-heading-m">{t('policy.rules-title')}</h2>
      <Details
        classes="cw-print-open"
        open={!seenByMe(at, 'rules')}
        summaryText={t('adopting.check-rules', { count: structuralRules.length, notYet })}
      >
        <ul class="govuk-list govuk-list--bullet">
          {structuralRules.map(rule => (
            <li>
              {rule.title}
              {rule.today !== undefined && <span class="govuk-hint"> {rule.today}</span>}
            </li>
          ))}
        </ul>
      </Details>
    </>
  )
}

/** Has this reader herself said that she looked at it, as it is now? */
function seenByMe({ read, around, more }: AtCheck, what: Seeable): boolean {
  return sawIt(read.entries, what, fingerprintOf(read, what, around), more.me) === 'seen'
}

function StillOpen({ at, open }: { at: AtDraft; open: readonly TaskId[] }) {
  const t = useWords()
  return (
    <>
      <h2 class="govuk-heading-m" id="seal">
        {t('adopting.check-open', { count: open.length })}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {open.map(id => (
          <li>
            <a class="govuk-link" href={draftPath(at.read.draft.id, TASK_PATHS[id])}>
              {t(`adopting.task-${id}`)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Bound to what was on the page: a colleague's change in between is looked at before it is frozen. */
function SealForm({ at }: { at: AtDraft }) {
  const t = useWords()
  const frozen = freeze(at.read, at.around, at.now)
  return (
    <form method="post" action={draftPath(at.read.draft.id, '/seal')}>
      {'hash' in frozen && <input type="hidden" name="of" value={frozen.hash} />}
      <h2 class="govuk-heading-m">{t('adopting.seal-title')}</h2>
      <InsetText text={t('adopting.seal-means')} />
      <Button text={t('adopting.seal-press')} id="seal" preventDoubleClick />
    </form>
  )
}

function refusedInWords(t: Words, refusal: SealRefusal): string {
  if (refusal.refused === 'nobody-to-sign')
    return t('adopting.signatories-nobody', {
      offices: refusal.capacities.map(capacity => t(`adopting.capacity-${capacity}`)).join(', '),
    })
  if (refusal.refused === 'not-ready')
    return t('adopting.seal-not-ready', { tasks: refusal.tasks.map(id => t(`adopting.task-${id}`)).join('; ') })
  if (refusal.refused === 'other-text-meanwhile') return t('adopting.seal-other-text-meanwhile')
  return t('adopting.seal-not-ready', { tasks: '' })
}
