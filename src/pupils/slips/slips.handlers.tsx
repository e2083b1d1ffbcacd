import { dayOf, formAnswer, type Problem, rolesAt, schoolAsked, type Visitor } from '../../people/people.ts'
import { type Answer, type Ask, type Form, goTo, listField, look, NotFound } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { wordingsOf } from '../consent/answers.store.ts'
import { termsInForce } from '../consent/terms-in-force.ts'
import { keepsFamilies } from '../families.rule.ts'
import { questionsOf } from '../family/questions.rule.ts'
import { guardiansOf } from '../guardians/guardians.store.ts'
import { refusalProblem } from '../pages/families.handlers.tsx'
import { pupilsOfClass } from '../roll.store.ts'
import { keepLook } from '../who-looked/keep-look.ts'
import { recordSlips } from './record-slips.ts'
import { signersAmong } from './slip.rule.ts'
import { readSlips, withoutSlips } from './slips.form.ts'
import { type ClassSeen, slipMark, SlipsPage, slipsPath, type SlipsSaying } from './slips.page.tsx'
import { namesOfChildren, slipsWritten } from './slips.store.ts'
import { takeBackSlips } from './take-back-slips.ts'

const t = wordsIn('en-GB')

/** One class of a school whose register of families the visitor keeps: children, and who may sign for each. */
async function seeClass(ask: Ask<Visitor>): Promise<ClassSeen> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  const className = ask.query['class'] ?? ''
  if (school === null || !keepsFamilies(rolesAt(ask.visitor, school.id))) throw new NotFound('There is no such class.')
  return look(ask.works, ask.visitor.identity, async ({ tx, at }) => {
    const children = []
    for (const pupil of await pupilsOfClass(tx, school.id, className))
      children.push({ pupil, signers: signersAmong(await guardiansOf(tx, pupil.id)) })
    if (children.length === 0) throw new NotFound('There is no such class.')
    const ids = children.map(({ pupil }) => pupil.id)
    return {
      school,
      className,
      children,
      wordings: await wordingsOf(tx, school.id),
      questions: questionsOf(await termsInForce(tx, school.id, at)),
      written: await slipsWritten(tx, ask.visitor.identity.person, ids, dayOf(at)),
      now: at,
    }
  })
}

async function classPage(
  seen: ClassSeen,
  form: Form,
  problems: readonly Problem[],
  saying: SlipsSaying = null,
): Promise<Answer> {
  const body = <SlipsPage seen={seen} form={form} problems={problems} saying={saying} />
  return formAnswer(t('consent.class-title', { name: seen.className }), body, problems)
}

/** What an address says was done; anything else says nothing. */
function sayingOf({ query }: Ask<Visitor>): SlipsSaying {
  const count = Number(query['count'])
  const said = (['written', 'back'] as const).find(one => one === query['said'])
  return said === undefined || !Number.isInteger(count) || count < 0
    ? null
    : { key: `consent.said-slips-${said}`, count }
}

export async function showSlips(ask: Ask<Visitor>): Promise<Answer> {
  const seen = await seeClass(ask)
  // Whoever opens it sees the guardians of every child of the class.
  const pupils = seen.children.map(({ pupil }) => pupil.id)
  await keepLook(ask.works, ask.visitor, { school: seen.school.id, page: 'class', pupils })
  return classPage(seen, {}, [], sayingOf(ask))
}

export async function takeSlips(ask: Ask<Visitor>): Promise<Answer> {
  const seen = await seeClass(ask)
  const { stack, slips, problems } = readSlips(ask.form)
  if (problems.length > 0) return classPage(seen, ask.form, problems)
  const of = { school: seen.school.id, className: seen.className }
  const outcome = await recordSlips(ask.works, ask.visitor, of, stack, slips)
  if ('refused' in outcome) return classPage(seen, ask.form, [refusalProblem(outcome)])
  const { recorded, bad } = outcome
  if (bad.length === 0) return goTo(`${slipsPath(of)}&said=written&count=${recorded.length}`)
  const names = await look(ask.works, ask.visitor.identity, ({ tx }) =>
    namesOfChildren(
      tx,
      of.school,
      bad.map(({ pupil }) => pupil),
    ),
  )
  const said = bad.map(({ pupil, problem }): Problem => {
    const field =
      problem === 'left'
        ? null
        : problem === 'nothing'
          ? `answer-${pupil}-${seen.questions[0]?.key ?? ''}`
          : `who-${pupil}`
    return { field, key: `consent.slip-${problem}`, values: { name: names.get(pupil) ?? t('consent.slip-child') } }
  })
  // Read anew: what was written down stands below, and is not sent a second time with the rest.
  return classPage(await seeClass(ask), withoutSlips(ask.form, new Set(recorded)), said, {
    key: 'consent.said-slips-written',
    count: recorded.length,
  })
}

export async function takeBack(ask: Ask<Visitor>): Promise<Answer> {
  const seen = await seeClass(ask)
  const ticked = new Set(listField(ask.form, 'slips'))
  const slips = seen.written.filter(one => ticked.has(slipMark(one)))
  if (slips.length === 0)
    return classPage(seen, {}, [{ field: seen.written.length === 0 ? null : 'slips', key: 'consent.refused-no-slip' }])
  const { takenBack } = await takeBackSlips(ask.works, ask.visitor, slips)
  return goTo(`${slipsPath({ school: seen.school.id, className: seen.className })}&said=back&count=${takenBack}`)
}
