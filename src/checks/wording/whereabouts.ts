import type { Sighting } from '../finding.ts'
import type { Cue } from './lexicon/lexicon.ts'
import type { CheckCues } from './read-cues.ts'

/** 2.45, 14:30, 9am, 10 am: a time that somebody could stand there at. */
const clockTime = /(?<![\p{L}\p{N}.:£])(?:\d{1,2}[.:]\d{2}\s?(?:am|pm)?|\d{1,2}\s?(?:am|pm))(?![\p{L}\p{N}])/iu

interface Place {
  readonly start: number
  readonly end: number
}

/** A name of a place with a capital behind "at", "in", "along", or a general one: park, pool, woods, station. */
const placeWords =
  /(?:(?:at|in|to|from|along|down|up|through|around|near|outside|by|past|via|on|over|across|of|into|inside) (?:the |our )?(?:\p{Lu}[\p{L}’'-]+|(?:local |town |village |leisure |swimming |bus |railway |train |sports? )?(?:park|pool|baths|beach|woods?|forest|station|bus stop|stop|library|church|museum|farm|zoo|cent(?:re|er)|theatre|river|canal|high street|road|lane|hostel|hotel|campsite|harbour|castle|shops?|chip shop|café|cafe|mcdonalds|services|airport|cinema|rec|recreation ground|common|moor|reservoir|lake|hills?|allotments?|garden centre|leisure cent(?:re|er)))\b)/u

interface Said {
  readonly text: string
  readonly start: number
}

/** The words of one sentence that has this cue in it. */
function sentenceOf(cues: CheckCues, cue: Cue | undefined): Said {
  const { tokens, text } = cues.reading
  let first = cue?.at ?? 0
  let last = first
  const sentence = tokens[first]?.sentence
  while (tokens[first - 1]?.sentence === sentence && first > 0) first -= 1
  while (tokens[last + 1]?.sentence === sentence) last += 1
  const start = tokens[first]?.start ?? 0
  return { text: text.slice(start, (tokens[last]?.fullEnd ?? start) + 1), start }
}

function whole(place: Said): Place {
  return { start: place.start, end: place.start + place.text.trimEnd().replace(/[.!?…,;:]+$/u, '').length }
}

/**
 * Where children are at this moment, or where and at what time they will be: what somebody who should not know needs
 * to be there too. Families asked to come to school, and what is over, are left alone.
 */
export function findWhereabouts(cues: CheckCues): Sighting[] {
  const found: Sighting[] = []
  const seen = new Set<number>()
  for (const [sentence, nows] of cues.of('now')) {
    const said = sentenceOf(cues, nows[0])
    if (cues.has(sentence, 'atSchool') || !placeWords.test(said.text)) continue
    const still = nows.length > 0 && !cues.has(sentence, 'past')
    if (!still || !(cues.has(sentence, 'group') || said.text.length < 90)) continue
    seen.add(sentence)
    found.push({ kind: 'live_location', ...whole(said), sure: 0.75 })
  }
  for (const [sentence, going] of cues.of('going')) {
    if (seen.has(sentence) || cues.has(sentence, 'past') || cues.has(sentence, 'atSchool')) continue
    const said = sentenceOf(cues, going[0])
    const timed = clockTime.test(said.text) || cues.has(sentence, 'clock')
    const dated = cues.has(sentence, 'later')
    if (!placeWords.test(said.text) || !cues.has(sentence, 'group') || !(timed || dated)) continue
    seen.add(sentence)
    found.push({ kind: 'live_location', ...whole(said), sure: timed ? 0.75 : 0.6 })
  }
  return found
}
