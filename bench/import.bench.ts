/**
 * Bringing one's own policy: how much of a real policy is found and understood without a person's help. The texts of five real policies are
 * read where they lie beside this project; they are not ours and are not in it. Ours is the truth: for each clause of the register, where its
 * sentence stands (`import-truth/`, letters counted from 0). Found: one passage covers the sentence and no more than its paragraph. Right: a
 * setting that our own pack sets for the clause is among the first three suggestions for that passage; once with all packs to compare
 * with, and once without the pack of that very policy, which is how it is for a school whose policy we have never seen.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDocx, type Made } from '../src/platform/opened-safely/testing/make-docx.ts'
import { installationRoot, openDocument } from '../src/platform/platform.ts'
import { embeddedPacks, type Pack } from '../src/policy/policy.ts'
import {
  openSuggester,
  paragraphsOfText,
  placeParagraphs,
  type Passage,
  splitClauses,
  type Suggester,
} from '../src/policy/importing/importing.ts'

type Truth = { sha256: string; clauses: Place[] }
type Place = { clause: string; start: number; end: number; paragraphStart: number; paragraphEnd: number }

const root = installationRoot()
const folder = process.env['CLAUSEWISE_POLICY_TEXTS'] ?? join(root, '..', 'shared', 'policies')
const texts = existsSync(folder)
  ? readdirSync(folder)
      .filter(name => name.endsWith('.txt'))
      .map(name => readFileSync(join(folder, name)))
  : []
const truths = readdirSync(join(root, 'bench', 'import-truth'))
  .filter(name => name.endsWith('.json'))
  .sort()
  .map((name): Truth & { name: string } => ({
    name: name.replace('.json', ''),
    ...JSON.parse(readFileSync(join(root, 'bench', 'import-truth', name), 'utf8')),
  }))

/** The passage that says a clause and nothing beyond its paragraph; the shortest, where several do. */
function passageOf(place: Place, passages: readonly Passage[], text: string): Passage | undefined {
  const [start, end] = bare(text, place.start, place.end)
  return passages
    .filter(({ from, to }) => from <= start && to >= end && from >= place.paragraphStart && to <= place.paragraphEnd)
    .toSorted((one, other) => one.to - one.from - (other.to - other.from))[0]
}

/** Without blanks and emphasis at its ends, which say nothing. */
function bare(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end]
  while (from < to && /[\s*_]/.test(text[from] ?? '')) from += 1
  while (to > from && /[\s*_]/.test(text[to - 1] ?? '')) to -= 1
  return [from, to]
}

type Count = {
  clauses: number
  found: number
  setting: number
  right: number
  alone: number
  pairs: number
  pairsAlone: number
}

function measure(truth: Truth & { name: string }, packs: readonly Pack[], all: Suggester): Count | null {
  const bytes = texts.find(one => createHash('sha256').update(one).digest('hex') === truth.sha256)
  if (bytes === undefined) return null
  const text = bytes.toString()
  const { passages } = splitClauses(paragraphsOfText(text))
  const pack = packs.find(one => one.clauses.some(clause => clause.id.startsWith(`${truth.name}-`)))
  const alone = openSuggester(packs.filter(one => one !== pack))
  const count: Count = {
    clauses: truth.clauses.length,
    found: 0,
    setting: 0,
    right: 0,
    alone: 0,
    pairs: 0,
    pairsAlone: 0,
  }
  for (const place of truth.clauses) {
    const passage = passageOf(place, passages, text)
    if (passage !== undefined) count.found += 1
    const sets = pack?.clauses.find(clause => clause.id === place.clause)?.sets ?? []
    if (sets.length === 0) continue
    count.setting += 1
    const first = (suggester: Suggester) =>
      passage === undefined
        ? []
        : suggester
            .settingsFor(passage)
            .slice(0, 3)
            .map(({ setting }) => setting)
    const [with_, without] = [first(all), first(alone)]
    count.right += sets.some(name => with_.includes(name)) ? 1 : 0
    const hit = sets.some(name => without.includes(name))
    count.alone += hit ? 1 : 0
    count.pairs += sets.length
    count.pairsAlone += sets.filter(name => without.includes(name)).length
    if (process.env['CLAUSEWISE_BENCH_MISSED'] && !hit)
      console.log(
        `    ${place.clause} wants ${sets.join(', ')}; got ${without.join(', ')}${passage === undefined ? ' (not found)' : ` | ${passage.lead.slice(-40)} ${passage.text.slice(0, 160)}`}`,
      )
    if (process.env['CLAUSEWISE_BENCH_MISSED'] && passage === undefined)
      console.log(`    ${place.clause} not found: ${text.slice(place.start, place.end).slice(0, 100)}`)
  }
  return count
}

const share = (part: number, of: number) => (of === 0 ? '-' : `${((100 * part) / of).toFixed(1)} %`)
function show(name: string, count: Count): void {
  console.log(
    `${name.padEnd(24)} found ${share(count.found, count.clauses).padStart(7)} of ${String(count.clauses).padStart(3)}   ` +
      `right ${share(count.right, count.setting).padStart(7)} of ${String(count.setting).padStart(3)}   ` +
      `right without its own pack ${share(count.alone, count.setting).padStart(7)}   ` +
      `every setting, without its own pack ${share(count.pairsAlone, count.pairs).padStart(7)} of ${count.pairs}`,
  )
}

/** Milliseconds from a DOCX of some thirty pages to passages with suggestions, in the shut-in process as in a school. */
async function timeImport(packs: readonly Pack[]): Promise<void> {
  const page = Array.from(
    { length: 12 },
    (_, at): Made => ({
      list: 'sections',
      level: 1,
      text: `Staff must not post names of pupils in case ${at}. Photographs are taken with the school’s own devices, and are deleted within 24 hours of being shared. Questions about this go to the line manager in the first instance.`,
    }),
  )
  const made = await makeDocx(
    Array.from({ length: 30 }, (_, at): Made[] => [
      { heading: 1, list: 'sections', text: `Part ${at + 1}` },
      ...page,
    ]).flat(),
  )
  const began = performance.now()
  const path = join(await mkdtemp(join(tmpdir(), 'clausewise-bench-')), 'policy.docx')
  await writeFile(path, made)
  const read = await openDocument(path)
  if (!('paragraphs' in read)) throw new Error(`The document was not read: ${JSON.stringify(read)}`)
  const opened = performance.now()
  const { passages } = splitClauses(placeParagraphs(read.paragraphs))
  const suggester = openSuggester(packs)
  for (const passage of passages) suggester.settingsFor(passage)
  const ended = performance.now()
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(2)} s`
  console.log(
    `a DOCX of ${read.paragraphs.length} paragraphs, some 30 pages: opened in ${seconds(began, opened)}, split into ${passages.length} passages with suggestions in ${seconds(opened, ended)}, in all ${seconds(began, ended)} (aim 5 s)`,
  )
}

if (texts.length === 0) console.log('skipped, texts not here')
else {
  const packs = embeddedPacks()
  const all = openSuggester(packs)
  const counts = truths.flatMap(truth => {
    const count = measure(truth, packs, all)
    if (count === null) console.log(`${truth.name.padEnd(24)} skipped, its text is not here`)
    else show(truth.name, count)
    return count === null ? [] : [count]
  })
  const sum = (of: keyof Count) => counts.reduce((total, count) => total + count[of], 0)
  show('in all', {
    clauses: sum('clauses'),
    found: sum('found'),
    setting: sum('setting'),
    right: sum('right'),
    alone: sum('alone'),
    pairs: sum('pairs'),
    pairsAlone: sum('pairsAlone'),
  })
}
await timeImport(embeddedPacks())
