import { NotificationBanner, useWords } from '../../ui/ui.ts'
import type { WaitingPost } from './waiting.store.ts'

/** How often findings were cleared at one school, over the last 90 days. */
export type WrongFindings = { readonly school: string; readonly posts: number; readonly cleared: number }

/** Posts waiting for this person, the soonest first: one line and one action each. */
export function QueuePage({
  waiting,
  wrong,
  done,
  now,
}: {
  waiting: readonly WaitingPost[]
  wrong: readonly WrongFindings[]
  done: string | null
  now: Date
}) {
  const t = useWords()
  return (
    <>
      {done !== null && <NotificationBanner type="success" text={done} />}
      <h1 class="govuk-heading-l">{t('deciding.queue-title')}</h1>
      <p class="govuk-body">
        {waiting.length === 0 ? t('deciding.queue-empty') : t('deciding.queue-count', { count: waiting.length })}
      </p>
      <WaitingList waiting={waiting} now={now} />
      <h2 class="govuk-heading-s">{t('deciding.wrong-title')}</h2>
      {wrong.map(one => (
        <p class="govuk-body-s">
          {one.posts === 0
            ? t('deciding.wrong-none', { school: one.school })
            : t('deciding.wrong-line', { ...one, rate: Math.round((one.cleared * 100) / one.posts) })}
        </p>
      ))}
    </>
  )
}

export function WaitingList({ waiting, now }: { waiting: readonly WaitingPost[]; now: Date }) {
  const t = useWords()
  return (
    <ul class="cw-lines">
      {waiting.map(post => (
        <li class="cw-line">
          <a class="cw-line__what govuk-link" href={`/posts/${post.id}`} dir="auto">
            {shortened(post.text) || t('deciding.no-text')}
          </a>
          <span class="cw-line__about">
            {t('deciding.queue-by', { author: post.authorName, when: t.nearMoment(post.handedInAt, now) })}
            {post.plannedFor !== null && ` · ${t('deciding.queue-planned', { when: t.until(post.plannedFor, now) })}`}
            {post.video && ` · ${t('video.queue')}`}
            {post.pictures > 0 && ` · ${t('deciding.queue-pictures', { count: post.pictures })}`} ·{' '}
            {t('deciding.queue-findings', { count: post.findings })}
          </span>
        </li>
      ))}
    </ul>
  )
}

// Made once: making one for each of 200 posts took longer than reading them.
const graphemesOf = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

/** The first words, cut at a grapheme: an emoji of several code points stays whole. `most`: graphemes. */
export function shortened(text: string, most = 90): string {
  if (text.length <= most) return text
  const kept: string[] = []
  for (const { segment } of graphemesOf.segment(text)) {
    if (kept.length === most)
      return `${kept
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    kept.push(segment)
  }
  return kept.join('')
}
