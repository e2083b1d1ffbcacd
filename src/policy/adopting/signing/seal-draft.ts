import { append, canonicalJson, sha256 } from '../../../history/history.ts'
import type { Visitor } from '../../../people/people.ts'
import { act, type Act, type Works } from '../../../platform/platform.ts'
import { oursIn, settle } from '../../settle.rule.ts'
import type { VersionBody } from '../../policy-versions.store.ts'
import { mayChange, type NotChangeable } from '../change-draft.ts'
import { reviewDay, startInstant } from '../dates.rule.ts'
import { leftToSchools, yesTo } from '../departures.rule.ts'
import { linkedIn, localIn, reviewIn, startIn, topics } from '../draft.ts'
import { lockDraft, lockPolicyOf, setDraftState } from '../drafts.store.ts'
import { readAround } from '../read-around.ts'
import { type DraftRead, readDraft } from '../read-draft.ts'
import type { Around } from '../seeing.rule.ts'
import { notReady, openDepartures, type TaskId, tasksOf } from '../tasks.rule.ts'
import { TELL_SIGNERS } from '../queues.ts'
import { insertSeal } from './seals.store.ts'
import { type Capacity, officesNobodyHolds, signatoriesOf } from './signers.rule.ts'
import '../adopting.kinds.ts'

export type SealRefusal =
  | NotChangeable
  | { readonly refused: 'not-ready'; readonly tasks: readonly TaskId[] }
  | { readonly refused: 'nobody-to-sign'; readonly capacities: readonly Capacity[] }
  /** Somebody changed something after the page was opened: nobody freezes what she has not seen. */
  | { readonly refused: 'other-text-meanwhile' }

/** What is frozen: text, hash, whose signatures it needs and when it starts. */
export type Frozen = {
  readonly body: string
  readonly hash: string
  readonly needed: readonly Capacity[]
  readonly startsAt: Date | null
}

/**
 * "Ready to sign": freezes policy, answers and our own values of today as canonical JSON, whose SHA-256 every signature stands under. Nothing
 * is in force by it; the people whom the policy names are told that it waits for them.
 * @param shown the hash of the text that stood on the page; left out where no page was shown
 */
export async function sealDraft(
  works: Works,
  visitor: Visitor,
  id: string,
  shown?: string,
): Promise<{ sealed: string } | SealRefusal> {
  return act(works, visitor.identity, async one => {
    const draft = await lockDraft(one.tx, id)
    const not = mayChange(visitor, draft)
    if (not !== null || draft === null) return not ?? { refused: 'no-such-draft' }
    await lockPolicyOf(one, draft.school)
    const read = await readDraft(one, draft)
    const frozen = freeze(read, await readAround(one, draft), one.at)
    if ('refused' in frozen) return frozen
    if (shown !== undefined && shown !== frozen.hash) return { refused: 'other-text-meanwhile' }
    return { sealed: await keepSeal(one, read, frozen) }
  })
}

/** May it be signed as it is, and what exactly is signed? */
export function freeze(read: DraftRead, around: Around, at: Date): Frozen | SealRefusal {
  const { written, settings, place, holders } = read
  const open: TaskId[] = notReady(tasksOf(read, around, at).filter(({ id }) => id !== 'signatories'))
  const needed = settings === null ? [] : signatoriesOf(settings)
  if (needed.length === 0) open.push('signatories')
  const start = startIn(read.entries)
  if (open.length > 0 || written === null || settings === null || start === null)
    return { refused: 'not-ready', tasks: open }
  const nobody = officesNobodyHolds(needed, place, holders)
  if (nobody.length > 0) return { refused: 'nobody-to-sign', capacities: nobody }
  const started = startInstant(start, at)
  const review = reviewDay(settings, start, reviewIn(read.entries), at)
  if ('wrong' in started || 'missing' in review) return { refused: 'not-ready', tasks: ['dates'] }
  const frozen: VersionBody = {
    pack: written,
    answers: answersSigned(read),
    ours: oursIn(settings),
    adoption: recordOf(read, around, { needed, startsAt: started.at, reviewOn: review.on }),
  }
  if ('refused' in settle(written, frozen.answers, frozen.ours)) return { refused: 'not-ready', tasks: ['settings'] }
  const body = canonicalJson(frozen)
  return { body, hash: sha256(body), needed, startsAt: started.at }
}

/** On a trust's policy, only those settings go below its text that it leaves to its schools, or to which it has said yes. */
function answersSigned(read: DraftRead): VersionBody['answers'] {
  const { open = {}, settings = {}, titles } = read.answers
  const { base } = read
  // On another policy the trust's yes lets nothing go below that policy's own text.
  const yes = base === null ? [] : openDepartures(read).flatMap(one => yesTo(one, read.permitted)?.setting ?? [])
  const left = base === null ? [] : [...leftToSchools(base.body.pack, base.body.adoption?.local ?? [])]
  const permitted = [...new Set([...(base?.body.answers.permitted ?? []), ...left, ...yes])]
  return {
    open,
    settings,
    ...(titles === undefined ? {} : { titles }),
    ...(permitted.length === 0 ? {} : { permitted }),
  }
}

function recordOf(
  read: DraftRead,
  { documents }: Around,
  { needed, startsAt, reviewOn }: { needed: readonly Capacity[]; startsAt: Date | null; reviewOn: string },
): NonNullable<VersionBody['adoption']> {
  const { pack, entries } = read
  const questions = pack?.openQuestions ?? []
  const name = pack?.name ?? ''
  return {
    nation: read.nation,
    governance: read.governance,
    signatories: needed,
    start: startsAt?.toISOString() ?? null,
    reviewOn,
    ways: Object.fromEntries(
      questions.flatMap(({ id }) => {
        const entry = entries.get(topics.question(name, id))
        return entry === undefined ? [] : [[id, entry.way]]
      }),
    ),
    local:
      read.draft.school === null ? questions.filter(({ id }) => localIn(entries, name, id)).map(({ id }) => id) : [],
    base: read.base?.version.id ?? null,
    measuredBy: read.trusts?.version.id ?? null,
    permitted: openDepartures(read).flatMap(one => {
      const yes = yesTo(one, read.permitted)
      return yes === undefined ? [] : [{ setting: one.setting, request: yes.request }]
    }),
    linked: (pack?.linked ?? []).map(({ id, title }) => {
      const said = linkedIn(entries, name, id)
      const document = documents.find(one => one.id === said?.document)
      return {
        id,
        title,
        document: document === undefined ? null : { id: document.id, title: document.title, version: document.version },
        reason: said?.reason ?? '',
      }
    }),
  }
}

async function keepSeal(one: Act, read: DraftRead, frozen: Frozen): Promise<string> {
  const { draft, pack } = read
  const [name, title] = [pack?.name ?? '', pack?.title ?? '']
  const seal = await insertSeal(one, { ...frozen, draft: draft.id, school: draft.school, pack: name, title })
  await setDraftState(one, draft.id, 'sealed')
  await append(one, {
    kind: 'policy-sealed',
    school: draft.school,
    subject: seal,
    clauses: read.settings?.get('policy.signatories').clauses ?? [],
    facts: { draft: draft.id, pack: name, body_sha256: frozen.hash, needed: [...frozen.needed] },
    words: { title },
  })
  await one.works.jobs.send(one.tx, TELL_SIGNERS, { trust: one.who.trust, seal })
  return seal
}
