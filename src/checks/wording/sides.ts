import type { Sighting } from '../finding.ts'
import type { Cue } from './lexicon/lexicon.ts'
import type { CheckCues } from './read-cues.ts'

const farApart = 12

function pairNear(ones: readonly Cue[], others: readonly Cue[]): readonly Cue[] | undefined {
  for (const one of ones) {
    const other = others.find(
      cue => cue.at !== one.at && Math.max(cue.at - one.last, one.at - cue.last) <= farApart,
    )
    if (other !== undefined) return [one, other]
  }
  return undefined
}

/** For or against a party or those who govern (Education Act 1996, sections 406 and 407). Civics and visits are left alone. */
export function findPolitics(cues: CheckCues): Sighting[] {
  const found: Sighting[] = []
  for (const [sentence, parties] of cues.of('party')) {
    if (cues.has(sentence, 'civics')) continue
    const pair = pairNear(parties, cues.in(sentence, 'side'))
    if (pair !== undefined) found.push({ kind: 'political_view', ...cues.place(pair), sure: 0.7 })
  }
  return [...found, ...politicalTags(cues)]
}

const tag = /#(?:\w{0,20}(?:tor(?:y|ies)|labour|libdems?|reformuk|ukip|snp|starmer|sunak|farage|brexit|corbyn)\w{0,20}|gtto)/giu

function politicalTags(cues: CheckCues): Sighting[] {
  return [...cues.reading.text.matchAll(tag)].map(hit => ({
    kind: 'political_view',
    start: hit.index,
    end: hit.index + hit[0].length,
    sure: 0.8,
  }))
}

const percentOff = /\d{1,2}\s?% (?:off|discount)|(?:just|only|from) £\d/iu

/** Readers are sent to a business, or somebody's own trade is praised. What the school itself raises is left alone. */
export function findEndorsements(cues: CheckCues): Sighting[] {
  const found: Sighting[] = []
  for (const [sentence, selling] of cues.of('selling')) {
    const { start, end } = cues.place(selling)
    const priced = percentOff.test(cues.reading.text.slice(Math.max(0, start - 60), end + 60))
    if (cues.has(sentence, 'schoolTrade') && !(priced && selling.length > 1)) continue
    const strong = selling.length > 1 || priced
    found.push({ kind: 'endorsement_commercial', start, end, sure: strong ? 0.75 : 0.55 })
  }
  return found
}

const songLine = /[♪♫🎵🎶]\s?[^♪♫🎵🎶\n]{8,200}(?:[♪♫🎵🎶]|\n|$)/u

/** A picture, music or words of somebody else, where nothing says that it may be used. */
export function findUncredited(cues: CheckCues): Sighting[] {
  const found: Sighting[] = []
  for (const [sentence, taken] of cues.of('taken')) {
    if (cues.has(sentence, 'credited') || cues.has(sentence + 1, 'credited')) continue
    found.push({ kind: 'copyright_uncredited', ...cues.place(taken.slice(0, 2)), sure: taken.length > 1 ? 0.8 : 0.65 })
  }
  const line = songLine.exec(cues.reading.text)
  if (line !== null && found.length === 0)
    found.push({
      kind: 'copyright_uncredited',
      start: line.index,
      end: line.index + line[0].trimEnd().length,
      sure: 0.6,
    })
  return found
}
