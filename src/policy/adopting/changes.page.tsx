import { Details, InsetText, SummaryList, Tag, useWords } from '../../ui/ui.ts'
import type { Pack, Strength } from '../packs/pack.ts'
import { ChangesShown } from '../pages/changes-shown.tsx'
import { isSettingName, settingThemes } from '../settings/settings.ts'
import { type Change, whatChanges } from '../what-changes.rule.ts'
import { type AtDraft, draftPath } from './at-draft.tsx'
import { Look, type LookOptions } from './look.pages.tsx'
import { byTheme, type ClauseChange, clauseChanges } from './what-changes-in-clauses.rule.ts'

/**
 * What is different from today: settings by theme with stricter and looser, then clauses by theme. Against another policy all of it stands in full.
 * At a first adoption nothing that is known here is compared with, so what was answered is not said again, and every clause is new.
 */
export function LookAtChanges({ at, pack, unfolded }: LookOptions) {
  const t = useWords()
  const { today, draft } = at.read
  const first = today.version === null
  return (
    <Look at={at} what="changes">
      <InsetText
        text={
          today.version === null
            ? t('adopting.changes-first')
            : t('policy.record-before', { title: today.version.title, number: today.version.number })
        }
      />
      {first && !unfolded && (
        <p class="govuk-body">
          <a class="govuk-link" href={draftPath(draft.id, '/look/changes?show=all')}>
            {t('adopting.changes-show-all')}
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">{t('adopting.changes-settings')}</h2>
      <ChangeCounts changes={settingChanges(at)} />
      {first && !unfolded ? (
        <FirstChanges at={at} pack={pack} />
      ) : (
        <ChangesByTheme changes={settingChanges(at)} pack={pack} />
      )}
      {first ? (
        <AllClausesNew pack={pack} unfolded={unfolded} />
      ) : (
        <ClauseChangesShown before={today.pack} after={pack} />
      )}
    </Look>
  )
}

/** What the policy sets and whatever is looser than ours, in the open; what follows from answers given in this draft, folded. */
function FirstChanges({ at, pack }: { at: AtDraft; pack: Pack }) {
  const t = useWords()
  const changes = settingChanges(at)
  const answered = changes.filter(({ after, becomes }) => after.from === 'local' && becomes !== 'looser')
  const rest = changes.filter(change => !answered.includes(change))
  const stricter = answered.filter(({ becomes }) => becomes === 'stricter').length
  return (
    <>
      <ChangesByTheme changes={rest} pack={pack} brief />
      {answered.length > 0 && (
        <Details
          classes="cw-print-open"
          summaryText={t('adopting.changes-answered', { count: answered.length, stricter })}
        >
          <ChangesByTheme changes={answered} pack={pack} />
        </Details>
      )}
    </>
  )
}

/** Against no policy at all every clause is new: one list, folded, that says how many of which strength lie in it. */
function AllClausesNew({ pack, unfolded }: { pack: Pack; unfolded: boolean }) {
  const t = useWords()
  const of = (strength: Strength) => pack.clauses.filter(clause => clause.strength === strength).length
  const all = pack.clauses.length
  return (
    <>
      <h2 class="govuk-heading-m">{t('adopting.changes-clauses')}</h2>
      <Details
        classes="cw-print-open"
        open={unfolded}
        summaryText={t('adopting.changes-all-new', {
          all,
          must: of('must'),
          should: of('should'),
          advice: of('advice'),
        })}
      >
        {[...byTheme(clauseChanges(null, pack))].map(([theme, here]) => (
          <>
            <h3 class="govuk-heading-s">
              {t('adopting.changes-theme', { theme: t(`adopting.theme-${theme}`), count: here.length })}
            </h3>
            <SummaryList
              rows={here.map(({ clause }) => ({
                key: { text: `${clause.ref} · ${t('house.strength', { strength: clause.strength })}` },
                value: { text: clause.says },
              }))}
            />
          </>
        ))}
      </Details>
    </>
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

function ChangesByTheme(props: { changes: readonly Change[]; pack: Pack; brief?: boolean }) {
  const { changes, pack, brief = false } = props
  return (
    <>
      {Object.entries(settingThemes).map(([theme, group]) => {
        const names = new Set(Object.keys(group).filter(isSettingName))
        const here = changes.filter(change => names.has(change.name))
        if (here.length === 0) return null
        return (
          <>
            <h3 class="govuk-heading-s">{theme}</h3>
            <ChangesShown changes={here} pack={pack} brief={brief} />
          </>
        )
      })}
    </>
  )
}

/** Clauses added, gone, or said otherwise, by theme. */
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
