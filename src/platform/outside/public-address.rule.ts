import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import type { OutsideRefusalCode } from './outside-refusal.ts'

/** Which addresses count as outside. `ports`: the ports that may be asked for; `any` is for tests against servers on free ports. */
export type Reach = { allowLoopback: boolean; ports: readonly number[] | 'any' }

/** Names that mean "inside" by their ending: RFC 6761, 6762, 8375, 9476 and the endings routers and cloud providers hand out. */
const insideEndings = [
  'localhost',
  'localdomain',
  'local',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'home.arpa',
  'in-addr.arpa',
  'ip6.arpa',
  'test',
  'invalid',
  'onion',
]

/**
 * Public by number, yet inside: Azure answers its machines' metadata and health questions on this address, which lies in an
 * ordinary block, so no list of special ranges has it.
 */
const insideDespiteTheirRange = new Set(['168.63.129.16'])

/** The part of IPv6 from which public addresses are given out. What lies outside it is not the internet. */
const publicIpv6: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3]
const wellKnownNat64: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('64:ff9b::'), 96]

/**
 * True if a connection to this number stays on the public internet.
 * A NAT64 address (RFC 6052) is judged by the IPv4 address inside it, because on a network without IPv4 every older site has one;
 * mapped, 6to4 and Teredo addresses are never needed to reach a site and are refused whatever they contain.
 */
export function isPublicAddress(address: string, reach: Pick<Reach, 'allowLoopback'>): boolean {
  // Stricter than ipaddr.isValid, which takes 1.2.3 for a number.
  if (isIP(address) === 0) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() === 'loopback') return reach.allowLoopback
  if (parsed instanceof ipaddr.IPv4)
    return parsed.range() === 'unicast' && !insideDespiteTheirRange.has(parsed.toString())
  if (parsed.match(wellKnownNat64)) {
    const inside = new ipaddr.IPv4(parsed.toByteArray().slice(12)).toString()
    return isPublicAddress(inside, { allowLoopback: false })
  }
  return parsed.match(publicIpv6) && parsed.range() === 'unicast'
}

/** The address, taken apart, or the reason why it is not opened. Names are not looked up here: that happens at connecting. */
export function readAddress(written: string, reach: Reach): URL | OutsideRefusalCode {
  const url = URL.canParse(written) ? new URL(written) : undefined
  if (!url) return 'not-an-address'
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'scheme'
  if (url.username || url.password) return 'credentials'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // URL turns http://2130706433, http://0x7f.1 and full-width digits into dotted numbers; nobody writes a site so in good faith.
  if (ipaddr.IPv4.isValid(host) && !writtenHost(written).includes(host)) return 'odd-notation'
  if (ipaddr.isValid(host)) {
    if (!isPublicAddress(host, reach)) return 'private-address'
  } else if (!isPublicName(host, reach)) {
    return 'private-name'
  }
  return portAllowed(url, reach) ? url : 'port'
}

function isPublicName(host: string, reach: Reach): boolean {
  const name = host.replace(/\.+$/, '')
  if (reach.allowLoopback && (name === 'localhost' || name.endsWith('.localhost'))) return true
  // A name of one word ("printer", "metadata") is completed by the network one stands in.
  if (!name.includes('.')) return false
  return !insideEndings.some(ending => name.endsWith(`.${ending}`))
}

/** `url` is a URL or what undici knows of one: an empty port is the ordinary one. */
export function portAllowed(url: { protocol: string; port: string }, reach: Reach): boolean {
  if (reach.ports === 'any') return true
  return reach.ports.includes(Number(url.port || (url.protocol === 'https:' ? 443 : 80)))
}

function writtenHost(written: string): string {
  return (/^\s*[a-z]+:[/\\]*([^/\\?#]*)/i.exec(written)?.[1] ?? '').toLowerCase()
}
