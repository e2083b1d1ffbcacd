import { describeSchool, governances, nations, type Visitor } from '../../people/people.ts'
import { type Act, type Answer, type Ask, field, goTo, NotAllowed, NotFound, page } from '../../platform/platform.ts'
import { control } from '../control.ts'
import { listPacks } from '../packs/find-pack.ts'
import type { Pack } from '../packs/pack.ts'
import { atDraft, type AtDraft, draftPath, notChangeable, seenTurn, stepPage, t } from './at-draft.tsx'
import { changeDraft } from './change-draft.ts'
import type { Base, DraftRead } from './read-draft.ts'
import { PackPage, SchoolPage } from './school-and-pack.page.tsx'
import { sayPack } from './say.rule.ts'

export async function showSchool(ask: Ask<Visitor>): Promise<Answer> {
  const at = await atDraft(ask)
  if (at.read.school === null) return goTo(draftPath(at.read.draft.id))
  return page(t('adopting.school-title'), <SchoolPage at={at} typed={null} />)
}

export async function takeSchool(ask: Ask<Visitor>): Promise<Answer> {
  const at = await atDraft(ask)
  const { school, draft } = at.read
  if (school === null) return goTo(draftPath(draft.id))
  const nation = nations.find(one => one === field(ask.form, 'nation'))
  const governance = governances.find(one => one === field(ask.form, 'governance'))
  if (nation === undefined || governance === undefined)
    return stepPage(
      t('adopting.school-title'),
      <SchoolPage at={at} typed={{ nation: nation ?? null, governance: governance ?? null }} />,
      true,
    )
  const outcome = await describeSchool(ask.works, ask.visitor.identity, school.id, { nation, governance })
  if ('refused' in outcome) {
    if (outcome.refused === 'no-such-school') throw new NotFound('There is no such school.')
    throw new NotAllowed('Where a school stands in law is said by whoever adopts its policy.')
  }
  return goTo(draftPath(draft.id, at.read.pack === null ? '/pack' : ''))
}

/** What can be chosen: the trust's own policy where it has one, and those that come with the programme or were imported. */
export type Choosable = { readonly packs: readonly Pack[]; readonly trusts: Base['version'] | null }

/** The pack that the trust has adopted is chosen as the trust's: by its name alone it would come without the trust's answers. */
async function choosable({ tx }: Act, { draft, trusts }: DraftRead): Promise<Choosable> {
  const packs = await listPacks(tx, draft.school)
  return {
    packs: packs.filter(pack => control('trust_permission', pack.name !== trusts?.body.pack.name)),
    trusts: trusts?.version ?? null,
  }
}

async function atChoice(ask: Ask<Visitor>): Promise<AtDraft & { readonly more: Choosable }> {
  return atDraft(ask, choosable)
}

export async function showPack(ask: Ask<Visitor>): Promise<Answer> {
  const at = await atChoice(ask)
  // Whoever comes from a policy of her own finds it chosen; a press of hers takes it.
  const along = at.more.packs.find(pack => pack.name === ask.query['pack']) ?? null
  return page(t('adopting.pack-title'), <PackPage at={at} choosable={at.more} along={along} wrong={null} />)
}

export async function takePack(ask: Ask<Visitor>): Promise<Answer> {
  const at = await atChoice(ask)
  const { draft } = at.read
  const typed = field(ask.form, 'pack')
  const { trusts } = at.more
  const base = typed === 'trust' ? trusts : null
  const pack = base === null ? at.more.packs.find(one => `pack:${one.name}` === typed) : null
  if (pack === undefined)
    return stepPage(
      t('adopting.pack-title'),
      <PackPage at={at} choosable={at.more} along={null} wrong={t('adopting.pack-choose')} />,
      true,
    )
  const outcome = await changeDraft(ask.works, ask.visitor, draft.id, () =>
    // On the trust's version its own frozen text counts, whatever the name.
    sayPack(pack?.name ?? 'trust', base?.id ?? null, seenTurn(ask)),
  )
  if (!('refused' in outcome)) return goTo(draftPath(draft.id))
  const elsewhere = notChangeable(draft.id, outcome)
  if (elsewhere !== null) return elsewhere
  const again = await atChoice(ask)
  return stepPage(
    t('adopting.pack-title'),
    <PackPage at={again} choosable={again.more} along={null} wrong={t('adopting.pack-meanwhile')} />,
    true,
  )
}
