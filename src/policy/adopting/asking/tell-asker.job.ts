import { dayOf, personById, schoolById } from '../../../people/people.ts'
import { act, type Act, type JobKind, type Mail, theHouse, type Works } from '../../../platform/platform.ts'
import { wordsIn } from '../../../ui/ui.ts'
import { findDraft } from '../drafts.store.ts'
import { TELL_ASKER, TELL_SCHOOL } from '../queues.ts'
import { requestsOf } from '../trust/trust-requests.store.ts'
import { findSent } from './sent-questions.store.ts'

const t = wordsIn('en-GB')

/** A colleague has answered, or does not know: whoever asked her hears of it. What she said is read after signing in. */
export const tellAsker: JobKind<Works> = {
  name: TELL_ASKER,
  async work(works, { trust, sent: id }) {
    if (id === undefined) return
    const mail = await act(works, theHouse(trust), async one => {
      const sent = await findSent(one.tx, id)
      if (sent === null || (sent.state !== 'answered' && sent.state !== 'sent_back')) return null
      const about = { to: sent.by, draft: sent.draft, from: sent.to, path: `/questions/${sent.question}` }
      return mailTo(one, about, `mail-came-back-${sent.state === 'answered' ? 'answer' : 'question'}`)
    })
    if (mail !== null) await works.mail.send(works.db, trust, works.clock.now(), mail)
  },
}

/** The trust has said yes or no: whoever asked it at the school hears of it. */
export const tellSchool: JobKind<Works> = {
  name: TELL_SCHOOL,
  async work(works, { trust, request: id }) {
    if (id === undefined) return
    const mail = await act(works, theHouse(trust), async one => {
      const request = (await requestsOf(one.tx, null)).find(each => each.id === id)
      if (request === undefined || request.decision === null) return null
      const about = { to: request.askedBy, draft: request.draft, from: request.decidedBy ?? '', path: '/trust' }
      return mailTo(one, about, 'mail-came-back-decision')
    })
    if (mail !== null) await works.mail.send(works.db, trust, works.clock.now(), mail)
  },
}

type About = { readonly to: string; readonly draft: string; readonly from: string; readonly path: string }
type Letter = 'mail-came-back-answer' | 'mail-came-back-question' | 'mail-came-back-decision'

/** Null: the draft is closed meanwhile, or she has left. */
async function mailTo(one: Act, about: About, letter: Letter): Promise<Mail | null> {
  const draft = await findDraft(one.tx, about.draft)
  const [to, from] = [await personById(one.tx, about.to), await personById(one.tx, about.from)]
  if (to === null || draft === null || (draft.state !== 'open' && draft.state !== 'sealed')) return null
  // Who works to a last day that was said hears of it until then.
  if (to.leftOn !== null && to.leftOn < dayOf(one.at)) return null
  const school = draft.school === null ? null : await schoolById(one.tx, draft.school)
  return {
    toPerson: to.id,
    toAddress: to.email,
    subject: t('adopting.mail-came-back-subject'),
    body: t(`adopting.${letter}`, {
      name: to.name,
      from: from?.name ?? '',
      school: school?.name ?? t('adopting.whole-trust'),
      address: `${one.works.settings.baseUrl}/policy/drafts/${draft.id}${about.path}`,
    }),
  }
}
