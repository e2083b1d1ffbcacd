import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { peopleQueues, type Visitor } from '../../people/people.ts'
import {
  keepingMailer,
  keyFor,
  openDb,
  openFiles,
  openJobs,
  openOutside,
  openPool,
  readSettings,
  type Works,
} from '../../platform/platform.ts'
import { freshDatabase } from '../../platform/testing/fresh-database.ts'
import {
  acknowledgeInFull,
  embeddedPack,
  type OpenAnswers,
  type Pack,
  policyQueues,
  type Role,
} from '../../policy/policy.ts'
import { familyQueues } from '../../pupils/pupils.ts'
import { adoptAtOnce } from '../../policy/testing/adopt-at-once.ts'
import { askName, openAsks } from '../posts/author-answers.ts'
import { type Draft, emptyDraft } from '../posts/post.ts'
import { type PostRead, readPost } from '../posts/read-post.ts'
import { saveDraft } from '../posts/save-draft.ts'
import { startPost } from '../posts/start-post.ts'
import type { Platform } from '../posts/post.ts'
import { publishingQueues } from '../queues.ts'

/** A school for the tests of this room: a database and files of its own, real jobs, a clock that stands where it is put. */
export type PublishingHouse = Awaited<ReturnType<typeof openPublishingHouse>>

/** None of this room's jobs is worked on here, so a test looks at what was queued. */
export async function openPublishingHouse() {
  const connections = await freshDatabase({
    queues: [...publishingQueues, ...familyQueues, ...policyQueues, ...peopleQueues],
  })
  const reports: unknown[] = []
  const report = (error: unknown) => void reports.push(error)
  const pool = openPool(connections.app, 10, report)
  const boot = openPool(connections.boot, 2, report)
  const jobs = await openJobs(connections.app, 'web', report)
  const folder = await mkdtemp(join(tmpdir(), 'clausewise-test-files-'))
  const settings = readSettings({
    CLAUSEWISE_MODE: 'test',
    CLAUSEWISE_BASE_URL: 'http://house.test',
    CLAUSEWISE_SECRET: 'a secret of this test only, nobody else has it',
    CLAUSEWISE_DATABASE: JSON.stringify(connections.app),
    CLAUSEWISE_ALLOW_LOOPBACK: 'yes',
  })
  const clock = { at: new Date('2026-11-20T10:00:00Z') }
  const outside = openOutside({ allowLoopback: true, ports: 'any' })
  const works: Works = {
    db: openDb(pool),
    jobs,
    clock: { now: () => clock.at },
    files: await openFiles({ folder, keys: [keyFor(settings.secret, 'files')] }),
    outside,
    mail: keepingMailer,
    settings,
    factQueues: () => [],
    report,
  }
  const trust = randomUUID()
  await boot.query(`insert into house.trusts values ($1, 'The Fenwold Trust', 'england', now())`, [trust])
  return {
    works,
    clock,
    boot,
    trust,
    reports,
    connections,
    ...register(works, boot, trust),
    ...belongings(boot, trust),
    ...writing(works),
    pass(milliseconds: number): void {
      clock.at = new Date(clock.at.getTime() + milliseconds)
    },
    async close() {
      await jobs.stop()
      await outside.close()
      await Promise.all([works.db.destroy(), boot.end()])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

let drawn = 0

/** Who and what is at a school, put straight into the tables. */
function register(works: Works, boot: pg.Pool, trust: string) {
  const trustName = 'The Fenwold Trust'
  const known: { visitor: Visitor; school: string | null }[] = []
  /** Everybody at the school reads its policy, so that a test about posts is about posts. */
  async function read(school: string, people = known): Promise<void> {
    for (const one of people)
      if (one.school === null || one.school === school)
        await acknowledgeInFull(works, one.visitor, { id: school, name: '' })
  }
  return {
    async addSchool(name = 'Robin Hill School'): Promise<string> {
      const id = randomUUID()
      await boot.query(
        `insert into house.schools (trust_id, id, name, kind, office_email, office_telephone, created_at) values ($1, $2, $3, 'primary', 'office@robin-hill.example', '01632 960001', now())`,
        [trust, id, name],
      )
      return id
    },
    /** A person with these roles since long ago; `school` null holds them at the trust. */
    async addPerson(
      name: string,
      roles: readonly Role[],
      school: string | null,
      schoolName = 'Robin Hill School',
    ): Promise<Visitor> {
      drawn += 1
      const id = randomUUID()
      await boot.query(`insert into house.people values ($1, $2, $3, $4, 'employee', '2020-09-01', null, now())`, [
        trust,
        id,
        name,
        `person${drawn}@school.example`,
      ])
      for (const role of roles)
        await boot.query('insert into house.role_holdings values ($1, $2, $3, $4, $5, $6, null, $7)', [
          trust,
          randomUUID(),
          id,
          role,
          school,
          '2020-09-01',
          // By the same clock as everything else that happens here.
          works.clock.now(),
        ])
      const visitor: Visitor = {
        identity: { trust, person: id },
        name,
        email: `person${drawn}@school.example`,
        trustName,
        holdings: roles.map(role => ({ role, school })),
        schools: school === null ? [] : [{ id: school, name: schoolName }],
        secondFactor: false,
      }
      known.push({ visitor, school })
      const adopted = await boot.query('select 1 from house.policy_versions where school_id = $1', [school])
      if (school !== null && adopted.rows.length > 0) await read(school, known.slice(-1))
      return visitor
    },
    /** Adopts a pack, by its name or a school's own, with our suggested answers, from now on by the house's clock; everybody there reads it. */
    async adopt(
      head: Visitor,
      school: string,
      pack: string | Pack,
      titles: OpenAnswers['titles'] = {},
    ): Promise<string> {
      const text = typeof pack === 'string' ? embeddedPack(pack) : pack
      const open = Object.fromEntries((text?.openQuestions ?? []).map(question => [question.id, question.ours]))
      const wish = { school, answers: { open, titles }, from: null, ...(text === undefined ? {} : { text }) }
      const adopted = await adoptAtOnce(works, head, { ...wish, pack: typeof pack === 'string' ? pack : pack.name })
      await read(school)
      return adopted.adopted
    },
  }
}

/** What belongs to a school beside its people. */
function belongings(boot: pg.Pool, trust: string) {
  return {
    async addPupil(
      school: string,
      forename: string,
      surname: string,
      year = '4',
      knownAs: string[] = [],
    ): Promise<string> {
      const id = randomUUID()
      await boot.query(
        `insert into house.pupils values ($1, $2, $3, $4, null, $5, $6, '2017-10-03', $7, 'Maple', '2021-09-01', null)`,
        [trust, id, school, forename, surname, knownAs, year],
      )
      return id
    },
    async addAccount(
      school: string,
      platform: Platform,
      name: string,
      way: 'by_hand' | 'bluesky' = 'by_hand',
    ): Promise<string> {
      const id = randomUUID()
      await boot.query(
        `insert into house.accounts values ($1, $2, $3, $4, $5, $6, $6, null, null, 'open', null, $1, now(), null)`,
        [trust, id, school, platform, way, name],
      )
      return id
    },
  }
}

/** Of each question that a finding puts, the first answer that neither stops the post nor holds it. */
function goingOn({ check }: Pick<PostRead, 'check'>): Record<string, string> {
  return Object.fromEntries(
    openAsks(check, {}).map(finding => [
      askName(finding),
      finding.ask?.answers.find(({ does }) => !['stops', 'clearer', 'head'].includes(does))?.id ?? '',
    ]),
  )
}

/** What people do there, through the real use cases. */
function writing(works: Works) {
  async function rewrite(author: Visitor, id: string, draft: Partial<Draft>): Promise<void> {
    const first = await readPost(works, author, id)
    await saveDraft(works, author, id, { ...emptyDraft, ...first.post.draft, ...draft }, {}, first.post.revision)
    const read = await readPost(works, author, id)
    const answers = Object.fromEntries(
      read.questions.map(question => [question.id, question.answers.find(answer => answer.does === 'go_on')?.id ?? '']),
    )
    await saveDraft(
      works,
      author,
      id,
      {
        ...read.post.draft,
        answers: { ...answers, ...draft.answers },
        asked: { ...goingOn(read), ...draft.asked },
      },
      {},
      read.post.revision,
    )
  }
  return {
    rewrite,
    /** A draft with all the policy's questions answered so that they let it go on. */
    async write(author: Visitor, school: string, draft: Partial<Draft>): Promise<string> {
      const started = await startPost(works, author, school)
      if ('refused' in started) throw new Error('The post was not started.')
      await rewrite(author, started.started, draft)
      return started.started
    },
  }
}
