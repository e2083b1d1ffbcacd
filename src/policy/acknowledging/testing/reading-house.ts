import { randomUUID } from 'node:crypto'
import { factQueue, historyOf } from '../../../history/history.ts'
import type { Visitor } from '../../../people/people.ts'
import { act, type JobIds, theHouse, type Works } from '../../../platform/platform.ts'
import type { OpenAnswers } from '../../settle.rule.ts'
import type { Role } from '../../packs/roles.ts'
import { policyJobs, policyQueues, policySubscriptions } from '../../policy.jobs.ts'
import { clauseTableRoutes, policyRoutes } from '../../policy.ts'
import { adoptAtOnce } from '../../testing/adopt-at-once.ts'
import { openPageHouse, type PageHouse } from '../../testing/page-house.tsx'
import { packNamed } from '../../testing/whole-pack.ts'

const NAME = 'Orrin Primary'

/** A school with the real server, database and jobs of this room; a fact of adoption wakes it as in the running programme. */
export async function openReadingHouse(options: { outside?: Works['outside'] } = {}) {
  const factQueues = (kind: string) => policySubscriptions.filter(one => one.fact === kind).map(factQueue)
  const queues = [...policyQueues, ...policySubscriptions.map(one => ({ name: factQueue(one) }))]
  const house = await openPageHouse([...policyRoutes, ...clauseTableRoutes([])], { queues, factQueues, ...options })
  const trust = await house.addTrust()
  const school = await house.addSchool(trust, NAME)
  const kinds = [...policyJobs, ...policySubscriptions.map(one => ({ name: factQueue(one), work: one.take }))]
  house.clock.at = new Date()

  /** Works off every job that is due by the house's clock, as the worker would. @returns their names, with what mails are about */
  async function runJobs(): Promise<string[]> {
    const done: string[] = []
    for (;;) {
      const { rows } = await house.boot.query<{ name: string; data: JobIds }>(
        `delete from jobs.job where id = (select id from jobs.job where state in ('created', 'retry') and start_after <= greatest(now(), $1) and name = any ($2) order by created_on, id limit 1) returning name, data`,
        [house.clock.at, kinds.map(kind => kind.name)],
      )
      const [job] = rows
      if (job === undefined) return done
      await kinds.find(kind => kind.name === job.name)?.work(house.works, job.data)
      done.push(job.data['about'] === undefined ? job.name : `${job.name} ${job.data['about']}`)
    }
  }

  return {
    ...house,
    trust,
    school: { id: school, name: NAME },
    runJobs,
    /** Somebody on the register with these roles at the school. */
    async person(
      name: string,
      roles: readonly Role[],
      { workerType = 'employee', at = school }: { workerType?: string; at?: string | null } = {},
    ): Promise<Visitor & { email: string }> {
      const { id, email } = await house.addPerson(
        trust,
        roles.map(role => ({ role, school: at })),
        `${randomUUID()}@school.example`,
      )
      await house.boot.query('update house.people set name = $2, worker_type = $3 where id = $1', [
        id,
        name,
        workerType,
      ])
      return {
        identity: { trust, person: id },
        name,
        email,
        trustName: 'T',
        holdings: roles.map(role => ({ role, school: at })),
        schools: [{ id: school, name: NAME }],
        secondFactor: false,
      }
    },
    /** Adopts a pack from now on, with our suggestions but for `open`. */
    async adopt(head: Visitor, pack: string, more: { from?: Date; answers?: OpenAnswers } = {}): Promise<string> {
      const suggested = Object.fromEntries(packNamed(pack).openQuestions.map(({ id, ours }) => [id, ours]))
      const adopted = await adoptAtOnce(house.works, head, {
        school,
        pack,
        answers: { ...more.answers, open: { ...suggested, ...more.answers?.open } },
        from: more.from ?? null,
      })
      return adopted.adopted
    },
    later(days: number): void {
      house.clock.at = new Date((house.clock.at ?? new Date()).getTime() + days * 86_400_000)
    },
    ...looking(house, trust),
  }
}

/** What was kept, as the house sees it. */
function looking(house: PageHouse, trust: string) {
  return {
    async happened(subject: string) {
      return act(house.works, theHouse(trust), one => historyOf(one.tx, subject))
    },
    async noticesOf(person: Visitor) {
      const { rows } = await house.boot.query<{ about: string; version_id: string }>(
        'select about, version_id from house.policy_notices where person_id = $1 order by at',
        [person.identity.person],
      )
      return rows.map(row => row.about)
    },
    async mailsTo(person: Visitor) {
      const { rows } = await house.boot.query<{ subject: string; body: string }>(
        'select subject, body from house.kept_mail where to_person = $1 order by at, id',
        [person.identity.person],
      )
      return rows
    },
  }
}

export type ReadingHouse = Awaited<ReturnType<typeof openReadingHouse>>
