import { formAnswer, namesOf, type Problem, type Visitor } from '../../people/people.ts'
import { type Answer, type Ask, field, type Form, goTo, look, NotFound } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { readWhat } from './adults.handlers.tsx'
import { answersOf, openAsksOf } from './adults.store.ts'
import { answerAsk, giveOwnPermission, withdrawOwn } from './answer-own.ts'
import { askedWords, givenWords, MinePage } from './mine.page.tsx'

const t = wordsIn('en-GB')

export async function showMine(ask: Ask<Visitor>): Promise<Answer> {
  return minePage(ask, {}, [])
}

async function minePage({ works, visitor, query }: Ask<Visitor>, form: Form, problems: readonly Problem[]) {
  const me = visitor.identity.person
  const seen = await look(works, visitor.identity, async ({ tx, at }) => {
    const [asks, answers] = [await openAsksOf(tx, me), await answersOf(tx, me)]
    const people = [...asks.map(({ askedBy }) => askedBy), ...answers.map(({ recordedBy }) => recordedBy)]
    return { asks, answers, names: await namesOf(tx, people), now: at }
  })
  const said = (['yes', 'no', 'given', 'withdrawn'] as const).find(one => one === query['said']) ?? null
  const body = <MinePage {...seen} schools={visitor.schools} said={said} form={form} problems={problems} />
  return formAnswer(t('adults.mine-title'), body, problems)
}

/** What she read when she pressed is what is kept: the words are made here, from the question as it stands. */
export async function answerMine({ works, visitor, form }: Ask<Visitor>): Promise<Answer> {
  const [id, answer] = [field(form, 'ask'), field(form, 'answer')]
  if (answer !== 'yes' && answer !== 'no') return goTo('/my-permissions')
  const words = await look(works, visitor.identity, async ({ tx }) => {
    const asked = (await openAsksOf(tx, visitor.identity.person)).find(ask => ask.id === id)
    return asked === undefined ? null : askedWords(t, asked, visitor.schools)
  })
  // Answered on another page meanwhile: she sees what stands now.
  if (words === null) return goTo('/my-permissions')
  const outcome = await answerAsk(works, visitor, id, answer, words)
  if ('refused' in outcome) throw new NotFound('There is no such question to this person.')
  return goTo(`/my-permissions?said=${answer}`)
}

export async function giveMine(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, form } = ask
  const what = readWhat(form)
  const school = visitor.schools.find(({ id }) => id === field(form, 'school'))
  if (school === undefined) return minePage(ask, form, [{ field: 'school', key: 'adults.refused-no-school' }])
  const words = givenWords(t, { ...what, school: school.name })
  const outcome = await giveOwnPermission(works, visitor, school.id, { ...what, words })
  if ('refused' in outcome) return minePage(ask, form, [{ field: 'kinds', key: 'adults.refused-nothing' }])
  return goTo('/my-permissions?said=given')
}

export async function withdrawMine({ works, visitor, form }: Ask<Visitor>): Promise<Answer> {
  const outcome = await withdrawOwn(works, visitor, field(form, 'answer'))
  if ('refused' in outcome) throw new NotFound('There is no such answer of this person.')
  return goTo('/my-permissions?said=withdrawn')
}
