import { createHash, randomBytes } from 'node:crypto'
import { countProcessor } from './processor.ts'

export type Percentiles = { p50: number; p95: number; p99: number }

export function percentiles(times: readonly number[]): Percentiles {
  const sorted = times.toSorted((left, right) => left - right)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

/** Milliseconds of each of `times` rounds, after some that only warm up. */
export async function timed(times: number, work: () => unknown): Promise<Percentiles> {
  for (let round = 0; round < Math.ceil(times / 5); round += 1) await work()
  return percentiles(await rounds(times, work))
}

async function rounds(times: number, work: () => unknown): Promise<number[]> {
  const took: number[] = []
  for (let round = 0; round < times; round += 1) {
    const began = performance.now()
    await work()
    took.push(performance.now() - began)
  }
  return took
}

/** A measure of the machine at this moment: how long a SHA-256 of one megabyte takes in this very process. */
export async function machine(): Promise<Percentiles> {
  const megabyte = randomBytes(1024 * 1024)
  return timed(200, () => createHash('sha256').update(megabyte).digest())
}

/** As {@link timed}, with what this process and the database used of a processor: on a machine that others use too the clock mostly counts waiting. */
export async function timedBoth(folder: string, times: number, work: () => unknown) {
  for (let round = 0; round < Math.ceil(times / 5); round += 1) await work()
  const used = await countProcessor(folder)
  const took = await rounds(times, work)
  return { took: percentiles(took), processor: await used() }
}

export function show(name: string, took: Percentiles, reference: Percentiles): void {
  const ms = (value: number) => `${value.toFixed(value < 1 ? 3 : 1)} ms`
  console.log(
    `${name.padEnd(52)} p50 ${ms(took.p50).padStart(9)}  p95 ${ms(took.p95).padStart(9)}  p99 ${ms(took.p99).padStart(9)}  p50 = ${(took.p50 / reference.p50).toFixed(1)} × SHA-256 of 1 MB`,
  )
}
