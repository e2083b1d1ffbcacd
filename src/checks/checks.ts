import { askOf } from './asks.rule.ts'
import { onceInVideo, type Place, placesOf } from './draft-places.ts'
import { type CheckResult, type Draft, type Finding, kinds, type Sighting, strictest } from './finding.ts'
import { findNames } from './names/find-names.ts'
import { type PreparedRoll } from './names/prepare-roll.ts'
import { secondOf } from './pictures/find-in-videos.ts'
import type { CheckRules } from './rules.ts'
import { becauseOf, insteadOf } from './sentences.ts'
import { read, sightings } from './sightings.ts'
import { whatItDoes } from './what-it-does.rule.ts'

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
