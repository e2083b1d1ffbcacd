import { peopleWithRoles, schoolById } from '../../../people/people.ts'
import { act, type Act, type JobKind, type Mail, theHouse, type Works } from '../../../platform/platform.ts'
import { wordsIn } from '../../../ui/ui.ts'
import { trustAdopters } from '../adopters.rule.ts'
import { TELL_TRUST } from '../queues.ts'
import { requestsOf } from './trust-requests.store.ts'

/** A school asks its trust for a yes: each officer who may give it hears of it, except whoever asked. */
export const tellTrust: JobKind<Works> = {
  name: TELL_TRUST,
  async work(works, { trust, request: id, person }) {
    if (id === undefined) return
    if (person === undefined) {
      // One job for each reader, so that a mail that fails is sent again alone.
      await act(works, theHouse(trust), async one => {
        for (const reader of await readers(one, id))
          await one.works.jobs.send(one.tx, TELL_TRUST, { trust, request: id, person: reader.id })
      })
      return
    }
    const mail = await act(works, theHouse(trust), one => mailFor(one, id, person))
    if (mail !== null) await works.mail.send(works.db, trust, works.clock.now(), mail)
  },
}

async function readers(one: Act, id: string) {
  const request = (await requestsOf(one.tx, null)).find(each => each.id === id)
  if (request === undefined || request.decision !== null) return []
  const officers = await peopleWithRoles(one.tx, trustAdopters, null)
  return officers.filter(
    (officer, index) =>
      officer.id !== request.askedBy && officers.findIndex(other => other.id === officer.id) === index,
  )
}

/** Null: the trust has answered meanwhile. */
async function mailFor(one: Act, id: string, person: string): Promise<Mail | null> {
  const reader = (await readers(one, id)).find(officer => officer.id === person)
  const request = (await requestsOf(one.tx, null)).find(each => each.id === id)
  if (reader === undefined || request === undefined) return null
  const school = await schoolById(one.tx, request.school)
  const t = wordsIn('en-GB')
  return {
    toPerson: reader.id,
    toAddress: reader.email,
    subject: t('adopting.mail-trust-subject'),
    body: t('adopting.mail-trust', {
      name: reader.name,
      school: school?.name ?? '',
      address: `${one.works.settings.baseUrl}/policy/trust-requests/${id}`,
    }),
  }
}
