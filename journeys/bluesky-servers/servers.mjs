// Starts the real Bluesky servers on this machine for tests: the directory of identities (PLC), a host of accounts (PDS) and, when
// POSTGRES_URL names a database that may be filled, the part that makes feeds out of posts (AppView, with bsync).
//
// Prints one line of JSON when everything listens, and nothing else. Ends on SIGTERM, SIGINT, and when its standard input ends: a test
// that is killed cannot say goodbye, but its end of the pipe closes with it.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// The servers listen on every address of the machine unless told otherwise, and none of them can be told. Their secrets are for tests.
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (first, ...rest) {
  if (typeof first === 'object' && first !== null) return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest)
  return listen.call(this, first, '127.0.0.1', ...rest.filter(one => typeof one === 'function'))
}

process.env.LOG_ENABLED = 'false'
const { mockNetworkUtilities, TestBsky, TestBsync, TestPds, TestPlc } = await import('@atproto/dev-env')

const folder = mkdtempSync(join(tmpdir(), 'bluesky-servers-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
// Accounts and pictures are written under the temporary folder, under names nobody would know to remove.
process.env.TMPDIR = folder

const secret = () => randomBytes(18).toString('base64url')
const adminPassword = secret()
const jwtSecret = secret()
const bsyncApiKey = secret()
const postgresUrl = process.env.POSTGRES_URL
const running = []
const keep = server => {
  running.unshift(server)
  return server
}

let ending = false
async function end() {
  if (ending) return
  ending = true
  // A server that hangs while it closes must not outlive the test that started it.
  setTimeout(() => process.exit(1), 4_000).unref()
  for (const server of running) await server.close().catch(() => {})
  process.exit(0)
}
process.on('SIGTERM', end)
process.on('SIGINT', end)
process.stdin.on('end', end)
process.stdin.on('error', end)
process.stdin.resume()

const plc = keep(await TestPlc.create({}))
// The PDS needs the address of the AppView and the AppView that of the PDS, so one port is chosen first.
const pdsPort = await freePort()
const view = postgresUrl ? await startView(postgresUrl) : undefined
const pds = keep(
  await TestPds.create({
    port: pdsPort,
    didPlcUrl: plc.url,
    adminPassword,
    jwtSecret,
    rateLimitsEnabled: true,
    ...(view ? { bskyAppViewUrl: view.url, bskyAppViewDid: view.ctx.cfg.serverDid } : {}),
  }),
)
mockNetworkUtilities(pds, view)

const here = url => url.replace('localhost', '127.0.0.1')
process.stdout.write(
  `${JSON.stringify({
    plcUrl: here(plc.url),
    pdsUrl: here(pds.url),
    pdsDid: pds.ctx.cfg.service.did,
    ...(view ? { appViewUrl: here(view.url) } : {}),
    adminPassword,
    jwtSecret,
  })}\n`,
)

async function startView(dbUrl) {
  // Schema names may hold letters and underscores only.
  const bsync = keep(await TestBsync.create({ apiKeys: [bsyncApiKey], dbUrl, dbSchema: 'bluesky_sync' }))
  const bsky = keep(
    await TestBsky.create({
      plcUrl: plc.url,
      pdsPort,
      repoProvider: `ws://localhost:${pdsPort}`,
      bsyncUrl: bsync.url,
      bsyncApiKey,
      dbPostgresUrl: dbUrl,
      dbPostgresSchema: 'bluesky_view',
    }),
  )
  bsync.ctx.dataplaneClients = [bsky.ctx.dataplane]
  return bsky
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
