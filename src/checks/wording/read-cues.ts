import type { Reading } from '../text/reading.ts'
import { CuesSeen } from './lexicon/cues-seen.ts'
import { lexicon } from './lexicon/lexicon.ts'
import { accusationWords } from './lexicon/accusation-words.ts'
import { groupWords } from './lexicon/group-words.ts'
import { privateWords } from './lexicon/private-words.ts'
import { sidesWords } from './lexicon/sides-words.ts'
import { targetWords } from './lexicon/target-words.ts'
import { tellingWords } from './lexicon/telling-words.ts'
import { toneWords } from './lexicon/tone-words.ts'
import { tradeWords } from './lexicon/trade-words.ts'
import { whereWords } from './lexicon/where-words.ts'

const all = lexicon({
  ...privateWords,
  ...whereWords,
  ...toneWords,
  ...accusationWords,
  ...groupWords,
  ...sidesWords,
  ...tradeWords,
  ...targetWords,
  ...tellingWords,
})

export type CheckCues = CuesSeen<(typeof all)['labels'][number]>

/** Every phrase that the kinds of wording ask for, found in one pass over the words of a text. */
export function readCues(reading: Reading): CheckCues {
  return new CuesSeen(reading, all)
}
