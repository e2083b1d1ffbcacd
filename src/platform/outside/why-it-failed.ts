import { OutsideRefusal } from './outside-refusal.ts'

/** Errors after which nothing of ours can have reached the other side: the connection itself never came about. */
const neverConnected = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Turns what undici, node and OpenSSL throw into an OutsideRefusal. Our own mistakes (a header with a line break) pass unchanged. */
export function whyItFailed(error: unknown, host: string, timedOut: boolean): unknown {
  if (timedOut) return new OutsideRefusal('too-slow', { mayHaveArrived: true, detail: host, cause: error })
  if (error instanceof OutsideRefusal) return error
  const code = errorCode(error)
  const detail = `${host}: ${code || String(error)}`
  if (neverConnected.has(code)) return new OutsideRefusal('no-connection', { detail, cause: error })
  if (/^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH)/.test(code)) {
    // ERR_SSL_… may also come in the middle of a conversation; the others only at its beginning.
    return new OutsideRefusal('not-secure', { mayHaveArrived: code.startsWith('ERR_SSL_'), detail, cause: error })
  }
  if (code === 'UND_ERR_INVALID_ARG') return error
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') {
    return new OutsideRefusal('too-slow', { mayHaveArrived: true, detail, cause: error })
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return new OutsideRefusal('too-large', { mayHaveArrived: true, detail, cause: error })
  }
  return new OutsideRefusal('broken', { mayHaveArrived: true, detail, cause: error })
}

function errorCode(error: unknown): string {
  // Happy Eyeballs gathers one error per address; they failed alike.
  const one = error instanceof AggregateError ? error.errors[0] : error
  const code = one instanceof Error ? Reflect.get(one, 'code') : undefined
  return typeof code === 'string' ? code : ''
}
