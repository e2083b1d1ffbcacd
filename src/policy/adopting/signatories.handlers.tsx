import type { Visitor } from '../../people/people.ts'
import { type Answer, type Ask, goTo, listField, page } from '../../platform/platform.ts'
import { atDraft, draftId, draftPath, notChangeable, seenTurn, stepPage, t } from './at-draft.tsx'
import { changeDraft } from './change-draft.ts'
import { sayLocal, saySetting } from './say.rule.ts'
import { LocalPage, SignatoriesPage } from './signatories.page.tsx'
import { capacities, signatoriesOf } from './signing/signers.rule.ts'

export async function showSignatories(ask: Ask<Visitor>): Promise<Answer> {
  const at = await atDraft(ask)
  if (at.read.settings === null) return goTo(draftPath(at.read.draft.id, '/pack'))
  return page(t('adopting.signatories-title'), <SignatoriesPage at={at} wrong={null} />)
}

/** Those whom the policy names, and whoever else the school wants to sign. */
export async function takeSignatories(ask: Ask<Visitor>): Promise<Answer> {
  const id = draftId(ask.params)
  const more = listField(ask.form, 'who')
  const outcome = await changeDraft(ask.works, ask.visitor, id, read => {
    const named: readonly string[] = read.floor === null ? [] : signatoriesOf(read.floor)
    const all = capacities.filter(capacity => named.includes(capacity) || more.includes(capacity))
    if (all.length === 0) return { refused: 'nobody-chosen' } as const
    return saySetting(read, 'policy.signatories', all, seenTurn(ask))
  })
  if (!('refused' in outcome)) return goTo(draftPath(id))
  const elsewhere = notChangeable(id, outcome)
  if (elsewhere !== null) return elsewhere
  const wrong = outcome.refused === 'changed-meanwhile' ? 'meanwhile' : 'choose'
  return stepPage(
    t('adopting.signatories-title'),
    <SignatoriesPage at={await atDraft(ask)} wrong={t(`adopting.signatories-${wrong}`)} />,
    true,
  )
}

/** In a trust's policy: which questions each of its schools answers for itself. */
export async function showLocal(ask: Ask<Visitor>): Promise<Answer> {
  const at = await atDraft(ask)
  if (at.read.pack === null || at.read.draft.school !== null) return goTo(draftPath(at.read.draft.id))
  return page(t('adopting.local-title'), <LocalPage at={at} />)
}

export async function takeLocal(ask: Ask<Visitor>): Promise<Answer> {
  const id = draftId(ask.params)
  const outcome = await changeDraft(ask.works, ask.visitor, id, read => sayLocal(read, listField(ask.form, 'local')))
  const elsewhere = 'refused' in outcome ? notChangeable(id, outcome) : null
  return elsewhere ?? goTo(draftPath(id))
}
