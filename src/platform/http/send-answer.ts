import type { FastifyReply } from 'fastify'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Answer } from './answer.ts'
import { partOf } from './part-of.rule.ts'
import type { ServerParts } from './server-parts.ts'
import { statusOf, type Trouble } from './trouble.ts'

/** One answer of a route as a response. */
export async function send<V, May, Event>(
  parts: ServerParts<V, May, Event>,
  visitor: V,
  answer: Answer,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if ('cookies' in answer && answer.cookies) reply.header('set-cookie', [...answer.cookies])
  if ('goTo' in answer) return reply.redirect(answer.goTo, 303)
  if ('json' in answer)
    return reply
      .code(answer.status ?? 200)
      .headers(answer.headers ?? {})
      .send(answer.json)
  if ('bytes' in answer) {
    if (answer.cache) reply.header('cache-control', answer.cache)
    if (answer.download)
      reply.header('content-disposition', `attachment; filename="${answer.download.replace(/[^A-Za-z0-9._-]/g, '_')}"`)
    return answer.inParts ? sendPart(answer, reply) : reply.type(answer.type).send(answer.bytes)
  }
  if ('fragment' in answer)
    return reply
      .code(answer.status ?? 200)
      .type('text/html; charset=utf-8')
      .send(renderToString(answer.fragment))
  // Written anew by the parser, so that no line break of an address can begin a header of its own.
  if (answer.goesOn !== undefined) reply.header('refresh', `0; url=${new URL(answer.goesOn).href}`)
  return sendPage(reply, parts.shell(visitor, answer.page), answer.status ?? 200)
}

function sendPart({ bytes, type }: Extract<Answer, { bytes: Buffer }>, reply: FastifyReply): FastifyReply {
  reply.header('accept-ranges', 'bytes').type(type)
  const part = partOf(reply.request.headers.range, bytes.length)
  if (part === 'all') return reply.send(bytes)
  if (part === 'outside') return reply.code(416).header('content-range', `bytes */${bytes.length}`).send('')
  const { from, to } = part
  return reply
    .code(206)
    .header('content-range', `bytes ${from}-${to}/${bytes.length}`)
    .send(bytes.subarray(from, to + 1))
}

export async function sendPage(reply: FastifyReply, document: VNode, status: number): Promise<FastifyReply> {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>${renderToString(document)}`)
}

export async function sendTrouble<V, May, Event>(
  parts: ServerParts<V, May, Event>,
  reply: FastifyReply,
  trouble: Trouble,
  reference: string,
): Promise<FastifyReply> {
  const told = parts.troublePage(trouble, reference)
  if (reply.request.routeOptions.config.forPrograms === true)
    return reply.code(statusOf[trouble]).send({ sentence: told.title })
  return sendPage(reply, parts.shell(null, told), statusOf[trouble])
}
