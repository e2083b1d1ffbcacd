import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { type Answer, NotAllowed, NotFound } from './answer.ts'
import { addHeaders, comesFromOurPage, comesFromProgram } from './guard.ts'
import { formOf, readBody } from './read-body.ts'
import { LARGEST_FORM, LARGEST_UPLOAD, parseForm, readFieldsOnly } from './read-upload.ts'
import { type Ask, type Route, storable } from './route.ts'
import { send, sendPage, sendTrouble } from './send-answer.ts'
import type { ServerParts } from './server-parts.ts'
import { statusOf, troubleOf } from './trouble.ts'
import { anyWritten, type Sent, wordsToGiveBack } from './words-given-back.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    forPrograms?: boolean
  }
}

/** Makes the server without listening: tests use `inject`, the roof uses `listen`. */
export async function openServer<V, May, Event>(parts: ServerParts<V, May, Event>): Promise<FastifyInstance> {
  const { proxies } = parts.works.settings
  const server = Fastify({
    bodyLimit: LARGEST_FORM,
    // Ten photos over a slow telephone line; without it a request that never ends is held for ever. Milliseconds.
    requestTimeout: 15 * 60_000,
    trustProxy: proxies.length > 0 ? [...proxies] : false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  })
  await addHeaders(server, parts.works.settings.baseUrl, parts.providers ?? [])
  // Floods only; wrong passwords are counted per account in the database. Generous, because a whole school sits behind one address.
  if (parts.works.settings.mode !== 'test') await server.register(rateLimit, { max: 3_000, timeWindow: '1 minute' })
  // Pages hold no token that could be guessed from their size, so compressing them gives nothing away.
  // Quality 4: the library's own 11 took longer for a list of 200 posts than making it.
  const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }
  await server.register(compress, { encodings: ['br', 'gzip'], threshold: 1024, brotliOptions })
  // Our pages send forms only. What nobody sends needs no parser.
  server.removeContentTypeParser(['application/json', 'text/plain'])
  await server.register(formbody, { parser: text => parseForm(text) })
  await server.register(multipart, { limits: { fileSize: LARGEST_UPLOAD }, throwFileSizeLimit: false })
  await server.register(fastifyStatic, {
    root: parts.assets,
    prefix: '/assets/',
    immutable: true,
    // As the build pressed them, a sixth smaller than what quality 4 makes on the way; whoever takes no brotli gets gzip from there as before.
    preCompressed: true,
    maxAge: '365d',
    decorateReply: false,
  })
  server.get('/health', async () => ({ ok: true }))
  server.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    if (
      request.method !== 'GET' &&
      request.method !== 'HEAD' &&
      !comesFromOurPage(request, parts.works.settings.baseUrl) &&
      !(request.routeOptions.config.forPrograms === true && comesFromProgram(request))
    ) {
      await sendTrouble(parts, reply, 'not-from-our-page', '')
      return reply
    }
    return undefined
  })
  server.setErrorHandler(async (error, request, reply) => {
    const trouble = troubleOf(error)
    const reference = request.id
    if (trouble === 'broken' || trouble === 'records-away' || trouble === 'disk-full')
      parts.works.report(error, `${request.method} ${request.routeOptions.url ?? '?'} ${reference}`)
    // What is still coming of it is not waited for: left open, the connection hung until its time was over.
    if (trouble === 'too-large') reply.header('connection', 'close')
    await sendTrouble(parts, reply, trouble, reference)
  })
  server.setNotFoundHandler(async (_request, reply) => sendTrouble(parts, reply, 'not-found', ''))
  addRoutes(parts, server, false)
  await server.register(async within => {
    // A body for a program is handed on unread, whatever it is called: curl says of a CSV file that it is a form.
    within.removeAllContentTypeParsers()
    within.addContentTypeParser('*', (_request, body, done) => done(null, body))
    addRoutes(parts, within, true)
  })
  return server
}

function addRoutes<V, May, Event>(
  parts: ServerParts<V, May, Event>,
  server: FastifyInstance,
  forPrograms: boolean,
): void {
  for (const route of parts.routes.filter(one => (one.forPrograms === true) === forPrograms)) {
    server.route({
      method: route.method,
      url: route.path,
      config: { forPrograms },
      handler: (request, reply) => answerRoute(parts, route, request, reply),
    })
  }
}

async function answerRoute<V, May, Event>(
  parts: ServerParts<V, May, Event>,
  route: Route<V, May, Event>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const headers = textHeaders(request)
  const sent: Sent = { form: 'unread' }
  try {
    const visitor = await parts.identify({ headers })
    const verdict = parts.allowed(route.may, visitor)
    if (verdict === 'sign-in-first') return await signInFirst(parts, route, request, reply)
    if (verdict === 'no') throw new NotAllowed('This is for other roles.')
    const params = paramsOf(request)
    const answer = await answerOf(route, request, sent, { works: parts.works, visitor, params, headers })
    // What a refused program is still sending is not waited for.
    if (route.forPrograms === true && 'json' in answer && (answer.status ?? 200) >= 400)
      reply.header('connection', 'close')
    return await send(parts, visitor, answer, reply)
  } catch (error) {
    const trouble = troubleOf(error)
    const form = await wordsToGiveBack(route, request, sent, trouble)
    if (form === null || parts.wordsPage === undefined || route.words === undefined) throw error
    parts.works.report(error, `${request.method} ${route.path} ${request.id}`)
    const { words } = route
    const page = parts.wordsPage({ action: request.url, form, words, because: trouble, reference: request.id })
    return sendPage(reply, parts.shell(null, page), statusOf[trouble])
  }
}

/** Files that came with the request are gone before anybody hears the answer: who reads it may rely on it. No answer is made of them later. */
async function answerOf<V, May, Event>(
  route: Route<V, May, Event>,
  request: FastifyRequest,
  sent: Sent,
  known: Pick<Ask<V>, 'works' | 'visitor' | 'params' | 'headers'>,
): Promise<Answer> {
  sent.form = 'lost'
  const read = await readBody(request, route)
  sent.form = read.form
  try {
    return await route.handle({
      ...known,
      query: textQuery(request.query),
      form: read.form,
      uploads: read.uploads,
      client: request.ip,
      byScript: request.headers['x-clausewise-script'] === '1',
      takeBody: read.takeBody,
      takeBytes: read.takeBytes,
    })
  } finally {
    await read.discard()
  }
}

/** A page is opened again after signing in; what somebody wrote is never thrown away on the way there. */
async function signInFirst<V, May, Event>(
  parts: ServerParts<V, May, Event>,
  route: Route<V, May, Event>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (route.method === 'GET') return reply.redirect(parts.signInPath(request.url), 303)
  if (route.words === undefined || parts.wordsPage === undefined) return reply.redirect(parts.signInPath('/'), 303)
  const form = request.isMultipart() ? await readFieldsOnly(request) : formOf(request)
  // A press without a word is not offered again: whoever signs in next on this device might sign what she has not read.
  if (!route.takesFiles && !anyWritten(form, route.words)) return reply.redirect(parts.signInPath('/'), 303)
  const sent = { action: request.url, form, words: route.words, because: 'ended' as const, reference: '' }
  return sendPage(reply, parts.shell(null, parts.wordsPage(sent)), 401)
}

function textHeaders(request: FastifyRequest): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  )
}

/** No address of ours holds a control character: it names nothing, and must reach neither a query nor a header. */
function paramsOf(request: FastifyRequest): Record<string, string> {
  // The routes are ours, so every parameter is one piece of the path.
  const params = request.params as Record<string, string>
  if (Object.values(params).some(value => /\p{Cc}/u.test(value)))
    throw new NotFound('No address holds such a character.')
  return params
}

function textQuery(query: unknown): Record<string, string> {
  if (typeof query !== 'object' || query === null) return {}
  return Object.fromEntries(
    Object.entries(query)
      .filter((pair): pair is [string, string] => typeof pair[1] === 'string')
      .map(([name, value]) => [name, storable(value)]),
  )
}
