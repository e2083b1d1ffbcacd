/**
 * Lines of nine writers who knew nothing of the check (`lines/writer-a.txt` … `writer-i.txt`): in each every word that may be a name is marked, `⟦P:…⟧` a pupil of the
 * school here, `⟦N:…⟧` not. They have no roll, so one is made for each writer: her pupils, and of those who are none every second, as pupils of other full names.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isCommonSurname } from '../../src/checks/names/homonyms.ts'
import type { RollRow } from '../../src/checks/names/name-parts.ts'
import { isGivenName } from '../../src/checks/names/nicknames.ts'
import { type PreparedRoll, prepareRoll } from '../../src/checks/names/prepare-roll.ts'
import { fold } from '../../src/checks/text/fold.ts'
import { installationRoot } from '../../src/platform/installation/root.ts'
import type { LabelledDraft } from './labelled.ts'

export const writers = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'own'] as const
export type Writer = (typeof writers)[number]

interface Marked {
  readonly draft: LabelledDraft
  readonly pupils: readonly string[]
  readonly others: readonly string[]
}

const mark = /⟦([PN]):([^⟧]*)⟧/g

function readLine(line: string, id: string): Marked {
  const labels: LabelledDraft['labels'][number][] = []
  const pupils: string[] = []
  const others: string[] = []
  let text = ''
  let from = 0
  for (const hit of line.matchAll(mark)) {
    const [, who, words = ''] = hit
    text += line.slice(from, hit.index)
    if (who === 'P') {
      labels.push({ kind: 'pupil_name', in: 'text', start: text.length, end: text.length + words.length })
      pupils.push(words)
    } else others.push(words)
    text += words
    from = hit.index + hit[0].length
  }
  text += line.slice(from)
  return { draft: { id, platform: 'facebook', text, alt: [], labels }, pupils, others }
}

function read(writer: Writer): Marked[] {
  return readFileSync(join(installationRoot(), 'bench', 'labelled', 'lines', `writer-${writer}.txt`), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map((line, at) => readLine(line.replaceAll(' ⏎ ', '\n').replaceAll('⏎', '\n'), `line-${writer}-${at}`))
}

const nameLike =
  /^(?:\p{Lu}[\p{L}’'.-]*\p{Ll}[\p{L}’'.-]*)(?: (?:\p{Lu}[\p{L}’'.-]*|de|la|van|der|el|al|bin|von|Ó|Ní)){0,3}$/u
const belongsTo = /[’']s?$/u

function namesIn(marks: readonly string[]): string[] {
  return [...new Set(marks.map(words => words.replace(belongsTo, '').trim()))].filter(
    words =>
      nameLike.test(words) && !/^(?:Mr|Mrs|Ms|Miss|Dr|St|Sir|King|Queen|Lady|Lord|Saint|Rev|Prof|Year)\b/u.test(words),
  )
}

/** A small generator with a seed, so that two runs learn from the same rolls. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

interface Known {
  readonly firsts: ReadonlySet<string>
  readonly surnames: ReadonlySet<string>
  readonly pupils: ReadonlySet<string>
  readonly whole: ReadonlySet<string>
}

function knowNames(all: readonly Marked[]): Known {
  const whole = namesIn(all.flatMap(one => [...one.pupils, ...one.others]))
  const several = whole.filter(words => words.includes(' '))
  return {
    firsts: new Set(several.map(words => words.split(' ')[0] ?? '')),
    surnames: new Set(several.map(words => words.split(' ').at(-1) ?? '')),
    pupils: new Set(namesIn(all.flatMap(one => one.pupils)).flatMap(words => words.split(' '))),
    whole: new Set(whole),
  }
}

function sides(word: string, known: Known): ('first' | 'surname')[] {
  const first = known.firsts.has(word) || isGivenName(fold(word))
  const surname = known.surnames.has(word) || isCommonSurname(fold(word))
  if (first && surname) return ['first', 'surname']
  return surname ? ['surname'] : ['first']
}

/** The roll of one writer's lines. `share`: how many of those who are no pupils here share a first name or a surname with one. */
function rollOf(own: readonly Marked[], known: Known, share: number, seed: number): RollRow[] {
  const next = seeded(seed)
  const firsts = [...known.firsts].sort()
  const surnames = [...known.surnames].sort()
  const some = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? 'Sam'
  const rows: RollRow[] = []
  const alone = (word: string, side: 'first' | 'surname') => {
    for (let tries = 0; tries < 20; tries += 1) {
      const row = side === 'first' ? { name: word, surname: some(surnames) } : { name: some(firsts), surname: word }
      if (known.whole.has(`${row.name} ${row.surname}`)) continue
      rows.push({ name: `${row.name} ${row.surname}`, surname: row.surname })
      return
    }
  }
  const pupils = namesIn(own.flatMap(one => one.pupils))
  for (const words of pupils) {
    const parts = words.split(' ')
    if (parts.length > 1) rows.push({ name: words })
    else for (const side of sides(words, known)) alone(words, side)
  }
  for (const words of namesIn(own.flatMap(one => one.others))) {
    const parts = words.split(' ')
    for (const [at, word] of parts.entries()) {
      const isName = known.pupils.has(word) || isGivenName(fold(word)) || isCommonSurname(fold(word))
      if (!isName || next() >= share) continue
      for (const side of parts.length === 1
        ? sides(word, known)
        : at === 0
          ? (['first'] as const)
          : (['surname'] as const))
        alone(word, side)
    }
  }
  return rows
}

export interface WritersLines {
  readonly writer: Writer
  readonly drafts: readonly LabelledDraft[]
  readonly roll: PreparedRoll
}

export function writersLines(share = 0.5, seed = 20_261_130): WritersLines[] {
  const all = writers.map(read)
  const known = knowNames(all.flat())
  return writers.map((writer, at) => {
    const own = all[at] ?? []
    return { writer, drafts: own.map(one => one.draft), roll: prepareRoll(rollOf(own, known, share, seed + at)) }
  })
}
