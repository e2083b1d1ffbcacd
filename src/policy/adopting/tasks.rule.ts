import { control } from '../control.ts'
import type { OpenQuestion } from '../packs/pack.ts'
import { askedFirst } from './asked-first.rule.ts'
import { dayIn, reviewDay, startInstant } from './dates.rule.ts'
import { departures, leftToSchools, withoutYes, type Departure } from './departures.rule.ts'
import { gapsIn } from './deputies.rule.ts'
import { localIn, reviewIn, sawIt, type Seeable, startIn, topics } from './draft.ts'
import type { DraftRead } from './read-draft.ts'
import { isLeft, isTrustsOwn } from './say.rule.ts'
import { type Around, fingerprintOf, isSuperseded, leftOut } from './seeing.rule.ts'
import { officesNobodyHolds, signatoriesOf } from './signing/signers.rule.ts'

export const taskIds = [
  'school',
  'pack',
  'questions',
  'suggested',
  'settings',
  'local',
  'signatories',
  'titles',
  'linked',
  'template',
  'left-out',
  'changes',
  'rules',
  'trust',
  'dates',
] as const
export type TaskId = (typeof taskIds)[number]

export type Status =
  | { readonly is: 'done' | 'to-do' | 'optional' | 'look' | 'look-again' | 'cannot-yet' }
  | { readonly is: 'part'; readonly done: number; readonly of: number }
  /** There is something to see to, though it holds up nothing. */
  | { readonly is: 'gaps'; readonly count: number }
  | { readonly is: 'needs-trust'; readonly count: number }
  | { readonly is: 'chosen'; readonly count: number }

export type Task = { readonly id: TaskId; readonly status: Status }

/** The questions that are asked one by one, and those that our suggestion can answer. */
export function questionsOf(read: DraftRead): { always: readonly OpenQuestion[]; suggested: readonly OpenQuestion[] } {
  const all = (read.pack?.openQuestions ?? []).filter(question => !isTrustsOwn(read, question))
  // On the trust's policy only what it leaves to its schools is asked; the rest stands as the trust has answered it.
  const first = askedFirst(read.pack ?? { openQuestions: [] })
  const always = all.filter(question => (read.base === null ? first.has(question.id) : isLeft(read, question)))
  return { always, suggested: all.filter(question => !always.includes(question)) }
}

/** Answered by the school itself, where the trust leaves the question to it: the trust's answer is only where it starts from. */
export function isAnswered({ base, answers, entries, pack }: DraftRead, question: OpenQuestion): boolean {
  if (base?.body.adoption?.local.includes(question.id) === true)
    return entries.has(topics.question(pack?.name ?? '', question.id))
  return answers.open?.[question.id] !== undefined
}

/** Measured by the trust's policy whichever one was chosen: choosing another would else be a way round it. */
export function openDepartures({ trusts, settings }: DraftRead): readonly Departure[] {
  if (trusts === null || settings === null) return []
  return departures(trusts.settings, settings, leftToSchools(trusts.body.pack, trusts.body.adoption?.local ?? []))
}

/** The trust's own policy taken by its name, beside what the trust has answered to it: it is chosen as the trust's. */
export function isTrustsByName({ trusts, base, pack }: Pick<DraftRead, 'trusts' | 'base' | 'pack'>): boolean {
  return base === null && trusts !== null && pack?.name === trusts.body.pack.name
}

/** The tasks of an adoption with how far each is; those that do not arise are left out. */
export function tasksOf(read: DraftRead, around: Around, at: Date): readonly Task[] {
  return taskIds.flatMap(id => {
    const status = statusOf[id](read, around, at)
    return status === null ? [] : [{ id, status: needsPack(id) && read.pack === null ? CANNOT_YET : status }]
  })
}

/** What still holds up the signing. */
export function notReady(tasks: readonly Task[]): TaskId[] {
  return tasks.filter(({ status }) => !['done', 'optional', 'gaps', 'chosen'].includes(status.is)).map(({ id }) => id)
}

const CANNOT_YET = { is: 'cannot-yet' } as const
const needsPack = (id: TaskId) => id !== 'school' && id !== 'pack'

const statusOf: Readonly<Record<TaskId, (read: DraftRead, around: Around, at: Date) => Status | null>> = {
  school: ({ school }) => {
    if (school === null) return null
    return { is: school.nation === null || school.governance === null ? 'to-do' : 'done' }
  },
  pack: read => {
    const again = read.base?.replaced === true || isTrustsByName(read)
    return { is: read.pack === null || control('trust_permission', again) ? 'to-do' : 'done' }
  },
  questions: read => answeredOf(read, questionsOf(read).always),
  suggested: read => answeredOf(read, questionsOf(read).suggested),
  settings: read => {
    if (read.refused.length > 0) return { is: 'to-do' }
    const chosen = [...read.entries].filter(
      ([topic, { value }]) => topic.startsWith(`setting:${read.pack?.name ?? ''}:`) && JSON.stringify(value) !== '{}',
    )
    return chosen.length === 0 ? { is: 'optional' } : { is: 'chosen', count: chosen.length }
  },
  local: ({ draft, pack, entries }) => {
    if (draft.school !== null || pack === null) return draft.school === null ? { is: 'optional' } : null
    const left = pack.openQuestions.filter(({ id }) => localIn(entries, pack.name, id))
    return left.length === 0 ? { is: 'optional' } : { is: 'chosen', count: left.length }
  },
  signatories: ({ settings, place, holders }) => {
    const needed = settings === null ? [] : signatoriesOf(settings)
    if (needed.length === 0) return { is: 'to-do' }
    return { is: officesNobodyHolds(needed, place, holders).length > 0 ? 'to-do' : 'done' }
  },
  titles: (read, around) => {
    const count = read.pack === null ? 0 : gapsIn(read.pack, read.holders, read.governance).length
    const seen = lookedAt(read, 'titles', around)
    return seen.is === 'done' && count > 0 ? { is: 'gaps', count } : seen
  },
  linked: (read, around) => lookedAt(read, 'linked', around),
  template: (read, around, at) =>
    read.pack !== null && control('template_replacement', isSuperseded(read.pack, dayIn(at)))
      ? lookedAt(read, 'template', around)
      : null,
  'left-out': (read, around) =>
    control('left_out_workers', leftOut(read, around).length > 0) ? lookedAt(read, 'left-out', around) : null,
  changes: (read, around) => lookedAt(read, 'changes', around),
  rules: (read, around) => lookedAt(read, 'rules', around),
  trust: read => {
    if (read.trusts === null) return null
    const count = withoutYes(openDepartures(read), read.permitted).length
    return count === 0 ? { is: 'done' } : { is: 'needs-trust', count }
  },
  dates: ({ settings, entries }, _around, at) => {
    const start = startIn(entries)
    if (start === null || settings === null) return { is: 'to-do' }
    if ('wrong' in startInstant(start, at)) return { is: 'to-do' }
    return { is: 'missing' in reviewDay(settings, start, reviewIn(entries), at) ? 'to-do' : 'done' }
  },
}

function answeredOf(read: DraftRead, questions: readonly OpenQuestion[]): Status | null {
  if (read.pack !== null && questions.length === 0) return null
  const done = questions.filter(question => isAnswered(read, question)).length
  if (control('adoption', done < questions.length)) return { is: 'part', done, of: questions.length }
  return { is: 'done' }
}

function lookedAt(read: DraftRead, what: Seeable, around: Around): Status {
  const seen = sawIt(read.entries, what, fingerprintOf(read, what, around))
  if (seen === 'seen') return { is: 'done' }
  return { is: seen === 'changed-since' ? 'look-again' : 'look' }
}
