import type { Nation } from '../../people/people.ts'
import { useWords, WarningText } from '../../ui/ui.ts'

/** Stands beside whatever rests on the law of England, for a school that lies elsewhere. */
export function WrittenForEngland({ nation }: { nation: Nation }) {
  const t = useWords()
  if (nation === 'england') return null
  return <WarningText text={t('law.written-for-england')} />
}
