import type { Words } from '../../ui/ui.ts'
import type { PostRead } from '../posts/read-post.ts'
import { readDayAndTime } from './day-and-time.rule.ts'
import type { Problem } from './problems.ts'
import { whenOf } from './write.form.ts'

/** What is wrong with the day and time that were typed. */
export function whyUnclear(t: Words, read: Pick<PostRead, 'post' | 'readAt'>): string {
  const when = whenOf(read.post.draft)
  const outcome = when === null ? { unclear: 'missing' as const } : readDayAndTime(when)
  return t(`writing.when-${'unclear' in outcome ? outcome.unclear : 'past'}`, { year: read.readAt.getFullYear() })
}

/** Said while writing too, so that nobody finds out only at the end. */
export function whenProblems(t: Words, read: Pick<PostRead, 'post' | 'readAt'>): Problem[] {
  const when = whenOf(read.post.draft)
  if (when === null) return []
  const outcome = readDayAndTime(when)
  if ('unclear' in outcome) return [{ words: whyUnclear(t, read), field: 'planned-day' }]
  return outcome.at <= read.readAt ? [{ words: t('writing.when-past'), field: 'planned-day' }] : []
}
