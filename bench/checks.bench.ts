/**
 * How long a check of 1,000 characters takes against 2,000 pupils, without and with 3,000 parents and carers of theirs, and against 100,000, beside the same machine's time for a
 * plain SHA-256 of the same text as a measure of the machine, and beside the two libraries that a developer would otherwise take for names: `compromise` (its people) and
 * `wink-nlp` (tokens with parts of speech), which know no roll and no policy. Aim: p95 of 2 ms or less, and of 4 ms or less among 100,000. The same posts again and again would be kept by
 * no cache, because the check keeps nothing between texts. A draft's pictures are checked with it, so the words of none, three and ten of them stand in rows of their own. On a busy machine the clock counts other programs too, so the
 * processor's own time stands beside it. And because a machine whose speed changes by half within seconds makes any single reading its own, the last rows
 * read each text in turn with the two libraries, twelve times, and count the least: what the programs take where nothing else does. Behind them stands what that is on the machine of
 * the aims (decision 089), by how long `compromise` took beside.
 */
import { createHash } from 'node:crypto'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { findIn, type PictureLook, prepareRoll, type PreparedRoll } from '../src/checks/checks.ts'
import { asWritten, embeddedPack } from '../src/policy/policy.ts'
import { post, pupils, pupilsAmong } from './made-posts.ts'
import { peopleBy, REFERENCE } from './reference.ts'

interface Took {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

function percentiles(times: number[]): Took {
  times.sort((left, right) => left - right)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

/** Milliseconds for each text after a warm-up; the processor's are a mean, because it counts in ticks of 4 ms (seen here). */
function timed(texts: readonly string[], work: (text: string) => unknown): { clock: Took; processor: number } {
  for (const text of texts.slice(0, 300)) work(text)
  const before = process.cpuUsage()
  const clock = texts.map(text => {
    const started = performance.now()
    work(text)
    return performance.now() - started
  })
  const { user, system } = process.cpuUsage(before)
  return { clock: percentiles(clock), processor: (user + system) / 1_000 / texts.length }
}

const COMPROMISE = 'compromise, people in the same posts'

/** The least time of twelve for each text, all programs after one another at one text, so that a slow moment falls on each of them. */
function showLeast(
  what: string,
  some: readonly string[],
  programs: readonly (readonly [string, (text: string) => unknown])[],
): void {
  const least = programs.map(() => some.map(() => Number.POSITIVE_INFINITY))
  for (let round = 0; round < 12; round += 1)
    some.forEach((text, at) =>
      programs.forEach(([, work], which) => {
        const started = performance.now()
        work(text)
        const times = least[which]
        if (times) times[at] = Math.min(times[at] ?? 0, performance.now() - started)
      }),
    )
  const took = programs.map(([name], which) => ({ name, ...percentiles(least[which] ?? []) }))
  const slower = (took.find(({ name }) => name === COMPROMISE)?.p50 ?? Number.NaN) / REFERENCE
  for (const { name, p50, p95 } of took)
    console.log(
      `${`${what}: ${name}`.padEnd(46)} p50 ${p50.toFixed(3)}  p95 ${p95.toFixed(3)} ms; on the machine of the aims ${(p50 / slower).toFixed(2)} and ${(p95 / slower).toFixed(2)}`,
    )
}

const began = performance.now()
const roll = prepareRoll(pupils)
const prepared = performance.now() - began
/** Each of two families of three has two parents; some bear a forename of a pupil, as they do. */
const guardians = Array.from({ length: 3_000 }, (_, at) => {
  const surname = pupils[at % pupils.length]?.name.split(' ').at(-1) ?? ''
  const given = pupils[(at * 7 + 3) % pupils.length]?.name.split(' ')[0] ?? ''
  return { name: `${given} ${surname}` }
})
const families = prepareRoll(pupils, [], [], guardians)
const pack = embeddedPack('church-primary')
if (pack === undefined) throw new Error('The pack church-primary is missing from packs/: use a whole checkout.')
const rules = asWritten(pack)
const check = (text: string) => findIn({ text, platform: 'facebook' }, roll, rules)
const checkFamilies = (text: string) => findIn({ text, platform: 'facebook' }, families, rules)
const county = prepareRoll(pupilsAmong(100_000))
const checkCounty = (text: string) => findIn({ text, platform: 'facebook' }, county, rules)
const wink = winkNLP(model)
// Handed about by itself it is a function without `this`, as wink documents it.
// oxlint-disable-next-line typescript/unbound-method -- see above
const { pos } = wink.its
const libraries = [
  [COMPROMISE, peopleBy],
  ['wink-nlp, parts of speech in the same', (text: string) => wink.readDoc(text).tokens().out(pos)],
] as const
const show = (name: string, { clock, processor }: ReturnType<typeof timed>) =>
  console.log(
    `${name.padEnd(36)} p50 ${clock.p50.toFixed(3)}  p95 ${clock.p95.toFixed(3)}  p99 ${clock.p99.toFixed(3)} ms; processor mean ${processor.toFixed(3)} ms; p50 = ${(clock.p50 / hash.clock.p50).toFixed(0)} hashes`,
  )

const texts = (named: number) => Array.from({ length: 2_000 }, () => post(named))
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const hash = timed(texts(0), hashOf)
console.log(`2,000 pupils prepared in ${prepared.toFixed(0)} ms; 2,000 posts of 1,000 characters each`)
show('SHA-256 of the text (the machine)', hash)
show('check, nobody named', timed(texts(0), check))
const three = texts(3)
const checked = timed(three, check)
show('check, three pupils named', checked)
show('the same with 3,000 guardians', timed(texts(3), checkFamilies))
for (const [name, read] of libraries) {
  const took = timed(three.slice(0, 500), read)
  show(name, took)
  const times = (ours: number, theirs: number) => (theirs / ours).toFixed(2)
  console.log(
    `  p50 ${times(checked.clock.p50, took.clock.p50)} times the check of the same posts, processor ${times(checked.processor, took.processor)} times`,
  )
}
show('check, twenty pupils named', timed(texts(20), check))
show('the same with 3,000 guardians', timed(texts(20), checkFamilies))
console.log('Each text in turn, the least of twelve')
const few = [0, 3, 20].map(named => [named, texts(named).slice(0, 300)] as const)
for (const [named, some] of few)
  showLeast(`${named} named`, some, [
    ['SHA-256', hashOf],
    ['2,000 pupils', check],
    ['with 3,000 guardians', checkFamilies],
    ['100,000 pupils', checkCounty],
    ...libraries,
  ])
console.log('The same posts and others like them against 100,000 pupils')
show('check, nobody named, 100,000 pupils', timed(texts(0), checkCounty))
show('check, three pupils named, 100,000', timed(texts(3), checkCounty))
show('check, twenty pupils named, 100,000', timed(texts(20), checkCounty))

/** A certificate as it is read, each for another child, whose name is read with a slip in every third. */
function certificate(at: number): PictureLook {
  const child = pupils[(at * 13) % pupils.length]?.name ?? ''
  const name = at % 3 === 0 ? child.replaceAll('n', 'm') : child
  const lines = [
    'CERTIFICATE OF MERIT',
    'This is to certify that',
    name,
    'has worked with great care in reading and writing this term',
    'and has been a kind friend to younger children in the playground',
    'Signed by the head teacher   Spring Term Celebration Assembly',
  ]
  const place = (line: number) => ({ x: 200, y: 100 + line * 90, width: 1_200, height: 50 })
  return {
    ...{ width: 2_048, height: 1_536, codes: [] },
    faces: [],
    words: lines.map((text, line) => ({ text, sure: 0.9, ...place(line) })),
  }
}

let drawn = 0
const withPictures = (of: PreparedRoll, many: number) => (text: string) => {
  const pictures = Array.from({ length: many }, () => certificate((drawn += 1)))
  return findIn({ text, platform: 'facebook', pictures, alt: pictures.map(() => 'A certificate') }, of, rules)
}
console.log('The same posts as drafts, with certificates as their pictures')
for (const many of [0, 3, 10])
  show(`a draft with ${many} pictures`, timed(three.slice(0, 200), withPictures(roll, many)))
for (const many of [0, 3, 10])
  show(`the same, 100,000 pupils, ${many}`, timed(three.slice(0, 200), withPictures(county, many)))
