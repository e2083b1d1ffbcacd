import { lookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { callbackify } from 'node:util'
import { Agent, buildConnector } from 'undici'
import { OutsideRefusal } from './outside-refusal.ts'
import { isPublicAddress, portAllowed, type Reach } from './public-address.rule.ts'

/** Answers all addresses of a name. Rejects when the name is unknown. */
export type Resolver = (name: string) => Promise<{ address: string; family: 4 | 6 }[]>

const systemResolver: Resolver = async name => {
  const found = await lookup(name, { all: true })
  return found.map(one => ({ address: one.address, family: one.family === 6 ? 6 : 4 }))
}

const connectMs = 10_000

/**
 * An undici agent that can only connect to the public internet.
 * The check stands inside the connection, not before it: a name that was looked up, found harmless and looked up again may
 * lead inside the second time (DNS rebinding). Here the very addresses that were checked are the ones connected to, and the
 * connected socket is asked once more. A name with one inside address among public ones is refused whole.
 */
export function guardedAgent(reach: Reach, resolve: Resolver = systemResolver): Agent {
  const connectTo = buildConnector({ lookup: guardedLookup(reach, resolve), timeout: connectMs })
  return new Agent({
    connect: (options, callback) => {
      // `request` has asked this already; a library behind guardLibraries has not.
      if (!portAllowed(options, reach)) {
        callback(new OutsideRefusal('port', { detail: `${options.hostname}:${options.port}` }), null)
        return
      }
      // A number needs no lookup, so net.connect would never ask ours.
      const literal = options.hostname.replace(/^\[|\]$/g, '')
      if (/^[\d.]+$|:/.test(literal) && !isPublicAddress(literal, reach)) {
        callback(new OutsideRefusal('private-address', { detail: literal }), null)
        return
      }
      connectTo(options, (error, socket) => {
        if (!socket) {
          callback(error ?? new OutsideRefusal('no-connection'), null)
          return
        }
        if (!isPublicAddress(socket.remoteAddress ?? '', reach)) {
          const detail = `${options.hostname} is ${socket.remoteAddress}`
          socket.destroy()
          callback(new OutsideRefusal('private-address', { detail }), null)
          return
        }
        callback(null, socket)
      })
    },
    headersTimeout: 30_000,
    bodyTimeout: 30_000,
    maxHeaderSize: 32_768,
    keepAliveTimeout: 4_000,
  })
}

function guardedLookup(reach: Reach, resolve: Resolver): LookupFunction {
  const check = callbackify((name: string) => checkedAddresses(name, reach, resolve))
  return (name, options, callback) => {
    check(name, (error, found) => {
      const [first] = found ?? []
      if (error || !first) callback(error ?? new OutsideRefusal('unknown-name', { detail: name }), '', 0)
      else if (options.all) callback(null, found)
      else callback(null, first.address, first.family)
    })
  }
}

async function checkedAddresses(name: string, reach: Reach, resolve: Resolver) {
  const found = await resolve(name).catch((cause: unknown) => {
    throw new OutsideRefusal('unknown-name', { detail: name, cause })
  })
  const inside = found.find(one => !isPublicAddress(one.address, reach))
  if (inside) throw new OutsideRefusal('private-address', { detail: `${name} is ${inside.address}` })
  return found
}
