import { as, theHouse, type Tx, type Works } from '../platform/platform.ts'
import { setFlag } from '../pupils/pupils.ts'
import { done } from './adopt-policies.ts'
import { sampleConsent } from './consent.ts'
import type { SampleTrust } from './sample-trust.ts'
import { visitorFor } from './visitor-for.ts'

const WORDS =
  'May we show your child? Please answer for each: a picture in which the face can be recognised; a picture in which it cannot; your child’s work; the first name. And for each of them: inside the school, on our website, on our social media pages. You can change your mind at any time: tell the office.'

/** Writes the families' answers as they came in since September, and three flags that the safeguarding lead has set. */
export async function fillConsent(works: Works, sample: SampleTrust): Promise<void> {
  // A worker that was ended in between begins anew.
  if (!(await as(works.db, theHouse(sample.trust.id), tx => fillAnswers(tx, sample)))) return
  const [school] = sample.schools
  const dsl = sample.staff.find(
    one => one.leftOn === null && one.roles.some(held => held.role === 'dsl' && held.schoolId === school?.id),
  )
  if (school === undefined || dsl === undefined)
    throw new Error('The first school of the sample has no safeguarding lead.')
  const visitor = visitorFor(sample, dsl.id)
  const pupils = sample.pupils.filter(one => one.schoolId === school.id)
  const reviewOn = new Date(new Date(sample.now).getTime() + 120 * 86_400_000).toISOString().slice(0, 10)
  for (const [place, reason] of [
    [11, 'looked_after'],
    [47, 'court_order'],
    [83, 'safeguarding'],
  ] as const) {
    const pupil = pupils[place]
    if (pupil !== undefined) done(await setFlag(works, visitor, pupil.id, { reason, reviewOn }), 'set a flag')
  }
}

/** False: they are there already. */
async function fillAnswers(tx: Tx, sample: SampleTrust): Promise<boolean> {
  if ((await tx.selectFrom('consent_wordings').select('id').limit(1).executeTakeFirst()) !== undefined) return false
  const { wordings, answers, asks } = sampleConsent(sample)
  const trust_id = sample.trust.id
  const recorders = new Map(sample.schools.map(({ id }) => [id, officeOf(sample, id)]))
  const schoolOf = new Map(sample.pupils.map(one => [one.id, one.schoolId]))
  const by = (pupil: string) => recorders.get(schoolOf.get(pupil) ?? '') ?? trust_id
  const began = new Date(new Date(sample.now).getTime() - 80 * 86_400_000)
  await tx
    .insertInto('consent_wordings')
    .values(
      wordings.map(one => ({
        trust_id,
        id: one.id,
        school_id: one.schoolId,
        title: one.lastYear ? 'Paper form of last school year' : 'Paper form of this school year',
        version: 1,
        language: 'en-GB',
        words: WORDS,
        platforms: one.platforms,
        checked: true,
        added_by: recorders.get(one.schoolId) ?? trust_id,
        added_at: one.lastYear ? new Date(began.getTime() - 365 * 86_400_000) : began,
      })),
    )
    .execute()
  for (let start = 0; start < answers.length; start += 2000)
    await tx
      .insertInto('consent_answers')
      .values(
        answers.slice(start, start + 2000).map(one => ({
          trust_id,
          id: one.id,
          pupil_id: one.pupilId,
          giver: one.guardianId === null ? ('elsewhere' as const) : ('guardian' as const),
          guardian_id: one.guardianId,
          source: one.guardianId === null ? 'MIS, export of July' : null,
          kind: one.kind,
          channel: one.channel,
          answer: one.answer,
          wording_id: one.wordingId,
          how: one.how,
          interpreter: null,
          recorded_by: by(one.pupilId),
          at: new Date(one.at),
          recorded_at: new Date(one.at),
          until: null,
        })),
      )
      .execute()
  for (let start = 0; start < asks.length; start += 2000)
    await tx
      .insertInto('consent_asks')
      .values(
        asks.slice(start, start + 2000).map(one => ({
          trust_id,
          id: one.id,
          pupil_id: one.pupilId,
          guardian_id: one.guardianId,
          how: 'paper' as const,
          asked_by: by(one.pupilId),
          at: new Date(one.at),
        })),
      )
      .execute()
  return true
}

function officeOf(sample: SampleTrust, school: string): string | undefined {
  return sample.staff.find(
    one => one.leftOn === null && one.roles.some(held => held.role === 'office_manager' && held.schoolId === school),
  )?.id
}
