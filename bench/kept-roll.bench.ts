/**
 * The matcher of 100,000 pupils: how long it takes to build and what it holds on the heap, and how long one pupil takes who comes, changes
 * or leaves in it. Aim: built in 1.5 s within 120 MB, and changed in place.
 */
import { type KeptRoll, prepareRoll, type RollRow } from '../src/checks/checks.ts'
import { show, machine } from './measure.ts'

const given =
  'Aisha Joshua Muhammad Olivia Noah Amelia George Isla Leo Grace Rose May Kacper Zuzanna Siân Łukasz José Niamh'.split(
    ' ',
  )
const PUPILS = 100_000
/** Surnames as many as a county has, made of syllables. */
const surname = (at: number) => {
  const part = (step: number) =>
    ['ban', 'mor', 'kel', 'tis', 'ran', 'dol', 'fer', 'lin', 'wes', 'gar', 'pol', 'sun'][step % 12] ?? ''
  const whole = part(at) + part(Math.floor(at / 12)) + part(Math.floor(at / 144)) + part(Math.floor(at / 1728))
  return whole.charAt(0).toUpperCase() + whole.slice(1)
}
const row = (at: number): RollRow => ({
  id: `p${at}`,
  name: `${given[at % given.length]} ${surname(at)}`,
  year: String(at % 7),
  class: `Class ${at % 600}`,
})

const rows = Array.from({ length: PUPILS }, (_, at) => row(at))
const heap = () => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1e6
}

const reference = await machine()
show('SHA-256 of 1 MB (the machine)', reference, reference)
const before = heap()
const began = performance.now()
const roll: KeptRoll = prepareRoll(rows)
const took = performance.now() - began
console.log(
  `${PUPILS} pupils made ready in ${took.toFixed(0)} ms, ${(heap() - before).toFixed(0)} MB more on the heap (${globalThis.gc === undefined ? 'uncollected: run node --expose-gc' : 'collected'})`,
)

const times: number[] = []
for (let at = 0; at < 2_000; at += 1) {
  const start = performance.now()
  if (at % 3 === 0) roll.put([row(PUPILS + at)])
  else if (at % 3 === 1) roll.put([{ ...row(at * 7), name: `${given[at % given.length]} Newname${at % 50}` }])
  else roll.takeOff([`p${at * 11}`])
  times.push(performance.now() - start)
}
times.sort((one, other) => one - other)
const share = (of: number) => (times[Math.floor(times.length * of)] ?? 0).toFixed(3)
console.log(
  `one pupil comes, changes or leaves: p50 ${share(0.5)} ms, p95 ${share(0.95)} ms, p99 ${share(0.99)} ms, the longest ${times.at(-1)?.toFixed(3)} ms`,
)
