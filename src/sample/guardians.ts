import { type Chance, chance, sampleId } from './chance.ts'
import type { Family, Parent } from './families.ts'
import { tiesOf } from './households.ts'
import { mailbox } from './names/traditions.ts'
import type { GuardianLink, SampleGuardian } from './sample-trust.ts'

/** The office that holds parental responsibility for children in care; one row for the whole trust. */
function localAuthority(seed: string): SampleGuardian {
  return {
    id: sampleId(seed, 'guardian', 'local-authority'),
    kind: 'local-authority',
    title: '',
    forename: '',
    surname: "Hathershire Children's Services",
    email: 'childrens-services@hathershire-council.example',
    telephone: '01632 960999',
  }
}

/** Numbers that cannot ring: Ofcom keeps 07700 900000 to 900999, 01632 960000 to 960999 and 0113 496 0000 to 0999 free. */
function numbers(draw: Chance): () => string {
  const three = (number: number) => `${number}`.padStart(3, '0')
  const thousand = Array.from({ length: 1000 }, (_, number) => number)
  const mobiles = draw.shuffled(thousand.map(number => `07700 900${three(number)}`))
  // 01632 960000 to 960499 are left to schools, and the last is the local authority's.
  const landlines = draw.shuffled([
    ...thousand.slice(500, 999).map(number => `01632 960${three(number)}`),
    ...thousand.map(number => `0113 496 0${three(number)}`),
  ])
  return () => {
    const found = draw.often(0.72) ? (mobiles.pop() ?? landlines.pop()) : landlines.pop()
    if (found === undefined)
      throw new Error('The telephone numbers reserved for drama are used up. Ask for fewer guardians.')
    return found
  }
}

/**
 * @param families with `pupilIds` in the order of their children
 */
export function sampleGuardians(
  seed: string,
  families: { family: Family; pupilIds: string[] }[],
): { guardians: SampleGuardian[]; guardianLinks: GuardianLink[] } {
  const draw = chance(seed, 'households')
  const nextNumber = numbers(chance(seed, 'telephones'))
  const authority = localAuthority(seed)
  const guardians: SampleGuardian[] = []
  const guardianLinks: GuardianLink[] = []
  const mailboxes = new Map<string, number>()

  const person = (adult: Parent): SampleGuardian => {
    const box = mailbox(adult.forename, adult.surname)
    const before = mailboxes.get(box) ?? 0
    mailboxes.set(box, before + 1)
    const provider = draw.pick(['post', 'inbox', 'homemail', 'letterbox'])
    return {
      id: sampleId(seed, 'guardian', `${guardians.length}`),
      kind: 'person',
      ...adult,
      email: draw.often(0.96) ? `${box}${before === 0 ? '' : before + 1}@${provider}.example` : null,
      telephone: nextNumber(),
    }
  }

  for (const { family, pupilIds } of families) {
    const ties = tiesOf(family, draw)
    const known = new Map<Parent, SampleGuardian>()
    const priorities = pupilIds.map(() => 0)
    for (const tie of ties) {
      let guardian = tie.adult === 'local-authority' ? authority : known.get(tie.adult)
      if (guardian === undefined && tie.adult !== 'local-authority') {
        guardian = person(tie.adult)
        known.set(tie.adult, guardian)
      }
      if (guardian === undefined) continue
      if (!guardians.includes(guardian)) guardians.push(guardian)
      for (const [index, pupilId] of pupilIds.entries()) {
        if (tie.children !== undefined && !tie.children.includes(index)) continue
        const priority = (priorities[index] ?? 0) + 1
        priorities[index] = priority
        guardianLinks.push({
          pupilId,
          guardianId: guardian.id,
          relationship: tie.relationship,
          parentalResponsibility: tie.responsible,
          priority,
          livesWithPupil: tie.livesWith,
        })
      }
    }
  }
  return { guardians, guardianLinks }
}
