import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { openWeb } from '../../open-web.ts'
import { openSignIn, type SignIn, type Visitor } from '../../people/people.ts'
import { openAccount, PASSWORD } from '../../people/testing/known-password.ts'
import { openSession } from '../../people/testing/open-session.ts'
import { type Connection, readSettings, type Works } from '../../platform/platform.ts'
import { acknowledgeInFull, embeddedPack, type Role, roles } from '../../policy/policy.ts'
import { adoptAtOnce } from '../../policy/testing/adopt-at-once.ts'
import { addPictures, emptyDraft, handInPost, readPost, saveDraft, startPost } from '../../publishing/publishing.ts'
import { notToBeLookedAt } from '../../publishing/testing/not-to-be-looked-at.ts'
import { openWorks } from '../../works.ts'

const BASE_URL = 'http://house.test'

const AT_THE_TRUST: readonly Role[] = ['trust_administrator', 'chief_executive']

/** A person with an account and {@link PASSWORD}; `visitor` as a use case is handed her. */
export type Somebody = { id: string; email: string; visitor: Visitor }

/** The whole web part in front of a database: one trust, one school under a policy, and for every role one person who holds it there. */
export type HouseWithEveryone = {
  server: FastifyInstance
  works: Works
  signIn: SignIn
  /** The superuser: to look, and to put rows in place. */
  boot: pg.Pool
  trust: string
  school: string
  everyone: ReadonlyMap<Role, Somebody>
  /** Those who hold a role for the whole trust and at no school, by role: whoever speaks for the trust is none of {@link everyone}. */
  atTheTrust: ReadonlyMap<Role, Somebody>
  /** What was reported to the log. */
  reports: unknown[]
  addTrust(): Promise<string>
  addSchool(trust: string): Promise<string>
  /** Roles held since long ago; `endsOn` is their last day. */
  addPerson(trust: string, held: readonly { role: Role; school: string | null }[], endsOn?: string): Promise<Somebody>
  addAccount(): Promise<string>
  /** A draft with these pictures (bytes), every question of the policy answered so that it may go on. Answers its id. */
  write(author: Somebody, post: { text: string; account: string; pictures?: readonly Buffer[] }): Promise<string>
  handIn(author: Somebody, post: string): Promise<void>
  /** Opens a session and answers its cookie header. */
  enter(somebody: Somebody): Promise<string>
  /** The same by the form and the password. */
  enterByForm(somebody: Somebody): Promise<string>
  close(): Promise<void>
}

/** @param connections to a database that is prepared and empty */
export async function openHouseWithEveryone(
  connections: Record<'app' | 'auth' | 'boot', Connection>,
): Promise<HouseWithEveryone> {
  const reports: unknown[] = []
  const data = await mkdtemp(join(tmpdir(), 'clausewise-everyone-'))
  const settings = readSettings({
    CLAUSEWISE_MODE: 'test',
    CLAUSEWISE_BASE_URL: BASE_URL,
    CLAUSEWISE_SECRET: 'a secret of this test only, nobody else has it',
    CLAUSEWISE_DATABASE: JSON.stringify(connections.app),
    CLAUSEWISE_DATA: data,
  })
  const report = (error: unknown) => void reports.push(error)
  const open = await openWorks({ settings, part: 'web', connections, report })
  const { works } = open
  const signIn = openSignIn({ works, authPool: open.authPool, settings })
  const server = await openWeb(works, signIn)
  const boot = new pg.Pool({ ...connections.boot, ssl: false, max: 2 })
  const fill = filler(boot, signIn)
  const trust = await fill.addTrust()
  const school = await fill.addSchool(trust)
  const everyone = new Map<Role, Somebody>()
  for (const role of roles) everyone.set(role, await fill.addPerson(trust, [{ role, school }]))
  const atTheTrust = new Map<Role, Somebody>()
  for (const role of AT_THE_TRUST) atTheTrust.set(role, await fill.addPerson(trust, [{ role, school: null }]))
  await adopt(works, everyone.get('headteacher'), school)
  for (const { visitor } of everyone.values())
    await acknowledgeInFull(works, visitor, { id: school, name: 'Robin Hill School' })
  return {
    server,
    works,
    signIn,
    boot,
    trust,
    school,
    everyone,
    atTheTrust,
    reports,
    ...fill,
    async addAccount() {
      const id = randomUUID()
      await boot.query(
        `insert into house.accounts values ($1, $2, $3, 'facebook', 'by_hand', 'Robin Hill School', 'robin-hill', null, null, 'open', null, $1, now(), null)`,
        [trust, id, school],
      )
      return id
    },
    async write(author, post) {
      const id = await write(works, author, school, post)
      await notToBeLookedAt(boot)
      return id
    },
    async handIn(author, post) {
      const done = await handInPost(works, author.visitor, post)
      if ('refused' in done) throw new Error(`The post was not handed in: ${JSON.stringify(done.refused)}`)
    },
    async enter({ email }) {
      return (await openSession(signIn, email)).map(line => line.split(';', 1)[0]).join('; ')
    },
    enterByForm: somebody => enterByForm(server, somebody),
    async close() {
      await server.close()
      await Promise.all([open.close(), boot.end()])
      await rm(data, { recursive: true, force: true })
    },
  }
}

function filler(boot: pg.Pool, signIn: SignIn): Pick<HouseWithEveryone, 'addTrust' | 'addSchool' | 'addPerson'> {
  let drawn = 0
  return {
    async addTrust() {
      const id = randomUUID()
      await boot.query(`insert into house.trusts values ($1, 'The Fenwold Trust', 'england', now())`, [id])
      return id
    },
    async addSchool(trust) {
      const id = randomUUID()
      await boot.query(
        `insert into house.schools (trust_id, id, name, kind, office_email, office_telephone, created_at)
         values ($1, $2, 'Robin Hill School', 'primary', 'office@robin-hill.example', '01632 960001', now())`,
        [trust, id],
      )
      return id
    },
    async addPerson(trust, held, endsOn) {
      drawn += 1
      const person = { id: randomUUID(), name: `Person ${drawn}`, email: `person${drawn}-${trust}@school.example` }
      await boot.query(`insert into house.people values ($1, $2, $3, $4, 'employee', '2020-09-01', null, now())`, [
        trust,
        person.id,
        person.name,
        person.email,
      ])
      for (const { role, school } of held)
        await boot.query(`insert into house.role_holdings values ($1, $2, $3, $4, $5, '2020-09-01', $6, now())`, [
          trust,
          randomUUID(),
          person.id,
          role,
          school,
          endsOn ?? null,
        ])
      await openAccount(signIn, person)
      const schools = held.flatMap(({ school }) => (school === null ? [] : [{ id: school, name: 'Robin Hill School' }]))
      const visitor: Visitor = {
        identity: { trust, person: person.id },
        name: person.name,
        email: person.email,
        trustName: 'The Fenwold Trust',
        holdings: endsOn === undefined ? held : [],
        schools: endsOn === undefined ? schools : [],
        secondFactor: false,
      }
      return { id: person.id, email: person.email, visitor }
    },
  }
}

async function adopt(works: Works, head: Somebody | undefined, school: string): Promise<void> {
  if (head === undefined) throw new Error('Nobody is head, so nobody can adopt a policy.')
  const questions = embeddedPack('church-primary')?.openQuestions ?? []
  await adoptAtOnce(works, head.visitor, {
    school,
    pack: 'church-primary',
    answers: { open: Object.fromEntries(questions.map(question => [question.id, question.ours])) },
    from: null,
  })
}

async function write(
  works: Works,
  { visitor }: Somebody,
  school: string,
  { text, account, pictures = [] }: Parameters<HouseWithEveryone['write']>[1],
): Promise<string> {
  const started = await startPost(works, visitor, school)
  if ('refused' in started) throw new Error(`No post was started: ${started.refused}`)
  const post = started.started
  const folder = await mkdtemp(join(tmpdir(), 'clausewise-everyone-'))
  for (const bytes of pictures) {
    const path = join(folder, randomUUID())
    await writeFile(path, bytes)
    await addPictures(works, visitor, post, [
      { field: 'pictures', filename: 'drawn.png', path, size: bytes.length, tooLarge: false },
    ])
  }
  await rm(folder, { recursive: true, force: true })
  // Twice, because some questions are put only once there is a text and a place for it.
  for (let round = 0; round < 2; round += 1) {
    const read = await readPost(works, visitor, post)
    const alts = Object.fromEntries(read.pictures.map(picture => [picture.id, 'A drawing of a garden']))
    const shown = Object.fromEntries(read.pictures.map(picture => [picture.id, {}]))
    const answers = Object.fromEntries(
      read.questions.map(question => [question.id, question.answers.find(answer => answer.does === 'go_on')?.id ?? '']),
    )
    const saved = await saveDraft(
      works,
      visitor,
      post,
      { ...emptyDraft, text, targets: [account], answers, shown },
      alts,
      read.post.revision,
    )
    if ('refused' in saved) throw new Error(`The draft was not saved: ${saved.refused}`)
  }
  return post
}

async function enterByForm(server: FastifyInstance, { email }: Somebody): Promise<string> {
  const answer = await server.inject({
    method: 'POST',
    url: '/sign-in',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ email, password: PASSWORD, wanted: '/' }).toString(),
  })
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  if (answer.statusCode !== 303 || !cookie.includes('session_token'))
    throw new Error(`Signing in was answered ${answer.statusCode}.`)
  return cookie
}
