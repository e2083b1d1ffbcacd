import { textOfFileName } from './beside-text.ts'
import { askOf } from './asks.rule.ts'
import { type CheckResult, type Draft, type Finding, kinds, type Sighting, strictest } from './finding.ts'
import { findNames, type NameSeen } from './names/find-names.ts'
import { findInitials } from './names/initials.ts'
import { phrasesFrom } from './names/guarded.ts'
import { findOtherAdults } from './names/other-adults.ts'
import { type PreparedRoll } from './names/prepare-roll.ts'
import { sharedYear, standIn } from './names/stand-in.ts'
import { findInPicture, textOfPicture } from './pictures/find-in-pictures.ts'
import { newInEach, placeInVideo, secondOf } from './pictures/find-in-videos.ts'
import type { PictureLook } from './pictures/picture-look.ts'
import type { CheckRules } from './rules.ts'
import { becauseOf, insteadOf } from './sentences.ts'
import { type Reading, readSentences } from './text/reading.ts'
import { tokenise } from './text/tokens.ts'
import { whatItDoes } from './what-it-does.rule.ts'
import { findAccusations } from './wording/accusations.ts'
import { findCommitments } from './wording/commitments.ts'
import { findPupilMatters, findSchoolMatters, findStaffMatters } from './wording/confidential.ts'
import { findDetails } from './wording/details.ts'
import { findHandles, findReplies } from './wording/handles.ts'
import { findTellingDetails } from './wording/identifying.ts'
import { findOwnWords, type WatchedWords } from './own-words.ts'
import { readCues } from './wording/read-cues.ts'
import { findRequests } from './wording/requests.ts'
import { findEndorsements } from './wording/endorsements.ts'
import { findPolitics } from './wording/sides.ts'
import { findUncredited } from './wording/uncredited.ts'
import { findTargets } from './wording/targets.ts'
import { findDiscrimination, findHostility } from './wording/tone.ts'
import { findWhereabouts } from './wording/whereabouts.ts'

export { awaitsAnswer } from './asks.rule.ts'
export { applyAnswers, applyClearings, type Clearing } from './clearings.ts'
export { besideOf, textOfCaptions, textOfCard, textOfPoll } from './beside-text.ts'
export { checkedShape, commentShape, draftShape, sortedShape, toldCheck, toldTriage } from './contract.ts'
export {
  type AnswerDoes,
  type Ask,
  type CheckResult,
  type Cleared,
  type Draft,
  type Finding,
  type FindingOutcome,
  type Kind,
  kinds,
  type Outcome,
  outcomes,
  type Replacement,
  strictest,
} from './finding.ts'
export type { GuardianRow, RollRow, StaffRow } from './names/name-parts.ts'
export { KeptRoll, type PreparedRoll, prepareRoll } from './names/prepare-roll.ts'
export { prepareWords, type PreparedWords, type WatchedWords } from './own-words.ts'
export { lookAtPicture } from './pictures/look-at-picture.ts'
export { type FrameLook, secondOf } from './pictures/find-in-videos.ts'
export { type LookOptions, PictureLookStopped, PictureNotLookedAt } from './pictures/look-pool.ts'
export type { Box, CodeSeen, FaceSeen, PictureLook, Recognisable, WordsSeen } from './pictures/picture-look.ts'
export { firmsIn } from './wording/firms.ts'
export { opinionsIn } from './wording/opinions.ts'
export { reminders } from './reminders.ts'
export type { CheckRules, OwnDetails } from './rules.ts'
export { type Comment, type Route, routes, type Triage, triage } from './triage/triage.ts'
export { type Category, categories } from './triage/words/cue.ts'

/** One text of a draft and where it stands: `text`, `text:bluesky`, `alt`, `alt:2`, `image:1`, `link_card`, `poll`, `place`, `file_name:1`, `alt:video`, `captions`, `video:1@12s`. */
interface Place {
  readonly in: string
  readonly text: string
  readonly look?: PictureLook
}

function placesOf(draft: Draft): Place[] {
  const places: Place[] = [{ in: 'text', text: draft.text }]
  for (const [target, text] of Object.entries(draft.targets ?? {}))
    if (text !== draft.text) places.push({ in: `text:${target}`, text })
  const alts = draft.alt ?? []
  alts.forEach((text, at) => places.push({ in: alts.length === 1 ? 'alt' : `alt:${at + 1}`, text }))
  draft.pictures?.forEach((look, at) => places.push({ in: `image:${at + 1}`, text: textOfPicture(look).text, look }))
  const beside = { link_card: draft.linkCard, poll: draft.poll, place: draft.place }
  for (const [name, text = ''] of Object.entries(beside)) if (text !== '') places.push({ in: name, text })
  draft.fileNames?.forEach((name, at) => places.push({ in: `file_name:${at + 1}`, text: textOfFileName(name) }))
  return draft.video === undefined ? places : [...places, ...placesOfVideo(draft.video)]
}

function placesOfVideo({ alt, captions, frames }: NonNullable<Draft['video']>): Place[] {
  const shown = newInEach(frames).map(({ second, look }) => ({
    in: placeInVideo(second),
    text: textOfPicture(look).text,
    look,
  }))
  const written = captions === '' ? [] : [{ in: 'captions', text: captions }]
  return [
    { in: 'alt:video', text: alt },
    ...written,
    ...shown.filter(({ text, look }) => text !== '' || look.faces.length > 0),
  ]
}

/** Words and codes that are read in one still picture after the other are one finding, at the first of them. Faces were told apart by their place. */
function onceInVideo(findings: readonly Omit<Finding, 'key'>[]): Omit<Finding, 'key'>[] {
  const told = new Set<string>()
  return findings.filter(({ kind, in: place, span }) => {
    if (secondOf(place) === undefined || kind === 'image_face') return true
    const what = `${kind}|${span.toLowerCase()}`
    const first = !told.has(what)
    told.add(what)
    return first
  })
}

function read(text: string): Reading {
  return readSentences(text, tokenise(text))
}

function ofName(reading: Reading, roll: PreparedRoll, seen: NameSeen): Sighting {
  const { start, end, sure } = seen
  if (seen.who === 'staff') return { kind: 'staff_named', start, end, sure }
  const year = sharedYear(roll, seen.people)
  const replace = seen.as === 'address' ? undefined : standIn(reading, seen, year)
  return {
    kind: 'pupil_name',
    start,
    end,
    sure,
    ...(year === undefined ? {} : { about: { year } }),
    ...(replace === undefined ? {} : { replace }),
  }
}

/** What is told by the wording of whole sentences: each kind asks the same cues, which are found in one pass. */
function byWording(
  reading: Reading,
  names: readonly NameSeen[],
  initials: readonly Sighting[],
  roll: PreparedRoll,
  election: WatchedWords | undefined,
): Sighting[] {
  const cues = readCues(reading)
  const adults = findOtherAdults(reading, roll, names)
  return [
    ...adults,
    ...findTellingDetails(cues, names),
    ...findPupilMatters(cues, names, initials),
    ...findStaffMatters(cues, names, adults),
    ...findSchoolMatters(cues),
    ...findUncredited(cues),
    ...findWhereabouts(cues, names, roll.classWords),
    ...findTargets(cues, names),
    ...findCommitments(cues),
    ...findHostility(cues),
    ...findAccusations(cues, names, adults),
    ...findDiscrimination(cues),
    ...findPolitics(cues, election),
    ...findEndorsements(cues),
  ]
}

/** A name that stands in the description of a picture is as good as one in the picture. */
function inAlt(sighting: Sighting): Sighting {
  return sighting.kind === 'pupil_name' ? { ...sighting, kind: 'image_names' } : sighting
}

function sightings(place: Place, roll: PreparedRoll, rules: CheckRules): Sighting[] {
  const { text } = place
  const reading = read(text)
  const names = findNames(reading, roll, rules.own?.name === undefined ? [] : [phrasesFrom([rules.own.name])])
  const initials = findInitials(text, roll)
  const all = [
    ...names.map(seen => ofName(reading, roll, seen)),
    ...initials,
    ...findDetails(text, rules.own),
    ...findRequests(text),
    ...findHandles(text, rules.own),
    ...(rules.watched === undefined ? [] : findOwnWords(reading, rules.watched)),
    ...byWording(reading, names, initials, roll, rules.watched?.election),
  ]
  if (place.look !== undefined) return findInPicture(place.look, all, roll)
  if (place.in.startsWith('alt')) return all.map(inAlt)
  // A platform's own text answers as well as the common one; captions say what is heard.
  return place.in === 'captions' ? all : [...all, ...findReplies(text)]
}

/** Gives each finding a name that stays the same while its words do. */
function keyed(findings: readonly Omit<Finding, 'key'>[]): Finding[] {
  const seen = new Map<string, number>()
  return findings.map(finding => {
    const base = `${finding.kind}|${finding.in}|${finding.span}`
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    return { key: `${base}|${count}`, ...finding }
  })
}

function findingOf(
  place: Place,
  sighting: Sighting,
  draft: Draft,
  rules: CheckRules,
): Omit<Finding, 'key'> | undefined {
  const does = whatItDoes(sighting, rules, draft.platform)
  if (does === undefined) return undefined
  const { kind, start, end, sure, replace, box } = sighting
  const span = place.text.slice(start, end)
  const ask = askOf(sighting, does.outcome, place.text)
  return {
    kind,
    outcome: does.outcome,
    in: place.in,
    start,
    end,
    span,
    setting: does.setting,
    clauses: does.clauses,
    because: becauseOf(sighting, does.tone, span),
    instead: insteadOf(sighting, does.tone, secondOf(place.in) !== undefined),
    ...(sighting.about?.guardian === undefined ? {} : { whose: 'guardian' as const }),
    sure,
    ...(replace === undefined ? {} : { replace }),
    ...(box === undefined ? {} : { box }),
    ...(ask === undefined ? {} : { ask }),
  }
}

/**
 * What is in a text about to be said, and what the policy in force does about it. Pure: the same draft, roll and rules
 * give the same answer. Never throws whatever the text; time grows with its length. Shape: {@link CheckResult}.
 */
export function findIn(draft: Draft, roll: PreparedRoll, rules: CheckRules): CheckResult {
  const findings = placesOf(draft).flatMap(place =>
    sightings(place, roll, rules)
      .sort((one, other) => one.start - other.start || kinds.indexOf(one.kind) - kinds.indexOf(other.kind))
      .flatMap(sighting => findingOf(place, sighting, draft, rules) ?? []),
  )
  const once = onceInVideo(findings)
  return { outcome: strictest(once.map(finding => finding.outcome)), findings: keyed(once) }
}

/** A pupil named in a draft: for asking whether a consent covers the name. Several when they share it. */
export interface Named {
  readonly in: string
  readonly start: number
  readonly end: number
  /** The `id`s of the roll rows; rows without one are left out. */
  readonly pupils: readonly string[]
}

/** Which pupils of the roll a draft names, in the places of its findings. Apart from the findings, so that a finding never says more than the text. */
export function whoIsNamed(draft: Draft, roll: PreparedRoll): Named[] {
  return placesOf(draft).flatMap(place =>
    findNames(read(place.text), roll)
      .filter(seen => seen.who === 'pupil')
      .map(({ start, end, people }) => ({
        in: place.in,
        start,
        end,
        pupils: people.flatMap(who => roll.pupils[who]?.id ?? []),
      })),
  )
}
