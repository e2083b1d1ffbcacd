import type { Sighting } from '../finding.ts'
import { clauseAround } from './clause.ts'
import type { CheckCues } from './read-cues.ts'

/** Words that promise the school will buy, order or pay. A wish, a condition and other people's money are left alone. */
export function findCommitments(cues: CheckCues): Sighting[] {
  const found: Sighting[] = []
  let before = -2
  const sentences = new Set([...cues.of('willBuy'), ...cues.of('orderPlaced')].map(([sentence]) => sentence))
  for (const sentence of [...sentences].sort((one, other) => one - other)) {
    if (cues.has(sentence, 'noOrder')) continue
    const ordered = cues.in(sentence, 'orderPlaced')
    const [cue] = ordered.length > 0 ? ordered : cues.in(sentence, 'willBuy')
    if (cue === undefined || sentence === before + 1) continue
    before = sentence
    const sure = ordered.length > 0 ? 0.85 : 0.8
    found.push({ kind: 'purchase_commitment', ...clauseAround(cues.reading, [cue]), sure })
  }
  return found
}
