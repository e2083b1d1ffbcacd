import {
  formAnswer,
  type Problem,
  rolesAt,
  schoolById,
  type Visitor,
  ChooseSchool,
  schoolAsked,
} from '../../people/people.ts'
import { type Answer, type Ask, field, type Form, goTo, look, theHouse } from '../../platform/platform.ts'
import { wordsIn, type WordKey } from '../../ui/ui.ts'
import { answerComplaint } from './answer-complaint.ts'
import { readAnswer } from './answer-link.ts'
import { AnswerReadPage } from './answer-read.page.tsx'
import { complain } from './complain.ts'
import { complaintRoles } from './complaints.rule.ts'
import { complaintsAboutHeads, complaintsBy, complaintsOf, mailedTo } from './complaints.store.ts'
import { ComplainPage } from './complain.page.tsx'
import { ComplaintGivenBackPage } from './complaint-given-back.page.tsx'
import { ComplaintsAboutHeadsPage, ComplaintsPage } from './complaints.page.tsx'
import { OverPage } from './door.page.tsx'
import { familyAnswer, languageOf } from './family-language.tsx'
import { familySession } from './family-session.ts'
import { herChildren } from './family.store.ts'

const t = wordsIn('en-GB')
type Anyone = Ask<Visitor | null>
const ended = (): Answer => goTo('/family?said=ended')

/** Where the answer will be, as it is said after sending. */
const COMPLAINED: Readonly<Record<string, WordKey>> = {
  complained: 'family.said-complained',
  'by-mail': 'family.said-complained-by-mail',
  nowhere: 'family.said-complained-nowhere',
}

async function complainPage(ask: Anyone, form: Form, problems: readonly Problem[]): Promise<Answer> {
  const session = await familySession(ask.works, ask.headers)
  if (session === null) return ended()
  const seen = await look(ask.works, theHouse(session.trust), async ({ tx, at }) => {
    const schools: { id: string; name: string }[] = []
    for (const id of new Set((await herChildren(tx, session, at)).map(child => child.school)))
      schools.push({ id, name: (await schoolById(tx, id))?.name ?? '' })
    const byLetter = (await mailedTo(tx, session, at)) === null
    return { schools, byLetter, mine: await complaintsBy(tx, session, at), now: at }
  })
  const saying = COMPLAINED[ask.query['said'] ?? ''] ?? null
  const body = <ComplainPage {...seen} form={form} problems={problems} saying={saying} />
  return familyAnswer(ask, words => words('family.complain-title'), body, problems)
}

export async function showComplain(ask: Anyone): Promise<Answer> {
  return complainPage(ask, {}, [])
}

export async function takeComplaint(ask: Anyone): Promise<Answer> {
  const session = await familySession(ask.works, ask.headers)
  if (session === null) return givenBack(ask)
  const school = field(ask.form, 'school')
  const typed = field(ask.form, 'about')
  const aboutHead = typed === 'head' ? true : typed === 'school' ? false : null
  const said = { school, words: field(ask.form, 'words'), aboutHead, answerTo: field(ask.form, 'answer-to') }
  const outcome = await complain(ask.works, session, said, languageOf(ask))
  if ('complained' in outcome)
    return goTo(`/family/complaint?said=${outcome.answered === 'here' ? 'complained' : outcome.answered}`)
  const fields: Readonly<Record<string, string>> = { 'about-whom': 'about', address: 'answer' }
  const where = `${fields[outcome.refused] ?? 'words'}-${school}`
  return complainPage(ask, ask.form, [{ field: where, key: `family.complain-refused-${outcome.refused}` }])
}

/** Whoever wrote reads what was answered, by the link that was mailed to where she wrote from. Opening it changes nothing. */
export async function showAnswer(ask: Anyone): Promise<Answer> {
  const read = await readAnswer(ask.works, ask.params['token'] ?? '')
  if (read === null) return familyAnswer(ask, words => words('family.over-title'), <OverPage />, [], { status: 410 })
  return familyAnswer(ask, words => words('family.answer-title'), <AnswerReadPage {...read} />)
}

/** Half an hour is short for what is hard to write: nothing of it is lost, and nothing is taken from somebody whom nobody knows. */
function givenBack(ask: Anyone): Answer {
  if (field(ask.form, 'words').trim() === '') return ended()
  const body = <ComplaintGivenBackPage form={ask.form} />
  return familyAnswer(ask, words => words('family.given-back-title'), body, [], {
    at: '/family/complaint',
    status: 401,
  })
}

const SAYINGS: Readonly<Record<string, WordKey>> = { answered: 'family.said-complaint-answered' }

async function complaintsPage(ask: Ask<Visitor>, form: Form, problems: readonly Problem[]): Promise<Answer> {
  const title = t('family.complaints-title')
  const school = schoolAsked(ask.visitor, ask.query['school'])
  if (school === null)
    return formAnswer(title, <ChooseSchool title={title} path="/pupils/complaints" schools={ask.visitor.schools} />, [])
  const seen = await look(ask.works, ask.visitor.identity, async ({ tx, at }) => ({
    complaints: await complaintsOf(tx, school.id),
    now: at,
  }))
  const mayAnswer = complaintRoles.some(role => rolesAt(ask.visitor, school.id).has(role))
  const saying = SAYINGS[ask.query['said'] ?? ''] ?? null
  const shown = { ...seen, school, mayAnswer, form, problems, saying }
  return formAnswer(title, <ComplaintsPage {...shown} />, problems)
}

export async function showComplaints(ask: Ask<Visitor>): Promise<Answer> {
  return complaintsPage(ask, {}, [])
}

export async function takeComplaintAnswer(ask: Ask<Visitor>): Promise<Answer> {
  const id = ask.params['id'] ?? ''
  const outcome = await answerComplaint(ask.works, ask.visitor, id, field(ask.form, 'words'))
  if ('answered' in outcome) return goTo(`/pupils/complaints?school=${outcome.answered}&said=answered`)
  const problem: Problem = { field: `words-${id}`, key: `family.complaint-refused-${outcome.refused}` }
  return complaintsPage({ ...ask, query: { ...ask.query, school: outcome.school } }, ask.form, [problem])
}

/** For whoever stands in for a head: of all schools where she does. Whoever does not finds nothing, and no word of it. */
async function aboutHeadsPage(ask: Ask<Visitor>, form: Form, problems: readonly Problem[]): Promise<Answer> {
  const seen = await look(ask.works, ask.visitor.identity, async ({ tx, at }) => ({
    complaints: (await complaintsAboutHeads(tx)).map(one => ({
      ...one,
      schoolName: ask.visitor.schools.find(({ id }) => id === one.school)?.name ?? ask.visitor.trustName,
    })),
    now: at,
  }))
  const saying = SAYINGS[ask.query['said'] ?? ''] ?? null
  const body = <ComplaintsAboutHeadsPage {...seen} form={form} problems={problems} saying={saying} />
  return formAnswer(t('family.complaints-head-title'), body, problems)
}

export async function showAboutHeads(ask: Ask<Visitor>): Promise<Answer> {
  return aboutHeadsPage(ask, {}, [])
}

export async function takeAboutHeadAnswer(ask: Ask<Visitor>): Promise<Answer> {
  const id = ask.params['id'] ?? ''
  const outcome = await answerComplaint(ask.works, ask.visitor, id, field(ask.form, 'words'))
  if ('answered' in outcome) return goTo('/pupils/complaints/about-the-head?said=answered')
  return aboutHeadsPage(ask, ask.form, [{ field: `words-${id}`, key: `family.complaint-refused-${outcome.refused}` }])
}
