import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { installationRoot } from '../../platform/platform.ts'
import { type HoldingProxy, holdingProxy } from '../platforms/testing/holding-proxy.ts'
import { sharedBlueskyServers, whyNoBlueskyServers } from '../platforms/testing/shared-bluesky-servers.ts'
import { withdrawPost } from '../withdrawing/withdraw-post.ts'
import { settleTargets } from './settle-targets.job.ts'
import { type BlueskySchool, openBlueskySchool } from './testing/bluesky-school.ts'
import type { Errand } from './testing/publish-in-a-process.ts'

const why = await whyNoBlueskyServers()
const servers = why === undefined ? await sharedBlueskyServers() : undefined
const folder = join(installationRoot(), 'node_modules', '.cache', `clausewise-killed-${process.pid}`)
const program = join(folder, 'publish.mjs')
let at: BlueskySchool
let proxy: HoldingProxy | undefined

// With replies closed a post and its gates are written together by this call.
const CALL = 'com.atproto.repo.applyWrites'

describe.skipIf(servers === undefined)(`A worker killed while it publishes${why ? ` (skipped: ${why})` : ''}`, () => {
  beforeAll(async () => {
    await mkdir(folder, { recursive: true })
    // The programme's own words are TSX, which Node does not read by itself; packages stay where they are.
    const entry = fileURLToPath(new URL('./testing/publish-in-a-process.ts', import.meta.url))
    await build({
      entryPoints: [entry],
      outfile: program,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      jsx: 'automatic',
      jsxImportSource: 'preact',
    })
    if (servers !== undefined) at = await openBlueskySchool(servers, `kill${Date.now() % 100_000}`)
  })
  afterEach(async () => {
    await proxy?.close()
    await at.moveTo(servers?.pdsUrl ?? '')
  })
  afterAll(async () => {
    await at?.house.close()
    await servers?.close()
    await rm(folder, { recursive: true, force: true })
  })

  const textsThere = async () => (await at.records('app.bsky.feed.post')).map(one => one.value['text'])

  /** Approves a post and kills the process that sends it at the moment the proxy holds its call. */
  async function killedWhileSending(text: string, what: 'answer' | 'call') {
    if (servers === undefined) throw new Error(why)
    const post = await at.approved(at.ann, at.gethin, at.school, { text, targets: [at.account] })
    const [target] = await at.targetsOf(post)
    const through = await holdingProxy(servers.pdsUrl, CALL, what)
    proxy = through
    await at.moveTo(through.url)
    const { connections, works, trust } = at.house
    const errand: Errand = {
      connection: connections.app,
      settings: works.settings,
      folder: tmpdir(),
      at: at.house.clock.at.toISOString(),
      trust,
      target: target?.id ?? '',
    }
    const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    const closed = once(child, 'close')
    child.stdin.end(JSON.stringify(errand))
    await Promise.race([through.held, closed])
    child.kill('SIGKILL')
    const [, signal] = await closed
    expect({ signal, said }).toEqual({ signal: 'SIGKILL', said: '' })
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'sending' }])
    // Its first job is still queued, as after a real kill; while the call may be under way nothing is repeated.
    await at.runJobs()
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'sending' }])
    return { post, through }
  }

  async function theClockRuns(minutes: number) {
    at.pass(minutes)
    await settleTargets.work(at.house.works, { trust: at.house.trust })
    await at.runJobs()
  }

  test('between call and answer: it is asked for, found, and there is exactly one post', async () => {
    const { post } = await killedWhileSending('Sports day is on.', 'answer')
    await at.moveTo(servers?.pdsUrl ?? '')
    await theClockRuns(3)
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'live' }])
    expect((await textsThere()).filter(text => text === 'Sports day is on.')).toHaveLength(1)
    const live = (await at.happened(post)).find(one => one.kind === 'target-live')
    expect(live?.facts).toMatchObject({ how: 'found' })
  })

  test('before the call arrived: it is sent again in the same place, and the late call adds nothing', async () => {
    const { post, through } = await killedWhileSending('Sports day is off.', 'call')
    await at.moveTo(servers?.pdsUrl ?? '')
    await theClockRuns(3)
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'live' }])
    await through.release()
    expect((await textsThere()).filter(text => text === 'Sports day is off.')).toHaveLength(1)
    const { rows } = await at.house.boot.query(
      'select distinct a.record_key from house.attempts a join house.post_targets t on t.id = a.target_id where t.post_id = $1',
      [post],
    )
    expect(rows).toHaveLength(1)
  })

  test('withdrawn meanwhile: it is taken down as soon as it is known to be there', async () => {
    const { post } = await killedWhileSending('Sports day moves.', 'answer')
    await withdrawPost(at.house.works, at.ann, post, 'The wrong day')
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'sending' }])
    await at.moveTo(servers?.pdsUrl ?? '')
    await theClockRuns(3)
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'gone' }])
    expect(await textsThere()).not.toContain('Sports day moves.')
  })

  test('withdrawn before the call arrived: it is not sent again, and is looked for until it cannot arrive any more', async () => {
    const { post, through } = await killedWhileSending('Sports day is cancelled.', 'call')
    await withdrawPost(at.house.works, at.ann, post, 'It is not')
    await at.moveTo(servers?.pdsUrl ?? '')
    await theClockRuns(3)
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'unknown' }])
    expect(await textsThere()).not.toContain('Sports day is cancelled.')
    await through.release()
    await theClockRuns(8)
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'gone' }])
    expect(await textsThere()).not.toContain('Sports day is cancelled.')
  })
})
