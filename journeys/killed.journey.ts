import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, startHouse } from './house.ts'
import { people, sample } from './write-and-decide.ts'

/** Whatever was answered with success is there after `kill -9` of the house: the web process keeps nothing to itself. Without a browser. */
let house: House
let cookie = ''
const school = sample.schools.find(({ key }) => key === 'st-orrins')?.id ?? ''

beforeAll(async () => {
  house = await startHouse({ alone: true })
})
afterAll(() => house?.stop())

async function send(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(`${house.address}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  })
}

const read = async (path: string) => {
  const answer = await fetch(`${house.address}${path}`, { redirect: 'manual', headers: { cookie } })
  return { status: answer.status, text: await answer.text() }
}

test('a draft that was answered with success, and the session that wrote it, are there after the house was killed', async () => {
  const entered = await send('/sign-in', { email: people.teacher, password: sample.samplePassword, wanted: '/' })
  expect(entered.status).toBe(303)
  cookie = entered.headers
    .getSetCookie()
    .map(line => line.split(';', 1)[0])
    .join('; ')
  const begun = await send('/posts', { school })
  expect(begun.status).toBe(303)
  const path = begun.headers.get('location') ?? ''
  const revision = /name="revision" value="(\d+)"/.exec((await read(path)).text)?.[1] ?? ''
  const words = `Written at ${Date.now()}, before the power went.`
  const saved = await send(path, { text: words, revision, do: 'save' })
  // At once: nothing is waited for.
  await house.kill()
  expect(saved.status).toBe(303)
  await expect(fetch(house.address)).rejects.toThrow('fetch failed')

  house = await startHouse({ alone: true, data: house.folder })
  const again = await read(path)
  expect(again.status).toBe(200)
  expect(again.text).toContain(words)
})
