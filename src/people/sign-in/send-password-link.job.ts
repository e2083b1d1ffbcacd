import { act, as, theHouse, type JobIds, type Works } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { today } from '../today.ts'
import type { SignIn } from './sign-in.ts'
import { append } from '../../history/history.ts'

type Reachable = { id: string; name: string; email: string; trustName: string }

/** A person who works here today or will; null for who has left and for an id that nobody has. */
export async function reachable(works: Works, { trust, person }: JobIds): Promise<Reachable | null> {
  if (person === undefined) return null
  const found = await as(works.db, theHouse(trust), tx =>
    tx
      .selectFrom('people')
      .innerJoin('trusts', 'trusts.trust_id', 'people.trust_id')
      .select(['people.id', 'people.name', 'people.email', 'trusts.name as trustName'])
      .where('people.id', '=', person)
      .where(eb => eb.or([eb('left_on', 'is', null), eb('left_on', '>=', today)]))
      .executeTakeFirst(),
  )
  return found ?? null
}

/** Sends the link to choose a password: the first one after an account was made, or a new one that somebody asked for. */
export async function sendPasswordLink(
  signIn: SignIn,
  works: Works,
  ids: JobIds,
  occasion: 'first' | 'forgotten',
): Promise<void> {
  const person = await reachable(works, ids)
  if (person === null) return
  await signIn.accounts.create(person)
  const link = await signIn.accounts.makeLink(person.id)
  if (link === null) return
  const t = wordsIn('en-GB')
  const body = t(occasion === 'first' ? 'people.mail-first-link' : 'people.mail-new-link', {
    name: person.name,
    trust: person.trustName,
    address: link.address,
    until: t.moment(link.expires, works.clock.now()),
  })
  const subject = t(occasion === 'first' ? 'people.mail-first-link-subject' : 'people.mail-new-link-subject')
  const mail = { toPerson: person.id, toAddress: person.email, subject, body }
  await works.mail.send(works.db, ids.trust, works.clock.now(), mail)
  await act(works, theHouse(ids.trust), async one => {
    await append(one, {
      kind: 'sign-in-link-sent',
      school: null,
      subject: person.id,
      clauses: [],
      facts: {},
      words: { person: person.name },
    })
  })
}
