import { type Answer, type Ask, field, goTo, look, NotAllowed, NotFound } from '../../platform/platform.ts'
import { page } from '../../platform/platform.ts'
import { formAnswer, type Problem, t } from '../form-page.tsx'
import { ChooseSchool, schoolAsked } from '../school-asked.tsx'
import type { School, Visitor } from '../visitor.ts'
import { badgeOf } from './badges.store.ts'
import { BadgePage } from './badge.page.tsx'
import { maySetBadge, setBadge, takeOffBadge } from './set-badge.ts'

const PATH = '/schools/badge'

export async function showBadgeForm(ask: Ask<Visitor>): Promise<Answer> {
  const school = chosen(ask)
  if (school === null) {
    const schools = ask.visitor.schools.filter(({ id }) => maySetBadge(ask.visitor, id))
    return page(t('staff.badge-link'), <ChooseSchool title={t('staff.badge-link')} schools={schools} path={PATH} />)
  }
  return answer(ask, school, [])
}

export async function takeBadge(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, form, uploads } = ask
  const school = chosen(ask)
  if (school === null) return goTo(PATH)
  if (field(form, 'do') === 'off') {
    await takeOffBadge(works, visitor, school)
    return goTo(`${PATH}?school=${school.id}&said=off`)
  }
  const upload = uploads.find(one => one.field === 'badge')
  if (upload === undefined) return answer(ask, school, [{ field: 'badge', key: 'staff.badge-missing' }])
  if (upload.tooLarge) return answer(ask, school, [{ field: 'badge', key: 'staff.badge-too-large' }])
  const outcome = await setBadge(works, visitor, school, upload)
  if (!('refused' in outcome)) return goTo(`${PATH}?school=${school.id}&said=set`)
  if (outcome.refused === 'not-yours')
    throw new NotAllowed('The badge is set by whoever keeps the register of this school.')
  const values = { sentence: outcome.why.sentence }
  return answer(ask, school, [{ field: 'badge', key: 'staff.badge-not-taken', values }])
}

/** The picture itself, for whoever belongs to the trust. Its address changes with its bytes, so a browser may keep it. */
export async function showBadge({ works, visitor, params }: Ask<Visitor>): Promise<Answer> {
  const school = visitor.schools.find(({ id }) => id === params['school'])
  const badge = school === undefined ? null : await look(works, visitor.identity, ({ tx }) => badgeOf(tx, school.id))
  if (badge === null) throw new NotFound('This school has no badge.')
  return { bytes: badge.jpeg, type: 'image/jpeg', cache: 'private, max-age=31536000, immutable' }
}

function chosen({ visitor, query }: Ask<Visitor>): School | null {
  const school = schoolAsked(visitor, query['school'])
  if (school !== null && !maySetBadge(visitor, school.id))
    throw new NotAllowed('The badge is set by whoever keeps the register of this school.')
  return school
}

function answer({ query }: Ask<Visitor>, school: School, problems: readonly Problem[]): Answer {
  const said = problems.length > 0 ? null : (['set', 'off'] as const).find(one => one === query['said'])
  return formAnswer(
    t('staff.badge-title', { school: school.name }),
    <BadgePage school={school} said={said ?? null} problems={problems} />,
    problems,
  )
}
