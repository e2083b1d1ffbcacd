import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { readSettings, workOn } from '../../platform/platform.ts'
import { type OpenWorks, openWorks } from '../../works.ts'
import { openSchool, type School } from '../going-out/testing/at-work.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { publishingJobs } from '../publishing.jobs.ts'
import { TELL_APPROVERS, TELL_PERSON } from '../queues.ts'

/** What the server took: who the envelope named, and the message as it came over the line. */
type Taken = { from: string; to: string[]; message: string }

let at: School
let account: string
let server: SMTPServer
let port: number
let taken: Taken[] = []
let refuses = false
let worker: OpenWorks
const reports: string[] = []

beforeAll(async () => {
  server = mailServer()
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  // Listening on a port, so it has one.
  port = (server.server.address() as AddressInfo).port
  at = await openSchool('church-primary')
  account = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  worker = await startWorker()
})
afterAll(async () => {
  await worker.close()
  await at.house.close()
  server.close()
})
beforeEach(() => {
  taken = []
  reports.length = 0
})

function mailServer(): SMTPServer {
  const temporary = Object.assign(new Error('4.3.0 somebody@school.example is not taken now'), { responseCode: 451 })
  return new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'school' && password === 'p@ss' ? done(null, { user: username }) : done(new Error('5.7.8 no')),
    onRcptTo: (_address, _session, done) => (refuses ? done(temporary) : done()),
    onData(stream, session, done) {
      let message = ''
      stream.on('data', (chunk: Buffer) => {
        message += chunk.toString()
      })
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        taken.push({ from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(one => one.address), message })
        done()
      })
    },
  })
}

/** The worker as a school runs it, in front of this mail server. */
async function startWorker(): Promise<OpenWorks> {
  const settings = readSettings({
    CLAUSEWISE_MODE: 'test',
    CLAUSEWISE_BASE_URL: 'http://house.test',
    CLAUSEWISE_DATABASE: JSON.stringify(at.house.connections.app),
    CLAUSEWISE_MAIL_URL: `smtp://school:p%40ss@127.0.0.1:${port}`,
    CLAUSEWISE_MAIL_FROM: 'Robin Hill posts <posts@robin-hill.example>',
  })
  const report = (error: unknown, where: string) => void reports.push(`${where}: ${String(error)}`)
  const open = await openWorks({ settings, part: 'worker', connections: at.house.connections, report })
  const kinds = publishingJobs.filter(kind => kind.name === TELL_APPROVERS || kind.name === TELL_PERSON)
  await workOn(open.jobs, kinds, open.works, async () => [], report)
  return open
}

async function handIn(text: string): Promise<string> {
  const post = await at.house.write(at.ann, at.school, { text, targets: [account] })
  expect(await handInPost(at.house.works, at.ann, post)).not.toHaveProperty('refused')
  return post
}

type MailJob = { state: string; retry_count: number }
async function mailJobs(post: string): Promise<MailJob[]> {
  const { rows } = await at.house.boot.query<MailJob>(
    `select state::text, retry_count from jobs.job where name = $1 and data ->> 'subject' = $2`,
    [TELL_PERSON, post],
  )
  return rows
}

/** Does not wait for the pause before the next try to pass. */
const tryAgainNow = () => at.house.boot.query(`update jobs.job set start_after = now() where state = 'retry'`)

const soon = (look: () => Promise<void> | void) => vi.waitFor(look, { timeout: 60_000, interval: 100 })

const unwrapped = (message: string) => message.replaceAll('=\r\n', '').replaceAll('=3D', '=')

test('a mail goes through the school’s own server: to one person, its subject without a name, its words without the post', async () => {
  const post = await handIn('Grace Okonkwo of Maple class baked bread.')
  await soon(async () => {
    expect((await mailJobs(post)).map(job => job.state)).toEqual(['completed', 'completed'])
  })
  const [first, second, ...more] = taken.toSorted((one, other) => ((one.to[0] ?? '') < (other.to[0] ?? '') ? -1 : 1))
  if (first === undefined || second === undefined) throw new Error('Two people may approve, and not both were told.')
  expect(more).toEqual([])
  expect([...first.to, ...second.to]).toEqual([at.gethin.email, at.ifeoma.email].toSorted())
  for (const { from, to, message } of [first, second]) {
    expect(from).toBe('posts@robin-hill.example')
    const [head = '', body = ''] = message.split(/\r\n\r\n(.*)/s)
    const headers = head.split('\r\n')
    expect(headers).toContain('From: Robin Hill posts <posts@robin-hill.example>')
    expect(headers).toContain(`To: ${to[0]}`)
    expect(headers).toContain('Subject: A post is waiting for you')
    expect(headers).toContain('Auto-Submitted: auto-generated')
    expect(head).toMatch(/^Message-ID: <[^>]+@robin-hill\.example>$/m)
    expect(unwrapped(body)).toContain(`http://house.test/posts/${post}`)
    expect(message).not.toMatch(/Grace|Okonkwo|Maple|bread|Ann/)
  }
  expect(reports).toEqual([])
})

test('a server that takes nothing now is tried again until it does: no mail is lost, none comes twice, and the log names nobody', async () => {
  refuses = true
  const post = await handIn('The hall is closed on Monday.')
  await soon(async () => {
    expect((await mailJobs(post)).map(job => job.state)).toEqual(['retry', 'retry'])
  })
  await tryAgainNow()
  await soon(async () => {
    expect((await mailJobs(post)).map(({ state, retry_count }) => [state, retry_count])).toEqual([
      ['retry', 1],
      ['retry', 1],
    ])
  })
  expect(taken).toEqual([])
  expect(new Set(reports)).toEqual(
    new Set([
      `${TELL_PERSON}: MailNotSent: The mail server did not take a mail (EENVELOPE 451). It will be tried again.`,
    ]),
  )
  refuses = false
  await tryAgainNow()
  await soon(async () => {
    expect((await mailJobs(post)).map(job => job.state)).toEqual(['completed', 'completed'])
  })
  expect(taken.flatMap(one => one.to).toSorted()).toEqual([at.gethin.email, at.ifeoma.email].toSorted())
})

test('a server that is not there loses no mail either', async () => {
  await new Promise<void>(resolve => {
    server.close(resolve)
  })
  const post = await handIn('The library is open again.')
  await soon(async () => {
    expect((await mailJobs(post)).map(job => job.state)).toEqual(['retry', 'retry'])
  })
  expect(reports[0]).toContain('The mail server did not take a mail (ESOCKET)')
  server = mailServer()
  await new Promise<void>(resolve => {
    server.listen(port, '127.0.0.1', resolve)
  })
  await tryAgainNow()
  await soon(async () => {
    expect((await mailJobs(post)).map(job => job.state)).toEqual(['completed', 'completed'])
  })
  expect(taken.flatMap(one => one.to).toSorted()).toEqual([at.gethin.email, at.ifeoma.email].toSorted())
})
