import {
  dayOf,
  formAnswer,
  type Problem,
  readDay,
  schoolAsked,
  schoolById,
  shownDay,
  type Visitor,
} from '../../people/people.ts'
import { type Answer, type Ask, type Form, field, goTo, look, NotFound, page } from '../../platform/platform.ts'
import { wordsIn, type WordKey } from '../../ui/ui.ts'
import { acceptAnswer } from '../consent/accept-answer.ts'
import { wordingsOf } from '../consent/answers.store.ts'
import { flagReasons } from '../consent/consent.ts'
import { recordAnswers, recordAsking, recordForClass } from '../consent/record-answers.ts'
import type { AnswerRefusal } from '../consent/record-answers.rule.ts'
import { endFlag, flagsOf, reviewFlag, setFlag } from '../flags/keep-flags.ts'
import { flagLettersOf, writeToGuardian } from '../flags/write-to-guardian.ts'
import { sayFamilyTold } from '../family/say-family-told.ts'
import { guardiansOf } from '../guardians/guardians.store.ts'
import { addGuardian, changeGuardian, endGuardian, type GuardianRefusal } from '../guardians/keep-guardians.ts'
import { pupilsOfClass } from '../roll.store.ts'
import { looksAt } from '../who-looked/family-looks.store.ts'
import { keepLook } from '../who-looked/keep-look.ts'
import { AnswerPage } from './answer.page.tsx'
import { readAnswers, readClassForms } from './answers.form.ts'
import { type ClassSeen, ClassFormsPage } from './class-forms.page.tsx'
import { wordsField } from './flag-letters.tsx'
import { againField, FlagsPage } from './flags.page.tsx'
import { GuardianPage, readGuardian, shownGuardian } from './guardian.page.tsx'
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
  flag: 'consent.said-flag',
  'flag-reviewed': 'consent.said-flag-reviewed',
  'flag-ended': 'consent.said-flag-ended',
  letter: 'consent.said-letter',
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
  'no-such-wording': 'wording',
  'no-interpreter': 'interpreter',
  'no-source': 'source',
  'day-to-come': 'on-day',
  'until-over': 'until-day',
}

const refusalProblem = ({ refused }: AnswerRefusal): Problem => ({
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
  return formAnswer(
    title,
    <GuardianPage pupil={pupil} guardian={guardian} form={shown} problems={problems} />,
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

/** One class of a school whose register of families the visitor keeps, children and guardians in order. */
async function seeClass(ask: Ask<Visitor>): Promise<ClassSeen> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  const className = ask.query['class'] ?? ''
  if (school === null) throw new NotFound('There is no such class.')
  return look(ask.works, ask.visitor.identity, async ({ tx }) => {
    const children = []
    for (const pupil of await pupilsOfClass(tx, school.id, className))
      children.push({ pupil, guardians: await guardiansOf(tx, pupil.id) })
    if (children.length === 0) throw new NotFound('There is no such class.')
    return { school, className, children, wordings: await wordingsOf(tx, school.id) }
  })
}

async function classPage(seen: ClassSeen, form: Form, problems: readonly Problem[]): Promise<Answer> {
  const body = <ClassFormsPage seen={seen} form={form} problems={problems} />
  return formAnswer(t('consent.class-title', { name: seen.className }), body, problems)
}

export const showClass = async (ask: Ask<Visitor>): Promise<Answer> => classPage(await seeClass(ask), {}, [])

export async function takeClass(ask: Ask<Visitor>): Promise<Answer> {
  const seen = await seeClass(ask)
  const pupils = seen.children.map(({ pupil }) => pupil.id)
  const { all, problems } = readClassForms(ask.form, pupils)
  if (problems.length > 0) return classPage(seen, ask.form, problems)
  const outcome = await recordForClass(ask.works, ask.visitor, all)
  if ('refused' in outcome) {
    const { field: place, key } = refusalProblem(outcome)
    return classPage(seen, ask.form, [{ field: place === 'who' ? `who-${outcome.pupil}` : place, key }])
  }
  const query = new URLSearchParams({ school: seen.school.id, class: seen.className, said: 'answered' })
  return goTo(`/pupils?${query.toString()}`)
}

async function flagsPage(ask: Ask<Visitor>, form: Form, problems: readonly Problem[]): Promise<Answer> {
  const { pupil, mayFlag, now } = await seePupil(ask.works, ask.visitor, idOf(ask))
  if (!mayFlag) throw new NotFound('There is no such pupil.')
  const { flags, looks, writing } = await look(ask.works, ask.visitor.identity, async ({ tx }) => ({
    flags: await flagsOf(tx, pupil.id),
    looks: await looksAt(tx, pupil.id, 'flags'),
    writing: {
      school: (await schoolById(tx, pupil.school))?.name ?? '',
      guardians: await guardiansOf(tx, pupil.id),
      letters: await flagLettersOf(tx, pupil.id),
      writer: ask.visitor.name,
    },
  }))
  await keepLook(ask.works, ask.visitor, { school: pupil.school, page: 'flags', pupils: [pupil.id] })
  const told = problems.length > 0 ? null : saying(ask)
  const shown = { pupil, flags, looks, writing, now, form, problems, saying: told }
  const body = <FlagsPage {...shown} />
  return formAnswer(t('consent.flags-title', { name: pupil.name }), body, problems)
}

export const showFlags = async (ask: Ask<Visitor>): Promise<Answer> => flagsPage(ask, {}, [])

export async function takeFlag(ask: Ask<Visitor>): Promise<Answer> {
  const reason = flagReasons.find(one => one === field(ask.form, 'reason'))
  const review = readDay(ask.form, 'review')
  if (reason === undefined)
    return flagsPage(ask, ask.form, [{ field: 'reason', key: 'consent.refused-no-flag-reason' }])
  const reviewOn = review.is === 'day' ? review.day : null
  const outcome = await setFlag(ask.works, ask.visitor, idOf(ask), { reason, reviewOn })
  if ('flag' in outcome) return goTo(`/pupils/${idOf(ask)}/flags?said=flag`)
  const place = { 'no-review-day': 'review-day', 'set-already': 'reason' }[String(outcome.refused)] ?? null
  return flagsPage(ask, ask.form, [{ field: place, key: `consent.refused-${outcome.refused}` }])
}

/** Whoever cannot be written to any more is as if she were not there. */
export async function takeFlagLetter(ask: Ask<Visitor>): Promise<Answer> {
  const guardian = idOf(ask, 'guardian')
  const outcome = await writeToGuardian(ask.works, ask.visitor, idOf(ask), guardian, field(ask.form, 'words'))
  if ('letter' in outcome) return goTo(`/pupils/${idOf(ask)}/flags?said=letter`)
  const { refused } = outcome
  if (refused !== 'no-letter-words' && refused !== 'letter-too-long' && refused !== 'written-already')
    throw new NotFound('There is no such guardian to write to.')
  return flagsPage(ask, ask.form, [{ field: wordsField(guardian), key: `consent.refused-${refused}` }])
}

export async function takeReviewFlag(ask: Ask<Visitor>): Promise<Answer> {
  const flag = idOf(ask, 'flag')
  const until = readDay(ask.form, againField(flag))
  const outcome = await reviewFlag(ask.works, ask.visitor, idOf(ask), flag, until.is === 'day' ? until.day : null)
  if ('reviewed' in outcome) return goTo(`/pupils/${idOf(ask)}/flags?said=flag-reviewed`)
  if (outcome.refused !== 'no-review-day') throw new NotFound('There is no such flag.')
  return flagsPage(ask, ask.form, [{ field: `${againField(flag)}-day`, key: 'consent.refused-no-review-day' }])
}

export async function takeEndFlag(ask: Ask<Visitor>): Promise<Answer> {
  const outcome = await endFlag(ask.works, ask.visitor, idOf(ask), idOf(ask, 'flag'))
  if ('refused' in outcome) throw new NotFound('There is no such flag.')
  return goTo(`/pupils/${idOf(ask)}/flags?said=flag-ended`)
}
