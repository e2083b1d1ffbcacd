import { type Answer, type Ask, type Form, goTo } from '../../platform/platform.ts'
import { formAnswer, type Problem, t } from '../form-page.tsx'
import type { Visitor } from '../visitor.ts'
import { arrangeWork } from './arrange-work.ts'
import { placeOfArrangement, readArrangement } from './arrangement.form.ts'
import { ArrangementPage } from './arrangement.page.tsx'
import { seePerson } from './see-register.ts'

async function arrangementAnswer(
  { works, visitor, params }: Ask<Visitor>,
  form: Form | null,
  problems: readonly Problem[],
): Promise<Answer> {
  const seen = await seePerson(works, visitor.identity, params['id'] ?? '')
  const { lineManager, sponsor, professionalBody, site } = seen.arrangement
  const shown = form ?? {
    manager: lineManager ?? '',
    sponsor: sponsor ?? '',
    body: professionalBody ?? '',
    site: site ?? '',
  }
  const colleagues = seen.colleagues.filter(one => one.id !== seen.person.id)
  return formAnswer(
    t('staff.arrangement'),
    <ArrangementPage person={seen.person} colleagues={colleagues} form={shown} problems={problems} />,
    problems,
  )
}

export async function showArrangement(ask: Ask<Visitor>): Promise<Answer> {
  return arrangementAnswer(ask, null, [])
}

export async function takeArrangement(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, form, params } = ask
  const { wish, problems } = readArrangement(form)
  if (problems.length > 0) return arrangementAnswer(ask, form, problems)
  const { person } = await seePerson(works, visitor.identity, params['id'] ?? '')
  const outcome = await arrangeWork(works, visitor.identity, person.id, wish)
  if (!('refused' in outcome)) return goTo(`/people/${person.id}?said=arranged`)
  return arrangementAnswer(ask, form, [
    { field: placeOfArrangement[outcome.refused], key: `staff.refused-${outcome.refused}` },
  ])
}
