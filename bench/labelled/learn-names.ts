/**
 * Learns the judge of names anew and says how well it does on parts that were left out: `node bench/labelled/learn-names.ts` (Node 24; some minutes).
 * `--only-measure` writes nothing, `--only-write` measures nothing.
 */
import { leaveBelow, takeAbove } from '../../src/checks/names/learned/hear-the-judge.ts'
import { type Net, weighEvidence } from '../../src/checks/names/learned/judge.ts'
import { type Example, type NamesPart, type NamesText, readParts } from './read-names.ts'
import { type Settings, together, train, type Weighed, writeNet } from './train-names.ts'

/** Parts by which rules were made say of the rules that they are always right: they count less. */
const weightOfTuned = 1
const settings: Settings = { hidden: 4, rounds: 5, rate: 0.2, hide: 0.3, shrink: 0.001, seed: 3, seldom: 3 }
const seeds = [3, 11, 29, 47]

const examplesOf = (parts: readonly NamesPart[]): Weighed[] =>
  parts.flatMap(({ learned, tuned }) =>
    learned.flatMap(({ examples }) => examples.map(one => ({ ...one, weight: tuned ? weightOfTuned : 1 }))),
  )

const learn = (parts: readonly NamesPart[]): Net => {
  const examples = examplesOf(parts)
  return together(seeds.map(seed => train(examples, { ...settings, seed })))
}

export interface Figures {
  hit: number
  missed: number
  wrong: number
  clean: number
  alarms: number
}

type Answer = (example: Example) => number
type Line = readonly [leave: number, take: number]

const overlap = (one: { start: number; end: number }, other: { start: number; end: number }) =>
  one.start < other.end && other.start < one.end

function measure(texts: readonly NamesText[], answer: Answer, [leave, take]: Line): Figures {
  const figures = { hit: 0, missed: 0, wrong: 0, clean: 0, alarms: 0 }
  const clean = new Set<string>()
  for (const text of texts) {
    if (text.clean) clean.add(text.id)
    const gone = new Set<number>()
    const named: { readonly start: number; readonly end: number }[] = []
    for (const example of text.examples) {
      if (example.found !== undefined) {
        if (answer(example) < leave) gone.add(example.found)
      } else if (answer(example) > take) named.push(example.span)
    }
    named.push(...text.found.filter((_, at) => !gone.has(at)))
    const hit = text.labels.filter(label => named.some(one => overlap(one, label))).length
    const wrong = named.filter(one => !text.labels.some(label => overlap(one, label))).length
    figures.hit += hit
    figures.missed += text.labels.length - hit
    figures.wrong += wrong
    if (text.clean) figures.alarms += wrong
  }
  return { ...figures, clean: clean.size }
}

function tell(name: string, { hit, missed, wrong, clean, alarms }: Figures): string {
  const recall = (hit / Math.max(1, hit + missed)).toFixed(3)
  const precision = (hit / Math.max(1, hit + wrong)).toFixed(3)
  return `${name.padEnd(22)} recall ${recall}  precision ${precision}  wrong names per 100 clean posts ${((100 * alarms) / Math.max(1, clean)).toFixed(1).padStart(5)}   (${hit} found, ${missed} missed, ${wrong} wrong)`
}

const parts = readParts()
const measured = parts.filter(one => one.measured.length > 0)
const byRules: Line = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]

if (!process.argv.includes('--only-write')) {
  const answers = new Map<Example, number>()
  const answer: Answer = example => answers.get(example) ?? 0
  for (const part of measured) {
    const net = learn(parts.filter(one => one !== part))
    for (const { examples } of part.measured)
      for (const example of examples) answers.set(example, weighEvidence(net, example.places))
    console.log(tell(part.name, measure(part.measured, answer, byRules)))
    console.log(tell('  with the judge', measure(part.measured, answer, [leaveBelow, takeAbove])))
  }
  const groups = [
    ['never tuned by', measured.filter(({ tuned }) => !tuned)],
    ['lines', measured.filter(({ name }) => name.startsWith('lines'))],
    ['schools never tuned by', measured.filter(({ tuned, name }) => !tuned && !name.startsWith('lines'))],
    ['tuned by', measured.filter(({ tuned }) => tuned)],
  ] as const
  for (const [name, all] of groups) {
    const texts = all.flatMap(one => one.measured)
    console.log(tell(`${name}, rules`, measure(texts, answer, byRules)))
    for (const leave of [-3, -2, -1.5, -1, -0.5])
      for (const take of [0.5, 1, 1.5, 2, 3])
        if (take === 2 || leave === -1) console.log(tell(`  ${leave}, ${take}`, measure(texts, answer, [leave, take])))
  }
}
if (!process.argv.includes('--only-measure')) {
  writeNet(learn(parts))
  console.log('Learned from all parts: src/checks/names/learned/learned-names.json')
}
