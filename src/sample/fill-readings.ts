import { act, theHouse, type Works } from '../platform/platform.ts'
import {
  acknowledgeInFull,
  acknowledgePolicy,
  answerQuestion,
  askForTraining,
  askQuestion,
  recordTalk,
  recordTraining,
  tellReaders,
  versionsFor,
} from '../policy/policy.ts'
import { done, headOf } from './adopt-policies.ts'
import type { SampleSchool, SampleStaff, SampleTrust } from './sample-trust.ts'
import { visitorFor } from './visitor-for.ts'

/** Days after its adoption on which the sample's people read their school's policy. */
const READ_AFTER_DAYS = 5
/** Milliseconds. */
const DAY = 86_400_000

type Stage = { readonly works: Works; readonly clock: { at: Date }; readonly sample: SampleTrust; readonly now: Date }

/**
 * How far the sample's schools have come with their policies. At St Orrin's everybody was told and nearly all have read: governors and agency
 * staff are late, and one teacher does not accept. Larkenby began with those who work with posts and told the others some days ago, so its
 * notice is under way. One question is answered and one is open, and training of one person has run out.
 */
export async function fillReadings(works: Works, clock: { at: Date }, sample: SampleTrust): Promise<void> {
  const now = clock.at
  const stage = { works, clock, sample, now }
  const known = knownPeople(sample)
  for (const school of sample.schools) {
    if (school.pack === null) continue
    const adopted = new Date(`${school.adoptedOn ?? sample.now.slice(0, 10)}T09:00:00Z`)
    const staff = sample.staff.filter(one => isStaffOf(one, school))
    const others = staff.filter(one => one.workerType === 'employee' && !known.has(one.id))
    const [first, second, third] = others.filter(one => one.roles.some(role => role.schoolId === school.id))
    if (first === undefined || second === undefined || third === undefined)
      throw new Error(`The sample's ${school.name} has too few people beside those who work with posts.`)
    if (school.key === 'st-orrins') {
      await tell(stage, school, adopted)
      const readers = [...staff.filter(one => known.has(one.id)), ...others.filter(one => one !== first)]
      await read(stage, school, adopted, readers)
      await decline(stage, school, first)
      await askAndAnswer(stage, school, others.find(one => one !== first && teachesAt(one, school)) ?? second)
      await talk(stage, school, [second, third])
    } else {
      await read(
        stage,
        school,
        adopted,
        staff.filter(one => known.has(one.id)),
      )
      await tell(stage, school, daysBefore(now, 10))
      await train(stage, school, first, second)
    }
  }
  clock.at = now
}

const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * DAY)

/** Who writes or decides on posts, and who signs in: their school's posts are none of a policy that they have not read. */
function knownPeople(sample: SampleTrust): ReadonlySet<string> {
  const steps = sample.posts.flatMap(post => post.steps.flatMap(step => (step.by === null ? [] : [step.by.staffId])))
  return new Set([
    ...sample.posts.map(post => post.authorId),
    ...steps,
    ...sample.signInPeople.map(person => person.staffId),
  ])
}

function isStaffOf(one: SampleStaff, school: SampleSchool): boolean {
  return one.leftOn === null && one.roles.some(role => role.schoolId === school.id || role.schoolId === null)
}

function teachesAt(one: SampleStaff, school: SampleSchool): boolean {
  return one.roles.some(role => role.role === 'teacher' && role.schoolId === school.id)
}

async function tell({ works, clock, sample, now }: Stage, school: SampleSchool, at: Date): Promise<void> {
  clock.at = at < now ? at : now
  const trust = sample.trust.id
  const [version] = await act(works, theHouse(trust), one => versionsFor(one.tx, school.id))
  if (version !== undefined) await tellReaders.work(works, { trust, version: version.id, school: school.id })
}

async function read(
  { works, clock, sample, now }: Stage,
  school: SampleSchool,
  adopted: Date,
  readers: readonly SampleStaff[],
): Promise<void> {
  const later = new Date(adopted.getTime() + READ_AFTER_DAYS * DAY)
  clock.at = later < now ? later : now
  for (const one of readers) await acknowledgeInFull(works, visitorFor(sample, one.id), school)
}

/** Nothing is locked by it; her head has it before her, to talk with her. */
async function decline({ works, clock, sample, now }: Stage, school: SampleSchool, who: SampleStaff): Promise<void> {
  clock.at = daysBefore(now, 6)
  const visitor = visitorFor(sample, who.id)
  const [version] = await act(works, visitor.identity, one => versionsFor(one.tx, school.id))
  done(
    await acknowledgePolicy(works, visitor, {
      school,
      version: version?.id ?? '',
      state: 'not_accepted',
      given: { confirmed: [], answers: {} },
      said: 'I am in a band, and our page has my name on it. I would like to talk about what that means for me first.',
    }),
    'say that somebody does not accept',
  )
}

async function askAndAnswer(
  { works, clock, sample, now }: Stage,
  school: SampleSchool,
  who: SampleStaff,
): Promise<void> {
  const ask = async (staff: string, words: string) =>
    done(
      await askQuestion(works, visitorFor(sample, staff), { school, version: null, clause: null, words }),
      'ask a question',
    ).asked
  clock.at = daysBefore(now, 30)
  const settled = await ask(who.id, 'Is a chat group of the parents of my class a social network too?')
  clock.at = daysBefore(now, 29)
  done(
    await answerQuestion(
      works,
      headOf(sample, school),
      settled,
      'Yes. Please stay out of it, and send what the class needs to know through the office.',
    ),
    'answer a question',
  )
  const teacher = sample.signInPeople.find(person =>
    sample.staff.some(one => one.id === person.staffId && teachesAt(one, school)),
  )
  if (teacher === undefined) throw new Error(`No teacher of the sample's ${school.name} signs in.`)
  clock.at = daysBefore(now, 1)
  await ask(teacher.staffId, 'May I share a post of the school on my own page, if no child is in it?')
}

/** Training that has run out, and training that holds. The longest that any school lets it hold is two years. */
async function train(
  { works, clock, sample, now }: Stage,
  school: SampleSchool,
  over: SampleStaff,
  fresh: SampleStaff,
): Promise<void> {
  const head = headOf(sample, school)
  clock.at = daysBefore(now, 8)
  for (const [who, days] of [
    [over, 800],
    [fresh, 20],
  ] as const) {
    const wish = { person: who.id, kind: 'posting' } as const
    // Where the school's policy has no rule about it nobody is asked; what she has had is written down all the same.
    const asked = await askForTraining(works, head, school, wish)
    if (!('refused' in asked && asked.refused === 'no-rule')) done(asked, 'ask for training')
    const doneOn = daysBefore(now, days).toISOString().slice(0, 10)
    done(await recordTraining(works, head, school, { ...wish, doneOn }), 'record training')
  }
}

async function talk(
  { works, clock, sample, now }: Stage,
  school: SampleSchool,
  others: readonly SampleStaff[],
): Promise<void> {
  const head = headOf(sample, school)
  clock.at = daysBefore(now, 60)
  done(
    await recordTalk(works, head, school, {
      heldOn: clock.at.toISOString().slice(0, 10),
      present: [head.identity.person, ...others.map(one => one.id)],
      points: 'What to do when a parent asks to be a friend. Next time: pictures of trips.',
    }),
    'record a talk',
  )
}
