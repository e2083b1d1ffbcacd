/**
 * Lines that are no drafts of one school: `lines/nobody.txt` names no child, whatever roll it is read against, and `lines/somebody.txt` has blanks for
 * the children of any roll. Written on 2026-11-30 by who worked on the check: they show whether a rule fits more than the texts it was made by.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PreparedRoll } from '../../src/checks/checks.ts'
import { homonymOf, isDictionaryWord } from '../../src/checks/names/homonyms.ts'
import { fold } from '../../src/checks/text/fold.ts'
import { installationRoot } from '../../src/platform/installation/root.ts'
import type { LabelledDraft } from './labelled.ts'

const folder = join(installationRoot(), 'bench', 'labelled', 'lines')

function linesOf(file: string): string[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => line.replaceAll(' ⏎ ', '\n'))
}

/** Posts in which nobody of any roll is named. */
export function nobody(): LabelledDraft[] {
  return linesOf('nobody.txt').map((text, at) => ({
    id: `nobody-${at}`,
    platform: 'facebook',
    text,
    alt: [],
    labels: [],
  }))
}

interface Child {
  readonly first: string
  readonly surname: string
}

/** A letter doubled in the middle. */
function misspelt(name: string): string {
  const at = Math.max(2, Math.floor(name.length / 2))
  return name.length < 5 ? name : name.slice(0, at) + name.charAt(at) + name.slice(at)
}

const isWord = (name: string) => homonymOf(fold(name)) !== 'plain'

/** What may stand in a blank, and how the child is written there. */
const ways: Readonly<Record<string, (child: Child) => string>> = {
  F: ({ first }) => first,
  S: ({ surname }) => surname,
  N: ({ first, surname }) => `${first} ${surname}`,
  FI: ({ first, surname }) => `${first} ${surname.charAt(0)}.`,
  IS: ({ first, surname }) => `${first.charAt(0)}. ${surname}`,
  SF: ({ first, surname }) => `${surname}, ${first}`,
  LC: ({ first }) => first.toLowerCase(),
  UP: ({ first }) => first.toUpperCase(),
  TAG: ({ first, surname }) => first + surname.replaceAll(/[^\p{L}]/gu, ''),
  MIS: ({ first }) => misspelt(first),
}
/** These are written of a name that is no word: with no capital and no context a word is a word. */
const ofPlain = new Set(['S', 'IS', 'SF', 'LC', 'UP', 'TAG', 'MIS'])
const blank = /\{([A-Z]+)\}/g

/** A small generator with a seed, so that two runs measure the same texts. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** The lines filled with children of a roll: those whose first name is another word as well (`words`, and only these are labelled), or the others. */
export function somebody(roll: PreparedRoll, words: boolean): LabelledDraft[] {
  const next = seeded(20_261_130)
  const children = roll.pupils.flatMap(({ name, surname, known_as: called }): Child[] => {
    const [first = '', ...rest] = name.split(' ')
    const family = surname ?? rest.join(' ')
    return family === '' ? [] : [{ first: called?.[0]?.split(' ')[0] ?? first, surname: family }]
  })
  const some = (list: readonly Child[]) => list[Math.floor(next() * list.length)]
  const named = children.filter(({ first }) => isWord(first) === words)
  const plain = children.filter(
    ({ first, surname }) => !isWord(first) && !isWord(surname) && !isDictionaryWord(fold(surname)),
  )
  return linesOf('somebody.txt').flatMap((line, number) => {
    let text = ''
    let from = 0
    const labels: LabelledDraft['labels'][number][] = []
    for (const hit of line.matchAll(blank)) {
      const way = hit[1] ?? ''
      const child = some(ofPlain.has(way) ? plain : named)
      const written = child === undefined ? undefined : ways[way]?.(child)
      if (written === undefined) throw new Error(`No child for {${way}} in: ${line}`)
      text += line.slice(from, hit.index)
      if (!words || !ofPlain.has(way))
        labels.push({ kind: 'pupil_name', in: 'text', start: text.length, end: text.length + written.length })
      text += written
      from = hit.index + hit[0].length
    }
    text += line.slice(from)
    return labels.length === 0 ? [] : [{ id: `somebody-${number}`, platform: 'facebook', text, alt: [], labels }]
  })
}
