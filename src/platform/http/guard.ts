import type { FastifyInstance, FastifyRequest } from 'fastify'
import helmet from '@fastify/helmet'

/**
 * Headers. helmet's defaults break us three ways (seen in Chromium): `upgrade-insecure-requests` sends the forms of a school server on
 * plain http into the void, `no-referrer` makes every form send `Origin: null`, `form-action 'self'` blocks a redirect to a sign-in provider.
 */
export async function addHeaders(
  server: FastifyInstance,
  baseUrl: string,
  providers: readonly string[],
): Promise<void> {
  const https = baseUrl.startsWith('https://')
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'", ...providers],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
  })
}

/** Browsers say where a POST comes from, in one of two headers; curl and an MIS say nothing. */
export function comesFromProgram({ headers }: FastifyRequest): boolean {
  return headers['sec-fetch-site'] === undefined && headers.origin === undefined
}

/**
 * Cross-site request forgery: a form of ours says `Sec-Fetch-Site: same-origin`; where the browser sends none (plain http on a LAN name, old
 * Safari) the Origin must be ours. No token in pages, and it works for uploads.
 */
export function comesFromOurPage(request: FastifyRequest, baseUrl: string): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const origin = request.headers.origin
  if (origin === undefined) return false
  return origin === new URL(baseUrl).origin || origin === `${request.protocol}://${request.headers.host ?? ''}`
}
