import {
  formAnswer,
  noticeVersion,
  personById,
  type Problem,
  rolesAt,
  type School,
  type Visitor,
  ChooseSchool,
  schoolAsked,
} from '../../../people/people.ts'
import {
  type Answer,
  type Ask,
  field,
  type Form,
  goTo,
  listField,
  look,
  NotFound,
  page,
} from '../../../platform/platform.ts'
import { policyInForce } from '../../../policy/policy.ts'
import { wordsIn } from '../../../ui/ui.ts'
import { consentKinds } from '../consent.ts'
import { consentTerms } from '../terms.ts'
import { basesOf } from './bases.store.ts'
import { BasisPage, type BasisSeen } from './basis.page.tsx'
import { type BasisRefusal, type BasisSaid, decidesBasis, lawfulBases } from './choose-basis.rule.ts'
import { decideBasis } from './decide-basis.ts'

const t = wordsIn('en-GB')

const FIELD: Readonly<Partial<Record<BasisRefusal['refused'], string>>> = {
  'no-kinds': 'kinds',
  'policy-asks': 'basis',
  'no-reason': 'reason',
  'no-assessment': 'assessment',
  'too-long': 'assessment',
}

async function seeBasis({ works, visitor, query }: Ask<Visitor>, school: School): Promise<BasisSeen> {
  return look(works, visitor.identity, async ({ tx, at }) => {
    const { version, settings, nation } = await policyInForce(tx, school.id, at)
    const all = await basesOf(tx, school.id)
    const upon = all.filter(one => one.version === version?.id)
    const decided = []
    for (const one of all) decided.push({ ...one, by: (await personById(tx, one.by))?.name ?? '' })
    const adopted = settings.get('consent.basis')
    return {
      school,
      policy: version === null ? null : { title: version.title, number: version.number },
      terms: consentTerms(settings, upon),
      asks: adopted.value === 'consent' && adopted.from !== 'ours',
      clauses: adopted.clauses.map(id => settings.label(id) ?? id),
      current: version?.id ?? null,
      decided,
      may: decidesBasis(rolesAt(visitor, school.id)),
      said: query['said'] === 'decided',
      nation,
      now: at,
    }
  })
}

async function basisPage(ask: Ask<Visitor>, school: School, form: Form, problems: readonly Problem[]): Promise<Answer> {
  const seen = await seeBasis(ask, school)
  return formAnswer(t('basis.title'), <BasisPage seen={seen} form={form} problems={problems} />, problems)
}

export async function showBasis(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  const title = t('basis.title')
  if (school === null)
    return page(title, <ChooseSchool title={title} path="/consent/basis" schools={ask.visitor.schools} />)
  return basisPage(ask, school, {}, [])
}

export async function takeBasis(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  if (school === null) throw new NotFound('There is no such school for this person.')
  const basis = lawfulBases.find(one => one === field(ask.form, 'basis'))
  if (basis === undefined) return basisPage(ask, school, ask.form, [{ field: 'basis', key: 'basis.refused-no-basis' }])
  const chosen = listField(ask.form, 'kinds')
  const said: BasisSaid = {
    kinds: consentKinds.filter(kind => chosen.includes(kind)),
    basis,
    reason: field(ask.form, 'reason'),
    assessment: field(ask.form, 'assessment'),
  }
  const outcome = await decideBasis(ask.works, ask.visitor, school.id, said, noticeVersion('adopting'))
  if ('decided' in outcome) return goTo(`/consent/basis?school=${school.id}&said=decided`)
  if (outcome.refused === 'not-yours') throw new NotFound('There is no such school for this person.')
  return basisPage(ask, school, ask.form, [
    { field: FIELD[outcome.refused] ?? null, key: `basis.refused-${outcome.refused}` },
  ])
}
