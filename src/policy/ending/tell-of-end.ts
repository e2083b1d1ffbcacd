import { append, historyOf } from '../../history/history.ts'
import { allSchools, personById, staffOfSchool } from '../../people/people.ts'
import { act, type Act, type JobIds, type JobKind, type Mail, theHouse, type Works } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { TELL_READER } from '../acknowledging/queues.ts'
import { isBound } from '../acknowledging/reading-standing.rule.ts'
import { dayIn } from '../adopting/dates.rule.ts'
import { signersAround } from '../adopting/signing/sign-policy.ts'
import { stillToSign } from '../adopting/signing/sign.rule.ts'
import { control } from '../control.ts'
import { inForce } from '../in-force.rule.ts'
import { settledVersion } from '../policy-in-force.ts'
import { type AdoptedVersion, versionById, versionsFor } from '../policy-versions.store.ts'
import { endSignaturesOf, type Ending, lastTakenBack, standingEnding } from './endings.store.ts'
import { TELL_END_SIGNERS } from './queues.ts'
import './ending.kinds.ts'

/**
 * It was decided that a version ends, or that was taken back: everybody it reaches is told, at each school where it holds on the eve of the day,
 * and what holds there from the day on. What was told is in the history, so a job that runs twice tells once.
 */
export async function tellOfEnd(works: Works, { trust, subject }: JobIds): Promise<void> {
  if (subject === undefined) return
  await act(works, theHouse(trust), async one => {
    const version = await versionById(one.tx, subject)
    if (version === null) return
    const standing = await standingEnding(one.tx, version.id)
    const ending = standing?.decidedAt == null ? await lastTakenBack(one.tx, version.id) : standing
    if (ending?.decidedAt == null) return
    const takenBack = ending.id !== standing?.id
    const way = takenBack ? 'taken' : 'decided'
    const happened = await historyOf(one.tx, version.id)
    const told = (said: 'taken' | 'decided') =>
      happened.some(
        ({ kind, facts }) => kind === 'policy-end-told' && facts['ending'] === ending.id && facts['way'] === said,
      )
    // Taken back before anybody was told that it ends: then there is nothing to take back in their minds.
    if (told(way) || (takenBack && !told('decided'))) return
    const schools = version.school === null ? (await allSchools(one.tx)).map(({ id }) => id) : [version.school]
    let people = 0
    for (const school of schools) people += await tellSchool(one, school, version, ending, takenBack)
    await append(one, {
      kind: 'policy-end-told',
      school: version.school,
      subject: version.id,
      clauses: [],
      facts: { ending: ending.id, way, people },
      words: { title: version.title },
    })
  })
}

async function tellSchool(
  one: Act,
  school: string,
  version: AdoptedVersion,
  ending: Ending,
  takenBack: boolean,
): Promise<number> {
  const versions = await versionsFor(one.tx, school)
  if (inForce(versions, new Date(ending.endsAt.getTime() - 1))?.id !== version.id) return 0
  const after = inForce(versions, ending.endsAt)
  const about = takenBack ? 'ending-taken-back' : after === null ? 'ending' : 'ending-followed'
  const { settings } = await settledVersion(one.tx, version.id)
  let people = 0
  for (const person of await staffOfSchool(one.tx, school)) {
    if (!control('notice_of_change', isBound(settings, person.workerType))) continue
    people += 1
    await one.works.jobs.send(one.tx, TELL_READER, {
      trust: one.who.trust,
      person: person.id,
      about,
      subject: dayIn(ending.endsAt),
      school,
    })
  }
  return people
}

/** Somebody asked that a version ends: everybody who may sign hears of it. The mail's link opens a page and signs nothing. */
export const tellEndSigners: JobKind<Works> = {
  name: TELL_END_SIGNERS,
  async work(works, { trust, version: id }) {
    if (id === undefined) return
    const mails = await act(works, theHouse(trust), async (one): Promise<Mail[]> => {
      const version = await versionById(one.tx, id)
      const ending = version === null ? null : await standingEnding(one.tx, id)
      if (version === null || ending === null || ending.decidedAt !== null || ending.endsAt <= one.at) return []
      const { place, holders } = await signersAround(one, version)
      const open = stillToSign(ending, place, holders, await endSignaturesOf(one.tx, ending.id))
      const mails: Mail[] = []
      for (const person of new Set(open.flatMap(({ signers }) => signers.map(signer => signer.person)))) {
        const mail = await mailTo(one, version, person)
        if (mail !== null) mails.push(mail)
      }
      return mails
    })
    for (const mail of mails) await works.mail.send(works.db, trust, works.clock.now(), mail)
  },
}

async function mailTo(one: Act, version: AdoptedVersion, id: string): Promise<Mail | null> {
  const person = await personById(one.tx, id)
  if (person === null) return null
  const t = wordsIn('en-GB')
  return {
    toPerson: person.id,
    toAddress: person.email,
    subject: t('ending.mail-sign-subject'),
    body: t('ending.mail-sign', {
      name: person.name,
      title: version.title,
      address: `${one.works.settings.baseUrl}/policy/versions/${version.id}/end`,
    }),
  }
}
