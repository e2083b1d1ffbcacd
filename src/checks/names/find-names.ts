import type { Reading } from '../text/reading.ts'
import { isAChild } from './a-child-is-meant.ts'
import { classAfter, cueBefore } from './around.ts'
import { givenAway } from './characters.ts'
import { type FullName, fullNameAt } from './full-names.ts'
import { classesMeant, lessForAClass } from './class-names.rule.ts'
import { guardedPhrases, guardedWords, type Phrases } from './guarded.ts'
import { wordsOfKnownThings } from './known/known-things.ts'
import { enough, judgeFirstName } from './judge.rule.ts'
import { isColleague } from './colleagues.ts'
import { hearTheJudge } from './learned/hear-the-judge.ts'
import type { RulesSay } from './learned/text-facts.ts'
import type { NamePlace, NameSeen } from './name-seen.ts'
import type { PreparedRoll } from './prepare-roll.ts'
import { formsAt, type Match } from './read-forms.ts'
import { type Doubtful, judgeTogether } from './judge-together.rule.ts'
import { type LoneSurname, surnamesListed } from './surname-lists.rule.ts'
import { knownPeople, speaksOfThePast, strangersFirstNames } from './known-people.ts'
import { judgePlayer, tellsOfAMatch } from './players.rule.ts'
import { slippedFirstName } from './slipped-first-name.ts'
import { shortenedAgain } from './shortened-again.ts'
import { castsTold } from './story-casts.ts'
import { judgeSurname } from './surname.rule.ts'
import { afterTitle } from './titled.ts'
import { isOfTheirClass } from './their-class.ts'
import { partsPlayed } from './told-in-play.ts'
import { nameInUserName, namesInTag } from './tags.ts'

export type { NameSeen } from './name-seen.ts'

const whereBefore = new Set(['at', 'in', 'near'])

/** "at Fernhill": a word with one capital behind such a word is where something is, and nobody's user name. */
function isWhere({ tokens }: Reading, at: number): boolean {
  return tokens[at]?.case === 'title' && tokens[at]?.hasDigit !== true && whereBefore.has(tokens[at - 1]?.key ?? '')
}

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
  readonly guarded: ReadonlySet<number>
  /** Words of the names of people in history. */
  readonly famous: ReadonlySet<number>
  /** Words of what everybody knows by that name: nobody here by the rules, and the judge is asked. */
  readonly known: ReadonlySet<number>
  readonly given: ReadonlyMap<string, number>
  readonly classes: ReadonlySet<string>
  /** Asked only where a surname stands alone. */
  private match: boolean | undefined

  constructor(reading: Reading, roll: PreparedRoll, more: readonly Phrases[]) {
    this.reading = reading
    this.roll = roll
    const phrases = guardedWords(reading, [guardedPhrases, roll.notNamePhrases, ...more])
    this.guarded = new Set([...phrases, ...partsPlayed(reading, roll)])
    this.famous = guardedWords(reading, [knownPeople])
    this.known = wordsOfKnownThings(reading)
    this.given = givenAway(reading, phrases, [...strangersFirstNames(reading, roll), ...castsTold(reading, roll)])
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
    const { reading, roll, places, given } = this
    return { reading, roll, found, places, given, tellsOfAMatch: this.isOfAMatch() }
  }

  private isOfAMatch(): boolean {
    this.match ??= tellsOfAMatch(this.reading)
    return this.match
  }

  /** Looks at one word; gives how many words it has dealt with. */
  private step(at: number): number {
    const token = this.reading.tokens[at]
    if (token === undefined) return 1
    if (token.zone !== 'plain') return this.tag(at, token.zone)
    const titled = afterTitle(this.reading, this.roll, at)
    if (titled?.staff !== undefined)
      this.take(titled.staff.at, titled.staff.count, 'staff', titled.staff.people, 0.97, 'surname', at)
    if (titled !== undefined) return titled.count
    const forms = formsAt(this.roll, this.reading.tokens, at)
    // Most words: small letters and nobody's name. Only capitals can begin a name with a slip or an initial.
    if (forms.length === 0 && token.case === 'lower') return this.userName(at)
    const full = fullNameAt(this.reading, this.roll, at, forms)
    if (full !== undefined && full.sure >= enough) return this.takeFull(at, full)
    if (forms.length === 0) return this.firstNameWithSlip(at) || this.userName(at)
    const first = forms.find(match => match.form.first.length > 0)
    const surname = forms.find(match => match.form.surname.length > 0)
    const place = this.place(at, first, surname)
    if ((this.guarded.has(at) || this.famous.has(at) || this.known.has(at)) && !classAfter(this.reading, at)) return 1
    if (first !== undefined) {
      const sure = this.firstName(at, first)
      this.doubtful.push({ at, match: first, sure })
      if (place !== undefined) place.sure = sure
      if (sure >= enough) return first.count
    }
    if (surname === undefined) return first?.count ?? this.staffFirstName(at, forms)
    const sure = this.isGivenAway(at, surname) ? 0 : this.surname(at, surname)
    if (place !== undefined) place.surnameSure = sure
    if (sure >= enough) this.take(at, surname.count, 'pupil', surname.form.surname, sure, 'surname')
    else this.loneSurnames.push({ at, match: surname })
    return surname.count
  }

  private place(at: number, first: Match | undefined, surname: Match | undefined): NamePlace | undefined {
    const match = first ?? surname
    if (match === undefined) return undefined
    const guarded = this.guarded.has(at) || this.famous.has(at)
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
      known: this.known.has(at),
    }
    this.places.push(place)
    return place
  }

  private surname(at: number, match: Match): number {
    const sure = judgeSurname(this.reading, at, match, this.roll)
    if (sure >= enough || this.roll.notNames.has(match.form.key)) return sure
    return this.isOfAMatch() ? judgePlayer(this.reading, at, match) : sure
  }

  private firstName(at: number, match: Match): number {
    if (this.isGivenAway(at, match)) return 0
    const sure = judgeFirstName(this.reading, at, match, this.roll)
    return this.classes.has(match.form.key) && !isOfTheirClass(this.reading, at + match.count - 1, match, this.roll)
      ? lessForAClass(this.reading, at, sure)
      : sure
  }

  /** The text has said this first name of somebody known, and nothing says that a child is meant now. */
  private isGivenAway(at: number, { form, count }: Match): boolean {
    const token = this.reading.tokens[at]
    const where = token === undefined ? undefined : this.given.get(form.key)
    if (token === undefined || where === undefined || (where !== -1 && where !== token.sentence)) return false
    const pitied = ['poor', 'little', 'young', 'dear'].includes(this.reading.tokens[at - 1]?.key ?? '')
    return !classAfter(this.reading, at + count - 1) && (pitied || !cueBefore(this.reading, at, this.roll))
  }

  /** "Well done Harpeet". Gives the words dealt with. */
  private firstNameWithSlip(at: number): number {
    const { reading, roll, given } = this
    const slipped = this.guarded.has(at) ? undefined : slippedFirstName(reading, roll, at, given)
    if (slipped === undefined) return 0
    const { match, sure } = slipped
    this.doubtful.push({ at, match, sure })
    const place = this.place(at, match, undefined)
    if (place !== undefined) Object.assign(place, { sure, slip: true })
    return sure >= enough ? 1 : 0
  }

  private staffFirstName(at: number, forms: readonly Match[]): number {
    const { reading, roll, given } = this
    const staff = forms.find(match => match.form.staffFirst.length > 0)
    if (staff === undefined) return 1
    const nobody = this.guarded.has(at) || given.has(staff.form.key)
    if (!nobody && isColleague(reading, roll, at, staff))
      this.take(at, staff.count, 'staff', staff.form.staffFirst, 0.6, 'first')
    return staff.count
  }

  private takeFull(at: number, full: FullName): number {
    const known = this.guarded.has(at)
    const last = at + full.count - 1
    const long = this.famous.has(at) && speaksOfThePast(this.reading, at, last)
    if ((known || long) && !isAChild(this.reading, this.roll, at, last, this)) return full.count
    // Somebody famous bears the same name as a pupil: the check cannot know which is meant, and says so by being unsure.
    const sure = known ? 0.6 : full.sure
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
    const first = this.reading.tokens[from]
    const last = this.reading.tokens[at + count - 1]
    if (first === undefined || last === undefined) return
    const lostApostrophe =
      ((as === 'first' && count === 1) || (as === 'full' && last.case === 'lower')) &&
      last.key.endsWith('s') &&
      !this.roll.forms.has(last.key) &&
      this.roll.forms.has(last.key.slice(0, -1))
    const end = lostApostrophe ? last.end - 1 : last.end
    const possessive = last.possessive || lostApostrophe
    const tidy = Math.round(sure * 100) / 100
    this.found.push({
      start: first.start,
      end,
      who,
      people,
      sure: tidy,
      as,
      possessive,
      possessiveEnd: possessive ? last.fullEnd : end,
    })
  }

  /** `named`: who is named in the text besides, for a tag of a word that is also a name. */
  private tag(at: number, zone: 'hashtag' | 'handle' | 'address', named: ReadonlySet<number> = new Set()): number {
    const token = this.reading.tokens[at]
    if (token === undefined) return 1
    const names = namesInTag(this.roll, this.reading.text, zone, token.start, token.end, named)
    if (names.length === 0 && zone === 'hashtag' && named.size === 0) this.tags.push(at)
    for (const name of names) {
      const as = zone === 'hashtag' ? 'tag' : 'address'
      this.found.push({ ...name, who: 'pupil', people: name.pupils, as, possessive: false, possessiveEnd: name.end })
    }
    return 1
  }

  private userName(at: number): number {
    const token = this.reading.tokens[at]
    if (token === undefined || token.key.length < 7 || isWhere(this.reading, at)) return 1
    const name = nameInUserName(this.roll, this.reading.text, token.start, token.end)
    if (name !== undefined)
      this.found.push({
        ...name,
        who: 'pupil',
        people: name.pupils,
        as: 'address',
        possessive: token.possessive,
        possessiveEnd: token.possessive ? token.fullEnd : name.end,
      })
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
    const pupils = this.found.filter(seen => seen.who === 'pupil')
    const listed = surnamesListed(this.reading, this.loneSurnames, pupils)
    for (const { at, match } of listed)
      this.take(at, match.count, 'pupil', match.form.surname, listedSurname, 'surname')
    // "Back row: Khan, Summer, Mensah": a word between surnames is known by them.
    if (listed.length > 0) this.judgeTogether()
    if (this.tags.length === 0) return
    const named = new Set(pupils.flatMap(seen => (seen.people.length <= fewBearers ? seen.people : [])))
    if (named.size > 0) for (const at of this.tags) this.tag(at, 'hashtag', named)
  }
}

const listedSurname = 0.7
const calledShort = 0.7
/** A name that more than so many bear tells of none of them. */
const fewBearers = 50

/** Everybody of the roll and of the staff list whom a text names, in order. `more`: phrases that name nobody here. */
export function findNames(reading: Reading, roll: PreparedRoll, more: readonly Phrases[] = []): NameSeen[] {
  return new Search(reading, roll, more).run()
}
