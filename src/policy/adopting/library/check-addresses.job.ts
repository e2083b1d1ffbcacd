import { dayOf, personById, schoolById } from '../../../people/people.ts'
import { act, type JobKind, type Mail, theHouse, type Works } from '../../../platform/platform.ts'
import { wordsIn } from '../../../ui/ui.ts'
import { CHECK_ADDRESSES, LOOK_AT_ADDRESS, TELL_OF_SILENT } from '../queues.ts'
import { addressesToLookAt, findDocument } from './linked-documents.store.ts'
import { lookAtAddress } from './look-at-address.ts'

const t = wordsIn('en-GB')

/** Every night, and when somebody begins to adopt: each address of the library is looked at, each by itself, so that a slow one holds up no other. */
export const checkAddresses: JobKind<Works> = {
  name: CHECK_ADDRESSES,
  every: '20 4 * * *',
  async work(works, { trust }) {
    await act(works, theHouse(trust), async one => {
      for (const document of await addressesToLookAt(one.tx))
        await one.works.jobs.send(one.tx, LOOK_AT_ADDRESS, { trust, document })
    })
  },
}

/** One look. Nothing where the paper was taken out meanwhile. */
export const lookAtOneAddress: JobKind<Works> = {
  name: LOOK_AT_ADDRESS,
  async work(works, { trust, document }) {
    if (document === undefined) throw new Error('A job to look at an address names no paper.')
    const paper = await act(works, theHouse(trust), one => findDocument(one.tx, document))
    if (paper === null || paper.address === null || paper.endedAt !== null) return
    await lookAtAddress(works, theHouse(trust), { id: paper.id, address: paper.address })
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
      if (paper === null || paper.endedAt !== null || paper.silentSince === null || person === null) return null
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
          when: t.nearMoment(paper.silentSince, one.at),
          address: `${one.works.settings.baseUrl}/policy/library?school=${paper.school ?? 'trust'}`,
        }),
      }
    })
    if (mail !== null) await works.mail.send(works.db, trust, works.clock.now(), mail)
  },
}
