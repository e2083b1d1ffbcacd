import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, startHouse } from './house.ts'
import { people, sample } from './write-and-decide.ts'

/** Whatever was answered with success is there after `kill -9` of the whole house, and a house of which one part is killed mends itself; Ctrl-C ends all of it in order. Without a browser. */
let house: House
let cookie = ''
const school = sample.schools.find(({ key }) => key === 'st-orrins')?.id ?? ''

beforeAll(async () => {
  house = await startHouse()
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

test('a draft that was answered with success, and the session that wrote it, are there after every process was killed, the database too', async () => {
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

  house = await startHouse({ data: house.folder, terminal: true })
  const again = await read(path)
  expect(again.status).toBe(200)
  expect(again.text).toContain(words)
})

/** Asks again and again, as somebody does who waits: until the page answers as it should. */
async function becomes(what: () => Promise<boolean>, where: string): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    if (await what().catch(() => false)) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`Not within a minute: ${where}. The house said:\n${house.printed()}`)
}

const answersAgain = () => becomes(async () => (await read('/posts')).status === 200, 'the page answers again')

test.each(['database', 'web'] as const)(
  'when %s is killed, pages answer again by themselves, to the same session',
  async which => {
    await house.killOne(which)
    await becomes(
      async () =>
        house
          .printed()
          .includes(which === 'web' ? 'The web process was ended by SIGKILL' : 'PostgreSQL is there again'),
      `${which} is started again`,
    )
    await answersAgain()
  },
)

test('when the worker is killed, the next does what waits: a mail with a link to choose a password comes', async () => {
  await house.killOne('worker')
  await becomes(async () => house.printed().includes('The worker process was ended by SIGKILL'), 'its end is seen')
  const asked = await send('/forgotten', { email: people.teacher })
  expect(asked.status).toBeLessThan(400)
  await becomes(async () => {
    const links = [...(await read('/mail')).text.matchAll(/href="(\/mail\/[\w-]+)"/g)].map(([, path = '']) => path)
    const mails = await Promise.all(links.slice(0, 5).map(read))
    return mails.some(({ text }) => text.includes('/set-password/'))
  }, 'the mail')
})

test('Ctrl-C of npm start, which a terminal sends to every process of it, ends each of them and the database in order', async () => {
  const pids = await house.pids()
  // npm, the script, web, the worker and the database; a shell between them where npm needs one.
  expect(pids.length).toBeGreaterThanOrEqual(5)
  const [before, logged] = [house.printed().length, await databaseLog()]
  expect([0, 130]).toContain(await house.stop({ keep: true, signal: 'SIGINT' }))
  const said = house.printed().slice(before)
  expect(said).toContain('Stopping ...')
  expect(said).not.toMatch(/error|^\s+at /im)
  // The last of them takes away its lock, and is gone a moment after.
  await expect.poll(() => pids.filter(lives)).toEqual([])
  // PostgreSQL takes its lock away as the last thing when it ends in order, and says so.
  await expect(stat(join(house.folder, 'db', 'postmaster.pid'))).rejects.toThrow('ENOENT')
  expect((await databaseLog()).slice(logged.length)).toMatch(/database system is shut down\s*$/)
})

test('and the next start has nothing to repair, and knows the session', async () => {
  const logged = await databaseLog()
  house = await startHouse({ data: house.folder })
  expect((await read('/posts')).status).toBe(200)
  const since = (await databaseLog()).slice(logged.length)
  expect(since).toContain('database system was shut down at')
  expect(since).not.toMatch(/not properly shut down|recovery|interrupted/)
})

const databaseLog = () => readFile(join(house.folder, 'db.log'), 'utf8')

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
