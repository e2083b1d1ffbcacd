import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { installationRoot } from './platform/platform.ts'

/**
 * The texts of five real policies lie beside the project and are not ours: no run of twelve words of one may stand in it. Where they are not
 * there the test is skipped, and says so.
 */
const root = installationRoot()
const folder = process.env['CLAUSEWISE_POLICY_TEXTS'] ?? join(root, '..', 'shared', 'policies')
const here = existsSync(folder)
const RUN = 12
const NOT_OURS = new Set(['node_modules', '.git', 'dist', 'var'])
const NO_WORDS = /\.(?:png|jpe?g|webp|gif|pdf|docx|zip|gz|bin|woff2?|mp4|webm|ttf|ico|heic)$/i

const wordsOf = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .match(/[a-z0-9]+/g) ?? []

/** Every run of twelve words that a text has in common with these. */
function finderOf(texts: readonly string[]): (text: string) => string[] {
  const known = new Set<string>()
  const runs = new Set<string>()
  for (const words of texts.map(wordsOf)) {
    for (const word of words) known.add(word)
    for (let at = 0; at + RUN <= words.length; at++) runs.add(words.slice(at, at + RUN).join(' '))
  }
  return text => {
    const words = wordsOf(text)
    let inARow = 0
    return words.flatMap((word, at) => {
      inARow = known.has(word) ? inARow + 1 : 0
      const run = inARow < RUN ? '' : words.slice(at - RUN + 1, at + 1).join(' ')
      return runs.has(run) ? [run] : []
    })
  }
}

function filesIn(place: string): string[] {
  return readdirSync(place, { withFileTypes: true }).flatMap(entry => {
    const path = join(place, entry.name)
    if (NOT_OURS.has(entry.name) || entry.isSymbolicLink()) return []
    return entry.isDirectory() ? filesIn(path) : NO_WORDS.test(entry.name) ? [] : [path]
  })
}

test('twelve words in a row are found whatever stands between them, and eleven are not', () => {
  const words = 'one two three four five six seven eight nine ten eleven twelve'
  const find = finderOf([words])
  expect(find('Says: “One, two, three,\n four - five; SIX seven eight nine ten eleven twelve.”')).toEqual([words])
  expect(find(words.replace('twelve', 'zero'))).toEqual([])
})

// Said aloud, so that nobody takes a skipped test for a clean project.
if (!here) console.log(`skipped, texts not here: ${folder}`)
test.skipIf(!here)('no run of twelve words of a real policy stands anywhere in the project', () => {
  const texts = readdirSync(folder)
    .filter(name => /\.(?:txt|md)$/.test(name))
    .map(name => readFileSync(join(folder, name), 'utf8'))
  expect(texts.length).toBeGreaterThan(0)
  const find = finderOf(texts)
  const found = filesIn(root).flatMap(path =>
    find(readFileSync(path, 'utf8')).map(run => `${relative(root, path)}: ${run}`),
  )
  expect(found).toEqual([])
})
