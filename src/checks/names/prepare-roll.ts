import { enter, type Form, Forms, leave } from './forms.ts'
import { type Phrases, phrasesFrom } from './guarded.ts'
import { type KnownGuardians, knowGuardians, noGuardians } from './guardians.ts'
import type { LooseForms } from './loose-forms.ts'
import {
  firstWordOf,
  type GuardianRow,
  type NameParts,
  partsOf,
  type RollRow,
  type StaffRow,
  wordsOf,
} from './name-parts.ts'
import { waysToNamePupil, waysToNameStaff } from './ways-to-name.ts'

export type { Form } from './forms.ts'

export interface PreparedRoll {
  /** By their indexes; where somebody has left, a row without a name. */
  readonly pupils: readonly RollRow[]
  /** Folded form to its bearers. Words of a double name are joined with a blank ("mary kate") and without. */
  readonly forms: ReadonlyMap<string, Form>
  readonly starts: ReadonlyMap<string, number>
  readonly longestForm: number
  /** Folded first letters of each pupil's given name and surname: "jb". */
  readonly initials: readonly string[]
  /** Who has which initials; those whose surname begins with a particle under both its letters. */
  readonly byInitials: ReadonlyMap<string, readonly number[]>
  /** Folded first letters of whatever each pupil is called: "ag" for Augusta, called Gus. */
  readonly callLetters: readonly string[]
  /** The same forms by their sound, for names with a slip. */
  readonly loose: LooseForms
  readonly notNames: ReadonlySet<string>
  readonly notNamePhrases: Phrases
  /** What the classes are called, in small letters: "merlin" of "4 Merlin" is no place to go to. */
  readonly classWords: ReadonlySet<string>
  /** A list of the staff was given, so whoever is not on it does not work here. */
  readonly staffKnown: boolean
  readonly guardians: KnownGuardians
}

const nobody: RollRow = { name: '' }

function initialsOf({ given, surname }: NameParts): [usual: string, behindParticle: string] {
  const first = (given[0] ?? '').charAt(0)
  // "Ó Súilleabháin" and "van der Berg" are shortened to the particle by some and to the name behind it by others.
  return [`${first}${(surname[0] ?? '').charAt(0)}`, `${first}${(surname.at(-1) ?? '').charAt(0)}`]
}

/**
 * A roll made ready for many checks, in which single pupils can come, change and leave without all of it being made anew.
 * It finds the same as one that was made of the roll as it then is (`prepare-roll.test.ts`).
 */
export class KeptRoll implements PreparedRoll {
  readonly pupils: RollRow[] = []
  readonly initials: string[] = []
  readonly callLetters: string[] = []
  readonly byInitials = new Map<string, number[]>()
  notNames: ReadonlySet<string> = new Set()
  notNamePhrases: Phrases = phrasesFrom([])
  classWords: ReadonlySet<string> = new Set()
  guardians: KnownGuardians = noGuardians
  private staff: readonly StaffRow[] = []
  private notNamesGiven: readonly string[] = []
  private readonly all = new Forms()
  private readonly places = new Map<string, number>()
  private readonly free: number[] = []
  private readonly classes = new Map<string, number>()
  private classesChanged = true

  constructor(pupils: readonly RollRow[], staff: readonly StaffRow[], notNames: readonly string[]) {
    this.notNamesGiven = notNames
    for (const row of pupils) this.come(row, this.pupils.length)
    this.putStaff(staff)
    this.settle()
  }

  get forms(): ReadonlyMap<string, Form> {
    return this.all.all
  }

  get starts(): ReadonlyMap<string, number> {
    return this.all.starts
  }

  get loose(): LooseForms {
    return this.all.loose
  }

  get longestForm(): number {
    return this.all.longest
  }

  get staffKnown(): boolean {
    return this.staff.length > 0
  }

  /** Adds pupils, or changes those whose `id` is on the roll already. A row without an `id` is always another pupil. */
  put(rows: readonly RollRow[]): void {
    for (const row of rows) {
      const known = row.id === undefined ? undefined : this.places.get(row.id)
      if (known !== undefined) this.go(known)
      this.come(row, known ?? this.free.pop() ?? this.pupils.length)
    }
    this.settle()
  }

  /** Takes pupils off by their `id`; one that is not on the roll changes nothing. */
  takeOff(ids: readonly string[]): void {
    for (const id of ids) {
      const who = this.places.get(id)
      if (who === undefined) continue
      this.go(who)
      this.places.delete(id)
      this.free.push(who)
    }
    this.settle()
  }

  /** The whole list of the staff, in place of the one before. */
  putStaff(staff: readonly StaffRow[]): void {
    this.staff.forEach((row, who) => waysToNameStaff(row).forEach(way => this.all.remove(way, who)))
    this.staff = staff
    staff.forEach((row, who) => waysToNameStaff(row).forEach(way => this.all.add(way, who)))
  }

  /** The parents and carers of the school, in place of those before. */
  putGuardians(rows: readonly GuardianRow[]): void {
    this.guardians = rows.length === 0 ? noGuardians : knowGuardians(rows)
  }

  /** All words that are not names here, in place of those before. */
  putNotNames(words: readonly string[]): void {
    this.notNamesGiven = words
    this.classesChanged = true
    this.settle()
  }

  private come(row: RollRow, who: number): void {
    this.pupils[who] = row
    if (row.id !== undefined) this.places.set(row.id, who)
    const parts = partsOf(row)
    for (const way of waysToNamePupil(row, parts)) this.all.add(way, who)
    const letters = initialsOf(parts)
    this.initials[who] = letters[0]
    for (const key of letters) {
      const known = this.byInitials.get(key)
      if (known === undefined) this.byInitials.set(key, [who])
      else enter(known, who)
    }
    let called = firstWordOf(row.name).charAt(0)
    for (const name of row.known_as ?? []) called += firstWordOf(name).charAt(0)
    this.callLetters[who] = called
    this.countClass(row, 1)
  }

  private go(who: number): void {
    const row = this.pupils[who] ?? nobody
    const parts = partsOf(row)
    for (const way of waysToNamePupil(row, parts)) this.all.remove(way, who)
    for (const key of initialsOf(parts)) leave(this.byInitials.get(key) ?? [], who)
    this.pupils[who] = nobody
    this.initials[who] = ''
    this.callLetters[who] = ''
    this.countClass(row, -1)
  }

  private countClass(row: RollRow, by: 1 | -1): void {
    if (row.class === undefined) return
    const count = (this.classes.get(row.class) ?? 0) + by
    if (count === 0) this.classes.delete(row.class)
    else this.classes.set(row.class, count)
    if (count === 0 || (by === 1 && count === 1)) this.classesChanged = true
  }

  /** What hangs on the classes as a whole and on the words that are not names: few, so made anew when they change. */
  private settle(): void {
    if (!this.classesChanged) return
    this.classesChanged = false
    const classes = [...this.classes.keys()]
    // "1 Robin" and "Year 4 Merlin" are classes: the child Robin is not meant.
    this.notNamePhrases = phrasesFrom([...this.notNamesGiven, ...classes].filter(phrase => wordsOf(phrase).length > 1))
    this.notNames = new Set(this.notNamesGiven.map(wordsOf).flatMap(words => (words.length === 1 ? words : [])))
    this.classWords = new Set(classes.flatMap(name => name.toLowerCase().split(/\s+/).filter(Boolean)))
  }
}

/**
 * Builds the index over a roll once; a check then costs about one look-up a word. `notNames`: words and phrases the head
 * says are not names here, the school's own name among them. A single word of these still counts within a full name.
 */
export function prepareRoll(
  pupils: readonly RollRow[],
  staff: readonly StaffRow[] = [],
  notNames: readonly string[] = [],
  guardians: readonly GuardianRow[] = [],
): KeptRoll {
  const roll = new KeptRoll(pupils, staff, notNames)
  roll.putGuardians(guardians)
  return roll
}
