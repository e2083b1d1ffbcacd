import type { Place } from './draft-places.ts'
import type { Sighting } from './finding.ts'
import { findNames, type NameSeen } from './names/find-names.ts'
import { phrasesFrom } from './names/guarded.ts'
import { findInitials } from './names/initials.ts'
import { findOtherAdults } from './names/other-adults.ts'
import type { PreparedRoll } from './names/prepare-roll.ts'
import { sharedYear, standIn } from './names/stand-in.ts'
import { findOwnWords, type WatchedWords } from './own-words.ts'
import { findInPicture } from './pictures/find-in-pictures.ts'
import type { CheckRules } from './rules.ts'
import { type Reading, readSentences } from './text/reading.ts'
import { tokenise } from './text/tokens.ts'
import { findAccusations } from './wording/accusations.ts'
import { judgeRequests } from './wording/asking/judge-requests.ts'
import { findCommitments } from './wording/commitments.ts'
import { findPupilMatters, findSchoolMatters, findStaffMatters } from './wording/confidential.ts'
import { findDetails } from './wording/details.ts'
import { findHandles, findReplies } from './wording/handles.ts'
import { findTellingDetails } from './wording/identifying.ts'
import { readCues } from './wording/read-cues.ts'
import { findRequests } from './wording/requests.ts'
import { findEndorsements } from './wording/endorsements.ts'
import { findPolitics } from './wording/sides.ts'
import { findUncredited } from './wording/uncredited.ts'
import { findTargets } from './wording/targets.ts'
import { findDiscrimination, findHostility } from './wording/tone.ts'
import { findWhereabouts } from './wording/whereabouts.ts'

/** What is seen in one text of a draft, before the policy is asked. */

export function read(text: string): Reading {
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

export function sightings(place: Place, roll: PreparedRoll, rules: CheckRules): Sighting[] {
  const { text } = place
  const reading = read(text)
  const names = findNames(reading, roll, rules.own?.name === undefined ? [] : [phrasesFrom(calledBy(rules.own.name))])
  const { plain } = reading
  const requests = findRequests(pointsDown.test(text) ? text : plain)
  const initials = findInitials(plain, roll)
  const all = [
    ...names.map(seen => ofName(reading, roll, seen)),
    ...initials,
    ...findDetails(plain, rules.own),
    ...requests,
    ...judgeRequests(reading, requests),
    ...findHandles(text, rules.own),
    ...(rules.watched === undefined ? [] : findOwnWords(reading, rules.watched)),
    ...byWording(reading, names, initials, roll, rules.watched?.election),
  ]
  if (place.look !== undefined) return findInPicture(place.look, all, roll)
  if (place.in.startsWith('alt')) return all.map(inAlt)
  // A platform's own text answers as well as the common one; captions say what is heard.
  return place.in === 'captions' ? all : [...all, ...findReplies(text)]
}

/** Says where an answer is wanted, or ends a sentence, and no letter of Latin-1 stands for it. */
const pointsDown = /[👇⬇…]/u

const sortOfSchool =
  / (?:Church of England|C of E|CofE|CE|VA|VC|RC|Catholic|Primary|Secondary|High|Junior|Infants?|Nursery|Community|Academy|School|College|Grammar|Sixth Form|First|Middle|Special)(?![\p{L}]).*$/u

/** "Castle Mead Primary School", and as it is called every day: "Castle Mead". A single word may be a child's name. */
function calledBy(name: string): string[] {
  const everyDay = name.replace(sortOfSchool, '')
  return everyDay !== name && everyDay.includes(' ') ? [name, everyDay] : [name]
}
