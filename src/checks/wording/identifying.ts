import type { Sighting } from '../finding.ts'
import type { NameSeen } from '../names/find-names.ts'
import type { CheckCues } from './read-cues.ts'

/** No name, but a detail that picks out one child. Beside a name it is the name that tells. */
export function findTellingDetails(cues: CheckCues, names: readonly NameSeen[]): Sighting[] {
  const found: Sighting[] = []
  for (const [, telling] of cues.of('telling')) {
    const [first] = telling
    if (first === undefined) continue
    const place = cues.place(telling.filter(cue => cue.at - first.last < 10))
    if (names.some(name => name.who === 'pupil' && name.start < place.end + 40 && name.end > place.start - 40)) continue
    found.push({ kind: 'identifying_detail', ...place, sure: 0.65 })
  }
  return found
}
