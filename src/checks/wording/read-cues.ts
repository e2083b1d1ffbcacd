import type { Reading } from '../text/reading.ts'
import { CuesSeen, lexicon } from './lexicon/lexicon.ts'
import { groupWords } from './lexicon/group-words.ts'
import { privateWords } from './lexicon/private-words.ts'
import { sidesWords } from './lexicon/sides-words.ts'
import { targetWords } from './lexicon/target-words.ts'
import { tellingWords } from './lexicon/telling-words.ts'
import { toneWords } from './lexicon/tone-words.ts'
import { tradeWords } from './lexicon/trade-words.ts'
import { whereWords } from './lexicon/where-words.ts'

const noticeWords = {
  /** To everyone about a matter in general: it tells of nobody. */
  generalNotice: `
coffee morning|workshop|drop in|support group|awareness|information evening|information session|webinar|leaflet|policy|policies|first aid training|training day|training|inset|helpline|if your child|if you child|any child|children with|pupils with|students with|children who|pupils who|all children|every child|each child|any pupil|all pupils|all staff|any parent|if you have|if you are|if you re|please remember|please ensure|please make sure|reminder that|going around|doing the rounds|cases of|outbreak of|fundrais*|sponsored|in aid of|raise money|raising money|raised|charity|assembly about|assembly on|lesson on|lesson about|learning about|learned about|learnt about|week begins|day on|world _ day|book about|story about|author|helps children|to help children|open to all|anti bullying|against bullying|bullying week|vacancy|vacancies|job advert|apply|recruiting|we are looking for|nspcc|childline|road safety|fire station|police station|police visit|visit from the police|community police|pcso|pc|hospital visit|children s hospital|hospital radio|play hospital|toy hospital|teddy hospital|teddy bear hospital|role play`,
  /** Said right after the secret. */
  keepQuiet: `keep it quiet|keep it to yourselves|shh*|ssh*|not public|not official|don/dont tell|don/dont share|between us|it s not out|not announced|not yet public|confidential|officially published|official*|announce*|under wraps|you heard it here`,
} as const

const all = lexicon({
  ...privateWords,
  ...whereWords,
  ...toneWords,
  ...groupWords,
  ...sidesWords,
  ...tradeWords,
  ...targetWords,
  ...tellingWords,
  ...noticeWords,
})

export type CheckCues = CuesSeen<(typeof all)['labels'][number]>

/** Every phrase that the kinds of wording ask for, found in one pass over the words of a text. */
export function readCues(reading: Reading): CheckCues {
  return new CuesSeen(reading, all)
}
