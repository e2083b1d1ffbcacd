import { namesOf, type Visitor } from '../../people/people.ts'
import { type Answer, type Ask, goTo, NotAllowed, NotFound, page } from '../../platform/platform.ts'
import { sentOf } from './asking/sent-questions.store.ts'
import { atDraft, draftId, draftPath, t } from './at-draft.tsx'
import { standingSeal, signaturesOf } from './signing/seals.store.ts'
import { stillToSign } from './signing/sign.rule.ts'
import { reopenDraft } from './signing/void-seal.ts'
import { giveUpDraft, takeUpDraft } from './start-draft.ts'
import { trustsSinceSealed } from './trust/trust-moved-on.ts'
import { ClosedDraft, GiveUpPage, ReopenPage, SealedDraft } from './closed-draft.page.tsx'
import { TasksPage } from './tasks.page.tsx'

/** What can be said above the tasks after a step; anything else is not said. */
const SAID = ['sealed', 'closed', 'reopened', 'given-up', 'taken-up', 'another-open', 'suggested', 'asked'] as const
export type SaidHere = (typeof SAID)[number]

export async function showDraft(ask: Ask<Visitor>): Promise<Answer> {
  const said = SAID.find(one => one === ask.query['said']) ?? null
  const at = await atDraft(ask, async ({ tx, at }, read) => {
    const seal = await standingSeal(tx, read.draft.id)
    const sent = await sentOf(tx, read.draft.id)
    return {
      seal,
      signatures: seal === null ? [] : await signaturesOf(tx, seal.id),
      sent,
      trustsSince: seal === null || read.draft.state !== 'sealed' ? null : await trustsSinceSealed({ tx, at }, seal),
      names: await namesOf(
        tx,
        sent.map(one => one.to),
      ),
    }
  })
  const { draft, place, holders } = at.read
  const { seal, signatures } = at.more
  if (draft.state === 'sealed' && seal !== null) {
    const open = stillToSign(seal, place, holders, signatures)
    return page(
      t('adopting.sealed-title'),
      <SealedDraft
        at={at}
        seal={seal}
        signatures={signatures}
        open={open}
        said={said}
        trustsSince={at.more.trustsSince}
      />,
    )
  }
  if (draft.state !== 'open')
    return page(t('adopting.closed-title'), <ClosedDraft at={at} said={said} version={seal?.id ?? null} />)
  return page(t('adopting.title'), <TasksPage at={at} sent={at.more.sent} names={at.more.names} said={said} />)
}

export async function showGiveUp(ask: Ask<Visitor>): Promise<Answer> {
  const at = await atDraft(ask)
  if (at.read.draft.state !== 'open' && at.read.draft.state !== 'sealed') return goTo(draftPath(at.read.draft.id))
  return page(t('adopting.give-up-title'), <GiveUpPage at={at} />)
}

export async function takeGiveUp({ works, visitor, params }: Ask<Visitor>): Promise<Answer> {
  const id = draftId(params)
  const outcome = await giveUpDraft(works, visitor, id)
  return 'refused' in outcome ? refused(id, outcome.refused) : goTo(draftPath(id, '?said=given-up'))
}

export async function takeTakeUp({ works, visitor, params }: Ask<Visitor>): Promise<Answer> {
  const id = draftId(params)
  const outcome = await takeUpDraft(works, visitor, id)
  return 'refused' in outcome ? refused(id, outcome.refused) : goTo(draftPath(id, '?said=taken-up'))
}

/** Opening a frozen text again voids what was signed, and says so before. */
export async function showReopen(ask: Ask<Visitor>): Promise<Answer> {
  const at = await atDraft(ask, async ({ tx }, read) => {
    const seal = await standingSeal(tx, read.draft.id)
    return seal === null ? [] : signaturesOf(tx, seal.id)
  })
  if (at.read.draft.state !== 'sealed') return goTo(draftPath(at.read.draft.id))
  return page(t('adopting.reopen-title'), <ReopenPage at={at} signatures={at.more} />)
}

export async function takeReopen({ works, visitor, params }: Ask<Visitor>): Promise<Answer> {
  const id = draftId(params)
  const outcome = await reopenDraft(works, visitor, id)
  return 'refused' in outcome ? refused(id, outcome.refused) : goTo(draftPath(id, '?said=reopened'))
}

function refused(id: string, why: string): Answer {
  if (why === 'no-such-draft') throw new NotFound('There is no such draft for this person.')
  if (why === 'not-an-adopter') throw new NotAllowed('A policy is adopted by whoever leads the school or its trust.')
  // Somebody else was quicker; the page as it is now says what became of it.
  return goTo(draftPath(id, why === 'another-open' ? '?said=another-open' : ''))
}
