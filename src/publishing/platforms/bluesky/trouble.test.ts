import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOutside } from '../../../platform/platform.ts'
import { troubleWords } from '../problem-words.ts'
import { refused, troubleOf } from './trouble.ts'
import { call } from './xrpc.ts'

// The real servers cannot be made to say each of these, so a small one says them. What they do say is in session.bluesky.test.ts.
const outside = openOutside({ allowLoopback: true, ports: 'any' })
let next: { status: number; headers: Record<string, string>; body: string }
let server: Server
let base: string
beforeAll(async () => {
  server = createServer((_, answer) => answer.writeHead(next.status, next.headers).end(next.body))
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(async () => {
  await outside.close()
  server.close()
})

function ask(status: number, headers: Record<string, string> = {}, body = '{}') {
  next = { status, headers, body }
  return call(outside, base, { method: 'a.b.c', input: { json: {} } })
}

const date = 'Fri, 20 Nov 2026 14:00:00 GMT'

test.for([
  [{ 'retry-after': '290' }, 290],
  [{ 'retry-after': 'Fri, 20 Nov 2026 14:01:30 GMT', date }, 90],
  [{ 'ratelimit-reset': String(Date.parse(date) / 1_000 + 12), date }, 12],
  [{ 'ratelimit-reset': '1', date }, 1],
  [{}, 3_600],
  [{ 'retry-after': 'soon' }, 3_600],
] as [Record<string, string>, number][])('429 with %o means waiting %i seconds', async ([headers, seconds]) => {
  const answer = await ask(429, headers, '{"error":"RateLimitExceeded","message":"Rate Limit Exceeded"}')
  if (answer.kind === 'answered') throw new Error('not a refusal')
  const trouble = troubleOf(answer)
  expect(trouble).toEqual({ outcome: 'rate-limited', retryAfterSeconds: seconds })
  expect(troubleWords(trouble)).toMatch(/again in \d+ minutes?\.$/)
})

test.for([
  [400, 'ExpiredToken', { code: 'sign-in-refused', signIn: 'dead' }],
  [401, 'AccountTakedown', { code: 'account-taken-down', signIn: 'dead' }],
  [401, '', { code: 'sign-in-refused', signIn: 'dead' }],
  [403, '', { code: 'not-allowed', signIn: 'works' }],
  [413, '', { code: 'picture-too-large', signIn: 'works' }],
  [400, 'InvalidRequest', { code: 'not-accepted', signIn: 'works' }],
  [302, '', { code: 'address-refused', signIn: 'works' }],
  [404, '', { code: 'not-accepted', signIn: 'works' }],
  [500, '', { outcome: 'try-later' }],
  [503, '', { outcome: 'try-later' }],
  [400, 'BlobNotFound', { outcome: 'try-later' }],
] as const)('%i %s is told apart', async ([status, error, expected]) => {
  const answer = await ask(status, {}, JSON.stringify({ error, message: 'because' }))
  if (answer.kind === 'answered') throw new Error('not a refusal')
  expect(troubleOf(answer)).toMatchObject(expected)
})

test('a refusal without a readable reason is still a refusal', async () => {
  expect(await ask(502, {}, '<html>Bad gateway')).toMatchObject({ kind: 'refused', status: 502 })
})

test('a yes that cannot be read may have happened', async () => {
  expect(await ask(200, {}, '<html>')).toMatchObject({ kind: 'lost', mayHaveArrived: true })
})

test('an unknown and every refusal have words without gaps', () => {
  expect(troubleWords({ outcome: 'unknown', detail: '' })).toMatch(/^The network[^{}]+\.$/)
  expect(troubleWords(refused('place-taken', ''))).toMatch(/^Something else[^{}]+\.$/)
})
