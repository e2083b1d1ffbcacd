import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, theHouse } from '../../platform/platform.ts'
import { sealSecrets } from '../accounts/key-box.ts'
import { connectorFor } from '../platforms/connectors.ts'
import { beginAttempt } from './begin-attempt.ts'
import { publishTarget } from './publish-target.job.ts'
import { settleTargets } from './settle-targets.job.ts'
import { openSchool, type School } from './testing/at-work.ts'

let at: School
let slow: Server
let uploads = 0
let asked: string[] = []
let arrived: () => void = () => {}
const answers: (() => void)[] = []

/** A host that takes an upload and says nothing, until it is let go. */
beforeAll(async () => {
  at = await openSchool('trust-provider')
  slow = createServer((request, answer) => {
    asked.push(request.url ?? '')
    request.resume().on('end', () => {
      if (!(request.url ?? '').includes('uploadBlob')) return answer.writeHead(404).end('{}')
      uploads += 1
      answers.push(() => answer.writeHead(503, { 'content-type': 'application/json' }).end('{}'))
      return arrived()
    })
  })
  await new Promise<void>(resolve => slow.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  slow.closeAllConnections()
  slow.close()
  await at.house.close()
})

async function connected(): Promise<string> {
  const address = slow.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const account = await at.house.addAccount(at.school, 'bluesky', 'Robin Hill on Bluesky', 'bluesky')
  const token = `e30.${Buffer.from(JSON.stringify({ exp: 4_000_000_000 })).toString('base64url')}.x`
  const sealed = sealSecrets(at.house.works.settings, account, {
    secret: 'app',
    tokens: { access: token, refresh: token },
  })
  await at.house.boot.query('update house.accounts set service = $2, remote_id = $3 where id = $1', [
    account,
    `http://127.0.0.1:${port}`,
    'did:plc:robin',
  ])
  await at.house.boot.query('insert into house.account_keys values ($1, $2, $3, now())', [
    at.house.trust,
    account,
    sealed,
  ])
  return account
}

test('a picture that still uploads after three minutes is not asked about, and not sent a second time beside the first', async () => {
  const { works, trust } = at.house
  const account = await connected()
  const post = await at.approved(at.ann, at.ifeoma, at.school, { text: 'Our garden', targets: [account] }, 'A garden')
  await at.house.boot.query('delete from jobs.job')
  const target = (await at.targetsOf(post))[0]?.id ?? ''
  const begun = new Promise<void>(resolve => {
    arrived = resolve
  })
  const sending = publishTarget.work(works, { trust, target })
  await Promise.race([begun, sending])
  expect([uploads, (await at.targetsOf(post))[0]?.state]).toEqual([1, 'sending'])
  asked = []
  at.house.pass(3 * 60_000)
  await settleTargets.work(works, { trust })
  await publishTarget.work(works, { trust, target })
  expect([uploads, asked, (await at.targetsOf(post))[0]?.state]).toEqual([1, [], 'sending'])
  for (const answer of answers) answer()
  await sending
  expect((await at.targetsOf(post))[0]?.state).toBe('planned')
})

test('what a killed process left sending is asked about as soon as no call of it can be under way any more', async () => {
  const { works, trust } = at.house
  const account = await at.house.addAccount(at.school, 'bluesky', 'Robin Hill', 'bluesky')
  const post = await at.approved(at.ann, at.ifeoma, at.school, { text: 'Our pond', targets: [account] }, 'A pond')
  const target = (await at.targetsOf(post))[0]?.id ?? ''
  const begin = () => act(works, theHouse(trust), one => beginAttempt(one, target))
  const first = await begin()
  if (first === null) throw new Error('nothing was begun')
  const longest = connectorFor('bluesky').longest(first.outgoing)
  at.house.pass(longest - 1000)
  expect(await begin()).toBeNull()
  at.house.pass(2000)
  expect(await begin()).toMatchObject({ mode: 'settle', attempt: first.attempt })
})
