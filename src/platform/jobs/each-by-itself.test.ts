import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freshDatabase } from '../testing/fresh-database.ts'
import { eachByItself } from './each-by-itself.ts'
import { type Jobs, openJobs, workOn } from './jobs.ts'

let jobs: Jobs
beforeAll(async () => {
  const { app } = await freshDatabase({ queues: [{ name: 'each-trust' }] })
  jobs = await openJobs(app, 'worker', () => {})
})
afterAll(() => jobs.stop())

test('what breaks at one is reported and thrown at the end; all the others are done', async () => {
  const done: number[] = []
  const reported: unknown[] = []
  const work = async (item: number) => {
    if (item % 2 === 0) throw new Error(`no ${item}`)
    done.push(item)
  }
  const all = eachByItself([1, 2, 3, 4, 5], work, error => reported.push(error))
  await expect(all).rejects.toThrow(AggregateError)
  await expect(all).rejects.toThrow('2 of 5 could not be done. The others were.')
  expect([done, reported.map(String)]).toEqual([
    [1, 3, 5],
    ['Error: no 2', 'Error: no 4'],
  ])
})

test('where nothing breaks it says nothing', async () => {
  await expect(eachByItself([1, 2], async () => {}, vi.fn())).resolves.toBeUndefined()
})

test('a job of the clock that breaks at one trust is done for the others', async () => {
  const done: string[] = []
  const failed: string[] = []
  const kind = {
    name: 'each-trust',
    async work(_: null, { trust }: { trust: string }) {
      if (trust === 'first') throw new Error('first is broken')
      done.push(trust)
    },
  }
  await workOn(
    jobs,
    [kind],
    null,
    async () => ['first', 'second', 'third'],
    error => failed.push(String(error)),
  )
  await jobs.boss.send('each-trust', {})
  await vi.waitFor(() => expect(done.slice(0, 2)).toEqual(['second', 'third']), { timeout: 60_000, interval: 100 })
  expect(failed[0]).toBe('Error: first is broken')
})
