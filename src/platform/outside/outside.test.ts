import { createServer, type RequestListener } from 'node:http'
import { createServer as createRawServer, type Socket } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import {
  type OutsideClient,
  OutsideRefusal,
  openOutside,
  outsideSettingsProblem,
  type OutsideSettings,
} from './outside.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  const port = await new Promise<number>(resolve => {
    server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())))
  })
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${port}`
}

/** A server below http, for answers that no http server would send. */
async function serveRaw(talk: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createRawServer(socket => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    talk(socket)
  })
  const port = await new Promise<number>(resolve => {
    server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())))
  })
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return `http://127.0.0.1:${port}`
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.')
  return address.port
}

function client(settings: OutsideSettings = { allowLoopback: true, ports: 'any' }): OutsideClient {
  const outside = openOutside(settings)
  closing.push(() => outside.close())
  return outside
}

async function refusal(asked: Promise<unknown>): Promise<OutsideRefusal> {
  const outcome = await asked.then(
    answer => answer,
    (error: unknown) => error,
  )
  if (!(outcome instanceof OutsideRefusal)) throw new Error(`Not a refusal: ${String(outcome)}`, { cause: outcome })
  return outcome
}

test('an ordinary page is read with its status, headers and bytes', async () => {
  const base = await serve((request, response) => {
    response.setHeader('X-Seen', `${request.method} ${request.url} ${request.headers['user-agent']}`)
    response.setHeader('Set-Cookie', ['a=1', 'b=2'])
    response.statusCode = 404
    response.end('nothing here')
  })
  const answer = await client().request({ method: 'GET', url: `${base}/x?y=1` })
  expect(answer.status).toBe(404)
  expect(answer.bytes.toString()).toBe('nothing here')
  expect(answer.headers['x-seen']).toBe('GET /x?y=1 Clausewise')
  expect(answer.headers['set-cookie']).toBe('a=1, b=2')
  expect(answer.url).toBe(`${base}/x?y=1`)
})

test('a body is sent, and the caller cannot say how long it is or to which host', async () => {
  const base = await serve((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () =>
      response.end(JSON.stringify({ body, host: request.headers.host, type: request.headers['content-type'] })),
    )
  })
  const answer = await client().request({
    method: 'POST',
    url: base,
    headers: { 'Content-Type': 'application/json', Host: 'elsewhere.example', 'Content-Length': '3' },
    body: '{"a":"é"}',
  })
  expect(JSON.parse(answer.bytes.toString())).toEqual({
    body: '{"a":"é"}',
    host: new URL(base).host,
    type: 'application/json',
  })
})

test('without the setting for tests, this machine is not outside: nothing arrives', async () => {
  let seen = 0
  const base = await serve((_request, response) => {
    seen += 1
    response.end()
  })
  const outside = client({ ports: 'any' })
  expect((await refusal(outside.request({ method: 'GET', url: base }))).code).toBe('private-address')
  const byName = base.replace('127.0.0.1', 'localhost')
  expect((await refusal(outside.request({ method: 'GET', url: byName }))).code).toBe('private-name')
  expect(seen).toBe(0)
})

test('a public name that leads to this machine is refused when it connects', async () => {
  let seen = 0
  const base = await serve((_request, response) => {
    seen += 1
    response.end()
  })
  const outside = client({ ports: 'any', resolve: async () => [{ address: '127.0.0.1', family: 4 }] })
  const why = await refusal(outside.request({ method: 'GET', url: base.replace('127.0.0.1', 'pictures.example.com') }))
  expect(why.code).toBe('private-address')
  expect(why.mayHaveArrived).toBe(false)
  expect(why.message).toContain('pictures.example.com is 127.0.0.1')
  expect(seen).toBe(0)
})

test('a name that answers harmlessly at first and leads inside the next time is refused the next time', async () => {
  const base = await serve((_request, response) => {
    response.setHeader('Connection', 'close')
    response.end('public face')
  })
  const turns = ['127.0.0.1', '169.254.169.254']
  const outside = client({
    allowLoopback: true,
    ports: 'any',
    resolve: async () => [{ address: turns.shift() ?? '10.0.0.1', family: 4 }],
  })
  const url = base.replace('127.0.0.1', 'turning.example.com')
  expect((await outside.request({ method: 'GET', url })).bytes.toString()).toBe('public face')
  expect((await refusal(outside.request({ method: 'GET', url }))).code).toBe('private-address')
  expect(turns).toEqual([])
})

test('a name with one inside address among public ones is refused whole', async () => {
  const outside = client({
    resolve: async () => [
      { address: '8.8.8.8', family: 4 },
      { address: 'fd00:ec2::254', family: 6 },
    ],
  })
  expect((await refusal(outside.request({ method: 'GET', url: 'http://both.example.com/' }))).code).toBe(
    'private-address',
  )
})

test('a name nobody knows is said to be unknown', async () => {
  const outside = client({ resolve: () => Promise.reject(new Error('ENOTFOUND')) })
  const why = await refusal(outside.request({ method: 'GET', url: 'https://no-such-school.example/' }))
  expect([why.code, why.mayHaveArrived]).toEqual(['unknown-name', false])
})

test.each([
  ['http://169.254.169.254/latest/meta-data/', 'private-address'],
  ['http://[::ffff:169.254.169.254]/', 'private-address'],
  ['http://metadata.google.internal/', 'private-name'],
  ['file:///etc/passwd', 'scheme'],
  ['http://user:pw@example.com/', 'credentials'],
  ['http://2852039166/', 'private-address'],
])('a redirect to %s is not followed', async (target, code) => {
  const base = await serve((_request, response) => response.writeHead(302, { Location: target }).end())
  const why = await refusal(client().request({ method: 'GET', url: base }))
  expect([why.code, why.mayHaveArrived]).toEqual([code, true])
})

test('a redirect to an unusual port is not followed', async () => {
  const base = await serve((_request, response) => response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end())
  const port = Number(new URL(base).port)
  expect(
    (await refusal(client({ allowLoopback: true, ports: [port] }).request({ method: 'GET', url: base }))).code,
  ).toBe('port')
})

test('redirects are followed up to the limit, relative ones too', async () => {
  const base = await serve((request, response) => {
    const step = Number(request.url?.slice(1))
    if (step === 0) response.end('there')
    else response.writeHead(302, { Location: `/${step - 1}` }).end()
  })
  const outside = client()
  const answer = await outside.request({ method: 'GET', url: `${base}/5` })
  expect([answer.bytes.toString(), answer.url]).toEqual(['there', `${base}/0`])
  expect((await refusal(outside.request({ method: 'GET', url: `${base}/6` }))).code).toBe('too-many-redirects')
  const shown = await outside.request({ method: 'GET', url: `${base}/1`, redirects: 0 })
  expect([shown.status, shown.headers['location']]).toEqual([302, '/0'])
})

test('secrets stay with the site they were written for', async () => {
  const seen: Record<string, unknown>[] = []
  const other = await serve((request, response) => {
    seen.push(request.headers)
    response.end('other')
  })
  const first = await serve((request, response) => {
    seen.push(request.headers)
    if (request.url === '/here') response.writeHead(302, { Location: '/there' }).end()
    else response.writeHead(302, { Location: other }).end()
  })
  const headers = {
    Authorization: 'Bearer s3cret',
    Cookie: 'session=1',
    DPoP: 'proof',
    'X-Api-Key': 'k',
    Accept: 'text/html',
  }
  await client().request({ method: 'GET', url: `${first}/here`, headers })
  expect(seen.map(one => [one['authorization'], one['cookie'], one['dpop'], one['x-api-key'], one['accept']])).toEqual([
    ['Bearer s3cret', 'session=1', 'proof', 'k', 'text/html'],
    ['Bearer s3cret', 'session=1', 'proof', 'k', 'text/html'],
    [undefined, undefined, undefined, undefined, 'text/html'],
  ])
})

test('what is written for one site is never handed on to another', async () => {
  let arrived = 0
  const other = await serve((_request, response) => {
    arrived += 1
    response.end()
  })
  const first = await serve((_request, response) => response.writeHead(307, { Location: other }).end())
  const posted = { method: 'POST', url: first, body: 'a draft' } as const
  expect((await client().request(posted)).status).toBe(307)
  const why = await refusal(client().request({ ...posted, redirects: 3 }))
  expect([why.code, why.mayHaveArrived, arrived]).toEqual(['bad-redirect', true, 0])
})

test('after a 303 the answer to a form is fetched without the form', async () => {
  const base = await serve((request, response) => {
    if (request.method === 'POST') response.writeHead(303, { Location: '/done' }).end()
    else response.end(`${request.method} ${request.headers['content-type']} ${request.headers['content-length']}`)
  })
  const asked = {
    method: 'POST',
    url: base,
    body: 'a=1',
    headers: { 'content-type': 'text/plain' },
    redirects: 2,
  } as const
  expect((await client().request(asked)).bytes.toString()).toBe('GET undefined undefined')
})

test.each([
  ['gzip', gzipSync('packed')],
  ['deflate', deflateSync('packed')],
  ['br', brotliCompressSync('packed')],
])('an answer packed with %s is unpacked', async (encoding, bytes) => {
  const base = await serve((_request, response) => response.writeHead(200, { 'Content-Encoding': encoding }).end(bytes))
  const answer = await client().request({ method: 'GET', url: base })
  expect([answer.bytes.toString(), answer.headers['content-encoding']]).toEqual(['packed', undefined])
})

test('a small answer that unpacks to something huge is stopped', async () => {
  const bomb = gzipSync(Buffer.alloc(200_000_000))
  expect(bomb.length).toBeLessThan(1_000_000)
  const base = await serve((_request, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb))
  const before = process.memoryUsage().rss
  expect((await refusal(client().request({ method: 'GET', url: base }))).code).toBe('too-large')
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
})

test('an answer packed twice, or in an unknown way, is refused', async () => {
  for (const encoding of ['gzip, gzip', 'zstd', 'nonsense']) {
    const base = await serve((_request, response) => response.writeHead(200, { 'Content-Encoding': encoding }).end('x'))
    expect((await refusal(client().request({ method: 'GET', url: base }))).code).toBe('odd-encoding')
  }
})

test('a damaged packed answer is said to be broken', async () => {
  const base = await serve((_request, response) => {
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('x'.repeat(1000)).subarray(0, 20))
  })
  expect((await refusal(client().request({ method: 'GET', url: base }))).code).toBe('broken')
})

test('an endless body is stopped at the limit of size', async () => {
  const base = await serve((_request, response) => {
    const more = () => {
      while (response.write(Buffer.alloc(65_536))) if (response.destroyed) return
    }
    response.on('drain', more)
    more()
  })
  const why = await refusal(client().request({ method: 'GET', url: base, maxBytes: 1_000_000 }))
  expect([why.code, why.mayHaveArrived]).toEqual(['too-large', true])
})

test('exactly as many bytes as allowed are read', async () => {
  const base = await serve((_request, response) => response.end(Buffer.alloc(1000)))
  expect((await client().request({ method: 'GET', url: base, maxBytes: 1000 })).bytes.length).toBe(1000)
  expect((await refusal(client().request({ method: 'GET', url: base, maxBytes: 999 }))).code).toBe('too-large')
})

test('a site that drips its headers byte by byte is given up', async () => {
  const base = await serveRaw(socket => {
    socket.write('HTTP/1.1 200 OK\r\n')
    const drip = setInterval(() => socket.write('a'), 20)
    socket.on('close', () => clearInterval(drip))
  })
  const why = await refusal(client().request({ method: 'GET', url: base, timeoutMs: 300 }))
  expect([why.code, why.mayHaveArrived]).toEqual(['too-slow', true])
})

test('a site that drips its body is given up', async () => {
  const base = await serve((_request, response) => {
    const drip = setInterval(() => response.write('a'), 20)
    response.on('close', () => clearInterval(drip))
  })
  expect((await refusal(client().request({ method: 'GET', url: base, timeoutMs: 300 }))).code).toBe('too-slow')
})

test('a circle of slow redirects has one time limit, not one each', async () => {
  let turns = 0
  const base = await serve((_request, response) => {
    turns += 1
    setTimeout(() => response.writeHead(302, { Location: '/' }).end(), 150)
  })
  expect((await refusal(client().request({ method: 'GET', url: base, timeoutMs: 400, redirects: 1000 }))).code).toBe(
    'too-slow',
  )
  expect(turns).toBeLessThan(5)
})

test('headers without end are refused', async () => {
  const base = await serveRaw(socket => {
    socket.write(`HTTP/1.1 200 OK\r\nX-Long: ${'a'.repeat(200_000)}`)
  })
  expect((await refusal(client().request({ method: 'GET', url: base }))).code).toBe('too-large')
})

test('a site that is down, breaks off or talks nonsense gets a sentence, and only "down" is certain not to have seen the request', async () => {
  const gone = await serve(() => undefined)
  await closing.pop()?.()
  const breaking = await serveRaw(socket => socket.once('data', () => socket.destroy()))
  const nonsense = await serveRaw(socket => socket.once('data', () => socket.end('220 mail.example ESMTP\r\n')))
  const outcomes = []
  for (const url of [gone, breaking, nonsense]) {
    const why = await refusal(client().request({ method: 'POST', url, body: 'x' }))
    outcomes.push([why.code, why.mayHaveArrived])
  }
  expect(outcomes).toEqual([
    ['no-connection', false],
    ['broken', true],
    ['broken', true],
  ])
})

test('a site that cannot speak https is refused', async () => {
  const base = await serve(() => undefined)
  const why = await refusal(client().request({ method: 'GET', url: base.replace('http:', 'https:') }))
  expect(why.code).toBe('not-secure')
})

test('the same door can be given to a library as fetch', async () => {
  const base = await serve((request, response) => {
    if (request.url === '/none') response.writeHead(204).end()
    else request.pipe(response)
  })
  const outside = client()
  const echoed = await outside.fetch(`${base}/echo`, { method: 'POST', body: new Blob(['hello']) })
  expect([echoed.status, echoed.url, await echoed.text()]).toEqual([200, `${base}/echo`, 'hello'])
  expect((await outside.fetch(new URL('/none', base))).status).toBe(204)
  expect((await refusal(outside.fetch('http://10.0.0.1/'))).code).toBe('private-address')
})

test('libraries that call the global fetch stand behind the same check', async () => {
  const base = await serve((_request, response) => response.end('reached'))
  const undo = client({ ports: 'any' }).guardLibraries()
  closing.push(undo)
  const failed: unknown = await globalThis.fetch(base).catch((error: unknown) => error)
  expect(failed instanceof Error && failed.cause).toMatchObject({ code: 'private-address' })
  undo()
  const undoPorts = client({ allowLoopback: true }).guardLibraries()
  closing.push(undoPorts)
  const elsewhere: unknown = await globalThis.fetch(base).catch((error: unknown) => error)
  expect(elsewhere instanceof Error && elsewhere.cause).toMatchObject({ code: 'port' })
  undoPorts()
  expect(await (await globalThis.fetch(base)).text()).toBe('reached')
})

test('serving refuses the settings made for tests and says why', () => {
  expect(outsideSettingsProblem('serve', { allowLoopback: true })).toMatch(/for tests/)
  expect(outsideSettingsProblem('serve', { ports: 'any' })).toMatch(/for tests/)
  expect(outsideSettingsProblem('serve', { resolve: async () => [] })).toMatch(/for tests/)
  expect(outsideSettingsProblem('serve', { ports: [80, 443, 8443] })).toBeUndefined()
  expect(outsideSettingsProblem('serve', {})).toBeUndefined()
  expect(outsideSettingsProblem('test', { allowLoopback: true })).toBeUndefined()
})

test.each([200, 404, 503])(
  'whoever asks for the status alone hears %i, however long the page is or never ends',
  async status => {
    const base = await serve((_request, response) => {
      response.writeHead(status, { 'content-type': 'text/html' })
      const fill = () => {
        while (!response.destroyed && response.write('x'.repeat(16_384)));
      }
      response.on('drain', fill)
      fill()
    })
    const answer = await client().request({ method: 'GET', url: base, maxBytes: 1_000, statusOnly: true })
    expect(answer).toMatchObject({ status, bytes: Buffer.alloc(0) })
  },
)

test('a page about a redirect is not read, so it is followed however long that page is', async () => {
  const base = await serve((request, response) => {
    if (request.url === '/here') return void response.end('arrived')
    response.writeHead(301, { location: '/here' }).end('moved'.repeat(10_000))
  })
  const answer = await client().request({ method: 'GET', url: base, maxBytes: 1_000 })
  expect([answer.status, answer.bytes.toString()]).toEqual([200, 'arrived'])
})
