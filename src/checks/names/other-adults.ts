import type { Sighting } from '../finding.ts'
import type { Reading } from '../text/reading.ts'
import { hasCapital } from './around.ts'
import { firstAndSurname, firstNameAlone, parentOrCarer } from './adults-by-name.ts'
import { guardedPhrases } from './guarded.ts'
import type { NameSeen } from './name-seen.ts'
import type { PreparedRoll } from './prepare-roll.ts'
import { titles, withTitle } from './titled-adults.ts'

function guarded(reading: Reading, at: number): boolean {
  const { tokens } = reading
  return (guardedPhrases.get(tokens[at]?.key ?? '') ?? []).some(rest =>
    rest.every((word, step) => tokens[at + step + 1]?.key === word),
  )
}

/**
 * Adults who are on no list of the school: parents, volunteers, visitors. A title or a word of what they are to the
 * school tells them from people of history and books. `names`: who was found already, pupils and staff.
 */
export function findOtherAdults(reading: Reading, roll: PreparedRoll, names: readonly NameSeen[]): Sighting[] {
  const found: Sighting[] = []
  const { tokens } = reading
  let known = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined || !hasCapital(token)) continue
    const one =
      withTitle(reading, at, roll) ??
      (guarded(reading, at)
        ? undefined
        : (parentOrCarer(reading, at, roll) ?? firstAndSurname(reading, at) ?? firstNameAlone(reading, at, roll)))
    if (one === undefined) continue
    const start = tokens[one.at]?.start ?? 0
    const end = tokens[one.last]?.end ?? start
    at = one.last
    // Names come in the order of the text, so each is passed once.
    while (known < names.length && (names[known]?.possessiveEnd ?? 0) <= start) known += 1
    const next = names[known]
    const shared = next !== undefined && next.start < end
    // A pupil or a colleague of the same full name is found already; whose it is nobody here can know, so both are said.
    if (shared && (one.guardian === undefined || titles.has(tokens[one.at]?.key ?? ''))) continue
    const about =
      one.guardian === undefined ? {} : { about: { guardian: shared ? ('too' as const) : ('only' as const) } }
    found.push({ kind: one.kind, start, end, sure: one.sure, ...about })
  }
  return found
}
