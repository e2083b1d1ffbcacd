import { nationOfSchool, staffOfSchool } from '../../people/people.ts'
import type { Tx } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { control } from '../control.ts'
import type { ReadLate } from '../clauses/late.ts'
import { dueAfter } from './question-route.rule.ts'
import { isBound, LATE_AFTER_DAYS } from './reading-standing.rule.ts'
import { readersSeenBy } from './who-sees.ts'

const t = wordsIn('en-GB')
const DAY = 86_400_000
/** So many open questions of one school are looked at; with more than that, the number is of no help. */
const QUESTIONS_LOOKED_AT = 500

/** Who was told of the version in force and has said nothing about it since, after the time in which the page of the team calls her late. */
export const lateReaders: ReadLate = async ({ tx, at }, school, { version, settings }) => {
  const required = settings.get('ack.required')
  if (version === null || required.value !== 'yes') return []
  const staff = (await staffOfSchool(tx, school.id)).filter(({ workerType }) => isBound(settings, workerType))
  const before = new Date(at.getTime() - LATE_AFTER_DAYS * DAY)
  const { count, first } = await unread(tx, { school: school.id, version: version.id, staff, before })
  if (!control('late_readers', first !== null) || first === null) return []
  return [
    {
      clauses: [...new Set([...required.clauses, ...settings.get('policy.change_notice').clauses])],
      says: t('acknowledging.late-readers', { count, of: staff.length, since: t.day(first, at) }),
      href: `/policy/team?school=${school.id}`,
      opensFor: readersSeenBy,
      ofStaff: true,
    },
  ]
}

async function unread(
  tx: Tx,
  which: {
    readonly school: string
    readonly version: string
    readonly staff: readonly { readonly id: string }[]
    readonly before: Date
  },
): Promise<{ count: number; first: Date | null }> {
  if (which.staff.length === 0) return { count: 0, first: null }
  const told = tx
    .selectFrom('policy_notices as n')
    .select(({ fn }) => [fn.min('n.at').as('told')])
    .where('n.school_id', '=', which.school)
    .where('n.version_id', '=', which.version)
    .where(
      'n.person_id',
      'in',
      which.staff.map(({ id }) => id),
    )
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('policy_readings as r')
            .select('r.id')
            .where('r.school_id', '=', which.school)
            .where('r.version_id', '=', which.version)
            .whereRef('r.person_id', '=', 'n.person_id'),
        ),
      ),
    )
    .groupBy('n.person_id')
    .having(({ fn }) => fn.min('n.at'), '<', which.before)
  const row = await tx
    .selectFrom(told.as('late'))
    .select(({ fn }) => [fn.countAll<string>().as('count'), fn.min('told').as('first')])
    .executeTakeFirst()
  return { count: Number(row?.count ?? 0), first: row?.first ?? null }
}

/** Questions that nobody has answered within the local limit, counted from when they were asked: that one has climbed makes it no less late. */
export const lateQuestions: ReadLate = async ({ tx, at }, school, { settings }) => {
  const open = await tx
    .selectFrom('policy_questions')
    .select('asked_at')
    .where('school_id', '=', school.id)
    .where('answered_at', 'is', null)
    .orderBy('asked_at')
    .limit(QUESTIONS_LOOKED_AT)
    .execute()
  const nation = await nationOfSchool(tx, school.id)
  const late = open.filter(({ asked_at }) => dueAfter(settings, asked_at, nation) <= at)
  const [oldest] = late
  if (oldest === undefined) return []
  const clauses = [...settings.get('timers.answer_days').clauses, ...settings.get('routing.questions').clauses]
  return [
    {
      clauses: [...new Set(clauses)],
      says: t('acknowledging.late-questions', { count: late.length, since: t.day(oldest.asked_at, at) }),
      href: `/policy/team?school=${school.id}`,
      opensFor: readersSeenBy,
    },
  ]
}
