import { createServer } from 'node:net'
import { Stop } from '../ready/place.mjs'

/**
 * The port to listen on: PORT, else 4600. The sample takes the next free one if that is taken; the real thing does not move, since its address
 * is known to people and to the browsers' passkeys.
 */
export async function choosePort(mode, host) {
  const first = Number(process.env.PORT || 4600)
  if (!Number.isInteger(first) || first < 1 || first > 65_535)
    throw new Stop(`PORT is ${process.env.PORT}, which is not a port.`)
  const last = mode === 'sample' ? Math.min(first + 50, 65_535) : first
  for (let port = first; port <= last; port++) {
    if (await isFree(port, host)) return port
  }
  throw new Stop(
    mode === 'sample'
      ? `No port from ${first} to ${last} is free on ${host}. Set PORT to one that is.`
      : `Port ${first} on ${host} cannot be used: another program listens there, or it needs other rights. Set PORT to another.`,
  )
}

function isFree(port, host) {
  return new Promise(resolve => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}
