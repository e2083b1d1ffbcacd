import { sql } from 'kysely'
import { append } from '../../history/history.ts'
import { noticeVersion, type School, type Visitor } from '../../people/people.ts'
import { act, type Act, type Works } from '../../platform/platform.ts'
import { TELL_READER } from '../acknowledging/queues.ts'
import { type MyReading, readMine } from '../acknowledging/read-mine.ts'
import { control } from '../control.ts'
import { headsToTell } from './heads-to-tell.ts'
import { insertMonitoringAnswer, monitoringAnswersOf, standingOf } from './monitoring-answers.store.ts'
import {
  answersOffered,
  type MonitoringAnswer,
  monitoringClauses,
  rowsToKeep,
  type ToKeep,
  toldLately,
} from './monitoring-told.rule.ts'
import { answerInWords, wordingVersion } from './wording.ts'

export type Answering = { readonly school: School; readonly version: string; readonly answer: MonitoringAnswer }
export type AnsweringRefusal = { readonly refused: 'other-version' | 'not-offered' }

/**
 * What somebody says to being told that she may be monitored. A record of its own: reading the policy writes none of it, and it is no condition
 * of reading, of posting or of anything. An objection is told to the head, so that somebody talks with her.
 * @returns `told`: somebody hears of the objection that stands
 */
export async function answerMonitoring(
  works: Works,
  visitor: Visitor,
  { school, version, answer }: Answering,
): Promise<{ kept: MonitoringAnswer | 'already'; told: boolean } | AnsweringRefusal> {
  return act(works, visitor.identity, async one => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`monitoring:${one.who.person}:${school.id}`}, 0))`.execute(
      one.tx,
    )
    const reading = await readMine(one, school, version)
    if (reading === null) return { refused: 'other-version' }
    const before = await monitoringAnswersOf(one.tx, school.id, one.who.person)
    const standing = standingOf(before)
    const rows = rowsToKeep(answer, standing?.answer ?? null, answersOffered(reading.policy))
    if ('refused' in rows) return rows
    const heads = answer === 'objects' ? await headsToTell(one, school.id) : []
    const told = heads.length > 0
    if (rows.length === 0) return { kept: 'already', told }
    for (const row of rows) await keep(one, reading, row)
    if (!toldLately(before, one.at)) await tellHeads(one, school.id, heads)
    return { kept: answer, told }
  })
}

async function keep(one: Act, reading: MyReading, { answer, tookBack }: ToKeep): Promise<void> {
  if (!control('monitoring_answer', true)) return
  const { version } = reading.policy
  const wording = wordingVersion(reading)
  const notice = noticeVersion('monitoring')
  const id = await insertMonitoringAnswer(one, {
    school_id: reading.school.id,
    version_id: version.id,
    version_sha256: version.hash,
    answer,
    took_back: tookBack,
    wording,
    words_shown: answerInWords(reading, answer),
    notice,
  })
  await append(one, {
    kind: 'monitoring-answered',
    school: reading.school.id,
    // The answer's own id, which leads nobody else to a person: no record shows who agreed, and so none shows who did not.
    subject: id,
    clauses: monitoringClauses(reading.policy).map(clause => clause.id),
    facts: { version_id: version.id, body_sha256: version.hash, wording, notice },
    words: {},
  })
}

async function tellHeads(one: Act, school: string, heads: readonly string[]): Promise<void> {
  for (const head of heads)
    await one.works.jobs.send(one.tx, TELL_READER, {
      trust: one.who.trust,
      person: head,
      about: 'objects-to-monitoring',
      school,
    })
}
