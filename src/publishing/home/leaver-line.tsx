import { noonOf } from '../../people/people.ts'
import { useWords } from '../../ui/ui.ts'
import { Go, Line } from './line.tsx'
import type { Need } from './needs.rule.ts'

export function LeaverLine({ need: { need }, now }: { need: Extract<Need, { kind: 'leaver' }>; now: Date }) {
  const t = useWords()
  const { name, school, accounts, leftOn } = need
  return (
    <Line
      what={t('leavers.need-what', { name, accounts })}
      about={t('leavers.need-about', { school, when: t.day(noonOf(leftOn), now) })}
    >
      <Go to="/accounts/leavers" words={t('leavers.need-action')} about={name} />
    </Line>
  )
}
