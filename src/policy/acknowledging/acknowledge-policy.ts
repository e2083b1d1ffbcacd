import { sql } from 'kysely'
import { append, canonicalJson } from '../../history/history.ts'
import { noticeVersion, peopleWithRoles, type School, type Visitor } from '../../people/people.ts'
import { act, type Act, type Works } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { control } from '../control.ts'
import { type Given, type Missing, stillMissing } from './acknowledge.rule.ts'
import { TELL_READER } from './queues.ts'
import { couldNotOpen, stepOf } from './linked-to-open.rule.ts'
import { type MyReading, readMine } from './read-mine.ts'
import { insertReading, insertSteps } from './readings.store.ts'

const t = wordsIn('en-GB')

export type Acknowledging = {
  readonly school: School
  /** The version that was on the screen; another is not taken for it. */
  readonly version: string
  readonly state: 'read' | 'not_accepted'
  readonly given: Omit<Given, 'steps'>
  /** Her own words where she does not accept; may be empty. */
  readonly said: string
  readonly occasion?: 'version' | 'refresh' | 'september'
}

export type AcknowledgeRefusal =
  | { readonly refused: 'other-version' | 'too-long' }
  | { readonly refused: 'missing'; readonly missing: readonly Missing[]; readonly clauses: readonly string[] }

/** The longest that is kept of somebody's own words, in characters. */
export const LONGEST_SAID = 2_000

/** The very sentence that is pressed, kept with the record. It names the policy; it agrees to nothing but having read. */
export function wordsShown(reading: Pick<MyReading, 'form' | 'policy'>, state: Acknowledging['state']): string {
  const { title, number } = reading.policy.version
  if (state === 'not_accepted') return t('acknowledging.words-not-accepted', { title, number })
  return t(reading.form.willKeep ? 'acknowledging.words-read-and-keep' : 'acknowledging.words-read', { title, number })
}

/**
 * Somebody says that she has read a version, in the form that it asks for, or that she does not accept it. Kept with the hash of the version
 * and the sentence pressed. It is no consent to anything, least of all to monitoring, whatever a policy claims: there is no place for that.
 */
export async function acknowledgePolicy(
  works: Works,
  visitor: Visitor,
  wish: Acknowledging,
): Promise<{ kept: 'read' | 'not_accepted' | 'already' } | AcknowledgeRefusal> {
  if (wish.said.length > LONGEST_SAID) return { refused: 'too-long' }
  return act(works, visitor.identity, one => acknowledgeIn(one, wish))
}

async function acknowledgeIn(
  one: Act,
  wish: Acknowledging,
): Promise<{ kept: 'read' | 'not_accepted' | 'already' } | AcknowledgeRefusal> {
  // A second press on a slow phone waits, and then finds the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`reading:${one.who.person}:${wish.version}`}, 0))`.execute(
    one.tx,
  )
  const reading = await readMine(one, wish.school, wish.version)
  if (reading === null) return { refused: 'other-version' }
  if (isThereAlready(reading, wish)) return { kept: 'already' }
  if (wish.state === 'read') {
    const { settings } = reading.policy
    const missing = stillMissing(reading.form, { ...wish.given, steps: reading.steps }, settings)
    if (missing.length > 0) return { refused: 'missing', missing, clauses: settings.get('ack.form').clauses }
  }
  await keep(one, reading, wish)
  return { kept: wish.state }
}

function isThereAlready(reading: MyReading, { state, occasion = 'version' }: Acknowledging): boolean {
  if (occasion === 'september') return false
  return state === 'read' ? reading.state === 'read' : reading.state === 'not_accepted'
}

async function keep(one: Act, reading: MyReading, wish: Acknowledging): Promise<void> {
  const { version, settings } = reading.policy
  const again = reading.state === 'again' ? 'refresh' : 'version'
  const occasion = wish.occasion ?? again
  const words = wordsShown(reading, wish.state)
  const form = {
    linked: reading.form.linked.map(({ id }) => id),
    // Of these the ones whose address was opened from the page; of the others it is her word.
    opened: reading.form.linked.flatMap(one => (reading.steps.has(`opened:${one.id}`) ? [one.id] : [])),
    unopened: reading.form.linked.flatMap(one => (couldNotOpen(one, reading.steps) ? [one.id] : [])),
    sections: reading.form.sections.map(({ id }) => id),
    prohibitions: reading.form.prohibitions.map(({ id }) => id),
    risks: reading.form.risks.map(({ situation }) => situation.id),
  }
  if (!control('reading_record', true)) return
  await insertReading(one, {
    school_id: reading.school.id,
    version_id: version.id,
    version_sha256: version.hash,
    state: wish.state,
    occasion,
    words_shown: words,
    form: wish.state === 'read' ? canonicalJson(form) : '{}',
    said: wish.state === 'read' ? '' : wish.said.trim(),
    notice: noticeVersion('reading-a-policy'),
  })
  const facts = { version_id: version.id, body_sha256: version.hash }
  const about = { school: reading.school.id, subject: one.who.person, clauses: settings.get('ack.required').clauses }
  if (wish.state === 'read')
    await append(one, { ...about, kind: 'policy-read', facts: { ...facts, occasion }, words: { words } })
  else {
    await append(one, { ...about, kind: 'policy-not-accepted', facts, words: { words } })
    await tellHeads(one, reading.school.id)
  }
}

/** Nothing follows from it by itself; the head hears of it so that somebody talks with her. */
async function tellHeads(one: Act, school: string): Promise<void> {
  const heads = await peopleWithRoles(one.tx, ['headteacher'], school)
  for (const head of new Set(heads.map(({ id }) => id).filter(id => id !== one.who.person)))
    await one.works.jobs.send(one.tx, TELL_READER, {
      trust: one.who.trust,
      person: head,
      about: 'not-accepted',
      subject: one.who.person,
      school,
    })
}

/**
 * Takes every step of a form and says that the visitor has read the version in force: for the sample, whose people have read it.
 * @throws when there is nothing to read, or it was not taken
 */
export async function acknowledgeInFull(works: Works, visitor: Visitor, school: School): Promise<void> {
  await act(works, visitor.identity, async one => {
    const reading = await readMine(one, school, undefined)
    if (reading === null) throw new Error('This school has no policy that could be read.')
    const { version, settings } = reading.policy
    const { linked, sections, prohibitions, risks } = reading.form
    const steps = [...linked.map(stepOf), ...sections.map(({ id }) => `section:${id}`)]
    await insertSteps(one, school.id, version.id, steps)
    const outcome = await acknowledgeIn(one, {
      school,
      version: version.id,
      state: 'read',
      given: {
        confirmed: prohibitions.map(({ id }) => id),
        answers: Object.fromEntries(risks.map(({ risk, situation }) => [risk, String(situation.right(settings))])),
      },
      said: '',
    })
    if ('refused' in outcome) throw new Error(`The reading was not kept: ${outcome.refused}`)
  })
}
