import type { ComponentChildren } from 'preact'
import { useWords } from '../words/words.tsx'
import { ClauseChip, type ClauseShown } from './clause-chip.tsx'
import { PersonChip, type PersonShown } from './person-chip.tsx'

export type TimelineEntry = {
  at: Date
  /** What happened, as a sentence. */
  sentence: ComponentChildren
  by?: PersonShown | undefined
  clauses?: readonly ClauseShown[] | undefined
}

/** What happened, in the order given. `now`: the instant the page is made for. */
export function Timeline(props: { entries: readonly TimelineEntry[]; now: Date; label?: string | undefined }) {
  const t = useWords()
  return (
    <ol class="cw-timeline" aria-label={props.label ?? t('house.timeline')}>
      {props.entries.map(entry => (
        <li class="cw-timeline__entry">
          <p class="cw-timeline__sentence">{entry.sentence}</p>
          <p class="cw-timeline__about">
            <time datetime={entry.at.toISOString()}>{t.moment(entry.at, props.now)}</time>
            {entry.by && <PersonChip person={entry.by} />}
            {entry.clauses?.map(clause => (
              <ClauseChip clause={clause} />
            ))}
          </p>
        </li>
      ))}
    </ol>
  )
}
