import type { Visitor } from '../../../people/people.ts'
import {
  act,
  type Act,
  type Answer,
  type Ask,
  field,
  goTo,
  NotAllowed,
  NotFound,
  page,
} from '../../../platform/platform.ts'
import type { AdoptedVersion, VersionBody } from '../../policy-versions.store.ts'
import { canBeId } from '../../pages/which-school.tsx'
import { mayAdopt } from '../adopters.rule.ts'
import { stepPage, t } from '../at-draft.tsx'
import { dayTyped } from '../day-typed.ts'
import type { DraftState } from '../draft.ts'
import { findDraft } from '../drafts.store.ts'
import { trustsSinceSealed } from '../trust/trust-moved-on.ts'
import { findSeal, type Seal, sealedBody, type Signature, signaturesOf } from './seals.store.ts'
import { SignPage } from './sign.page.tsx'
import { signersAround, signPolicy } from './sign-policy.ts'
import { type SignRefusal, stillToSign } from './sign.rule.ts'
import { capacities, type Capacity, inBestOrder, type Place, type Signer } from './signers.rule.ts'

export type AtSeal = {
  readonly seal: Seal
  readonly draft: DraftState
  readonly body: VersionBody
  readonly signatures: readonly Signature[]
  readonly open: readonly { readonly capacity: Capacity; readonly signers: readonly Signer[] }[]
  /** The offices in which this reader may sign now, first the one she should sign in. */
  readonly mine: readonly Capacity[]
  readonly place: Place
  /** What the trust has adopted since it was frozen: nobody signs it then. */
  readonly trustsSince: AdoptedVersion | null
  readonly mayAdopt: boolean
  readonly name: string
  readonly now: Date
}

/** What is signed, for those who sign it, those who have, and those who prepare it. */
async function atSeal({ works, visitor, params }: Ask<Visitor>): Promise<AtSeal> {
  const id = params['seal'] ?? ''
  return act(works, visitor.identity, async one => {
    const seal = canBeId(id) ? await findSeal(one.tx, id) : null
    const draft = seal === null ? null : await findDraft(one.tx, seal.draft)
    if (seal === null || draft === null) throw new NotFound('There is no such text for this person.')
    return readSeal(one, visitor, seal, draft.state)
  })
}

async function readSeal(one: Act, visitor: Visitor, seal: Seal, draft: DraftState): Promise<AtSeal> {
  const { place, holders } = await signersAround(one, seal)
  const signatures = await signaturesOf(one.tx, seal.id)
  const open = stillToSign(seal, place, holders, signatures)
  const me = visitor.identity.person
  const mine = inBestOrder(
    open.filter(({ signers }) => signers.some(signer => signer.person === me)).map(({ capacity }) => capacity),
    me,
    open.map(({ capacity }) => capacity),
    { place, holders, signed: signatures },
  )
  const adopts = mayAdopt(visitor, seal.school)
  const signed = signatures.some(signature => signature.person === me)
  if (!adopts && !signed && mine.length === 0) throw new NotAllowed('This text is signed by others.')
  return {
    seal,
    draft,
    // Written by seal-draft.ts only, from a pack that was read and checked.
    body: JSON.parse(await sealedBody(one.tx, seal.id)) as VersionBody,
    signatures,
    open,
    mine,
    place,
    trustsSince: await trustsSinceSealed(one, seal),
    mayAdopt: adopts,
    name: visitor.schools.find(school => school.id === seal.school)?.name ?? visitor.trustName,
    now: one.at,
  }
}

export async function showSign(ask: Ask<Visitor>): Promise<Answer> {
  const at = await atSeal(ask)
  return page(
    t('adopting.sign-title'),
    <SignPage
      at={at}
      refusal={null}
      form={{}}
      said={ask.query['said'] === 'signed'}
      unfolded={ask.query['show'] === 'all'}
    />,
  )
}

export async function takeSign(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, params, form } = ask
  const id = params['seal'] ?? ''
  const capacity = capacities.find(one => one === field(form, 'capacity'))
  if (!canBeId(id) || capacity === undefined) throw new NotFound('There is no such text, or no such office.')
  const meeting =
    capacity === 'governing_body' ? { on: meetingDay(form), minute: field(form, 'minute').slice(0, 200) } : null
  const outcome = await signPolicy(works, visitor, id, { capacity, hash: field(form, 'hash'), meeting })
  if (!('refused' in outcome))
    return goTo(outcome.inForce ? `/policy/versions/${id}?done=adopted` : `/policy/sign/${id}?said=signed`)
  if (outcome.refused === 'no-such-text') throw new NotFound('There is no such text for this person.')
  return again(await atSeal(ask), outcome, form)
}

function meetingDay(form: Ask<Visitor>['form']): string {
  return dayTyped(form, 'meeting') ?? ''
}

function again(at: AtSeal, refusal: SignRefusal, form: Ask<Visitor>['form']): Answer {
  return stepPage(
    t('adopting.sign-title'),
    <SignPage at={at} refusal={refusal} form={form} said={false} unfolded={false} />,
    true,
  )
}
