import { namesOf, schoolById, type Visitor } from '../../../people/people.ts'
import { act, type Answer, type Ask, field, goTo, NotFound, page } from '../../../platform/platform.ts'
import { trustPolicyInForce } from '../../policy-in-force.ts'
import { canBeId } from '../../pages/which-school.tsx'
import { speaksForTrust } from '../adopters.rule.ts'
import { atDraft, type AtDraft, draftId, draftPath, notChangeable, stepPage, t } from '../at-draft.tsx'
import { answerRequest, askTrust } from './ask-trust.ts'
import { AskTrustPage, RequestPage, RequestsPage } from './trust.page.tsx'
import { requestsOf, type TrustRequest } from './trust-requests.store.ts'

export type AtTrust = AtDraft & { readonly more: readonly TrustRequest[] }

async function atTrust(ask: Ask<Visitor>): Promise<AtTrust> {
  return atDraft(ask, async ({ tx }, read) => (read.draft.school === null ? [] : requestsOf(tx, read.draft.school)))
}

export async function showAskTrust(ask: Ask<Visitor>): Promise<Answer> {
  const at = await atTrust(ask)
  if (at.read.trusts === null) return goTo(draftPath(at.read.draft.id))
  return page(t('adopting.trust-title'), <AskTrustPage at={at} wrong={null} reason="" />)
}

export async function takeAskTrust(ask: Ask<Visitor>): Promise<Answer> {
  const id = draftId(ask.params)
  const reason = field(ask.form, 'reason')
  const outcome = await askTrust(ask.works, ask.visitor, id, reason)
  if (!('refused' in outcome) || outcome.refused === 'nothing-to-ask') return goTo(draftPath(id, '/trust'))
  const elsewhere = notChangeable(id, outcome)
  if (elsewhere !== null) return elsewhere
  const wrong = outcome.refused === 'too-long' ? 'too-long' : 'say-why'
  return stepPage(
    t('adopting.trust-title'),
    <AskTrustPage at={await atTrust(ask)} wrong={t(`adopting.trust-${wrong}`)} reason={reason} />,
    true,
  )
}

export type RequestFacts = {
  readonly requests: readonly TrustRequest[]
  readonly names: ReadonlyMap<string, string>
  readonly schools: ReadonlyMap<string, string>
  readonly now: Date
}

/** For the trust: every request of its schools. */
async function readRequests({ works, visitor }: Ask<Visitor>): Promise<RequestFacts> {
  if (!speaksForTrust(visitor)) throw new NotFound('Requests of schools are answered by officers of the trust.')
  return act(works, visitor.identity, async ({ tx, at }) => {
    const requests = await requestsOf(tx, null)
    const people = requests.flatMap(request => [
      request.askedBy,
      ...(request.decidedBy === null ? [] : [request.decidedBy]),
    ])
    const schools = new Map<string, string>()
    for (const { school } of requests)
      if (!schools.has(school)) schools.set(school, (await schoolById(tx, school))?.name ?? '')
    return { requests, names: await namesOf(tx, people), schools, now: at }
  })
}

export async function showRequests(ask: Ask<Visitor>): Promise<Answer> {
  return page(
    t('adopting.requests-title'),
    <RequestsPage facts={await readRequests(ask)} trustName={ask.visitor.trustName} />,
  )
}

async function atRequest(ask: Ask<Visitor>) {
  const id = ask.params['request'] ?? ''
  if (!canBeId(id)) throw new NotFound('There is no such request.')
  const facts = await readRequests(ask)
  const request = facts.requests.find(one => one.id === id)
  if (request === undefined) throw new NotFound('There is no such request.')
  const policy = await act(ask.works, ask.visitor.identity, ({ tx, at }) => trustPolicyInForce(tx, at))
  return { facts, request, policy, visitor: ask.visitor }
}

export type AtRequest = Awaited<ReturnType<typeof atRequest>>

export async function showRequest(ask: Ask<Visitor>): Promise<Answer> {
  return page(t('adopting.request-title'), <RequestPage at={await atRequest(ask)} wrong={null} reason="" />)
}

export async function takeRequest(ask: Ask<Visitor>): Promise<Answer> {
  const at = await atRequest(ask)
  const reason = field(ask.form, 'reason')
  const decision = field(ask.form, 'decision') === 'yes' ? 'yes' : 'no'
  const outcome = await answerRequest(ask.works, ask.visitor, at.request.id, { decision, reason })
  // Somebody else has answered meanwhile: the page shows what.
  if (!('refused' in outcome) || outcome.refused === 'decided-already')
    return goTo(`/policy/trust-requests/${at.request.id}`)
  if (outcome.refused === 'no-such-request') throw new NotFound('There is no such request.')
  return stepPage(
    t('adopting.request-title'),
    <RequestPage at={at} wrong={t(`adopting.request-${outcome.refused}`)} reason={reason} />,
    true,
  )
}
