import type { Sighting } from '../finding.ts'
import type { NameSeen } from '../names/find-names.ts'
import type { Cue } from './lexicon/lexicon.ts'
import type { CheckCues } from './read-cues.ts'

/** By sentence, the first place in it where a pupil or a colleague is named. */
type Named = ReadonlyMap<number, { readonly start: number; readonly end: number }>

/** Longer than this a clause says more than the matter itself. Words. */
const longestClause = 14

/** `places` in the order of the text, so that one walk through the words is enough. */
function bySentence(cues: CheckCues, places: readonly { readonly start: number; readonly end: number }[]): Named {
  const { tokens } = cues.reading
  const all = new Map<number, { start: number; end: number }>()
  let at = 0
  for (const { start, end } of places) {
    while (at < tokens.length && (tokens[at]?.fullEnd ?? 0) <= start) at += 1
    const sentence = tokens[at]?.sentence ?? 0
    if (!all.has(sentence)) all.set(sentence, { start, end })
  }
  return all
}

/** From who is meant to what is said of them, or only what is said when the two lie far apart. */
function clause(cues: CheckCues, who: Cue | undefined, matter: Cue): { start: number; end: number } {
  if (who === undefined || Math.abs(who.at - matter.last) > longestClause) return cues.place([matter])
  return cues.place([who, matter])
}

/** Health, behaviour, family or protection of one child: named, told apart, or "he" after the name. */
export function findPupilMatters(cues: CheckCues, names: readonly NameSeen[]): Sighting[] {
  const named = bySentence(
    cues,
    names.filter(name => name.who === 'pupil'),
  )
  const found: Sighting[] = []
  for (const [sentence, matters] of cues.of('childMatter')) {
    const [matter] = matters
    if (matter === undefined || cues.has(sentence, 'generalNotice')) continue
    const { tokens } = cues.reading
    const first = cues.place([matter])
    const name = named.get(sentence)
    const [child] = cues.in(sentence, 'oneChild')
    const follows = named.has(sentence - 1) && cues.has(sentence, 'heOrShe')
    if (name !== undefined) {
      const far = Math.abs(name.start - first.start) > 110
      found.push({
        kind: 'confidential_pupil',
        start: far ? first.start : Math.min(name.start, first.start),
        end: far ? first.end : Math.max(name.end, first.end),
        sure: 0.85,
      })
    } else if (child !== undefined) {
      found.push({ kind: 'confidential_pupil', ...clause(cues, child, matter), sure: 0.75 })
    } else if (follows && tokens[matter.at] !== undefined) {
      const [he] = cues.in(sentence, 'heOrShe')
      found.push({ kind: 'confidential_pupil', ...clause(cues, he, matter), sure: 0.65 })
    }
  }
  return found
}

/** Sickness, discipline, pregnancy, pay or the like of one colleague. */
export function findStaffMatters(cues: CheckCues, names: readonly NameSeen[], adults: readonly Sighting[]): Sighting[] {
  const staff = [...names.filter(name => name.who === 'staff'), ...adults]
  const named = bySentence(
    cues,
    staff.sort((one, other) => one.start - other.start),
  )
  const found: Sighting[] = []
  for (const [sentence, matters] of cues.of('staffMatter')) {
    const [matter] = matters
    const [role] = cues.in(sentence, 'staffRef')
    const name = named.get(sentence)
    const follows = named.has(sentence - 1) && cues.has(sentence, 'heOrShe')
    if (matter === undefined || cues.has(sentence, 'generalNotice')) continue
    const first = cues.place([matter])
    if (name !== undefined)
      found.push({
        kind: 'confidential_staff',
        start: Math.min(name.start, first.start),
        end: Math.max(name.end, first.end),
        sure: 0.85,
      })
    else if (role !== undefined) found.push({ kind: 'confidential_staff', ...clause(cues, role, matter), sure: 0.7 })
    else if (follows)
      found.push({
        kind: 'confidential_staff',
        ...clause(cues, cues.in(sentence, 'heOrShe')[0], matter),
        sure: 0.6,
      })
  }
  return found
}

/** Business of the school that is not out yet: a result before it is published, a deficit, a planned closure. */
export function findSchoolMatters(cues: CheckCues): Sighting[] {
  const found: Sighting[] = []
  for (const [sentence, matters] of cues.of('schoolMatter')) {
    const [matter] = matters
    const [secret] = [...cues.in(sentence, 'notOutYet'), ...cues.in(sentence + 1, 'keepQuiet')]
    if (matter === undefined || secret === undefined || cues.has(sentence, 'isPublic')) continue
    const near = cues.has(sentence, 'notOutYet') ? clause(cues, matter, secret) : cues.place([matter])
    found.push({ kind: 'confidential_school', ...near, sure: 0.7 })
  }
  return found
}
