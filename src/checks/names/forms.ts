import { type Homonym, homonymOf } from './homonyms.ts'
import { LooseForms } from './loose-forms.ts'
import type { SaidOf } from './ways-to-name.ts'

/** All people who bear a form, as ascending indexes into the roll (or the staff). */
export interface Form {
  readonly key: string
  readonly homonym: Homonym
  readonly first: number[]
  readonly surname: number[]
  /** Bears it only by a nickname of the table, never on the roll itself. */
  readonly nickname: boolean
  readonly staffFirst: number[]
  readonly staffSurname: number[]
}

class OneForm implements Form {
  readonly key: string
  readonly homonym: Homonym
  readonly first: number[] = []
  readonly surname: number[] = []
  readonly staffFirst: number[] = []
  readonly staffSurname: number[] = []
  /** How often somebody bears it otherwise than by a nickname. */
  asWritten = 0

  constructor(key: string) {
    this.key = key
    this.homonym = homonymOf(key)
  }

  get nickname(): boolean {
    return this.asWritten === 0
  }

  get ofPupils(): boolean {
    return this.first.length + this.surname.length > 0
  }

  get ofNobody(): boolean {
    return !this.ofPupils && this.staffFirst.length + this.staffSurname.length === 0
  }
}

/** The place of a number in an ascending list, or where it belongs. */
function placeOf(ascending: readonly number[], who: number): number {
  // A roll is read in the order of its indexes, so the end is asked first.
  if ((ascending.at(-1) ?? -1) < who) return ascending.length
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < who) low = middle + 1
    else high = middle
  }
  return low
}

/** Puts a number into an ascending list that lacks it. */
export function enter(ascending: number[], who: number): void {
  const at = placeOf(ascending, who)
  if (at === ascending.length) ascending.push(who)
  else if (ascending[at] !== who) ascending.splice(at, 0, who)
}

/** Takes a number out of an ascending list. */
export function leave(ascending: number[], who: number): void {
  const at = placeOf(ascending, who)
  if (ascending[at] === who) ascending.splice(at, 1)
}

/** Every form of a roll with its bearers, kept so that one person can come, change and go. */
export class Forms {
  readonly all = new Map<string, OneForm>()
  /** First words of forms with several words, with how many people have one: most words of a text then need one look-up. */
  readonly starts = new Map<string, number>()
  readonly loose = new LooseForms()
  /** Never shrinks: longer than any form there is costs a few steps, and finds nothing more. */
  longest = 0

  /** Adds a bearer under the spaced and the joined spelling. */
  add({ words, role, nickname }: SaidOf, who: number): void {
    const [start] = words
    if (start === undefined) return
    this.enter(words.join(''), role, who, nickname)
    if (words.length === 1) return
    this.enter(words.join(' '), role, who, nickname)
    this.starts.set(start, (this.starts.get(start) ?? 0) + 1)
  }

  /** Takes out what {@link add} added with the same words. */
  remove({ words, role, nickname }: SaidOf, who: number): void {
    const [start] = words
    if (start === undefined) return
    this.leave(words.join(''), role, who, nickname)
    if (words.length === 1) return
    this.leave(words.join(' '), role, who, nickname)
    const more = (this.starts.get(start) ?? 1) - 1
    if (more === 0) this.starts.delete(start)
    else this.starts.set(start, more)
  }

  private enter(key: string, role: SaidOf['role'], who: number, nickname: boolean): void {
    if (key.length < 2) return
    let form = this.all.get(key)
    if (form === undefined) {
      form = new OneForm(key)
      this.all.set(key, form)
      this.longest = Math.max(this.longest, key.length)
    }
    const before = form.ofPupils
    if (!nickname) form.asWritten += 1
    enter(form[role], who)
    if (!before && form.ofPupils) this.loose.add(form)
  }

  private leave(key: string, role: SaidOf['role'], who: number, nickname: boolean): void {
    const form = this.all.get(key)
    if (form === undefined) return
    const before = form.ofPupils
    if (!nickname) form.asWritten -= 1
    leave(form[role], who)
    if (before && !form.ofPupils) this.loose.remove(form)
    if (form.ofNobody) this.all.delete(key)
  }
}
