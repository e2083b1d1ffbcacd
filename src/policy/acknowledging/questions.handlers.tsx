import { personById, type School, type Visitor, ChooseSchool, schoolAsked, lineManagerOf } from '../../people/people.ts'
import { act, type Act, type Answer, type Ask, field, goTo, NotFound, page } from '../../platform/platform.ts'
import { type ClauseShown, wordsIn } from '../../ui/ui.ts'
import { roleSchema } from '../packs/roles.ts'
import { clauseShown } from '../pages/clause-links.ts'
import { canBeId } from '../pages/which-school.tsx'
import { policyInForce, settledVersion } from '../policy-in-force.ts'
import { versionById } from '../policy-versions.store.ts'
import { answerQuestion } from './answer-question.ts'
import { type AskFacts, AskPage } from './ask.page.tsx'
import { askQuestion } from './ask-question.ts'
import { type AnswerCode, type QuestionShown, type QuestionsFacts, QuestionsPage } from './questions.page.tsx'
import { type PolicyQuestion, questionsSeen } from './questions.store.ts'
import { whoAnswers } from './who-answers.ts'

const t = wordsIn('en-GB')

export async function showQuestions(ask: Ask<Visitor>): Promise<Answer> {
  const done = ask.query['done']
  return deskPage(ask, done === 'asked' || done === 'answered' ? done : null, null)
}

export async function takeAnswer(ask: Ask<Visitor>): Promise<Answer> {
  const id = ask.params['id'] ?? ''
  const typed = field(ask.form, 'answer')
  const outcome = canBeId(id)
    ? await answerQuestion(ask.works, ask.visitor, id, typed)
    : { refused: 'not-yours' as const }
  if ('answered' in outcome) return goTo('/policy/questions?done=answered')
  if (outcome.refused === 'not-yours') throw new NotFound('No such question waits for this person.')
  return deskPage(ask, null, { id, code: outcome.refused, typed })
}

export async function showAsk(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  const title = t('acknowledging.ask-title')
  if (school !== null) return askPage(ask, school, ask.query['clause'] ?? '', ask.query['question'] ?? '', null)
  const clause = ask.query['clause']
  const path =
    clause === undefined ? '/policy/questions/ask' : `/policy/questions/ask?clause=${encodeURIComponent(clause)}`
  return page(title, <ChooseSchool title={title} schools={ask.visitor.schools} path={path} />)
}

export async function takeQuestion(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  if (school === null) return goTo('/policy/questions/ask')
  const words = field(ask.form, 'question')
  const clause = field(ask.form, 'clause')
  const outcome = await askQuestion(ask.works, ask.visitor, {
    school,
    version: null,
    clause: clause === '' ? null : clause,
    words,
  })
  return 'asked' in outcome
    ? goTo('/policy/questions?done=asked')
    : askPage(ask, school, clause, words, outcome.refused)
}

async function askPage(
  { works, visitor }: Ask<Visitor>,
  school: School,
  wanted: string,
  typed: string,
  problem: AskFacts['problem'],
): Promise<Answer> {
  const policy = await act(works, visitor.identity, one => policyInForce(one.tx, school.id, one.at))
  const clause = policy.settings.clause(wanted)
  const about = clause === undefined ? null : { id: clause.id, says: clause.says, chip: clauseShown(policy, clause) }
  const title = t('acknowledging.ask-title')
  return page(
    problem === null ? title : `${t('house.error-prefix')}: ${title}`,
    <AskPage facts={{ school, clause: about, typed, problem }} />,
    { status: problem === null ? 200 : 422 },
  )
}

async function deskPage(
  { works, visitor }: Ask<Visitor>,
  done: QuestionsFacts['done'],
  problem: { id: string; code: AnswerCode; typed: string } | null,
): Promise<Answer> {
  const facts = await act(works, visitor.identity, async one => {
    const seen = await questionsSeen(one.tx)
    const shown: QuestionShown[] = []
    for (const question of seen) shown.push(await showOne(one, visitor, question))
    const isMine = (index: number) => seen[index]?.askedBy === one.who.person
    return {
      now: one.at,
      waiting: shown.filter((question, index) => question.answer === null && !isMine(index)).toReversed(),
      mine: shown.filter((_, index) => isMine(index)),
      answered: shown.filter((question, index) => question.answer !== null && !isMine(index)),
    }
  })
  const title = t('acknowledging.questions-title')
  return page(
    problem === null ? title : `${t('house.error-prefix')}: ${title}`,
    <QuestionsPage facts={{ ...facts, done, problem }} />,
    { status: problem === null ? 200 : 422 },
  )
}

async function showOne(one: Act, visitor: Visitor, question: PolicyQuestion): Promise<QuestionShown> {
  const name = async (id: string) => (await personById(one.tx, id))?.name ?? ''
  const { answer, answeredBy, answeredAt, toPeople } = question
  const manager = (await lineManagerOf(one.tx, question.askedBy, one.at))?.id
  const named: string[] = []
  for (const person of toPeople) if (person !== manager) named.push(await name(person))
  return {
    id: question.id,
    school: visitor.schools.find(school => school.id === question.school)?.name ?? visitor.trustName,
    asker: question.askedBy === one.who.person ? null : await name(question.askedBy),
    askedAt: question.askedAt,
    words: question.words,
    clause: await clauseOf(one, question),
    to: whoAnswers(
      t,
      question.to.map(role => roleSchema.parse(role)),
      manager !== undefined && toPeople.includes(manager) ? await name(manager) : null,
      question.askedBy === one.who.person ? 'asker' : 'other',
      named,
    ),
    dueAt: question.dueAt,
    answer:
      answer === null || answeredBy === null || answeredAt === null
        ? null
        : { words: answer, by: await name(answeredBy), at: answeredAt },
  }
}

/** The clause as the version had it of which was asked, whatever holds today. */
async function clauseOf(one: Act, question: PolicyQuestion): Promise<ClauseShown | null> {
  const version = question.version === null ? null : await versionById(one.tx, question.version)
  if (version === null || question.clause === null) return null
  const policy = { version, ...(await settledVersion(one.tx, version.id)) }
  const clause = policy.settings.clause(question.clause)
  return clause === undefined ? null : clauseShown(policy, clause)
}
