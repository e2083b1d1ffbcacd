import { dayOf, formAnswer, type Problem, shownDay, type Visitor } from '../../people/people.ts'
import { type Answer, type Ask, type Form, field, goTo, look, NotFound, page } from '../../platform/platform.ts'
import { wordsIn, type WordKey } from '../../ui/ui.ts'
import { acceptAnswer } from '../consent/accept-answer.ts'
import { recordAnswers, recordAsking } from '../consent/record-answers.ts'
import type { AnswerRefusal } from '../consent/record-answers.rule.ts'
import { sayFamilyTold } from '../family/say-family-told.ts'
import { childrenOfGuardian } from '../guardians/guardians.store.ts'
import { addGuardian, changeGuardian, endGuardian, type GuardianRefusal } from '../guardians/keep-guardians.ts'
import { keepLook } from '../who-looked/keep-look.ts'
import { AnswerPage } from './answer.page.tsx'
import { readAnswers } from './answers.form.ts'
import { GuardianPage, readGuardian, shownGuardian, WithheldGuardianPage } from './guardian.page.tsx'
import { PupilPage } from './pupil.page.tsx'
import { seePupil } from './see-pupil.ts'

const t = wordsIn('en-GB')
const idOf = (ask: Ask<Visitor>, name = 'id') => ask.params[name] ?? ''

/** What a page says after a press: only these, whatever stands in the address. */
const SAYINGS: Readonly<Record<string, WordKey>> = {
  answered: 'consent.said-answered',
  asked: 'consent.said-asked',
  accepted: 'consent.said-accepted',
  guardian: 'consent.said-guardian',
  'guardian-ended': 'consent.said-guardian-ended',
  told: 'family.said-told',
}
const saying = (ask: Ask<Visitor>): WordKey | null => SAYINGS[ask.query['said'] ?? ''] ?? null

export async function showPupil(ask: Ask<Visitor>): Promise<Answer> {
  const seen = await seePupil(ask.works, ask.visitor, idOf(ask))
  const { school, id } = seen.pupil
  await keepLook(ask.works, ask.visitor, { school, page: 'pupil', pupils: [id] })
  return page(seen.pupil.name, <PupilPage seen={seen} saying={saying(ask)} />)
}

export async function takeTold(ask: Ask<Visitor>): Promise<Answer> {
  const about = { target: field(ask.form, 'target'), guardian: field(ask.form, 'guardian') }
  await sayFamilyTold(ask.works, ask.visitor, idOf(ask), about)
  return goTo(`/pupils/${idOf(ask)}?said=told`)
}

/** Beside which field each refusal stands; null: over the form. */
const FIELD: Readonly<Partial<Record<AnswerRefusal['refused'], string>>> = {
  'only-the-family': 'how',
  'no-such-guardian': 'who',
  'not-of-a-system': 'who',
  'no-such-wording': 'wording',
  'no-interpreter': 'interpreter',
  'no-source': 'source',
  'day-to-come': 'on-day',
  'until-over': 'until-day',
}

export const refusalProblem = ({ refused }: AnswerRefusal): Problem => ({
  field: FIELD[refused] ?? null,
  key: `consent.refused-${refused}`,
})

async function answerPage(ask: Ask<Visitor>, form: Form | null, problems: readonly Problem[]): Promise<Answer> {
  const seen = await seePupil(ask.works, ask.visitor, idOf(ask))
  const shown = form ?? shownDay('on', dayOf(seen.now))
  return formAnswer(
    t('consent.answer-title', { name: seen.pupil.name }),
    <AnswerPage seen={seen} form={shown} problems={problems} />,
    problems,
  )
}

export const showAnswer = async (ask: Ask<Visitor>): Promise<Answer> => answerPage(ask, null, [])

export async function takeAnswer(ask: Ask<Visitor>): Promise<Answer> {
  const { said, problems } = readAnswers(ask.form)
  if (problems.length > 0) return answerPage(ask, ask.form, problems)
  const outcome = await recordAnswers(ask.works, ask.visitor, idOf(ask), said)
  if ('refused' in outcome) return answerPage(ask, ask.form, [refusalProblem(outcome)])
  return goTo(`/pupils/${idOf(ask)}?said=answered`)
}

export async function takeAccept(ask: Ask<Visitor>): Promise<Answer> {
  const outcome = await acceptAnswer(ask.works, ask.visitor, idOf(ask, 'answer'), field(ask.form, 'reason'))
  if ('accepted' in outcome) return goTo(`/pupils/${outcome.accepted}?said=accepted`)
  const seen = await seePupil(ask.works, ask.visitor, idOf(ask))
  if (outcome.refused === 'done-already') return goTo(`/pupils/${seen.pupil.id}`)
  if (outcome.refused === 'no-such-answer') throw new NotFound('There is no such answer.')
  const body = <PupilPage seen={seen} saying={null} problem={`consent.refused-${outcome.refused}`} />
  return formAnswer(seen.pupil.name, body, [{ field: null, key: `consent.refused-${outcome.refused}` }])
}

async function guardianPage(
  ask: Ask<Visitor>,
  guardian: string | null,
  form: Form | null,
  refusal: GuardianRefusal | null,
): Promise<Answer> {
  const { pupil, guardians } = await seePupil(ask.works, ask.visitor, idOf(ask))
  const known = guardians.find(one => one.id === guardian)
  if (guardian !== null && known === undefined) throw new NotFound('There is no such guardian.')
  const shown = form ?? (known === undefined ? { priority: String(guardians.length + 1) } : shownGuardian(known))
  const all =
    guardian === null ? [] : await look(ask.works, ask.visitor.identity, ({ tx }) => childrenOfGuardian(tx, guardian))
  const elsewhere = all.some(({ school }) => school !== pupil.school)
  const shared = !elsewhere ? 'no' : known?.reachedApart === true ? 'apart' : 'told'
  const PLACE: Readonly<Record<string, string>> = {
    'no-name': 'name',
    'no-relationship': 'relationship',
    priority: 'priority',
  }
  const problems: Problem[] =
    refusal === null ? [] : [{ field: PLACE[refusal.refused] ?? null, key: `consent.refused-${refusal.refused}` }]
  const title = t(guardian === null ? 'consent.guardian-add-title' : 'consent.guardian-change-title', {
    name: pupil.name,
  })
  if (known?.withheld === true) {
    const body = (
      <WithheldGuardianPage pupil={pupil} guardian={known.id} form={shownGuardian(known)} problems={problems} />
    )
    return formAnswer(title, body, problems)
  }
  return formAnswer(
    title,
    <GuardianPage pupil={pupil} guardian={guardian} shared={shared} form={shown} problems={problems} />,
    problems,
  )
}

export const showAddGuardian = async (ask: Ask<Visitor>): Promise<Answer> => guardianPage(ask, null, null, null)
export const showGuardian = async (ask: Ask<Visitor>): Promise<Answer> =>
  guardianPage(ask, idOf(ask, 'guardian'), null, null)

export async function takeAddGuardian(ask: Ask<Visitor>): Promise<Answer> {
  const outcome = await addGuardian(ask.works, ask.visitor, idOf(ask), readGuardian(ask.form))
  if ('refused' in outcome) return guardianPage(ask, null, ask.form, outcome)
  return goTo(`/pupils/${idOf(ask)}?said=guardian`)
}

export async function takeGuardian(ask: Ask<Visitor>): Promise<Answer> {
  const guardian = idOf(ask, 'guardian')
  const outcome = await changeGuardian(ask.works, ask.visitor, idOf(ask), guardian, readGuardian(ask.form))
  if ('refused' in outcome) return guardianPage(ask, guardian, ask.form, outcome)
  return goTo(`/pupils/${idOf(ask)}?said=guardian`)
}

export async function takeEndGuardian(ask: Ask<Visitor>): Promise<Answer> {
  const outcome = await endGuardian(ask.works, ask.visitor, idOf(ask), idOf(ask, 'guardian'))
  if ('refused' in outcome) throw new NotFound('There is no such guardian.')
  return goTo(`/pupils/${idOf(ask)}?said=guardian-ended`)
}

export async function takeAsked(ask: Ask<Visitor>): Promise<Answer> {
  const outcome = await recordAsking(ask.works, ask.visitor, idOf(ask), idOf(ask, 'guardian'), 'office')
  if ('refused' in outcome) throw new NotFound('There is no such guardian to be asked.')
  return goTo(`/pupils/${idOf(ask)}?said=asked`)
}
