import { type PostingRefusal, readsFirst, roleTitles } from '../../policy/policy.ts'
import { outwardSentence, type PlaceResult } from '../../pupils/pupils.ts'
import { CopyText, ErrorSummary, useWords, type Words } from '../../ui/ui.ts'
import { adultTerms, type MissingPermission } from '../adults/adult-permission.rule.ts'
import { missingSentence } from '../adults/missing-sentence.ts'
import type { Circle } from '../posts/approval-circle.rule.ts'
import type { ClearRefusal } from '../posts/clear-finding.rule.ts'
import type { DecideRefusal } from '../posts/decide.rule.ts'
import type { PostRead } from '../posts/read-post.ts'
import { namesIn, whoClears } from '../posts/standing.ts'
import type { TakeBackRefusal } from '../posts/take-back-post.ts'

/** What a press on a post's page was refused for. The words are looked up by these codes, so a code without words does not compile. */
export type DecideProblem = {
  readonly code: DecideRefusal['refused'] | ClearRefusal['refused'] | TakeBackRefusal['refused']
  readonly field: 'decide' | 'change_words' | 'refuse_words'
  /** Of `consent`: where it may and may not go, see `outwardSentence`. */
  readonly places?: readonly PlaceResult[]
  /** Of `adult-permission`: whose is not there. */
  readonly missing?: readonly MissingPermission[]
  /** What was written with it, by field: it stands in its field again, or can be copied where there is no field any more. */
  readonly typed: Written
}

export type Written = {
  readonly change_words?: string
  readonly refuse_words?: string
  /** Why a finding is cleared, and which finding. */
  readonly reason?: string
  readonly finding?: string
}

/** The words of somebody who finds no field for them any more: decided meanwhile, taken back, or no longer hers to decide. */
export function TypedWords({ problem }: { problem: DecideProblem }) {
  const t = useWords()
  const { change_words: change, refuse_words: refuse, reason } = problem.typed
  const written = [change, refuse, reason].filter(words => words !== undefined && words.trim() !== '')
  return (
    <>
      {written.map((words, index) => (
        <CopyText id={`typed-${index + 1}`} text={words ?? ''} label={t('deciding.typed-copy')} />
      ))}
    </>
  )
}

/** The people of a circle in words: "Mrs I. Adebisi (Headteacher) or Mr T. Wilczak (Deputy headteacher)". */
export function whoInWords(t: Words, read: Pick<PostRead, 'standing'>, circle: Circle): string {
  const names = namesIn(circle, read.standing.holders).slice(0, 3)
  return new Intl.ListFormat(t.lang, { type: 'disjunction' }).format(
    names.map(one => t('deciding.who-one', { name: one.name, role: roleTitles[one.role] })),
  )
}

export function refusalWords(
  t: Words,
  read: Pick<PostRead, 'standing' | 'check'>,
  { code, places = [], missing = [], typed }: Omit<DecideProblem, 'field'>,
): string {
  if (code === 'consent') return outwardSentence(t, places)
  if (code === 'adult-permission')
    return missing.map(one => missingSentence(t, one, adultTerms(read.standing.policy.settings))).join(' ')
  if (code === 'not-read' || code === 'training-missing' || code === 'training-over')
    return t(`publishing.refused-${code}`, { clauses: whyNotYet(read, code) })
  return t(`deciding.refused-${code}`, {
    who: whoInWords(t, read, code === 'not-the-one-who-clears' ? clearersOf(read, typed) : read.standing.approvers),
  })
}

/** Whoever says of the finding that was pressed on that it may stand. */
function clearersOf({ standing, check }: Pick<PostRead, 'standing' | 'check'>, { finding }: Written): Circle {
  const pressed = check.findings.find(({ key }) => key === finding)
  return pressed === undefined ? standing.clearers : whoClears(standing, pressed).circle
}

/** The clauses behind it, as their chips call them; `ours` where the rule is ours. */
function whyNotYet({ standing: { policy } }: Pick<PostRead, 'standing'>, code: PostingRefusal['refused']): string {
  const clauses =
    code === 'not-read'
      ? (readsFirst(policy.settings)?.clauses ?? [])
      : policy.settings.get('publishing.training_gate').clauses
  return clauses.length === 0 ? 'ours' : clauses.map(id => policy.settings.label(id) ?? id).join('; ')
}

/** Where it is put right: on another page for what the policy wants read or learned first. */
function hrefOf(read: Pick<PostRead, 'post'>, problem: DecideProblem): string {
  if (problem.code === 'not-read') return `/policy/read?school=${read.post.school}`
  if (problem.code === 'training-missing' || problem.code === 'training-over')
    return `/policy/training?school=${read.post.school}`
  return `#${problem.field}`
}

/** Stands on the page of everybody: who came second finds no form any more, and is told why all the same. */
export function RefusalShown({ read, problem, linked }: { read: PostRead; problem: DecideProblem; linked: boolean }) {
  const t = useWords()
  const text = refusalWords(t, read, problem)
  return (
    <ErrorSummary
      titleText={t('house.error-summary-title')}
      errorList={[linked ? { text, href: hrefOf(read, problem) } : { text }]}
    />
  )
}
