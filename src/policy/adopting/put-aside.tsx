import { useWords, WarningText } from '../../ui/ui.ts'
import type { AtDraft } from './at-draft.tsx'
import { startInstant } from './dates.rule.ts'
import { startIn } from './draft.ts'

/** What becomes of a version that is adopted and has not begun, once this one is adopted for its day: said before anybody signs. */
export function PutAside({ at: { read, now } }: { at: AtDraft }) {
  const t = useWords()
  const start = startIn(read.entries)
  const begins = start === null ? null : startInstant(start, now)
  const becomes = (from: Date) => {
    if (begins === null || 'wrong' in begins) return 'put-aside-open'
    return begins.at === null || begins.at <= from ? 'put-aside' : 'put-aside-until'
  }
  return (
    <>
      {read.putAside.map(({ number, from }) => (
        <WarningText
          iconFallbackText={t('adopting.put-aside-sign')}
          text={t(`adopting.${becomes(from)}`, { number, when: t.day(from, now) })}
        />
      ))}
    </>
  )
}
