import { dayOf } from '../people/people.ts'
import type { Works } from '../platform/platform.ts'
import { recordAnswers } from '../pupils/pupils.ts'
import { done } from './adopt-policies.ts'
import { sampleConsent } from './consent.ts'
import type { SampleTrust } from './sample-trust.ts'
import { visitorFor } from './visitor-for.ts'

type Stage = { works: Works; sample: SampleTrust }

/**
 * Whom a text names. Where the sample hands such a post in, the family's form has come to the office before: it is written down as the office
 * writes it, a yes for the name in each channel.
 */
export async function namedWithConsent(
  { works, sample }: Stage,
  school: string,
  text: string,
): Promise<Readonly<Record<string, 'full_name'>>> {
  const named = sample.pupils.filter(
    one => one.schoolId === school && text.includes(`${one.preferredForename ?? one.legalForename} ${one.surname}`),
  )
  for (const { id } of named) await writeDownYes({ works, sample }, school, id)
  return Object.fromEntries(named.map(({ id }) => [id, 'full_name' as const]))
}

/** The same of names that the check found and that stand for a child by its first name alone: whose it is has to be said as well. */
export async function namedByFirstName(
  { works, sample }: Stage,
  school: string,
  words: readonly string[],
): Promise<Readonly<Record<string, 'full_name'>>> {
  const named: Record<string, 'full_name'> = {}
  for (const word of words) {
    const forename = word.replace(/['’]s?$/, '')
    const child = sample.pupils.find(
      one => one.schoolId === school && (one.preferredForename ?? one.legalForename) === forename,
    )
    if (child === undefined) continue
    await writeDownYes({ works, sample }, school, child.id)
    named[child.id] = 'full_name'
  }
  return named
}

async function writeDownYes({ works, sample }: Stage, school: string, pupil: string): Promise<void> {
  const office = sample.staff.find(({ roles }) =>
    roles.some(held => held.role === 'office_manager' && held.schoolId === school),
  )
  if (office === undefined) throw new Error(`Nobody in the sample keeps the families of school ${school}.`)
  const wording = sampleConsent(sample).wordings.find(one => one.schoolId === school)?.id ?? null
  const answers = (['first_name', 'full_name', 'name_with_image'] as const).flatMap(kind =>
    (['in_school', 'website', 'social'] as const).map(channel => ({ kind, channel, answer: 'yes' as const })),
  )
  const on = dayOf(works.clock.now())
  for (const { pupilId, guardianId, parentalResponsibility } of sample.guardianLinks) {
    if (pupilId !== pupil || !parentalResponsibility) continue
    const giver = { is: 'guardian', guardian: guardianId } as const
    const said = { giver, answers, how: 'paper', interpreter: '', wording, on, until: null } as const
    done(await recordAnswers(works, visitorFor(sample, office.id), pupil, said), 'write down a family’s yes')
  }
}
