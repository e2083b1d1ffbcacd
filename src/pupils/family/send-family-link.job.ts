import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { dayOf, schoolById } from '../../people/people.ts'
import { type Act, carryOut, type JobIds, type JobKind, type Works } from '../../platform/platform.ts'
import { familyLanguageFor, familyLanguages, wordsIn } from '../../ui/ui.ts'
import { askingIn } from '../consent/record-answers.ts'
import { termsInForce } from '../consent/terms-in-force.ts'
import { reachedAt } from '../guardians/guardians.store.ts'
import { familyMail } from './family-mail.ts'
import { type FamilyLink, makeFamilyLink } from './make-link.ts'
import { tellsOnly } from './question-text.ts'
import { questionsOf } from './questions.rule.ts'
import { SEND_FAMILY_LINK } from './queues.ts'

const AN_HOUR_MS = 60 * 60_000
/** So that nobody's mailbox is filled by a stranger who types her address again and again; what the school itself asks is never counted or held up. */
const LINKS_AN_HOUR = 3

/** `left`: all these children have left the school, so that nothing is asked. */
type Reached = { email: string; language: string | null; school: string; children: readonly string[]; left: boolean }

/** Who has left and is still to be seen: her family has a way in to say no, and is asked nothing. */
async function leaversOf({ tx, at }: Act, guardian: string, school: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from house.leavers_reached(${guardian}::uuid, ${school}::uuid, ${dayOf(at)}::date) as id`.execute(tx)
  return rows.map(({ id }) => id)
}

/**
 * A guardian with an address and at least one child here to be asked about; null for everybody else.
 *
 * @param asked by the school; else it is she who wants to come in
 */
async function reachable(one: Act, { guardian, school, asked }: Wish): Promise<Reached | null> {
  const gone = asked ? [] : await leaversOf(one, guardian, school)
  const rows = await one.tx
    .selectFrom('guardians')
    .innerJoin('guardianships', join =>
      join
        .onRef('guardianships.trust_id', '=', 'guardians.trust_id')
        .onRef('guardianships.guardian_id', '=', 'guardians.id'),
    )
    .innerJoin('pupils', join =>
      join.onRef('pupils.trust_id', '=', 'guardianships.trust_id').onRef('pupils.id', '=', 'guardianships.pupil_id'),
    )
    .leftJoin('guardian_contacts as here', join =>
      join
        .onRef('here.trust_id', '=', 'guardians.trust_id')
        .onRef('here.guardian_id', '=', 'guardians.id')
        .onRef('here.school_id', '=', 'pupils.school_id'),
    )
    .select([reachedAt<string | null>('email').as('email'), 'guardians.language', 'pupils.id as pupil'])
    .where('guardians.id', '=', guardian)
    .where('pupils.school_id', '=', school)
    .where(eb => eb.or([eb('pupils.left_on', 'is', null), ...(gone.length === 0 ? [] : [eb('pupils.id', 'in', gone)])]))
    .where('guardianships.ended_on', 'is', null)
    .where('guardianships.no_contact', '=', false)
    .execute()
  const [first] = rows
  const known = await schoolById(one.tx, school)
  if (first === undefined || first.email === null || known === null) return null
  const children = rows.map(row => row.pupil)
  const left = children.every(child => gone.includes(child))
  return { email: first.email, language: first.language, school: known.name, children, left }
}

async function asksForHerself(one: Act, guardian: string): Promise<number> {
  const row = await one.tx
    .selectFrom('family_links')
    .select(eb => eb.fn.countAll<string>().as('made'))
    .where('guardian_id', '=', guardian)
    .where('asked_herself', '=', true)
    .where('made_at', '>', new Date(one.at.getTime() - AN_HOUR_MS))
    .executeTakeFirst()
  return Number(row?.made ?? 0)
}

/** Somebody pressed twice, or two people did: she was asked for all of these children since yesterday. */
async function askedAlready(one: Act, guardian: string, children: readonly string[]): Promise<boolean> {
  const rows = await one.tx
    .selectFrom('consent_asks')
    .select('pupil_id')
    .distinct()
    .where('guardian_id', '=', guardian)
    .where('pupil_id', 'in', [...children])
    .where('at', '>', new Date(one.at.getTime() - 24 * AN_HOUR_MS))
    .execute()
  return rows.length === new Set(children).size
}

/** `tells`: the school asks nothing and informs. */
type Made = { readonly to: Reached; readonly link: FamilyLink; readonly tells: boolean }
type Wish = { readonly guardian: string; readonly school: string; readonly id: string; readonly asked: boolean }

/** This job was here before and its mail did not go: what was written down then is not written down again. */
async function begunBefore(one: Act, id: string): Promise<boolean> {
  return (await one.tx.selectFrom('family_links').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

/** The link and that she was asked, both or neither; null where there is nobody to send to, or where it was done. */
async function makeAndRemember(one: Act, wish: Wish, anew: boolean): Promise<Made | null> {
  const { guardian, school, id, asked } = wish
  // Two jobs about one guardian take turns, so that the second sees what the first wrote.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`family-link:${guardian}`}, 0))`.execute(one.tx)
  const to = await reachable(one, wish)
  if (to === null) return null
  const again = await begunBefore(one, id)
  if (!again && !asked && (await asksForHerself(one, guardian)) >= LINKS_AN_HOUR) return null
  if (!again && asked) {
    if (await askedAlready(one, guardian, to.children)) return null
    for (const pupil of to.children.toSorted()) await askingIn(one, { pupil, school }, guardian, 'link', anew)
  }
  const wanted = { guardian, school, id: again ? randomUUID() : id, askedHerself: !asked }
  const tells = tellsOnly(questionsOf(await termsInForce(one.tx, school, one.at)))
  return { to, link: await makeFamilyLink(one, wanted, 'mail'), tells }
}

/**
 * Makes a link and mails it. `asked`: the office asks, so it is written down that she was asked; without it she asked for the link herself.
 * `again`: she is told why she is asked once more; `anew`: while her answers hold for long yet, because the office wants to ask now. `link`: the id of
 * the link, by which a second run knows that it is one. A mail server is waited for outside of any transaction: a mail that did not go is tried
 * again with a new link, and she was asked once. `language`: in which she asked for it herself; else hers, as far as it is known.
 */
async function sendFamilyLink(works: Works, ids: JobIds): Promise<void> {
  const { trust, guardian, school, person } = ids
  if (guardian === undefined || school === undefined || person === undefined)
    throw new Error('A job to send a link to a family does not say to whom.')
  const wish = { guardian, school, id: ids['link'] ?? randomUUID(), asked: ids['asked'] !== undefined }
  const made = await carryOut(works, { trust, person }, one => makeAndRemember(one, wish, ids['anew'] !== undefined))
  if (made === null) return
  const mail = mailOf(made, ids, `${works.settings.baseUrl}/family`)
  await works.mail.send(works.db, trust, works.clock.now(), { toPerson: guardian, toAddress: made.to.email, ...mail })
}

function mailOf({ to, link, tells }: Made, ids: JobIds, door: string): { subject: string; body: string } {
  // Where nothing is asked there is nothing to answer again.
  const asks = ids['again'] === undefined ? 'mail' : 'mail-again'
  const kind = to.left ? 'mail-left' : tells ? 'mail-tells' : asks
  const { school } = to
  const { subject, body } = familyMail(familyLanguageFor(ids['language'] ?? to.language ?? ''), (t, opened) => ({
    subject: t(`family.${kind}-subject`, { school }),
    body: t(`family.${kind}`, {
      ...{ school, address: opened(link.address), until: t.day(link.expires), door: opened(door) },
    }),
  }))
  // Somebody else in the house may read it to her, in whatever language.
  const others = familyLanguages.filter(one => one.draft).map(one => wordsIn(one)('languages.mail-line'))
  return { subject, body: `${body}\n\n${others.join('\n')}` }
}

export const sendFamilyLinkJob: JobKind<Works> = { name: SEND_FAMILY_LINK, work: sendFamilyLink }
