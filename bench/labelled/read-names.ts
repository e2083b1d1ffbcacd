/**
 * Every place at which the judge of names is asked (`src/checks/names/learned`), in all marked posts, with whether a pupil is meant. Posts of schools are read against
 * the school's own roll, which is what is measured, and against all rolls together, so that names of nobody here are met more often; lines of writers against two rolls.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { Search } from '../../src/checks/names/find-names.ts'
import { type Phrases, phrasesFrom } from '../../src/checks/names/guarded.ts'
import { evidenceFor, questionsFor } from '../../src/checks/names/learned/hear-the-judge.ts'
import type { RollRow, StaffRow } from '../../src/checks/names/name-parts.ts'
import { type PreparedRoll, prepareRoll } from '../../src/checks/names/prepare-roll.ts'
import { readSentences } from '../../src/checks/text/reading.ts'
import { tokenise } from '../../src/checks/text/tokens.ts'
import { installationRoot } from '../../src/platform/installation/root.ts'
import { type LabelledDraft, otherSchools, readDrafts } from './labelled.ts'
import { nobody, somebody } from './lines.ts'
import { writersLines } from './writers.ts'

interface Span {
  readonly start: number
  readonly end: number
}

/** One place at which the judge is asked. */
export interface Example {
  readonly places: readonly number[]
  readonly isPupil: boolean
  readonly span: Span
  /** Which of the names that the rules found stands here, if one does. */
  readonly found: number | undefined
}

export interface NamesText {
  readonly id: string
  readonly text: string
  readonly labels: readonly Span[]
  readonly found: readonly Span[]
  /** Nothing is to be found in the whole post. */
  readonly clean: boolean
  readonly examples: readonly Example[]
}

export interface NamesPart {
  readonly name: string
  readonly measured: readonly NamesText[]
  readonly learned: readonly NamesText[]
  /** Rules were made by it, so that they look better here than at a stranger's. */
  readonly tuned: boolean
}

const overlap = (one: Span, other: Span) => one.start < other.end && other.start < one.end

function readText(
  id: string,
  text: string,
  labels: readonly Span[],
  clean: boolean,
  roll: PreparedRoll,
  more: readonly Phrases[],
): NamesText {
  const search = new Search(readSentences(text, tokenise(text)), roll, more)
  const all = search.byRules()
  const say = search.say(all)
  const found = all.filter(({ who }) => who === 'pupil')
  const questions = questionsFor(say)
  const { shared, own } = evidenceFor(say, questions)
  const examples = questions.map(({ place, seen }, at): Example => {
    const tokens = search.reading.tokens
    const span = { start: tokens[place.at]?.start ?? 0, end: tokens[place.at + place.count - 1]?.end ?? 0 }
    return {
      places: [...(own[at] ?? []), ...shared],
      isPupil: labels.some(label => overlap(label, span)),
      span,
      found: seen === undefined ? undefined : found.indexOf(seen),
    }
  })
  return { id, text, labels, found, clean, examples }
}

/** The text of a draft and the descriptions of its pictures, in which a pupil's name is marked as one in a picture. */
function readDraft(draft: LabelledDraft, roll: PreparedRoll, more: readonly Phrases[]): NamesText[] {
  const clean = draft.labels.length === 0
  const names = draft.labels.filter(({ kind }) => kind === 'pupil_name' || kind === 'image_names')
  const texts = [
    { in: 'text', text: draft.text },
    ...draft.alt.map((text, at) => ({ in: draft.alt.length === 1 ? 'alt' : `alt:${at + 1}`, text })),
  ]
  return texts.map(one =>
    readText(
      draft.id,
      one.text,
      names.filter(name => name.in === one.in),
      clean,
      roll,
      more,
    ),
  )
}

const folder = join(installationRoot(), 'bench', 'labelled')

interface School {
  readonly rows: readonly RollRow[]
  readonly staff: readonly StaffRow[]
  readonly more: readonly Phrases[]
}

interface Row {
  readonly legal_forename: string
  readonly preferred_forename: string
  readonly surname: string
  readonly year: string
  readonly class: string
}

function rollIn(place: string): RollRow[] {
  const rows = parse(readFileSync(join(place, 'roll.csv')), { columns: true, trim: true }) as Row[]
  return rows.map(row => ({
    name: `${row.legal_forename} ${row.surname}`,
    surname: row.surname,
    ...(row.preferred_forename === '' ? {} : { known_as: [row.preferred_forename] }),
    ...(row.year === '' ? {} : { year: row.year }),
    ...(row.class === '' ? {} : { class: row.class }),
  }))
}

function readSchool(place: string): School {
  const { name } = JSON.parse(readFileSync(join(place, 'school.json'), 'utf8')) as { name: string }
  const staff = parse(readFileSync(join(place, 'staff.csv')), { columns: true, trim: true }) as StaffRow[]
  return { rows: rollIn(place), staff, more: [phrasesFrom([name])] }
}

function withoutClass(row: RollRow): RollRow {
  const { class: own, ...rest } = row
  return own === undefined ? row : rest
}

/** All parts, each by other hands than the next. */
export function readParts(): NamesPart[] {
  const own = readSchool(folder)
  const oak = (['build', 'final'] as const).flatMap(readDrafts)
  const isTrick = ({ id }: LabelledDraft) => id.startsWith('wt-')
  const others = otherSchools().map(one => ({ ...one, ...readSchool(one.folder) }))
  const everybody = [own, ...others].flatMap(({ rows }) => rows)
  const schools = [
    { ...own, name: 'build and final', drafts: oak.filter(one => !isTrick(one)), tuned: true },
    { ...own, name: 'fresh', drafts: readDrafts('fresh'), tuned: true },
    { ...own, name: 'words and tricks', drafts: oak.filter(isTrick), tuned: false },
    ...others.map(one => ({
      ...one,
      tuned: !['aldwick-fen', 'millweir', 'lagan-brae', 'copperfield-road'].includes(one.name),
    })),
  ]
  const parts = schools.map(({ name, drafts, rows, staff, more, tuned }): NamesPart => {
    const roll = prepareRoll(rows, staff)
    const large = prepareRoll([...rows, ...everybody.filter(row => !rows.includes(row)).map(withoutClass)], staff)
    const measured = drafts.flatMap(draft => readDraft(draft, roll, more))
    return { name, tuned, measured, learned: [...measured, ...drafts.flatMap(draft => readDraft(draft, large, more))] }
  })
  const whole = writersLines(1, 99)
  const lines = writersLines().map(({ writer, drafts, roll }, at): NamesPart => {
    const measured = drafts.flatMap(draft => readDraft(draft, roll, []))
    const more = drafts.flatMap(draft => readDraft(draft, whole[at]?.roll ?? roll, []))
    // What whoever works on the check wrote is learned from and never measured by.
    if (writer === 'own') return { name: 'own marked lines', tuned: true, measured: [], learned: measured }
    return { name: `lines of writer ${writer}`, tuned: false, measured, learned: [...measured, ...more] }
  })
  return [...parts, ...lines, ownLines(prepareRoll(everybody.map(withoutClass), own.staff))]
}

/** Lines by whoever made the rules: learned from, never measured by. */
function ownLines(roll: PreparedRoll): NamesPart {
  const drafts = [...nobody(), ...somebody(roll, true), ...somebody(roll, false)]
  return { name: 'own lines', tuned: true, measured: [], learned: drafts.flatMap(draft => readDraft(draft, roll, [])) }
}
