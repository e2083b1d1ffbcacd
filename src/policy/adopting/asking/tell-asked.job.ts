import { personById, schoolById } from '../../../people/people.ts'
import { act, type Act, type JobKind, type Mail, theHouse, type Works } from '../../../platform/platform.ts'
import { wordsIn } from '../../../ui/ui.ts'
import { findDraft } from '../drafts.store.ts'
import { TELL_ASKED } from '../queues.ts'
import { findSent } from './sent-questions.store.ts'

/** A colleague is asked one question about the policy: one mail, without the question and without who asks in its subject. */
export const tellAsked: JobKind<Works> = {
  name: TELL_ASKED,
  async work(works, { trust, sent: id }) {
    if (id === undefined) return
    const mail = await act(works, theHouse(trust), one => mailFor(one, id))
    if (mail !== null) await works.mail.send(works.db, trust, works.clock.now(), mail)
  },
}

/** Null: it was answered or called back meanwhile. */
async function mailFor(one: Act, id: string): Promise<Mail | null> {
  const sent = await findSent(one.tx, id)
  const draft = sent === null ? null : await findDraft(one.tx, sent.draft)
  if (sent === null || draft === null || sent.state !== 'asked' || draft.state !== 'open') return null
  const [to, by] = [await personById(one.tx, sent.to), await personById(one.tx, sent.by)]
  if (to === null) return null
  const school = draft.school === null ? null : await schoolById(one.tx, draft.school)
  const t = wordsIn('en-GB')
  return {
    toPerson: to.id,
    toAddress: to.email,
    subject: t('adopting.mail-asked-subject'),
    body: t('adopting.mail-asked', {
      name: to.name,
      by: by?.name ?? '',
      school: school?.name ?? t('adopting.whole-trust'),
      address: `${one.works.settings.baseUrl}/policy/asked/${id}`,
    }),
  }
}
