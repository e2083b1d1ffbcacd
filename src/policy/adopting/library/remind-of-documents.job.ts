import { dayOf, noonOf, personById, schoolById } from '../../../people/people.ts'
import {
  act,
  type Act,
  eachByItself,
  type JobKind,
  type Mail,
  theHouse,
  type Works,
} from '../../../platform/platform.ts'
import { wordsIn } from '../../../ui/ui.ts'
import { stageReached } from '../../reviewing/review-due.rule.ts'
import { dayIn, monthsAfter } from '../dates.rule.ts'
import { CHECK_DOCUMENTS, TELL_OF_DOCUMENT } from '../queues.ts'
import { DOCUMENT_SHOWN_MONTHS, type DocumentDue, documentsDueBy } from './documents-due.ts'
import { keepersOf } from './library-keepers.ts'
import { findDocument } from './linked-documents.store.ts'

const t = wordsIn('en-GB')

/** Every morning: papers of the library whose day is two months, a month or a week away, or is today. Each step once; who keeps it is told. */
export const checkDocuments: JobKind<Works> = {
  name: CHECK_DOCUMENTS,
  every: '30 6 * * *',
  async work(works, { trust }) {
    const due = await act(works, theHouse(trust), one =>
      documentsDueBy(one.tx, monthsAfter(dayIn(one.at), DOCUMENT_SHOWN_MONTHS)),
    )
    // A transaction for each: a paper that breaks holds up no other's reminder.
    await eachByItself(
      due,
      paper => act(works, theHouse(trust), one => remindOf(one, paper)),
      error => works.report(error, CHECK_DOCUMENTS),
    )
  },
}

async function remindOf(one: Act, { id, school, reviewOn }: DocumentDue): Promise<void> {
  const stage = stageReached(reviewOn, dayIn(one.at))
  if (stage === null) return
  const keepers = await keepersOf(one, school)
  // Where nobody holds the office today the step is kept for whoever holds it tomorrow.
  if (keepers.length === 0) return
  const { numInsertedOrUpdatedRows } = await one.tx
    .insertInto('document_reminders')
    .values({ trust_id: one.who.trust, document_id: id, due: reviewOn, stage, reminded_at: one.at })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return
  for (const person of keepers)
    await one.works.jobs.send(one.tx, TELL_OF_DOCUMENT, { trust: one.who.trust, person, document: id, due: reviewOn })
}

/** One letter to one person; none where a newer edition came meanwhile. */
export const tellOfDocument: JobKind<Works> = {
  name: TELL_OF_DOCUMENT,
  async work(works, { trust, person: id, document, due }) {
    if (id === undefined || document === undefined || due === undefined)
      throw new Error('A job to remind of a paper names no person, paper or day.')
    const mail = await act(works, theHouse(trust), async (one): Promise<Mail | null> => {
      const paper = await findDocument(one.tx, document)
      const person = await personById(one.tx, id)
      if (paper === null || paper.endedAt !== null || paper.reviewOn !== due || person === null) return null
      if (person.leftOn !== null && person.leftOn < dayOf(one.at)) return null
      const school = paper.school === null ? null : await schoolById(one.tx, paper.school)
      return {
        toPerson: person.id,
        toAddress: person.email,
        subject: t('adopting.mail-document-subject'),
        body: t('adopting.mail-document', {
          name: person.name,
          title: paper.title,
          school: school?.name ?? t('adopting.whole-trust'),
          day: t.day(noonOf(due), one.at),
          late: due < dayIn(one.at) ? 'yes' : 'no',
          address: `${one.works.settings.baseUrl}/policy/library?school=${paper.school ?? 'trust'}`,
        }),
      }
    })
    if (mail !== null) await works.mail.send(works.db, trust, works.clock.now(), mail)
  },
}
