import { append, historyOf } from '../../../history/history.ts'
import { personById, schoolById } from '../../../people/people.ts'
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
import { REMIND_SIGNERS, TELL_ONE_SIGNER, TELL_SIGNERS } from '../queues.ts'
import { trustsSinceSealed } from '../trust/trust-moved-on.ts'
import { isDueAgain } from './due-again.rule.ts'
import { findSeal, type Seal, sealsWaiting, signaturesOf } from './seals.store.ts'
import { signersAround } from './sign-policy.ts'
import { stillToSign } from './sign.rule.ts'

/** A text waits for signatures: everybody who may give one hears of it, in a mail of her own. */
export const tellSigners: JobKind<Works> = {
  name: TELL_SIGNERS,
  async work(works, { trust, seal: id }) {
    if (id === undefined) return
    await act(works, theHouse(trust), async one => {
      const seal = await findSeal(one.tx, id)
      if (seal === null || seal.voidedAt !== null) return
      for (const person of await waitedFor(one, seal))
        await one.works.jobs.send(one.tx, TELL_ONE_SIGNER, { trust, seal: id, person })
    })
  },
}

/** Every working morning: who has not signed is asked again, first after three days and then once a week. */
export const remindSigners: JobKind<Works> = {
  name: REMIND_SIGNERS,
  every: '0 8 * * 1-5',
  async work(works, { trust }) {
    const waiting = await act(works, theHouse(trust), one => sealsWaiting(one.tx))
    // A transaction for each: a text that breaks holds up no other's reminders.
    await eachByItself(
      waiting,
      ({ id }) =>
        act(works, theHouse(trust), async one => {
          const seal = await findSeal(one.tx, id)
          if (seal !== null && seal.voidedAt === null) await remindOf(one, seal)
        }),
      error => works.report(error, REMIND_SIGNERS),
    )
  },
}

async function remindOf(one: Act, seal: Seal): Promise<void> {
  const told = (await historyOf(one.tx, seal.id)).filter(happening => happening.kind === 'signature-asked-again')
  for (const person of await waitedFor(one, seal)) {
    const last = told.findLast(happening => happening.facts['to'] === person)?.at ?? null
    if (!isDueAgain(seal.sealedAt, last, one.at)) continue
    await append(one, {
      kind: 'signature-asked-again',
      school: seal.school,
      subject: seal.id,
      clauses: [],
      facts: { to: person },
      words: { person: (await personById(one.tx, person))?.name ?? '' },
    })
    await one.works.jobs.send(one.tx, TELL_ONE_SIGNER, { trust: one.who.trust, seal: seal.id, person, again: 'yes' })
  }
}

async function waitedFor(one: Act, seal: Seal): Promise<readonly string[]> {
  // Nobody can sign it before it is opened again.
  if ((await trustsSinceSealed(one, seal)) !== null) return []
  const { place, holders } = await signersAround(one, seal)
  const open = stillToSign(seal, place, holders, await signaturesOf(one.tx, seal.id))
  return [...new Set(open.flatMap(({ signers }) => signers.map(signer => signer.person)))]
}

/** One mail to one person. Its link opens a page that shows what she would sign; opening it signs nothing. */
export const tellOneSigner: JobKind<Works> = {
  name: TELL_ONE_SIGNER,
  async work(works, { trust, seal: id, person, again }) {
    if (id === undefined || person === undefined) return
    const mail = await act(works, theHouse(trust), one => mailTo(one, id, person, again === 'yes'))
    if (mail !== null) await works.mail.send(works.db, trust, works.clock.now(), mail)
  },
}

/** Null: she has signed, or there is nothing to sign any more. */
async function mailTo(one: Act, id: string, person: string, again: boolean): Promise<Mail | null> {
  const seal = await findSeal(one.tx, id)
  const reader = await personById(one.tx, person)
  if (seal === null || reader === null || seal.voidedAt !== null) return null
  if (!(await waitedFor(one, seal)).includes(person)) return null
  const t = wordsIn('en-GB')
  const school = seal.school === null ? null : await schoolById(one.tx, seal.school)
  return {
    toPerson: person,
    toAddress: reader.email,
    subject: t(again ? 'adopting.mail-sign-again-subject' : 'adopting.mail-sign-subject'),
    body: t('adopting.mail-sign', {
      name: reader.name,
      school: school?.name ?? t('adopting.whole-trust'),
      title: seal.title,
      address: `${one.works.settings.baseUrl}/policy/sign/${id}`,
    }),
  }
}
