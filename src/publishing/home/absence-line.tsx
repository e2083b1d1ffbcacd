import { noonOf, type AbsenceNeed } from '../../people/people.ts'
import { roleTitles } from '../../policy/policy.ts'
import { useWords } from '../../ui/ui.ts'
import { Go, Line } from './line.tsx'

/** Somebody is away, and the reader acts, or can say who does; or she is away herself. */
export function AbsenceLine({ need, now }: { need: AbsenceNeed; now: Date }) {
  const t = useWords()
  const [from, until] = [t.day(noonOf(need.from), now), t.day(noonOf(need.until), now)]
  const to = `/absences/${need.absence}`
  if (need.kind === 'you-are-away') {
    const what = t(noonOf(need.from) > now ? 'away.need-away-coming' : 'away.need-away', { from, until })
    return (
      <Line what={what} about={t('away.need-away-about', { counts: need.counts, day: t.day(noonOf(need.countsFrom)) })}>
        <Go to={to} words={t('away.need-open')} about={what} />
      </Line>
    )
  }
  const roles = need.roles.map(role => roleTitles[role]).join(', ')
  const acts = need.kind === 'you-act'
  const what = t(acts ? 'away.need-act' : 'away.need-nobody', { name: need.name, roles })
  return (
    <Line what={what} about={t(acts ? 'away.need-act-about' : 'away.need-nobody-about', { from, until })}>
      <Go to={to} words={t(acts ? 'away.need-open' : 'away.need-name')} about={what} />
    </Line>
  )
}
