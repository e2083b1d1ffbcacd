import type { Visitor } from '../../people/people.ts'
import { type Answer, type Ask, field, goTo, page } from '../../platform/platform.ts'
import { lastNumber } from '../policy-versions.store.ts'
import { atDraft, type AtDraft, draftId, draftPath, notChangeable, stepPage, t } from './at-draft.tsx'
import { CheckPage } from './check.page.tsx'
import { sealDraft, type SealRefusal } from './signing/seal-draft.ts'

/** `me`: who reads it. What she has not looked at herself is not folded. */
export type AtCheck = AtDraft & { readonly more: { readonly last: number; readonly me: string } }

async function atCheck(ask: Ask<Visitor>): Promise<AtCheck> {
  return atDraft(ask, async ({ tx }, read) => ({
    last: await lastNumber(tx, read.draft.school),
    me: ask.visitor.identity.person,
  }))
}

export async function showCheck(ask: Ask<Visitor>): Promise<Answer> {
  const at = await atCheck(ask)
  if (at.read.pack === null || at.read.draft.state !== 'open') return goTo(draftPath(at.read.draft.id))
  return page(t('adopting.check-title'), <CheckPage at={at} refusal={null} />)
}

/** "Ready to sign": the text is frozen, and those who sign are told. */
export async function takeSeal(ask: Ask<Visitor>): Promise<Answer> {
  const id = draftId(ask.params)
  const outcome = await sealDraft(ask.works, ask.visitor, id, field(ask.form, 'of'))
  if (!('refused' in outcome)) return goTo(draftPath(id))
  const elsewhere = notChangeable(id, outcome)
  if (elsewhere !== null) return elsewhere
  return again(await atCheck(ask), outcome)
}

function again(at: AtCheck, refusal: SealRefusal): Answer {
  return stepPage(t('adopting.check-title'), <CheckPage at={at} refusal={refusal} />, true)
}
