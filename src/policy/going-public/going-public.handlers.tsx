import { ChooseSchool, schoolAsked } from '../../people/people.ts'
import type { Visitor } from '../../people/people.ts'
import { act, type Act, type Answer, type Ask, NotFound, page } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { signaturesOf } from '../adopting/signing/seals.store.ts'
import { mayAdopt } from '../adopting/adopters.rule.ts'
import { type OwnPack, ownPacksOf } from '../importing/own-packs.store.ts'
import { asWritten } from '../settle.rule.ts'
import { embeddedPacks } from '../packs/packs.ts'
import { writePack } from '../packs/write-pack.ts'
import { ownPackChoice, packChosen } from '../pages/newer-text.ts'
import { seenByVersion } from '../pages/reading.handlers.tsx'
import { type PolicySeen, seePolicy } from '../pages/which-school.tsx'
import { settledVersion } from '../policy-in-force.ts'
import { comparePolicies, type Side } from './compare-policies.rule.ts'
import { type Choice, ComparePage } from './compare.page.tsx'
import { publicHtml } from './public-document.tsx'
import { publicPdf } from './public-pdf.ts'
import { fileName, type PublicPolicy, publicPolicy } from './public-policy.ts'
import { PublicPage } from './public.page.tsx'

const t = wordsIn('en-GB')

type Published = { readonly seen: PolicySeen; readonly policy: PublicPolicy; readonly yaml: () => string }

async function published({ works, visitor, params }: Ask<Visitor>): Promise<Published> {
  return act(works, visitor.identity, async one => {
    const seen = await seenByVersion(one, visitor, params['version'] ?? '')
    const { version } = seen.policy
    if (version === null) throw new NotFound('There is no such version.')
    const settled = await settledVersion(one.tx, version.id)
    const school = version.school === null ? visitor.trustName : seen.school.name
    const signatures = await signaturesOf(one.tx, version.id)
    const policy = publicPolicy(t, version, settled, school, seen.adoptedBy, signatures, seen.policy.nation)
    return { seen, policy, yaml: () => writePack(settled.written) }
  })
}

export async function showPublic(ask: Ask<Visitor>): Promise<Answer> {
  const { seen, policy } = await published(ask)
  return page(
    t('public.page-title', { title: policy.title }),
    <PublicPage seen={seen} policy={policy} version={ask.params['version'] ?? ''} />,
  )
}

export async function downloadHtml(ask: Ask<Visitor>): Promise<Answer> {
  const { policy } = await published(ask)
  return {
    bytes: Buffer.from(publicHtml(policy)),
    type: 'text/html; charset=utf-8',
    download: fileName(policy, 'html'),
  }
}

export async function downloadPdf(ask: Ask<Visitor>): Promise<Answer> {
  const { policy } = await published(ask)
  return { bytes: await publicPdf(t, policy), type: 'application/pdf', download: fileName(policy, 'pdf') }
}

/** The frozen pack, as it was adopted, to be read elsewhere. The answers given here stay here: who adopts it gives their own. */
export async function downloadYaml(ask: Ask<Visitor>): Promise<Answer> {
  const { policy, yaml } = await published(ask)
  return { bytes: Buffer.from(yaml()), type: 'application/yaml; charset=utf-8', download: fileName(policy, 'yaml') }
}

/**
 * Two of: the versions adopted, the packs that come with the programme and, for those who may adopt them, the packs of the school's or the trust's own.
 * Nothing in force changes by looking.
 */
export async function showCompare({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(visitor, query['school'])
  const title = t('public.compare-title')
  if (school === null)
    return page(title, <ChooseSchool title={title} schools={visitor.schools} path="/policy/compare" />)
  const compared = await act(works, visitor.identity, async one => {
    const seen = await seePolicy(one, school, undefined)
    const own: OwnPack[] = []
    for (const of of [school.id, null]) if (mayAdopt(visitor, of)) own.push(...(await ownPacksOf(one.tx, of)))
    const choices = choicesOf(seen, own, one.at)
    const chosen = (id: string | undefined): Choice | null => {
      if (id === undefined || id === '') return null
      const found = choices.find(choice => choice.id === id)
      if (found === undefined) throw new NotFound('There is no such version or pack here.')
      return found
    }
    const [from, to] = [chosen(query['from']), chosen(query['to'])]
    const [before, after] = [await sideOf(one, school.id, from), await sideOf(one, school.id, to)]
    const comparison = before === null || after === null ? null : comparePolicies(before, after)
    return { seen, choices, from, to, before, after, comparison }
  })
  return page(title, <ComparePage {...compared} />)
}

function choicesOf({ versions }: PolicySeen, own: readonly OwnPack[], now: Date): Choice[] {
  return [
    ...versions.toReversed().map(({ id, school, number, title }) => ({
      id,
      name: t(school === null ? 'public.choice-trusts' : 'public.choice-version', { number, title }),
    })),
    // Made again after a change, a pack has the same title; the moment tells them apart.
    ...own.map(({ school, name, title, madeAt }) => ({
      id: ownPackChoice(school, name),
      name: t(school === null ? 'public.choice-trusts-own' : 'public.choice-own', {
        title,
        when: t.moment(madeAt, now),
      }),
    })),
    ...embeddedPacks().map(({ name, title }) => ({ id: name, name: t('public.choice-pack', { title }) })),
  ]
}

async function sideOf(one: Act, school: string, choice: Choice | null): Promise<Side | null> {
  if (choice === null) return null
  const pack = await packChosen(one.tx, school, choice.id)
  if (pack !== null) return { pack, settings: asWritten(pack) }
  return settledVersion(one.tx, choice.id)
}
