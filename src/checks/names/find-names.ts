import type { Reading } from '../text/reading.ts'
import { isAChild } from './a-child-is-meant.ts'
import { classAfter, cueBefore } from './around.ts'
import { calledAgain } from './called-again.ts'
import { classesMeant, lessForAClass } from './class-names.rule.ts'
import { isColleague } from './colleagues.ts'
import { type FullName, fullNameAt } from './full-names.ts'
import type { Phrases } from './guarded.ts'
import { type Doubtful, judgeTogether } from './judge-together.rule.ts'
import { enough, judgeFirstName } from './judge.rule.ts'
import { isReadOrSeen, speaksOfLongAgo, speaksOfThePast } from './known-people.ts'
import {
  hasAnotherThing,
  isAllOfAThing,
  isGivenAway,
  isKnownToAll,
  type KnownToAll,
  knownToAll,
} from './known-to-all.ts'
import { hearTheJudge } from './learned/hear-the-judge.ts'
import type { RulesSay } from './learned/text-facts.ts'
import type { NamePlace, NameSeen } from './name-seen.ts'
import { isSaidToBeElse, isToldAsSomebodyElse } from './nobody-here.ts'
import { judgePlayer, tellsOfAMatch } from './players.rule.ts'
import type { PreparedRoll } from './prepare-roll.ts'
import { formsAt, type Match } from './read-forms.ts'
import { seenAt } from './seen-at.ts'
import { seenInTag, seenInUserName } from './seen-in-tags.ts'
import { shortenedAgain } from './shortened-again.ts'
import { slippedFirstName } from './slipped-first-name.ts'
import { type LoneSurname, surnamesListed } from './surname-lists.rule.ts'
import { judgeSurname } from './surname.rule.ts'
import { classOfOneBehind, isOfTheirClass } from './their-class.ts'
import { afterTitle } from './titled.ts'

export type { NameSeen } from './name-seen.ts'

/** Goes through one text word by word, then looks at what the whole of it tells. */
export class Search {
  /** Where a form of the roll stands alone, for the judge that has learned. */
  readonly places: NamePlace[] = []
  readonly found: NameSeen[] = []
  readonly doubtful: Doubtful[] = []
  readonly loneSurnames: LoneSurname[] = []
  /** Hashtags without a name that is sure by itself. */
  readonly tags: number[] = []
  readonly reading: Reading
  readonly roll: PreparedRoll
  readonly known: KnownToAll
  readonly classes: ReadonlySet<string>
  /** Asked only where a surname stands alone. */
  private match: boolean | undefined

  constructor(reading: Reading, roll: PreparedRoll, more: readonly Phrases[]) {
    this.reading = reading
    this.roll = roll
    this.known = knownToAll(reading, roll, more)
    this.classes = classesMeant(reading, roll.classWords)
  }

  /** What the rules by themselves find. */
  byRules(): NameSeen[] {
    for (let at = 0; at < this.reading.tokens.length; ) at += this.step(at)
    this.judgeTogether()
    this.readTogether()
    return this.found.sort((one, other) => one.start - other.start)
  }

  run(): NameSeen[] {
    const found = this.byRules()
    const { taken, left } = hearTheJudge(this.say(found))
    if (taken.length + left.size === 0) return found
    const kept = found.filter(seen => !left.has(seen))
    this.found.splice(0, this.found.length, ...kept)
    for (const { place, sure } of taken) {
      const [match, as] =
        place.first === undefined ? [place.surname, 'surname' as const] : [place.first, 'first' as const]
      if (match !== undefined)
        this.take(place.at, match.count, 'pupil', as === 'first' ? match.form.first : match.form.surname, sure, as)
    }
    return this.found.sort((one, other) => one.start - other.start)
  }

  /** For the judge: what the rules have made of this text. */
  say(found: readonly NameSeen[]): RulesSay {
    const { reading, roll, places, known } = this
    return { reading, roll, found, places, given: known.given, tellsOfAMatch: this.isOfAMatch() }
  }

  private isOfAMatch(): boolean {
    this.match ??= tellsOfAMatch(this.reading)
    return this.match
  }

  /** Looks at one word; gives how many words it has dealt with. */
  private step(at: number): number {
    const token = this.reading.tokens[at]
    if (token === undefined) return 1
    if (token.zone !== 'plain') return this.tag(at)
    const titled = afterTitle(this.reading, this.roll, at)
    if (titled?.staff !== undefined)
      this.take(titled.staff.at, titled.staff.count, 'staff', titled.staff.people, 0.97, 'surname', at)
    if (titled !== undefined) return titled.count
    const forms = formsAt(this.roll, this.reading.tokens, at)
    // Most words: small letters and nobody's name. Only capitals can begin a name with a slip or an initial.
    if (forms.length === 0 && token.case === 'lower' && !this.reading.withoutCapitals) return this.userName(at)
    const full = fullNameAt(this.reading, this.roll, at, forms)
    if (full !== undefined && full.sure >= enough) return this.takeFull(at, full)
    if (forms.length === 0) return this.firstNameWithSlip(at) || this.userName(at)
    const first = forms.find(match => match.form.first.length > 0)
    const surname = forms.find(match => match.form.surname.length > 0)
    if (isSaidToBeElse(this.reading, at, at) && !cueBefore(this.reading, at, this.roll)) return 1
    const place = this.place(at, first, surname)
    if (isKnownToAll(this.known, at) && !classAfter(this.reading, at)) return 1
    if (first !== undefined) {
      const sure = this.firstName(at, first)
      this.doubtful.push({ at, match: first, sure })
      if (place !== undefined) place.sure = sure
      if (sure >= enough) return first.count
    }
    if (surname === undefined) return first?.count ?? this.staffFirstName(at, forms)
    const sure = this.surname(at, surname)
    if (place !== undefined) place.surnameSure = sure
    if (sure >= enough) this.take(at, surname.count, 'pupil', surname.form.surname, sure, 'surname')
    else this.loneSurnames.push({ at, match: surname })
    return surname.count
  }

  private place(at: number, first: Match | undefined, surname: Match | undefined): NamePlace | undefined {
    const match = first ?? surname
    if (match === undefined) return undefined
    const guarded = this.known.guarded.has(at) || this.known.famous.has(at)
    const known = this.known.things.has(at)
    const place = {
      at,
      count: match.count,
      match,
      first,
      surname,
      sure: 0,
      surnameSure: 0,
      guarded,
      slip: false,
      known,
    }
    this.places.push(place)
    return place
  }

  private surname(at: number, match: Match): number {
    if (isGivenAway(this.reading, this.roll, this.known, at, match)) return 0
    const sure = judgeSurname(this.reading, at, match, this.roll)
    if (sure >= enough || this.roll.notNames.has(match.form.key)) return sure
    return this.isOfAMatch() ? judgePlayer(this.reading, at, match) : sure
  }

  private firstName(at: number, match: Match): number {
    if (isGivenAway(this.reading, this.roll, this.known, at, match)) return 0
    const sure = judgeFirstName(this.reading, at, match, this.roll)
    return this.classes.has(match.form.key) && !isOfTheirClass(this.reading, at + match.count - 1, match, this.roll)
      ? lessForAClass(this.reading, at, sure)
      : sure
  }

  /** "Well done Harpeet". Gives the words dealt with. */
  private firstNameWithSlip(at: number): number {
    const { reading, roll, known } = this
    const slipped = known.guarded.has(at) ? undefined : slippedFirstName(reading, roll, at, known.given)
    if (slipped === undefined) return 0
    const { match, sure } = slipped
    this.doubtful.push({ at, match, sure })
    const place = this.place(at, match, undefined)
    if (place !== undefined) Object.assign(place, { sure, slip: true })
    return sure >= enough ? 1 : 0
  }

  private staffFirstName(at: number, forms: readonly Match[]): number {
    const { reading, roll, known } = this
    const staff = forms.find(match => match.form.staffFirst.length > 0)
    if (staff === undefined) return 1
    const isNobody = known.guarded.has(at) || known.given.has(staff.form.key)
    if (!isNobody && isColleague(reading, roll, at, staff))
      this.take(at, staff.count, 'staff', staff.form.staffFirst, 0.6, 'first')
    return staff.count
  }

  private takeFull(at: number, full: FullName): number {
    const last = at + full.count - 1
    const thing = full.pupils.length > 0 && isAllOfAThing(this.known, at, last)
    const guarded = this.known.guarded.has(at) && this.known.guarded.has(last)
    const known = guarded || (thing && hasAnotherThing(this.reading, this.known, at, last))
    const read = isReadOrSeen(this.reading, at) && !classAfter(this.reading, last)
    const past =
      (this.known.famous.has(at) && speaksOfThePast(this.reading, at, last)) ||
      (thing && speaksOfLongAgo(this.reading, at, last))
    const long = past || (read && (thing || this.known.famous.has(at)))
    const told = isToldAsSomebodyElse(this.reading, last)
    const doubted = known || long || thing || told
    const ofClass = doubted && classOfOneBehind(this.reading, last, new Set(full.pupils), this.roll)
    if ((known || long) && !ofClass && (read || !isAChild(this.reading, this.roll, at, last, this))) return full.count
    // Somebody famous bears the same name as a pupil: the check cannot know which is meant, and says so by being unsure.
    const sure = ((known || thing) && !ofClass) || told ? 0.6 : full.sure
    const isStaff = full.pupils.length === 0
    this.take(at, full.count, isStaff ? 'staff' : 'pupil', isStaff ? full.staff : full.pupils, sure, 'full')
    return full.count
  }

  private take(
    at: number,
    count: number,
    who: 'pupil' | 'staff',
    people: readonly number[],
    sure: number,
    as: NameSeen['as'],
    from = at,
  ): void {
    const seen = seenAt(this.reading, this.roll, { at, count, who, people, sure, as, from })
    if (seen !== undefined) this.found.push(seen)
  }

  /** Gives the words dealt with. */
  private tag(at: number): number {
    const seen = seenInTag(this.reading, this.roll, at, nobody)
    if (seen.length === 0 && this.reading.tokens[at]?.zone === 'hashtag') this.tags.push(at)
    this.found.push(...seen)
    return 1
  }

  private userName(at: number): number {
    this.found.push(...seenInUserName(this.reading, this.roll, at))
    return 1
  }

  private judgeTogether(): void {
    const { found, reading } = this
    const pupils = found.filter(seen => seen.who === 'pupil')
    const full = found.filter(seen => seen.as === 'full' && seen.who === 'pupil')
    const named = new Set(full.flatMap(seen => seen.people))
    const known = new Set(pupils.map(seen => seen.start))
    for (const { at, match, sure } of judgeTogether(reading, this.doubtful, pupils, named, this.roll.classWords))
      if (!known.has(reading.tokens[at]?.start ?? -1))
        this.take(at, match.count, 'pupil', match.form.first, sure, 'first')
  }

  /** What only the whole text tells: surnames in a list of their like, tags of somebody it names besides. */
  private readTogether(): void {
    for (const { at, people } of shortenedAgain(this.reading, this.roll, this.found))
      this.take(at, 1, 'pupil', people, calledShort, 'first')
    for (const { at, people } of calledAgain(this.reading, this.places, this.found))
      this.take(at, 1, 'pupil', people, calledShort, 'first')
    const pupils = this.found.filter(seen => seen.who === 'pupil')
    const listed = surnamesListed(this.reading, this.loneSurnames, pupils)
    for (const { at, match } of listed)
      this.take(at, match.count, 'pupil', match.form.surname, listedSurname, 'surname')
    // "Back row: Khan, Summer, Mensah": a word between surnames is known by them.
    if (listed.length > 0) this.judgeTogether()
    if (this.tags.length === 0) return
    const named = new Set(pupils.flatMap(seen => (seen.people.length <= fewBearers ? seen.people : [])))
    if (named.size > 0) for (const at of this.tags) this.found.push(...seenInTag(this.reading, this.roll, at, named))
  }
}

const nobody: ReadonlySet<number> = new Set()
const listedSurname = 0.7
const calledShort = 0.7
/** A name that more than so many bear tells of none of them. */
const fewBearers = 50

/** Everybody of the roll and of the staff list whom a text names, in order. `more`: phrases that name nobody here. */
export function findNames(reading: Reading, roll: PreparedRoll, more: readonly Phrases[] = []): NameSeen[] {
  return new Search(reading, roll, more).run()
}
