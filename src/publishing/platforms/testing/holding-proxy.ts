import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { request } from 'undici'

/**
 * Stands between a connector and a host and stops one call: `answer` lets the host do its work and keeps its answer back, `call` keeps the
 * call itself back. Everything else goes through.
 */
export type HoldingProxy = {
  url: string
  /** Resolves when the call is being held: with `answer`, once the host has done it. */
  held: Promise<void>
  /** Lets a held call go on to the host after all, and resolves with the status it was answered by. */
  release(): Promise<number>
  /** Cuts every connection, as a failing network does. */
  breakOff(): void
  close(): Promise<void>
}

export async function holdingProxy(host: string, method: string, what: 'answer' | 'call'): Promise<HoldingProxy> {
  const holding = Promise.withResolvers<void>()
  const released = Promise.withResolvers<void>()
  const answered = Promise.withResolvers<number>()
  const server = createServer((incoming, outgoing) => {
    const pass = async () => {
      const isHeld = incoming.url?.endsWith(`/xrpc/${method}`) ?? false
      const body = await readAll(incoming)
      if (isHeld && what === 'call') {
        holding.resolve()
        await released.promise
      }
      const answer = await forward(host, incoming, body)
      if (isHeld) answered.resolve(answer.status)
      if (isHeld && what === 'answer') {
        holding.resolve()
        await released.promise
      }
      reply(outgoing, answer)
    }
    pass().catch(error => outgoing.destroy(error))
  })
  return {
    url: await listening(server),
    held: holding.promise,
    release: () => {
      released.resolve()
      return answered.promise
    },
    breakOff: () => server.closeAllConnections(),
    close: () => {
      released.resolve()
      return closed(server)
    },
  }
}

/** Holds nothing back; the host sees whoever comes through it at another address (`from`), so what it counts by address begins anew. */
export async function proxyFrom(host: string, from: string): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    const pass = async () => reply(outgoing, await forward(host, incoming, await readAll(incoming), from))
    pass().catch(error => outgoing.destroy(error))
  })
  return { url: await listening(server), close: () => closed(server) }
}

/** Answers some calls itself, as a host in trouble does; null: the call goes through. What the host says comes back as it is. */
export async function proxyInTrouble(
  host: string,
  trouble: (url: URL) => { readonly status: number; readonly headers?: Record<string, string> } | null,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    const pass = async () => {
      const body = await readAll(incoming)
      const own = trouble(new URL(incoming.url ?? '/', host))
      if (own === null) reply(outgoing, await forward(host, incoming, body))
      else outgoing.writeHead(own.status, { 'content-type': 'application/json', ...own.headers }).end('{}')
    }
    pass().catch(error => outgoing.destroy(error))
  })
  return { url: await listening(server), close: () => closed(server) }
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  return `http://127.0.0.1:${address.port}`
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise(resolve => {
    server.close(() => resolve())
  })
}

type Answer = { status: number; type: string; body: Buffer }

async function forward(host: string, incoming: IncomingMessage, body: Buffer, from?: string): Promise<Answer> {
  const { authorization, 'content-type': type } = incoming.headers
  const answer = await request(new URL(incoming.url ?? '/', host), {
    method: incoming.method === 'GET' ? 'GET' : 'POST',
    headers: {
      ...(authorization ? { authorization } : {}),
      ...(type ? { 'content-type': type } : {}),
      ...(from ? { 'x-forwarded-for': from } : {}),
    },
    body: body.length > 0 ? body : null,
  })
  const bytes = Buffer.from(await answer.body.arrayBuffer())
  return { status: answer.statusCode, type: String(answer.headers['content-type'] ?? 'application/json'), body: bytes }
}

async function readAll(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part)
  return Buffer.concat(parts)
}

function reply(outgoing: ServerResponse, { status, type, body }: Answer): void {
  outgoing.writeHead(status, { 'content-type': type }).end(body)
}
