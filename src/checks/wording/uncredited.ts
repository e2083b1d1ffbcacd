import type { Sighting } from '../finding.ts'
import { apart, clauseAround } from './clause.ts'
import type { CheckCues } from './read-cues.ts'

/** Words in double quotation marks; a bounded stretch, so one pass. */
const quotation = /["“](?=\S)([^"“”]{14,400})["”]/gu
const words = /[\p{L}\p{N}’']+/gu
const fewestWords = 5

/** A verse is written with strokes or on lines of its own; a song between notes. */
const verse = / \/ |\n.+\n/
const note = /[♪♫🎵🎶🎤]/u
const songLine = /[♪♫🎵🎶][^\S\n]?[^♪♫🎵🎶\n]{12,200}[♪♫🎵🎶]/gu
const openSong = /(?<=^|\n)[♪♫🎵🎶][^\S\n]?[^♪♫🎵🎶\n]{12,120}(?=\n|$)/gu
const sung =
  /(?<!\p{L})(?:oh|ooh|la la|na na|baby|yeah|gonna|wanna|tonight|i[’']m|i[’']ve|you[’']re|we[’']re|let it|cause)(?!\p{L})/iu
const schoolNews =
  /\d|£|(?<!\p{L})(?:choir|concert|school|tickets?|hall|class|year|pta|monday|tuesday|wednesday|thursday|friday|saturday|sunday|practice|rehearsals?|recorders?|lessons?|carols)(?!\p{L})/iu

/** After the quotation: "– Maya Angelou", "(Dr Seuss)", "by Roald Dahl". */
const namedAfter =
  /^["”]?[\s,.!]{0,3}(?:[-–—~(]|by |from )\s?(?!\(?(?:anon|author|unknown|source|poet|writer))\p{Lu}\p{L}+/u
/** Before it: "As Maya Angelou said", "Albert Einstein:". */
const namedBefore = /\p{Lu}\p{L}+ \p{Lu}\p{L}+(?: once)?(?: said| says| wrote| put it| tells us|[’']s words)?[:,]?\s?$/u
/** A child, a visitor or a sign is quoted, or a title: those are nobody's to license. */
const spokenHere =
  /(?<!\p{L})(?:told|asked|shouted|heard|replied|announced|whispered|motion|theme|titled|called|title|book|he said|she said|he says|she says|who said|they said|as one|one child|one pupil|one parent|insult|sign|saying|reading|says|said|read|reads|labelled|marked|card|note|label|question|overheard|our (?:new |school |class )?motto|our values?|our school|vision)(?!\p{L})[^"“”]{0,40}$/iu
const spokenAfter =
  /^["”]?[\s,.!?]{0,3}(?:said|says|asked|shouted|he |she |they |one (?:child|pupil)|a (?:child|pupil))/iu

function aTitle(said: string): boolean {
  const long = (said.match(words) ?? []).filter(word => word.length > 3)
  const capital = long.filter(word => /^\p{Lu}/u.test(word)).length
  return long.length > 0 && capital / long.length > 0.6
}

/** Number of the sentence in which a place of the text stands: of the last word that begins before it. */
function sentenceAt(cues: CheckCues, place: number): number {
  const { tokens } = cues.reading
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return tokens[low - 1]?.sentence ?? 0
}

/** "Poem of the week is by Rose Appiah", "Quote of the week, from Callan, five:": whose it is was said before. */
const saidWhose =
  /(?<!\p{L})(?:[Pp]oem|[Vv]erse|[Hh]aiku|[Ll]imerick|[Qq]uote|[Ss]ong|[Rr]ap|[Rr]hyme|[Ww]ords|[Ll]ine)s?(?: [\p{L}’'-]{1,15}){0,6},? (?:by|from) \p{Lu}\p{Ll}[^"“”]{0,70}$/u
/** "The NHS page ‘Is my child too ill?’": what a page or a talk is called. */
const calledSo =
  /(?<!\p{L})(?:page|leaflet|guide|article|booklet|factsheet|talk|webinar|survey|session|episode|exhibition|podcast|campaign|app|course)[,:]?\s$/iu

type Around = 'quoting' | 'taken' | 'credited'

function around(cues: CheckCues, from: number, to: number, label: Around): boolean {
  for (let sentence = from; sentence <= to; sentence += 1) if (cues.has(sentence, label)) return true
  return false
}

/** Somebody's verse, song or wise words in quotation marks, and nothing that says whose. */
function quotedWords(cues: CheckCues): Sighting[] {
  const { text } = cues.reading
  const found: Sighting[] = []
  for (const hit of text.matchAll(quotation)) {
    const said = hit[1] ?? ''
    const end = hit.index + hit[0].length
    const before = text.slice(Math.max(0, hit.index - 80), hit.index)
    const after = text.slice(end, end + 40)
    if ((said.match(words) ?? []).length < fewestWords || aTitle(said)) continue
    if (namedAfter.test(after) || namedBefore.test(before) || saidWhose.test(before) || calledSo.test(before)) continue
    const first = sentenceAt(cues, hit.index)
    const last = sentenceAt(cues, end)
    if (around(cues, first - 1, last + 1, 'credited')) continue
    const asVerse = verse.test(said) || note.test(before.slice(-4)) || note.test(after.slice(0, 4))
    if (!asVerse && (spokenHere.test(before) || spokenAfter.test(after))) continue
    if (!asVerse && !around(cues, first - 1, last + 1, 'quoting') && !around(cues, first - 1, last + 1, 'taken'))
      continue
    found.push({ kind: 'copyright_uncredited', start: hit.index, end, sure: asVerse ? 0.75 : 0.65 })
  }
  return found
}

function songs(cues: CheckCues): Sighting[] {
  const { text } = cues.reading
  const closed = [...text.matchAll(songLine)].filter(([line]) => !schoolNews.test(line))
  const open = [...text.matchAll(openSong)].filter(([line]) => sung.test(line) && !schoolNews.test(line))
  return [...closed, ...open]
    .filter(([line]) => (line.match(words) ?? []).length >= fewestWords - 1)
    .map(hit => ({ kind: 'copyright_uncredited', start: hit.index, end: hit.index + hit[0].length, sure: 0.65 }))
}

/** "Laptops may be borrowed from the office": a thing is lent, and no picture taken. */
const lent =
  /(?<!\p{L})(?:(?:can|may|could|to) be borrowed|(?:most|often|last) borrowed|borrowed this (?:week|month|term|year)|(?:stole|stolen|steals?|pinched|nicked) (?:a|the|our|their) (?:pawn|rook|queen|king|knight|bishop|show|lead|march|ball|base|bases|win|victory|points?|goal|thunder|limelight|biscuits?|cakes?|sandwich(?:es)?)|borrowed from (?:the|our) (?:\p{L}+ )?(?:library|office|school|desk|cupboard|shed))(?!\p{L})/iu

/** "Read his first whole chapter book": a book that is read through is not handed out. */
const readThrough =
  /(?<!\p{L})(?:read|reads|reading|finish\p{L}{0,3}|wr(?:ote|itten|iting)|learn\p{L}{0,3}|listened|recit\p{L}{1,3}|memorised) (?:[\p{L}’'-]{1,15} ){0,4}(?:whole|entire|full) (?:[\p{L}-]{1,15} ){0,2}(?:chapter|book|stor(?:y|ies)|poems?|text|script)(?!\p{L})/iu

/** Said as of a copy, with a work to be copied in the sentence or beside it, and not of a thing that somebody wants back. */
function takesAWork(cues: CheckCues, sentence: number): boolean {
  if (cues.has(sentence, 'wantedBack') || cues.has(sentence + 1, 'wantedBack')) return false
  return cues.has(sentence, 'work') || cues.has(sentence - 1, 'work')
}

/** A picture, music or words of somebody else, where nothing says that it may be used. */
export function findUncredited(cues: CheckCues): Sighting[] {
  const found = apart([...songs(cues), ...quotedWords(cues)])
  const covered = new Set(
    found.flatMap(({ start, end }) => {
      const [first, last] = [sentenceAt(cues, start + 1), sentenceAt(cues, end)]
      return [first - 1, first, last, last + 1]
    }),
  )
  for (const label of ['taken', 'takenPerhaps', 'overlaid'] as const) {
    for (const [sentence, taken] of cues.of(label)) {
      if (covered.has(sentence) || cues.has(sentence, 'credited', 'warned') || cues.has(sentence + 1, 'credited'))
        continue
      if (label === 'takenPerhaps' && !takesAWork(cues, sentence)) continue
      if (label === 'overlaid' && !cues.has(sentence, 'ourFilm') && !cues.has(sentence - 1, 'ourFilm')) continue
      covered.add(sentence)
      const clause = clauseAround(cues.reading, taken.slice(0, 2))
      const said = cues.reading.text.slice(clause.start, clause.end + 40)
      if (lent.test(said) || readThrough.test(said)) continue
      found.push({ kind: 'copyright_uncredited', ...clause, sure: 0.7 })
    }
  }
  return found
}
