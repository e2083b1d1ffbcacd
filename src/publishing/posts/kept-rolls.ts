import { type KeptRoll, type PreparedRoll, prepareRoll } from '../../checks/checks.ts'
import { staffOf } from '../../people/people.ts'
import type { Tx } from '../../platform/platform.ts'
import { guardianNamesOf, guardianStamp, notNamesOf, rollMarks, rollOf, rollStamp } from '../../pupils/pupils.ts'

type Kept = {
  readonly roll: KeptRoll
  /** Of the roll, the staff and the list of words, to see cheaply that nothing has changed. */
  stamp: string
  /** The same of its parents and carers, who change far more rarely. */
  guardians: string
  /** Of each pupil, to see which of them has. */
  marks: ReadonlyMap<string, string>
}

/** A prepared matcher for each school, changed where its roll, staff or list of words has. Made anew by any process that lacks it. */
const kept = new Map<string, Kept>()

/** So many pupils at once, a new year for instance, are taken over quicker by a matcher made anew. */
const mostInPlace = 500

async function readStamp(tx: Tx, school: string) {
  const staff = await staffOf(tx, school)
  return { staff, stamp: `${await rollStamp(tx, school)}/${staff.map(one => one.name).join('|')}` }
}

/** What differs between the pupils that were taken over and those of the roll now. */
function changesOf(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>) {
  const changed = [...now].flatMap(([id, mark]) => (before.get(id) === mark ? [] : [id]))
  const gone = [...before.keys()].filter(id => !now.has(id))
  return { changed, gone }
}

/**
 * Gives the matcher of a school as it stands in this transaction to `use`, which may not wait: another transaction may
 * bring the same matcher to its own day in the meantime.
 */
export async function withRollOf<Found>(tx: Tx, school: string, use: (roll: PreparedRoll) => Found): Promise<Found> {
  const { staff, stamp } = await readStamp(tx, school)
  const families = await guardianStamp(tx, school)
  const known = kept.get(school)
  if (known?.stamp === stamp && known.guardians === families) return use(known.roll)
  const parents = known?.guardians === families ? null : await guardianNamesOf(tx, school)
  const marks = await rollMarks(tx, school)
  const words = (await notNamesOf(tx, school)).map(one => one.word)
  const { changed } = changesOf(known?.marks ?? new Map(), marks)
  const few = known !== undefined && changed.length <= mostInPlace
  const marksBefore = known?.marks
  const rows = few && changed.length === 0 ? [] : await rollOf(tx, school, few ? changed : undefined)
  // Another transaction changed it while this one read: what was read here fits no more.
  if (!few || known.marks !== marksBefore) {
    const all = few ? await rollOf(tx, school) : rows
    const roll = prepareRoll(all, staff, words, parents ?? (await guardianNamesOf(tx, school)))
    kept.set(school, { roll, stamp, guardians: families, marks })
    return use(roll)
  }
  known.roll.takeOff(changesOf(known.marks, marks).gone)
  known.roll.put(rows)
  known.roll.putStaff(staff)
  known.roll.putNotNames(words)
  if (parents !== null) known.roll.putGuardians(parents)
  known.guardians = families
  known.stamp = stamp
  known.marks = marks
  return use(known.roll)
}
