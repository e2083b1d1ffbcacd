import { append } from '../../history/history.ts'
import { nationOfSchool, noticeVersion, namesOf, type School, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { control } from '../control.ts'
import type { Role } from '../packs/roles.ts'
import { managerFor, thereFor } from './there-for.ts'
import { policyInForce, settledVersion } from '../policy-in-force.ts'
import { answerersOf, routeQuestion } from './question-route.rule.ts'
import { insertQuestion } from './questions.store.ts'
import { TELL_READER } from './queues.ts'
import { versionsToRead } from './read-mine.ts'

export type QuestionWish = {
  readonly school: School
  /** The version she was reading; null: what is in force. */
  readonly version: string | null
  readonly clause: string | null
  readonly words: string
}

export type AskRefusal = {
  readonly refused: 'words-missing' | 'too-long' | 'nobody' | 'other-version' | 'no-such-clause'
}

/** Where it went. `lineManager`: the name of the asker's own, where it came to her. */
export type Asked = {
  readonly asked: string
  readonly roles: readonly Role[]
  readonly lineManager: string | null
  /** The name of whoever was named for a title of the policy, where it came to her. */
  readonly people: readonly string[]
  readonly dueAt: Date
}

export const LONGEST_QUESTION = 4_000

/** Asks whom the policy names, and says who that is and by when she hears. Asking puts nothing off and records nothing about having read. */
export async function askQuestion(works: Works, visitor: Visitor, wish: QuestionWish): Promise<Asked | AskRefusal> {
  const words = wish.words.trim()
  if (words === '') return { refused: 'words-missing' }
  if (words.length > LONGEST_QUESTION) return { refused: 'too-long' }
  return act(works, visitor.identity, async one => {
    const { current, coming } = await versionsToRead(one.tx, wish.school.id, one.at)
    const version = wish.version === null ? current : [current, coming].find(known => known?.id === wish.version)
    if (version === undefined) return { refused: 'other-version' }
    const { settings } =
      version === null ? await policyInForce(one.tx, wish.school.id, one.at) : await settledVersion(one.tx, version.id)
    if (wish.clause !== null && settings.clause(wish.clause) === undefined) return { refused: 'no-such-clause' }
    const manager = await managerFor(one, wish.school.id, one.who.person)
    const { pack } = await policyInForce(one.tx, wish.school.id, one.at)
    const there = {
      asker: one.who.person,
      holders: await thereFor(one, wish.school.id, pack, one.who.person),
      lineManager: manager?.id ?? null,
    }
    const routed = routeQuestion(settings, there, one.at, await nationOfSchool(one.tx, wish.school.id))
    if (routed === null) return { refused: 'nobody' }
    const id = await insertQuestion(one, {
      school: wish.school.id,
      version: version?.id ?? null,
      clause: wish.clause,
      words,
      to: routed.roles,
      toPeople: routed.people,
      rung: routed.rung,
      dueAt: routed.dueAt,
      notice: noticeVersion('reading-a-policy'),
    })
    await append(one, {
      kind: 'policy-question-asked',
      school: wish.school.id,
      subject: id,
      clauses: [...(wish.clause === null ? [] : [wish.clause]), ...routed.clauses],
      facts: { version_id: version?.id ?? null, to: [...routed.roles], to_people: [...routed.people] },
      words: {},
    })
    for (const person of answerersOf(routed, there))
      if (control('question_desk', true))
        await one.works.jobs.send(one.tx, TELL_READER, {
          trust: one.who.trust,
          person,
          about: 'question-asked',
          subject: id,
          school: wish.school.id,
        })
    const toManager = manager !== null && routed.people.includes(manager.id)
    const names = await namesOf(one.tx, routed.people)
    const people = routed.people.flatMap(person => (person === manager?.id ? [] : (names.get(person) ?? [])))
    return { asked: id, roles: routed.roles, lineManager: toManager ? manager.name : null, people, dueAt: routed.dueAt }
  })
}
