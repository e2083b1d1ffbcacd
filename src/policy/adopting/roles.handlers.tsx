import { isId, peopleWithRoles, schoolById, type Visitor, ChooseSchool, schoolAsked } from '../../people/people.ts'
import { deputiesAt } from './deputies-at.ts'
import { holderOf } from './deputies.rule.ts'
import { act, type Answer, type Ask, field, goTo, NotFound, page } from '../../platform/platform.ts'
import { roles } from '../packs/roles.ts'
import { policyInForce } from '../policy-in-force.ts'
import type { Pack } from '../packs/pack.ts'
import { askTitlePerson } from '../titles/ask-title-person.ts'
import { sayTitlePerson } from '../titles/say-title-person.ts'
import { stillSaid } from '../titles/title-people.rule.ts'
import { titlePersonSaying } from '../titles/title-person-saying.ts'
import { titlePeopleOf } from '../titles/title-people.store.ts'
import { draftPath, t } from './at-draft.tsx'
import { findDraft } from './drafts.store.ts'
import { readDraft } from './read-draft.ts'
import { RolesPage } from './roles.page.tsx'

/** Who is who under the policy in force: its titles, who that is today, and who stands in. */
export async function showRoles({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(visitor, query['school'])
  const title = t('adopting.roles-title')
  if (school === null) return page(title, <ChooseSchool title={title} schools={visitor.schools} path="/policy/roles" />)
  const facts = await act(works, visitor.identity, async ({ tx, at }) => {
    const { pack } = await policyInForce(tx, school.id, at)
    const onRegister = (await peopleWithRoles(tx, roles, school.id, 'too')).map(holderOf)
    return {
      said: stillSaid(
        pack?.titles ?? [],
        await titlePeopleOf(tx, school.id),
        onRegister,
        (await deputiesAt(tx, school.id, at)).of,
      ),
      pack,
      governance: (await schoolById(tx, school.id))?.governance ?? null,
      holders: (await peopleWithRoles(tx, roles, school.id)).map(holderOf),
    }
  })
  return page(
    title,
    <RolesPage school={school} visitor={visitor} {...facts} saying={titlePersonSaying(query['said'])} />,
  )
}

/** Who holds a title, and her deputy: said while a policy is adopted, or of the one in force. */
export async function takeTitlePerson(ask: Ask<Visitor>): Promise<Answer> {
  const { school, title, back, ...said } = await titleOf(ask)
  const outcome = await sayTitlePerson(ask.works, ask.visitor, school, { ...title, ...said })
  return goTo(`${back}said=${'refused' in outcome ? outcome.refused : 'said'}`)
}

/** The same where it is about herself: asked of whoever says it for her. */
export async function takeTitleAsk(ask: Ask<Visitor>): Promise<Answer> {
  const { school, title, back, ...wish } = await titleOf(ask)
  const outcome = await askTitlePerson(ask.works, ask.visitor, school, { ...title, ...wish })
  return goTo(`${back}said=${'refused' in outcome ? outcome.refused : 'asked'}`)
}

async function titleOf(ask: Ask<Visitor>) {
  const { visitor, form } = ask
  const school = schoolAsked(visitor, field(form, 'school'))
  if (school === null) throw new NotFound('It says of no school who holds a title.')
  const draft = field(form, 'draft')
  const pack = isId(draft) ? await packOfDraft(ask, draft, school.id) : await packInForce(ask, school.id)
  const title = pack?.titles.find(one => one.title === field(form, 'of'))
  if (title === undefined) throw new NotFound('The policy has no such title.')
  const idIn = (name: string) => (isId(field(form, name)) ? field(form, name) : null)
  // Whoever prepares a policy stays at her draft, whatever came of it.
  const back = isId(draft) ? `${draftPath(draft, '/look/titles')}?` : `/policy/roles?school=${school.id}&`
  return { school: school.id, title, person: idIn('person'), deputy: idIn('deputy'), back }
}

async function packInForce({ works, visitor }: Ask<Visitor>, school: string): Promise<Pack | null> {
  return act(works, visitor.identity, async ({ tx, at }) => (await policyInForce(tx, school, at)).pack)
}

async function packOfDraft({ works, visitor }: Ask<Visitor>, id: string, school: string): Promise<Pack | null> {
  return act(works, visitor.identity, async one => {
    const draft = await findDraft(one.tx, id)
    return draft === null || draft.school !== school ? null : (await readDraft(one, draft)).pack
  })
}
