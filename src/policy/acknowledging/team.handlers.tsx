import {
  dayOf,
  rolesAt,
  type School,
  staffOfSchool,
  type Visitor,
  ChooseSchool,
  schoolAsked,
} from '../../people/people.ts'
import { act, type Act, type Answer, type Ask, field, goTo, NotAllowed, page } from '../../platform/platform.ts'
import { InsetText, useWords, wordsIn } from '../../ui/ui.ts'
import { objectionsAt } from '../monitoring/monitoring-answers.store.ts'
import { trainingDueAt } from '../understanding/training-due.ts'
import { missedOf } from '../understanding/understanding.store.ts'
import { readMine } from './read-mine.ts'
import { schoolYearBegan } from './reading-standing.rule.ts'
import { questionAges, readTeam } from './read-team.ts'
import { readingsOf } from './readings.store.ts'
import { seeSeptember } from './see-september.ts'
import { SeptemberPage } from './september.page.tsx'
import { type TeamFacts, TeamPage } from './team.page.tsx'
import { readersSeenBy } from './who-sees.ts'

const t = wordsIn('en-GB')

export async function showTeam({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(visitor, query['school'])
  const title = t('acknowledging.team-title')
  if (school === null) return page(title, <ChooseSchool title={title} schools={visitor.schools} path="/policy/team" />)
  if (!readersSeenBy.some(role => rolesAt(visitor, school.id).has(role)))
    throw new NotAllowed('Who has read is seen by those who lead this school.')
  const questions = await questionAges(works, visitor.identity.trust, school)
  const facts = await act(works, visitor.identity, async one => {
    const team = await readTeam(one, school, questions)
    const seesWords = rolesAt(visitor, school.id).has('headteacher')
    return {
      school,
      team,
      seesWords,
      objections: seesWords ? await objectionsNamed(one, school) : [],
      missed: team.version === null ? [] : await missedOf(one.tx, school.id, team.version.id),
    }
  })
  return page(title, <TeamPage facts={facts} />)
}

/** Also of somebody whom the policy does not bind: her objection is an objection. */
async function objectionsNamed(one: Act, school: School): Promise<TeamFacts['objections']> {
  const objecting = await objectionsAt(one.tx, school.id)
  return (await staffOfSchool(one.tx, school.id)).flatMap(({ id, name }) => {
    const since = objecting.get(id)
    return since === undefined ? [] : [{ name, since }]
  })
}

export async function showSeptember({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(visitor, query['school'])
  const title = t('acknowledging.september-page-title')
  if (school === null)
    return page(title, <ChooseSchool title={title} schools={visitor.schools} path="/policy/september" />)
  const seen = await act(works, visitor.identity, async one => {
    const reading = await readMine(one, school, undefined)
    const began = schoolYearBegan(dayOf(one.at))
    const pressed = (await readingsOf(one.tx, school.id, one.who.person)).find(
      past => past.occasion === 'september' && dayOf(past.at) >= began,
    )
    const due = reading === null ? [] : await trainingDueAt(one, school.id, reading.policy.settings, one.who.person)
    const ends = `${Number(began.slice(0, 4)) + 1}-09-01`
    return {
      reading,
      at: pressed?.at ?? null,
      year: yearName(began),
      training: due.filter(({ until }) => until === null || until < ends),
    }
  })
  if (seen.reading === null) return page(title, <NoPolicyYet school={school} />)
  return page(title, <SeptemberPage reading={seen.reading} seen={seen.at} year={seen.year} training={seen.training} />)
}

export async function takeSeptember({ works, visitor, query, form }: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(visitor, query['school'])
  if (school === null) return goTo('/policy/september')
  await seeSeptember(works, visitor, school, field(form, 'version'))
  return goTo(`/policy/september?school=${school.id}`)
}

/** The school year as people call it: 2026 to 2027. */
function yearName(began: string): string {
  const first = Number(began.slice(0, 4))
  return `${first}/${String(first + 1).slice(2)}`
}

function NoPolicyYet({ school }: { school: School }) {
  const t = useWords()
  return (
    <>
      <span class="govuk-caption-l">{school.name}</span>
      <h1 class="govuk-heading-l">{t('acknowledging.september-page-title')}</h1>
      <InsetText text={t('acknowledging.nothing-to-read')} />
    </>
  )
}
