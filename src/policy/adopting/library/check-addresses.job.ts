import { dayOf, personById, schoolById } from '../../../people/people.ts'
import { act, type JobKind, type Mail, theHouse, type Works } from '../../../platform/platform.ts'
import { wordsIn } from '../../../ui/ui.ts'
import { CHECK_ADDRESSES, LOOK_AT_ADDRESS, TELL_OF_SILENT } from '../queues.ts'
import { claimLook } from './document-looks.store.ts'
import { addressesToLookAt, findDocument } from './linked-documents.store.ts'
import { lookAtAddress } from './look-at-address.ts'
import { isStillRead, papersInForce } from './papers-in-force.ts'

const t = wordsIn('en-GB')

/** What was looked at within it is not asked anew because somebody begins to adopt. Milliseconds. */
const AN_HOUR = 3_600_000

/**
 * Every night each address of the trust's libraries is looked at, each by itself, so that a slow one holds up no other. When somebody begins to adopt,
 * those that her school's policy may be read with: `library` is the school, or the trust itself.
 */
export const checkAddresses: JobKind<Works> = {
  name: CHECK_ADDRESSES,
  every: '20 4 * * *',
  async work(works, { trust, library }) {
    await act(works, theHouse(trust), async one => {
      const school = library === trust ? null : library
      for (const document of await addressesToLookAt(one.tx, await papersInForce(one), school)) {
        // Whoever begins and puts aside again and again does not have the same servers asked each time.
        if (library !== undefined && !(await claimLook(one, document, AN_HOUR))) continue
        await one.works.jobs.send(one.tx, LOOK_AT_ADDRESS, { trust, document })
      }
    })
  },
}

/** One look. Nothing where the paper was taken out meanwhile. */
export const lookAtOneAddress: JobKind<Works> = {
  name: LOOK_AT_ADDRESS,
  async work(works, { trust, document }) {
    if (document === undefined) throw new Error('A job to look at an address names no paper.')
    const address = await act(works, theHouse(trust), async one => {
      const paper = await findDocument(one.tx, document)
      return paper !== null && (await isStillRead(one, paper)) ? paper.address : null
    })
    if (address !== null) await lookAtAddress(works, theHouse(trust), { id: document, address })
  },
}

/** One letter to one person; none where it answers again meanwhile. */
export const tellOfSilent: JobKind<Works> = {
  name: TELL_OF_SILENT,
  async work(works, { trust, person: id, document }) {
    if (id === undefined || document === undefined)
      throw new Error('A job to tell of an address that does not answer names no person or paper.')
    const mail = await act(works, theHouse(trust), async (one): Promise<Mail | null> => {
      const paper = await findDocument(one.tx, document)
      const person = await personById(one.tx, id)
      if (paper === null || paper.silentSince === null || person === null || !(await isStillRead(one, paper)))
        return null
      if (person.leftOn !== null && person.leftOn < dayOf(one.at)) return null
      const school = paper.school === null ? null : await schoolById(one.tx, paper.school)
      return {
        toPerson: person.id,
        toAddress: person.email,
        subject: t('adopting.mail-silent-subject'),
        body: t('adopting.mail-silent', {
          name: person.name,
          title: paper.title,
          school: school?.name ?? t('adopting.whole-trust'),
          followed: paper.endedAt === null ? 'no' : 'yes',
          when: t.nearMoment(paper.silentSince, one.at),
          address: `${one.works.settings.baseUrl}/policy/library?school=${paper.school ?? 'trust'}`,
        }),
      }
    })
    if (mail !== null) await works.mail.send(works.db, trust, works.clock.now(), mail)
  },
}
