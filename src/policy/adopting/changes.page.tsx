import { Details, InsetText, SummaryList, Tag, useWords } from '../../ui/ui.ts'
import type { Pack } from '../packs/pack.ts'
import { ChangesShown } from '../pages/changes-shown.tsx'
import { isSettingName, settingThemes } from '../settings/settings.ts'
import { type Change, whatChanges } from '../what-changes.rule.ts'
import type { AtDraft } from './at-draft.tsx'
import { Look, type LookOptions } from './look.pages.tsx'
import { byTheme, type ClauseChange, clauseChanges } from './what-changes-in-clauses.rule.ts'

/** What is different from today: settings by theme with stricter and looser, then clauses by theme. */
export function LookAtChanges({ at, pack }: LookOptions) {
  const t = useWords()
  const { today } = at.read
  return (
    <Look at={at} what="changes">
      <InsetText
        text={
          today.version === null
            ? t('policy.record-before-ours')
            : t('policy.record-before', { title: today.version.title, number: today.version.number })
        }
      />
      <ChangesByTheme at={at} pack={pack} />
      <ClauseChangesShown before={today.pack} after={pack} />
    </Look>
  )
}

export function settingChanges({ read }: AtDraft): readonly Change[] {
  return read.settings === null ? [] : whatChanges(read.today.settings, read.settings)
}

/** `42 things change: 12 stricter, 3 looser, 27 other`. */
export function ChangeCounts({ changes }: { changes: readonly Change[] }) {
  const t = useWords()
  const count = (becomes: Change['becomes']) => changes.filter(change => change.becomes === becomes).length
  return (
    <p class="govuk-body">
      {t('adopting.changes-counts', {
        all: changes.length,
        stricter: count('stricter'),
        looser: count('looser'),
        other: count('not comparable'),
      })}
    </p>
  )
}

function ChangesByTheme({ at, pack }: { at: AtDraft; pack: Pack }) {
  const t = useWords()
  const changes = settingChanges(at)
  return (
    <>
      <h2 class="govuk-heading-m">{t('adopting.changes-settings')}</h2>
      <ChangeCounts changes={changes} />
      {Object.entries(settingThemes).map(([theme, group]) => {
        const names = new Set(Object.keys(group).filter(isSettingName))
        const here = changes.filter(change => names.has(change.name))
        if (here.length === 0) return null
        return (
          <>
            <h3 class="govuk-heading-s">{theme}</h3>
            <ChangesShown changes={here} pack={pack} />
          </>
        )
      })}
    </>
  )
}

/** Clauses added, gone, or said otherwise, by theme. Against no policy at all every clause is new, and the document says it better. */
export function ClauseChangesShown({ before, after }: { before: Pack | null; after: Pack }) {
  const t = useWords()
  const changes = clauseChanges(before, after)
  const of = (kind: ClauseChange['kind']) => changes.filter(change => change.kind === kind).length
  return (
    <>
      <h2 class="govuk-heading-m">{t('adopting.changes-clauses')}</h2>
      <p class="govuk-body">
        {t('adopting.changes-clauses-counts', { added: of('added'), gone: of('gone'), changed: of('changed') })}
      </p>
      {[...byTheme(changes)].map(([theme, here]) => (
        <Details summaryText={t('adopting.changes-theme', { theme: t(`adopting.theme-${theme}`), count: here.length })}>
          <SummaryList
            rows={here.map(change => ({
              key: { text: change.clause.ref },
              value: { html: <OneChange change={change} /> },
            }))}
          />
        </Details>
      ))}
    </>
  )
}

function OneChange({ change }: { change: ClauseChange }) {
  const t = useWords()
  const { clause } = change
  return (
    <>
      <Tag
        text={t(`adopting.clause-${change.kind}`)}
        classes={change.kind === 'gone' ? 'govuk-tag--yellow' : 'govuk-tag--blue'}
      />{' '}
      {clause.says} ({t('house.strength', { strength: clause.strength })})
      {change.kind === 'changed' && (
        <span class="govuk-hint">
          {' '}
          {t('adopting.clause-was', {
            says: change.was.says,
            strength: t('house.strength', { strength: change.was.strength }),
          })}
        </span>
      )}
    </>
  )
}
