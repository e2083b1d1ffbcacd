import type { Visitor } from '../people/people.ts'
import type { Works } from '../platform/platform.ts'
import {
  changeDraft,
  enterDocument,
  embeddedPack,
  fingerprintOf,
  readAroundDraft,
  sayAnswer,
  sayPack,
  sayReview,
  saySeen,
  saySetting,
  sayStart,
  saySuggestions,
  sealDraft,
  seeables,
  sendQuestion,
  signPolicy,
  startDraft,
  whoIsWaitedFor,
} from '../policy/policy.ts'
import type { SampleSchool, SampleTrust } from './sample-trust.ts'
import { visitorFor } from './visitor-for.ts'

/** A use case of the sample that was refused is a fault of the sample. */
export function done<T extends object>(outcome: T, what: string): Exclude<T, { refused: string }> {
  if ('refused' in outcome) throw new Error(`The sample could not ${what}: ${JSON.stringify(outcome)}`)
  // What is left after the line above.
  return outcome as Exclude<T, { refused: string }>
}

export function headOf(sample: SampleTrust, school: SampleSchool): Visitor {
  const head = sample.staff.find(
    one =>
      one.leftOn === null &&
      one.roles.some(role => role.role === 'headteacher' && role.schoolId === school.id && role.until === null),
  )
  if (head === undefined) throw new Error(`The sample's ${school.name} has no head who could adopt its policy.`)
  return visitorFor(sample, head.id)
}

/** Two days before it is signed, a text is frozen; four days before that, somebody begins. Milliseconds. */
const DAY = 86_400_000

/**
 * A school adopts a policy as schools do: its head prepares it with our suggested answers and freezes it, and those whom the policy names
 * sign, the head beside them. In force from the last signature, on the day the sample says.
 */
export async function adoptFor(
  works: Works,
  clock: { at: Date },
  sample: SampleTrust,
  school: SampleSchool,
  pack: string,
): Promise<void> {
  const now = clock.at
  const day = school.adoptedOn ?? sample.now.slice(0, 10)
  const signed = new Date(`${day}T09:00:00Z`)
  const head = headOf(sample, school)
  clock.at = new Date(signed.getTime() - 6 * DAY)
  const draft = await begin(works, head, school, pack)
  const always = (embeddedPack(pack)?.openQuestions ?? []).filter(question => question.asked === 'always')
  await answerAsOurs(works, head, draft, always)
  await takeOurs(works, head, draft)
  clock.at = new Date(signed.getTime() - 2 * DAY)
  await lookAndFreeze(works, head, draft, school.reviewOn)
  clock.at = signed
  await everybodySigns(works, sample, head, draft, day)
  clock.at = now
}

async function begin(works: Works, head: Visitor, school: SampleSchool, pack: string): Promise<string> {
  const { draft } = done(await startDraft(works, head, school.id), 'start a draft')
  done(await changeDraft(works, head, draft, () => sayPack(pack, null, 0)), 'choose a policy')
  return draft
}

type Answerable = { readonly id: string; readonly ours: string | number }

async function answerAsOurs(
  works: Works,
  head: Visitor,
  draft: string,
  questions: readonly Answerable[],
): Promise<void> {
  const outcome = await changeDraft(works, head, draft, read => {
    const says = questions.map(question => sayAnswer(read, question.id, String(question.ours), 0))
    return { says: says.flatMap(said => ('refused' in said ? [] : said.says)) }
  })
  done(outcome, 'answer the questions')
}

async function takeOurs(works: Works, head: Visitor, draft: string): Promise<void> {
  done(await changeDraft(works, head, draft, saySuggestions, 'suggested'), 'take the suggestions')
}

async function lookAndFreeze(works: Works, head: Visitor, draft: string, reviewOn: string | null): Promise<void> {
  const around = await readAroundDraft(works, head.identity, draft)
  done(await changeDraft(works, head, draft, (_read, at) => sayStart({ when: 'signed' }, 0, at)), 'say when it starts')
  const review = await changeDraft(works, head, draft, (read, at) => sayReview(read, reviewOn, 0, at))
  done(review, 'say when it is reviewed')
  const signatories = await changeDraft(works, head, draft, read => {
    const named = read.settings?.get('policy.signatories').value ?? []
    const all = [...named.filter(one => one !== 'undecided'), 'headteacher' as const]
    return saySetting(read, 'policy.signatories', [...new Set(all)], 0)
  })
  done(signatories, 'say who signs')
  for (const what of seeables)
    done(
      await changeDraft(works, head, draft, read => saySeen(read, what, fingerprintOf(read, what, around))),
      `look at ${what}`,
    )
  done(await sealDraft(works, head, draft), 'freeze the text')
}

/** The first who may, in each office; whoever holds two leaves the second to somebody else, as the rule wants it. */
async function everybodySigns(
  works: Works,
  sample: SampleTrust,
  head: Visitor,
  draft: string,
  day: string,
): Promise<void> {
  for (;;) {
    const waiting = await whoIsWaitedFor(works, head.identity, draft)
    const next = waiting?.open[0]
    if (waiting === null || next === undefined) return
    const [signer] = next.signers
    if (signer === undefined) throw new Error(`In the sample nobody signs as ${next.capacity}.`)
    const meeting = next.capacity === 'governing_body' ? { on: day, minute: '7.2' } : null
    const visitor = visitorFor(sample, signer.person)
    const as = { capacity: next.capacity, hash: waiting.seal.hash, meeting }
    done(await signPolicy(works, visitor, waiting.seal.id, as), 'sign the policy')
  }
}

/** A school that is half way: some questions answered, one sent to the trust's administrator, the rest to do. */
export async function beginFor(works: Works, sample: SampleTrust, school: SampleSchool): Promise<void> {
  const head = headOf(sample, school)
  const draft = await begin(works, head, school, 'trust-provider')
  const always = (embeddedPack('trust-provider')?.openQuestions ?? []).filter(question => question.asked === 'always')
  const half = Math.floor(always.length / 2)
  await answerAsOurs(works, head, draft, always.slice(0, half))
  const around = await readAroundDraft(works, head.identity, draft)
  done(
    await changeDraft(works, head, draft, read => saySeen(read, 'titles', fingerprintOf(read, 'titles', around))),
    'look at the titles',
  )
  const asked = always[half]
  const colleague = sample.staff.find(one => one.roles.some(role => role.role === 'trust_administrator'))
  if (asked === undefined || colleague === undefined) return
  const wish = { question: asked.id, to: colleague.id, words: 'What do the other schools of the trust do here?' }
  done(await sendQuestion(works, head, draft, wish), 'send a question')
}

/** What St Orrin's policy is read with, as far as its head has entered it. */
export async function fillLibrary(works: Works, sample: SampleTrust, school: SampleSchool): Promise<void> {
  const head = headOf(sample, school)
  const documents = [
    { kind: 'policy', title: 'Code of conduct for staff', version: 'September 2025', owner: 'Headteacher' },
    { kind: 'policy', title: 'Behaviour policy', version: '4', owner: 'Deputy headteacher' },
    {
      kind: 'guidance',
      title: 'Keeping children safe in education',
      version: '2025',
      owner: 'Department for Education',
    },
  ]
  for (const document of documents)
    done(
      await enterDocument(works, head, school.id, { ...document, reviewOn: '', address: '' }),
      `enter ${document.title}`,
    )
}
