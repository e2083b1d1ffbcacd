import { opinionsIn } from '../../checks/checks.ts'
import { sha256 } from '../../history/history.ts'
import { control, type Question, type SettingsInForce } from '../../policy/policy.ts'
import { wordsIn } from '../../ui/ui.ts'

const t = wordsIn('en-GB')

/** So many are shown, and so much of each, in UTF-16 code units. */
const MOST = 5
const LONGEST = 200
const OPINION = 'opinion_'

/**
 * A draft whose words give an opinion asks its author, once, whose it is (s2-content-06, s4-3-eg-10). It is a question and never a finding: "I think" can
 * be anybody's. What somebody only advises stops nothing; what is to be approved goes to the approver, who confirms it; what is forbidden goes back.
 */
export function opinionQuestion(settings: SettingsInForce, texts: readonly string[]): Question | undefined {
  const { value, clauses } = settings.get('screening.opinion_as_school')
  const found = [...new Set(texts.flatMap(opinionsIn))]
  if (!control('opinion_asked', value !== 'off' && found.length > 0)) return undefined
  const more = found.length - MOST
  const names = new Intl.ListFormat(t.lang).format([
    ...found.slice(0, MOST).map(one => `“${shortened(one)}”`),
    ...(more > 0 ? [t('writing.opinion-more', { count: more })] : []),
  ])
  return {
    // Of another sentence it is another question: what was answered of one opinion says nothing of the next.
    id: `${OPINION}${sha256(found.join('\n')).slice(0, 12)}`,
    asks: t('writing.opinion-asks', { names }),
    who: 'author',
    at: 'hand_in',
    on: 'every_post',
    answers: [
      { id: 'none', label: t('writing.opinion-none'), does: 'go_on' },
      { id: 'somebodys', label: t('writing.opinion-somebodys'), does: 'go_on' },
      { id: 'school', label: t('writing.opinion-school'), does: 'go_on' },
      {
        id: 'own',
        label: t('writing.opinion-own'),
        does: value === 'advise' ? 'go_on' : 'return',
        then: t('writing.opinion-then'),
      },
    ],
    clauses,
  }
}

function shortened(sentence: string): string {
  return (sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}…` : sentence).toWellFormed()
}

/** Did its author say that it gives the school's view? Whoever approves it then confirms that the school may say so. */
export function givesSchoolsView(answers: readonly { readonly id: string; readonly chosen?: string }[]): boolean {
  return answers.some(({ id, chosen }) => id.startsWith(OPINION) && chosen === 'school')
}

/** Where the policy's own questions to the approver do not ask it by these clauses already. */
export function viewToConfirm(settings: SettingsInForce, givesView: boolean): Question | undefined {
  const { value, clauses } = settings.get('screening.opinion_as_school')
  const stops = value === 'approve' || value === 'block'
  if (!control('opinion_asked', givesView && stops) || isAskedOf(settings, clauses)) return undefined
  return {
    id: 'approver-view',
    asks: t('writing.view-asks'),
    who: 'approver',
    at: 'approve',
    on: 'every_post',
    confirms: t('writing.view-confirms'),
    answers: [
      { id: 'agreed', label: t('writing.view-agreed'), does: 'go_on' },
      { id: 'not-agreed', label: t('writing.view-not-agreed'), does: 'return', then: t('writing.opinion-then') },
    ],
    clauses,
  }
}

/** Does the policy put a question of its own to the approver because of one of these clauses? */
export function isAskedOf({ questions }: SettingsInForce, clauses: readonly string[]): boolean {
  return questions.some(({ who, clauses: behind }) => who === 'approver' && behind.some(one => clauses.includes(one)))
}
