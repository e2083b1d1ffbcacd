import { ChooseSchool, type Route, route, type School, schoolAsked, type Visitor } from '../../people/people.ts'
import { type Answer, type Ask, field, goTo, look, page } from '../../platform/platform.ts'
import { InsetText, wordsIn } from '../../ui/ui.ts'
import { readMine } from '../acknowledging/read-mine.ts'
import { answerMonitoring } from './answer-monitoring.ts'
import { type MonitoringFacts, MonitoringPage } from './monitoring.page.tsx'
import { seeMonitoring } from './see-monitoring.ts'

const PATH = '/policy/monitoring'
const ANSWERS = ['told', 'agrees', 'objects', 'taken_back'] as const
const DONE = [...ANSWERS, 'objects_alone'] as const
const t = wordsIn('en-GB')

/** For everybody who works at the school, each about herself. */
export const monitoringRoutes: readonly Route[] = [
  route('GET', PATH, 'signed-in', null, showMonitoring),
  route('POST', PATH, 'signed-in', 'monitoring-answered', takeMonitoring),
]

async function showMonitoring(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  const title = t('monitoring.title')
  if (school === null) return page(title, <ChooseSchool title={title} schools={ask.visitor.schools} path={PATH} />)
  return showPage(ask, school, { done: DONE.find(answer => answer === ask.query['done']) ?? null, problem: null })
}

async function takeMonitoring(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  if (school === null) return goTo(PATH)
  const answer = ANSWERS.find(known => known === field(ask.form, 'answer'))
  if (answer === undefined) return showPage(ask, school, { done: null, problem: { refused: 'nothing-pressed' } })
  const outcome = await answerMonitoring(ask.works, ask.visitor, {
    school,
    version: field(ask.form, 'version'),
    answer,
  })
  if ('refused' in outcome) return showPage(ask, school, { done: null, problem: outcome })
  const done = answer === 'objects' && !outcome.told ? 'objects_alone' : answer
  return goTo(`${PATH}?school=${school.id}&done=${done}`)
}

async function showPage(
  { works, visitor }: Ask<Visitor>,
  school: School,
  shown: Pick<MonitoringFacts, 'done' | 'problem'>,
): Promise<Answer> {
  const seen = await look(works, visitor.identity, async one => ({
    reading: await readMine(one, school, undefined),
    own: await seeMonitoring(one, school.id),
  }))
  const title = t('monitoring.title')
  if (seen.reading === null)
    return page(
      title,
      <>
        <span class="govuk-caption-l">{school.name}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <InsetText text={t('acknowledging.nothing-to-read')} />
      </>,
    )
  const facts = { reading: seen.reading, own: seen.own, ...shown }
  const wrong = shown.problem !== null
  return page(wrong ? `${t('house.error-prefix')}: ${title}` : title, <MonitoringPage facts={facts} />, {
    status: wrong ? 422 : 200,
  })
}
