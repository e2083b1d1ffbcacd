import { SummaryList, Tag, useWords } from '../../ui/ui.ts'
import type { Pack } from '../packs/pack.ts'
import { settings } from '../settings/settings.ts'
import type { Change } from '../what-changes.rule.ts'
import { valueInWords } from './value-in-words.ts'

type ChangesOptions = {
  changes: readonly Change[]
  pack: Pack
  /** Only the value and its clause; what held until then stands where the new value is looser. */
  brief?: boolean
}

/** Setting by setting: what holds before, what after, whether that is stricter, and which clause says so. */
export function ChangesShown({ changes, pack, brief = false }: ChangesOptions) {
  const t = useWords()
  if (changes.length === 0) return <p class="govuk-body">{t('policy.changes-none')}</p>
  const refs = new Map(pack.clauses.map(clause => [clause.id, clause.ref]))
  const printed = ({ after }: Change) => [...new Set(after.clauses.map(id => refs.get(id) ?? id))].join('; ')
  return (
    <SummaryList
      rows={changes.map(change => {
        const { name, before, after, becomes } = change
        const short = brief && becomes !== 'looser'
        return {
          key: { text: settings[name].question },
          value: {
            html: (
              <>
                <p class="govuk-body">
                  {t('policy.changes-to', { value: valueInWords(t, name, after.value) })} <Becomes becomes={becomes} />
                </p>
                <p class="govuk-hint">
                  {short
                    ? printed(change)
                    : `${t('policy.changes-was', { value: valueInWords(t, name, before.value) })} ${t(
                        `policy.changes-${after.from}`,
                        { clauses: printed(change) },
                      )}`}
                </p>
              </>
            ),
          },
        }
      })}
    />
  )
}

function Becomes({ becomes }: { becomes: Change['becomes'] }) {
  const t = useWords()
  if (becomes === 'not comparable') return null
  return <Tag text={t(`policy.becomes-${becomes}`)} classes={becomes === 'stricter' ? '' : 'govuk-tag--yellow'} />
}
