import { useWords, type Words } from '../words/words.tsx'

/** A clock that runs until `due`, or stands still for a reason said in words. */
export type Clock = { due: Date } | { pausedBecause: string }

type State = 'due' | 'overdue' | 'paused'

// Each state has a shape of its own, so that colour is never the only sign.
const shapes: Record<State, string> = {
  due: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 2.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6ZM7 4.6v4.1l3 1.7.9-1.5L9 7.7V4.6Z',
  overdue: 'M8 1 15.5 14.5H.5ZM7 6v4h2V6Zm0 5v2h2v-2Z',
  paused: 'M3 2h4v12H3Zm6 0h4v12H9Z',
}

function said(clock: Clock, now: Date, t: Words): { state: State; words: string } {
  if ('pausedBecause' in clock) return { state: 'paused', words: t('house.clock-paused', { why: clock.pausedBecause }) }
  const left = clock.due.getTime() - now.getTime()
  const when = t.nearMoment(clock.due, now)
  // Under a minute either way "0 min" would say nothing.
  if (Math.abs(left) < 60_000) return { state: 'due', words: t('house.clock-due-now', { when }) }
  const key = left < 0 ? 'house.clock-overdue' : 'house.clock-due'
  return { state: left < 0 ? 'overdue' : 'due', words: t(key, { span: t.span(left), when }) }
}

/** `due in 3 h · Friday 16:00`; overdue says by how much, paused says why. `now`: the instant the page is made for. */
export function ClockChip({ clock, now }: { clock: Clock; now: Date }) {
  const { state, words } = said(clock, now, useWords())
  return (
    <span class={`cw-chip cw-chip--${state}`}>
      <svg class="cw-chip__shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path fill="currentColor" fill-rule="evenodd" d={shapes[state]} />
      </svg>
      <span class="cw-chip__words">{words}</span>
    </span>
  )
}
