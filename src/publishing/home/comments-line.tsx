import { useWords } from '../../ui/ui.ts'
import { Go, Line } from './line.tsx'
import type { Need } from './needs.rule.ts'

/** How many, and whether one of them cannot wait: others may see this page over a shoulder. */
export function CommentsLine({ need, now }: { need: Extract<Need, { kind: 'comments' }>; now: Date }) {
  const t = useWords()
  const { schoolId, school, open, pressing, since } = need
  return (
    <Line
      what={
        pressing > 0 ? t('comments.need-pressing', { number: pressing }) : t('comments.need-what', { number: open })
      }
      about={t('comments.need-about', { school, when: t.nearMoment(since, now) })}
    >
      <Go to={`/comments?school=${schoolId}`} words={t('comments.need-action')} about={school} />
    </Line>
  )
}
