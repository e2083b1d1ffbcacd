import type { Visitor } from '../../people/people.ts'
import { type Answer, type Ask, field, goTo, NotFound, page } from '../../platform/platform.ts'
import type { Pack } from '../packs/pack.ts'
import { atDraft, type AtDraft, draftId, draftPath, notChangeable, seenTurn, stepPage, t } from './at-draft.tsx'
import { changeDraft } from './change-draft.ts'
import { type Seeable, seeables } from './draft.ts'
import { lookPages } from './look.pages.tsx'
import { sayLinked, saySeen, sayTitle, type TitleNot } from './say.rule.ts'

function whatAsked({ params }: Pick<Ask<Visitor>, 'params'>): Seeable {
  const what = seeables.find(one => one === params['what'])
  if (what === undefined) throw new NotFound('There is no such thing to look at.')
  return what
}

/** What has to be looked at before the policy can be signed; looking is one press, bound to what was shown. */
export async function showLook(ask: Ask<Visitor>): Promise<Answer> {
  const what = whatAsked(ask)
  const at = await atDraft(ask)
  if (at.read.pack === null) return goTo(draftPath(at.read.draft.id, '/pack'))
  const Page = lookPages[what]
  const saved = ask.query['saved'] ?? null
  const unfolded = ask.query['show'] === 'all'
  return page(
    t(`adopting.look-${what}-title`),
    <Page at={at} visitor={ask.visitor} pack={at.read.pack} wrong={null} saved={saved} unfolded={unfolded} />,
  )
}

export async function takeLook(ask: Ask<Visitor>): Promise<Answer> {
  const what = whatAsked(ask)
  const id = draftId(ask.params)
  const outcome = await changeDraft(ask.works, ask.visitor, id, read => saySeen(read, what, field(ask.form, 'of')))
  if (!('refused' in outcome)) return goTo(draftPath(id))
  return notChangeable(id, outcome) ?? goTo(draftPath(id, `/look/${what}`))
}

/** Which document of the library stands for a policy that this one is read with, or why there is none. */
export async function takeLinked(ask: Ask<Visitor>): Promise<Answer> {
  const id = draftId(ask.params)
  const at = await atDraft(ask)
  const { pack } = at.read
  const linked = pack?.linked.find(one => one.id === ask.params['linked'])
  if (pack === null || linked === undefined) throw new NotFound('This policy is read with no such other.')
  const document = field(ask.form, 'document')
  const reason = field(ask.form, 'reason').trim()
  const known = at.around.documents.find(one => one.id === document)
  const wrong = reason.length > 300 ? 'too-long' : known === undefined && reason === '' ? 'choose' : null
  if (wrong !== null) return linkedAgain(at, ask.visitor, pack, linked.id, wrong)
  const said = known === undefined ? { document: null, reason } : { document: known.id, reason: '' }
  const outcome = await changeDraft(ask.works, ask.visitor, id, read => sayLinked(read, linked.id, said, seenTurn(ask)))
  if (!('refused' in outcome)) return goTo(draftPath(id, `/look/linked#${linked.id}`))
  return notChangeable(id, outcome) ?? linkedAgain(await atDraft(ask), ask.visitor, pack, linked.id, 'meanwhile')
}

/** Which role a title of the policy means here. */
export async function takeTitle(ask: Ask<Visitor>): Promise<Answer> {
  const id = draftId(ask.params)
  const title = field(ask.form, 'title')
  const outcome = await changeDraft(ask.works, ask.visitor, id, read =>
    sayTitle(read, title, field(ask.form, 'role'), seenTurn(ask)),
  )
  if (!('refused' in outcome)) return goTo(draftPath(id, `/look/titles?saved=${encodeURIComponent(title)}`))
  const elsewhere = notChangeable(id, outcome)
  if (elsewhere !== null) return elsewhere
  const at = await atDraft(ask)
  if (outcome.refused === 'no-such-title' || at.read.pack === null) throw new NotFound('The policy has no such title.')
  const Page = lookPages.titles
  const wrong = { of: title, text: t(`adopting.titles-no-${outcome.refused as TitleWrong}`) }
  return stepPage(
    t('adopting.look-titles-title'),
    <Page at={at} visitor={ask.visitor} pack={at.read.pack} wrong={wrong} saved={null} unfolded={false} />,
    true,
  )
}

/** What can be wrong on the page itself; the rest leads elsewhere. */
type TitleWrong = Exclude<TitleNot['refused'], 'no-pack' | 'no-such-title'> | 'changed-meanwhile'

function linkedAgain(
  at: AtDraft,
  visitor: Visitor,
  pack: Pack,
  linked: string,
  why: 'too-long' | 'choose' | 'meanwhile',
): Answer {
  const Page = lookPages.linked
  const wrong = { of: linked, text: t(`adopting.linked-${why}`) }
  return stepPage(
    t('adopting.look-linked-title'),
    <Page at={at} visitor={visitor} pack={pack} wrong={wrong} saved={null} unfolded={false} />,
    true,
  )
}
