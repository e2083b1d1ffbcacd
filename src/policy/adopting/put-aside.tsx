import { useWords, WarningText } from '../../ui/ui.ts'
import type { AtDraft } from './at-draft.tsx'

/** A version that is adopted and has not begun never will, once this one is adopted: said before anybody signs. */
export function PutAside({ at: { read, now } }: { at: AtDraft }) {
  const t = useWords()
  return (
    <>
      {read.putAside.map(({ number, from }) => (
        <WarningText
          iconFallbackText={t('adopting.put-aside-sign')}
          text={t('adopting.put-aside', { number, when: t.day(from, now) })}
        />
      ))}
    </>
  )
}
