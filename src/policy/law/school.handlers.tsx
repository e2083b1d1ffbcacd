import { historyOf } from '../../history/history.ts'
import {
  ChooseSchool,
  describers,
  describeSchool,
  governances,
  nations,
  nationOfSchool,
  personById,
  rolesAt,
  type School,
  schoolAsked,
  schoolById,
  type Visitor,
} from '../../people/people.ts'
import { type Act, type Answer, type Ask, field, goTo, look, NotAllowed, page } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { type SchoolLawFacts, SchoolLawPage, type SchoolSaid } from './school.page.tsx'
import type { SchoolTyped } from './school-fields.tsx'

const t = wordsIn('en-GB')
/** So many of the times that somebody said it are shown; all of them stand in history. */
const SAID_SHOWN = 20

export async function showSchoolLaw(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  return school === null ? chooseSchool(ask) : lawPage(ask, school, null)
}

function chooseSchool({ visitor }: Ask<Visitor>): Answer {
  const title = t('adopting.school-title')
  return page(title, <ChooseSchool title={title} schools={visitor.schools} path="/policy/school" />)
}

export async function takeSchoolLaw(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  if (school === null) return goTo('/policy/school')
  const nation = nations.find(one => one === field(ask.form, 'nation')) ?? null
  const governance = governances.find(one => one === field(ask.form, 'governance')) ?? null
  if (nation === null || governance === null) return lawPage(ask, school, { nation, governance })
  const outcome = await describeSchool(ask.works, ask.visitor.identity, school.id, { nation, governance })
  if ('refused' in outcome) throw new NotAllowed('Where a school stands in law is said by whoever adopts its policy.')
  return goTo(`/policy/school?school=${school.id}&saved=yes`)
}

async function lawPage({ works, visitor, query }: Ask<Visitor>, school: School, typed: SchoolTyped | null) {
  const facts = await look(works, visitor.identity, one => readLaw(one, visitor, school))
  const title = t('adopting.school-title')
  const saved = typed === null && query['saved'] === 'yes'
  return page(
    typed === null ? title : `${t('house.error-prefix')}: ${title}`,
    <SchoolLawPage facts={facts} typed={typed} saved={saved} />,
    { status: typed === null ? 200 : 422 },
  )
}

async function readLaw({ tx, at }: Act, visitor: Visitor, school: School): Promise<SchoolLawFacts> {
  const known = await schoolById(tx, school.id)
  const happened = (await historyOf(tx, school.id)).filter(({ kind }) => kind === 'school-described')
  const said: SchoolSaid[] = []
  for (const one of happened.slice(-SAID_SHOWN).toReversed())
    said.push({
      at: one.at,
      who: (await personById(tx, one.by))?.name ?? 'none',
      nation: nations.find(nation => nation === one.facts['nation']) ?? null,
      governance: governances.find(governance => governance === one.facts['governance']) ?? null,
    })
  const roles = rolesAt(visitor, school.id)
  return {
    school,
    now: at,
    known: { nation: known?.nation ?? null, governance: known?.governance ?? null },
    nation: await nationOfSchool(tx, school.id),
    said,
    maySay: describers.some(role => roles.has(role)),
  }
}
