import { Button, InsetText, SummaryList, useWords, type Words } from '../../ui/ui.ts'
import { Guidance } from '../guidance/guidance.tsx'
import { structuralRules } from '../structural-rules.ts'
import { AnswersShown } from './answers-shown.tsx'
import { type AtDraft, draftPath } from './at-draft.tsx'
import { ChangeCounts, settingChanges } from './changes.page.tsx'
import type { AtCheck } from './check.handlers.tsx'
import { reviewDay, type Start } from './dates.rule.ts'
import { gapsIn } from './deputies.rule.ts'
import { reviewIn, startIn } from './draft.ts'
import { brokenCitations, linkedShown } from './linked.rule.ts'
import { dayIn } from './dates.rule.ts'
import { leftOut } from './seeing.rule.ts'
import type { SealRefusal } from './signing/seal-draft.ts'
import { signatoriesOf } from './signing/signers.rule.ts'
import { PutAside } from './put-aside.tsx'
import { Step, toTasks } from './step.tsx'
import { notReady, type TaskId, tasksOf } from './tasks.rule.ts'
import { TASK_PATHS } from './tasks.page.tsx'
import { TitlesSaid } from './titles-said.tsx'

/** Everything once more on one page that a head would print for the governors, and the press that freezes it. */
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
      <AnswersShown at={at} change />
      {read.written !== null && <TitlesSaid written={read.written} titles={read.answers.titles} />}
      <h2 class="govuk-heading-m">{t('adopting.check-changes')}</h2>
      <ChangeCounts changes={settingChanges(at)} />
      <p class="govuk-body">
        <a class="govuk-link" href={draftPath(read.draft.id, '/look/changes')}>
          {t('adopting.check-see-changes')}
        </a>
      </p>
      <Remarks at={at} />
      <h2 class="govuk-heading-m">{t('policy.rules-title')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {structuralRules.map(rule => (
          <li>
            {rule.title}
            {rule.today !== undefined && <span class="govuk-hint"> {rule.today}</span>}
          </li>
        ))}
      </ul>
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

/** What whoever signs should know: offices that nobody holds, workers left out, papers that are missing. */
function Remarks({ at }: { at: AtDraft }) {
  const t = useWords()
  const { read, around, now } = at
  const { pack } = read
  if (pack === null) return null
  const linked = linkedShown(pack, read.entries, around.documents, dayIn(now))
  const lines = [
    ...gapsIn(pack, read.holders, read.governance).map(gap => t('adopting.remark-gap', { title: gap.title })),
    ...leftOut(read, around).map(({ label, count }) => t('adopting.left-out-line', { label, count })),
    ...linked
      .filter(({ state }) => state === 'missing' || state === 'outdated')
      .map(({ policy, state }) =>
        t(`adopting.remark-${state === 'missing' ? 'missing' : 'outdated'}`, { title: policy.title }),
      ),
    ...brokenCitations(pack).map(cited => t('adopting.remark-citation', { names: cited.names, now: cited.now ?? '' })),
  ]
  if (lines.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('adopting.remarks-title')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map(line => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  )
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

function SealForm({ at }: { at: AtDraft }) {
  const t = useWords()
  return (
    <form method="post" action={draftPath(at.read.draft.id, '/seal')}>
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
  return t('adopting.seal-not-ready', { tasks: '' })
}
