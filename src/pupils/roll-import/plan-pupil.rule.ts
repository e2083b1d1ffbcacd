import { fold } from '../../people/people.ts'
import type { PupilField, RollColumns } from './roll-columns.rule.ts'
import type { OddCode, RollEntry } from './roll-entries.rule.ts'

/** A pupil as the roll of a school has her, leavers too. Days as yyyy-mm-dd. */
export type RollPupil = {
  readonly id: string
  readonly misId: string | null
  readonly forename: string
  readonly preferred: string | null
  readonly surname: string
  readonly former: string | null
  readonly knownAs: readonly string[]
  readonly born: string
  readonly year: string
  readonly className: string
  readonly admitted: string
  readonly left: string | null
}

/** What is kept of a pupil from a file. */
export type PupilKept = Omit<RollPupil, 'id' | 'left'>

export const changeNames = [
  'mis-id',
  'forename',
  'preferred',
  'surname',
  'former',
  'known-as',
  'born',
  'year',
  'class',
  'admitted',
  'returned',
  'guardian-new',
  'guardian-changed',
] as const
export type ChangeName = (typeof changeNames)[number]
export type PupilChange = { readonly what: ChangeName; readonly from: string; readonly to: string }

export type PupilPlan =
  | { readonly kind: 'new'; readonly pupil: PupilKept }
  | {
      readonly kind: 'changed' | 'same'
      readonly found: RollPupil
      readonly pupil: PupilKept
      readonly changes: readonly PupilChange[]
      /** The day on which the file says that she left. */
      readonly leaves: string | null
    }
  /** `touched`: whom the row may be about; nobody with an odd row counts as missing. */
  | { readonly kind: 'odd'; readonly code: OddCode; readonly value: string; readonly touched: readonly string[] }

/** Finds pupils by number or by name and date of birth. */
export type RollIndex = {
  readonly byMisId: ReadonlyMap<string, RollPupil>
  readonly byName: ReadonlyMap<string, readonly RollPupil[]>
}

type Named = Pick<RollPupil, 'forename' | 'surname' | 'born'> & {
  readonly preferred: string | null
  readonly former: string | null
}

const exactKey = ({ forename, surname, born }: Named) => `${fold(forename)}|${fold(surname)}|${born}`

/** All ways in which somebody's name may be written: legal or preferred forename, present or former surname. */
function keysOf(named: Named): string[] {
  const forenames = [named.forename, ...(named.preferred ? [named.preferred] : [])].map(fold)
  const surnames = [named.surname, ...(named.former ? [named.former] : [])].map(fold)
  return [...new Set(forenames.flatMap(forename => surnames.map(surname => `${forename}|${surname}|${named.born}`)))]
}

export function indexRoll(pupils: Iterable<RollPupil>): RollIndex {
  const byMisId = new Map<string, RollPupil>()
  const byName = new Map<string, RollPupil[]>()
  for (const pupil of pupils) {
    if (pupil.misId !== null) byMisId.set(pupil.misId, pupil)
    for (const key of keysOf(pupil)) byName.set(key, [...(byName.get(key) ?? []), pupil])
  }
  return { byMisId, byName }
}

/** What one row does to the roll. Nothing is guessed: where two pupils could be meant, the row is odd and left for a person. */
export function planPupil(entry: RollEntry, columns: RollColumns, index: RollIndex, today: string): PupilPlan {
  const found = findPupil(entry, index)
  if ('code' in found) return found
  const gone = entry.left !== null && entry.left <= today ? entry.left : null
  const { pupil } = found
  if (pupil === null) {
    if (gone !== null) return { kind: 'odd', code: 'left-before', value: gone, touched: [] }
    return { kind: 'new', pupil: keptOf(entry, columns, null, today) }
  }
  const kept = keptOf(entry, columns, pupil, today)
  // Who is gone, and stays gone, is left as she was.
  if (gone !== null && pupil.left !== null)
    return { kind: 'same', found: pupil, pupil: kept, changes: [], leaves: null }
  const changes = changesOf(pupil, kept)
  return { kind: changes.length > 0 ? 'changed' : 'same', found: pupil, pupil: kept, changes, leaves: gone }
}

/** Whom a row is about; nobody where no pupil has this name and day. Also asked for rows that hold no more than that. */
export function findPupil(
  entry: Pick<RollEntry, 'misId' | 'forename' | 'surname' | 'preferred' | 'former' | 'born'>,
  index: RollIndex,
): { pupil: RollPupil | null } | (PupilPlan & { kind: 'odd' }) {
  const odd = (code: OddCode, value: string, touched: readonly RollPupil[]): PupilPlan & { kind: 'odd' } => ({
    kind: 'odd',
    code,
    value,
    touched: touched.map(({ id }) => id),
  })
  const named: Named = entry
  const numbered = entry.misId === '' ? undefined : index.byMisId.get(entry.misId)
  if (numbered !== undefined) {
    const sameName = keysOf({ ...named, born: '' }).some(key => keysOf({ ...numbered, born: '' }).includes(key))
    const sameForename = fold(entry.forename) === fold(numbered.forename)
    // One of them may be corrected, or a surname change; all at once is another child under an old number.
    if (sameName || (numbered.born === entry.born && sameForename)) return { pupil: numbered }
    if (numbered.born === entry.born && fold(entry.surname) === fold(numbered.surname)) return { pupil: numbered }
    return odd('other-person', entry.misId, [numbered])
  }
  const exact = index.byName.get(exactKey(named)) ?? []
  const close = keysOf(named).flatMap(key => index.byName.get(key) ?? [])
  const candidates = [...new Set(exact.length > 0 ? exact : close)]
  const [only, ...others] = candidates
  if (only === undefined) return { pupil: null }
  if (others.length > 0) return odd('two-pupils', `${entry.forename} ${entry.surname}`, candidates)
  if (entry.misId !== '' && only.misId !== null) return odd('new-number', entry.misId, [only])
  return { pupil: only }
}

/** What the file says, and for what it does not hold what is known. */
function keptOf(entry: RollEntry, columns: RollColumns, before: RollPupil | null, today: string): PupilKept {
  const has = (field: PupilField) => columns[field] !== undefined
  const renamed = before !== null && fold(before.surname) !== fold(entry.surname)
  return {
    misId: entry.misId || (before?.misId ?? null),
    forename: entry.forename,
    preferred: has('preferred') ? preferredOf(entry) : (before?.preferred ?? null),
    surname: entry.surname,
    // Old posts and other children go on using it, so the check must.
    former: entry.former || (renamed ? before.surname : (before?.former ?? null)),
    knownAs: has('known-as') ? entry.knownAs : (before?.knownAs ?? []),
    born: entry.born,
    year: has('year') ? entry.year : (before?.year ?? ''),
    className: has('class') ? entry.className : (before?.className ?? ''),
    // A file that does not say since when: on this roll from the day on which it first named her.
    admitted: entry.admitted ?? before?.admitted ?? today,
  }
}

/** Most MIS write the legal forename again where there is no other. */
const preferredOf = ({ preferred, forename }: RollEntry) =>
  preferred === '' || fold(preferred) === fold(forename) ? null : preferred

function changesOf(before: RollPupil, after: PupilKept): PupilChange[] {
  const told = (what: ChangeName, from: string | null, to: string | null): PupilChange[] =>
    (from ?? '') === (to ?? '') ? [] : [{ what, from: from ?? '', to: to ?? '' }]
  return [
    ...told('mis-id', before.misId, after.misId),
    ...told('forename', before.forename, after.forename),
    ...told('preferred', before.preferred, after.preferred),
    ...told('surname', before.surname, after.surname),
    ...told('former', before.former, after.former),
    ...told('known-as', before.knownAs.join(', '), after.knownAs.join(', ')),
    ...told('born', before.born, after.born),
    ...told('year', before.year, after.year),
    ...told('class', before.className, after.className),
    ...told('admitted', before.admitted, after.admitted),
    ...told('returned', before.left, null),
  ]
}
