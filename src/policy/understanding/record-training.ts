import { append } from '../../history/history.ts'
import { dayOf, isId, noticeVersion, rolesAt, type School, staffOfSchool, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { TELL_READER } from '../acknowledging/queues.ts'
import { monthsAfter } from '../acknowledging/reading-standing.rule.ts'
import { readersSeenBy } from '../acknowledging/who-sees.ts'
import { control } from '../control.ts'
import { TRAINING_SETTINGS } from './late-training.ts'
import { policyInForce } from '../policy-in-force.ts'
import { mayBeAsked } from './training-due.rule.ts'
import { insertAsked, insertDone, insertTalk } from './training.store.ts'
import type { TrainingKind } from './understanding.tables.ts'

/** Months for which training holds, where the school names no interval. Ours. */
export const TRAINING_HOLDS_MONTHS = 24

export type TrainingRefusal = {
  readonly refused:
    | 'not-a-manager'
    | 'no-such-person'
    | 'own-training'
    | 'no-rule'
    | 'no-day'
    | 'to-come'
    | 'points-missing'
    | 'nobody-present'
    | 'too-long'
}

/** Longest that is kept of the points of a talk, in characters. */
export const LONGEST_POINTS = 4_000

/** A manager asks somebody for training, where the policy leaves that to managers; from then on the gate before posting is hers, and she is told. */
export async function askForTraining(
  works: Works,
  visitor: Visitor,
  school: School,
  wish: { readonly person: string; readonly kind: TrainingKind },
): Promise<{ asked: string } | TrainingRefusal> {
  if (!mayRecord(visitor, school)) return { refused: 'not-a-manager' }
  // Nobody chosen, or something typed in the place of somebody: the database is not asked for what is no id.
  if (!isId(wish.person)) return { refused: 'no-such-person' }
  return act(works, visitor.identity, async one => {
    const [person] = await staffOfSchool(one.tx, school.id, wish.person)
    if (person === undefined) return { refused: 'no-such-person' }
    const { settings } = await policyInForce(one.tx, school.id, one.at)
    if (!mayBeAsked(settings, wish.kind)) return { refused: 'no-rule' }
    const first = await insertAsked(one, school.id, person.id, wish.kind)
    await append(one, {
      kind: 'training-asked',
      school: school.id,
      subject: person.id,
      clauses: settings.get(TRAINING_SETTINGS[wish.kind]).clauses,
      facts: { kind: wish.kind },
      words: { person: person.name },
    })
    // A manager who asks herself knows it.
    if (first && person.id !== visitor.identity.person)
      await one.works.jobs.send(one.tx, TELL_READER, {
        trust: one.who.trust,
        person: person.id,
        about: 'training-asked',
        school: school.id,
      })
    return { asked: person.id }
  })
}

/** Training somebody has had, with the day until which it holds. Nobody writes down her own: the gate would open itself. */
export async function recordTraining(
  works: Works,
  visitor: Visitor,
  school: School,
  wish: { readonly person: string; readonly kind: TrainingKind; readonly doneOn: string | null },
): Promise<{ recorded: string; until: string } | TrainingRefusal> {
  if (!mayRecord(visitor, school)) return { refused: 'not-a-manager' }
  const { doneOn } = wish
  if (!isId(wish.person)) return { refused: 'no-such-person' }
  if (doneOn === null) return { refused: 'no-day' }
  if (wish.person === visitor.identity.person) return { refused: 'own-training' }
  return act(works, visitor.identity, async one => {
    if (doneOn > dayOf(one.at)) return { refused: 'to-come' }
    const [person] = await staffOfSchool(one.tx, school.id, wish.person)
    if (person === undefined) return { refused: 'no-such-person' }
    const { settings } = await policyInForce(one.tx, school.id, one.at)
    const months = settings.get('training.interval_months').value ?? TRAINING_HOLDS_MONTHS
    const until = monthsAfter(new Date(`${doneOn}T12:00:00Z`), months)
      .toISOString()
      .slice(0, 10)
    if (control('training_record', true))
      await insertDone(one, school.id, {
        person: person.id,
        kind: wish.kind,
        doneOn,
        validUntil: until,
      })
    await append(one, {
      kind: 'training-recorded',
      school: school.id,
      subject: person.id,
      clauses: settings.get(TRAINING_SETTINGS[wish.kind]).clauses,
      facts: { kind: wish.kind, doneOn, validUntil: until, notice: noticeVersion('reading-a-policy') },
      words: { person: person.name },
    })
    return { recorded: person.id, until }
  })
}

/** Staff talked about it together: the day, who was there, what was said, so that the next talk can begin where this one ended. */
export async function recordTalk(
  works: Works,
  visitor: Visitor,
  school: School,
  wish: { readonly heldOn: string | null; readonly present: readonly string[]; readonly points: string },
): Promise<{ talk: string } | TrainingRefusal> {
  if (!mayRecord(visitor, school)) return { refused: 'not-a-manager' }
  const { heldOn } = wish
  const points = wish.points.trim()
  if (heldOn === null) return { refused: 'no-day' }
  if (points === '') return { refused: 'points-missing' }
  if (points.length > LONGEST_POINTS) return { refused: 'too-long' }
  return act(works, visitor.identity, async one => {
    if (heldOn > dayOf(one.at)) return { refused: 'to-come' }
    const staff = new Set((await staffOfSchool(one.tx, school.id)).map(person => person.id))
    const present = [...new Set(wish.present)].filter(person => staff.has(person))
    if (present.length === 0) return { refused: 'nobody-present' }
    const { settings } = await policyInForce(one.tx, school.id, one.at)
    const id = control('training_record', true) ? await insertTalk(one, school.id, { heldOn, present, points }) : ''
    if (id === '') return { talk: '' }
    await append(one, {
      kind: 'staff-talk-recorded',
      school: school.id,
      subject: id,
      clauses: settings.get('training.discussion').clauses,
      facts: { heldOn, present: present.length, notice: noticeVersion('reading-a-policy') },
      words: {},
    })
    return { talk: id }
  })
}

function mayRecord(visitor: Visitor, school: School): boolean {
  const held = rolesAt(visitor, school.id)
  return readersSeenBy.some(role => held.has(role))
}
