import { control, type PostingRefusal } from '../../policy/policy.ts'
import type { PlaceResult } from '../../pupils/pupils.ts'
import type { MissingPermission } from '../adults/adult-permission.rule.ts'
import type { AdultsOfDraft } from '../adults/adults-of-draft.ts'
import type { PostState } from './post.ts'
import { heldAt, type PostConsent } from './who-is-in.rule.ts'

export type HandInFacts = {
  readonly state: PostState
  readonly author: string
  readonly text: string
  /** The video among them. */
  readonly pictures: readonly { readonly alt: string }[]
  /** Which line of the captions cannot be understood. */
  readonly unclearCaption?: number | null
  readonly targets: number
  /** What each target's platform says does not fit, in words for the author. */
  readonly doesNotFit: readonly string[]
  readonly plannedFor: Date | null
  /** A day and time were typed that make no time: never to be taken for "as soon as it is approved". */
  readonly timeUnclear?: boolean
  /** Findings that stop the post: which the author says are wrong. */
  readonly stopping: readonly {
    readonly key: string
    readonly clauses: readonly string[]
    readonly contested: boolean
  }[]
  /** Questions that findings put to the author and that she has not answered. */
  readonly asks?: readonly { readonly key: string; readonly clauses: readonly string[] }[]
  /** Questions of the policy to the author that are open, or whose answer stops. */
  readonly questions: readonly {
    readonly id: string
    readonly clauses: readonly string[]
    readonly verdict: 'open' | 'stops'
  }[]
  /** Pictures of somebody else of which it is not said whose they are and why they may be used. */
  readonly rightsUnsaid?: readonly { readonly picture: string; readonly clauses: readonly string[] }[]
  readonly accountsOpen: boolean
  /** Pictures, or `text` where the check saw a name, about which the author has not said who is in them. */
  readonly unsaid?: readonly string[]
  /** The words of the text that name a pupil of whom she has not said so. */
  readonly unsaidNames?: readonly string[]
  /** Pictures that are being looked at just now. One that cannot be looked at is not among them: people look at it. */
  readonly stillLooking?: readonly string[]
  /** What the families of the children in it say; null: nothing is known of any child. */
  readonly consent?: PostConsent | null
  /** What the register says of the adults in it; null: no adult is known of. */
  readonly adults?: AdultsOfDraft | null
  /** What the policy wants of whoever posts, and the author has not done: read it, be trained. Null: nothing. */
  readonly notYet?: PostingRefusal | null
}

export type HandInRefusal = {
  readonly refused:
    | 'not-a-draft'
    | 'not-yours'
    | 'nothing-to-say'
    | 'alt-missing'
    | 'still-looking'
    | 'captions-unclear'
    | 'no-target'
    | 'account-closed'
    | 'does-not-fit'
    | 'time-unclear'
    | 'in-the-past'
    | 'finding-stops'
    | 'ask-open'
    | 'question-open'
    | 'question-stops'
    | 'rights-unsaid'
    | 'who-unsaid'
    | 'consent'
    | 'adults-unsaid'
    | 'adult-permission'
    | PostingRefusal['refused']
  readonly clauses: readonly string[]
  readonly details?: readonly string[]
  /** Of `who-unsaid`: the words of which it is not said whom they name. */
  readonly names?: readonly string[]
  /** Of `consent`: the only thing that a person may be told, see `outwardSentence`. */
  readonly places?: readonly PlaceResult[]
  /** Of `adult-permission`: whose is not there. */
  readonly missing?: readonly MissingPermission[]
}

/** Everything that keeps a draft from being handed in, all at once, so that nobody meets them one by one. Empty: hand it in. */
export function handIn(person: string, facts: HandInFacts, at: Date): readonly HandInRefusal[] {
  if (facts.author !== person) return [{ refused: 'not-yours', clauses: [] }]
  if (facts.state !== 'draft' && facts.state !== 'changes_asked') return [{ refused: 'not-a-draft', clauses: [] }]
  const refusals: HandInRefusal[] = facts.notYet == null ? [] : [facts.notYet]
  if (facts.text.trim() === '' && facts.pictures.length === 0) refusals.push({ refused: 'nothing-to-say', clauses: [] })
  const undescribed = facts.pictures.some(picture => picture.alt.trim() === '')
  if (control('alt_text', undescribed)) refusals.push({ refused: 'alt-missing', clauses: ['ours-alt-text'] })
  const looking = facts.stillLooking ?? []
  if (looking.length > 0) refusals.push({ refused: 'still-looking', clauses: [], details: looking })
  if (facts.unclearCaption != null)
    refusals.push({ refused: 'captions-unclear', clauses: [], details: [String(facts.unclearCaption)] })
  if (facts.targets === 0) refusals.push({ refused: 'no-target', clauses: [] })
  if (!facts.accountsOpen) refusals.push({ refused: 'account-closed', clauses: [] })
  if (facts.doesNotFit.length > 0) refusals.push({ refused: 'does-not-fit', clauses: [], details: facts.doesNotFit })
  if (facts.timeUnclear) refusals.push({ refused: 'time-unclear', clauses: [] })
  if (facts.plannedFor !== null && facts.plannedFor <= at) refusals.push({ refused: 'in-the-past', clauses: [] })
  const stopping = facts.stopping.filter(finding => !finding.contested)
  if (control('draft_check', stopping.length > 0))
    refusals.push({
      refused: 'finding-stops',
      clauses: [...new Set(stopping.flatMap(finding => finding.clauses))],
      details: stopping.map(finding => finding.key),
    })
  const asks = facts.asks ?? []
  if (control('author_asked', asks.length > 0))
    refusals.push({
      refused: 'ask-open',
      clauses: [...new Set(asks.flatMap(ask => ask.clauses))],
      details: asks.map(ask => ask.key),
    })
  const ofOthers = facts.rightsUnsaid ?? []
  if (control('hand_in_questions', ofOthers.length > 0))
    refusals.push({
      refused: 'rights-unsaid',
      clauses: [...new Set(ofOthers.flatMap(({ clauses }) => clauses))],
      details: ofOthers.map(({ picture }) => picture),
    })
  refusals.push(...consentRefusals(facts), ...adultRefusals(facts))
  for (const question of facts.questions) {
    if (!control('hand_in_questions', true)) continue
    refusals.push({
      refused: question.verdict === 'open' ? 'question-open' : 'question-stops',
      clauses: question.clauses,
      details: [question.id],
    })
  }
  return refusals
}

/** Nothing said is not "nobody"; and one that may not go everywhere goes nowhere until the author has taken that place out (s1-protocol-1b). */
function consentRefusals({ unsaid = [], unsaidNames = [], consent }: HandInFacts): HandInRefusal[] {
  if (consent == null) return []
  const { clauses } = consent
  const refusals: HandInRefusal[] = []
  if (control('consent_check', consent.asked && unsaid.length > 0))
    refusals.push({
      refused: 'who-unsaid',
      clauses,
      details: unsaid,
      ...(unsaidNames.length === 0 ? {} : { names: unsaidNames }),
    })
  if (control('consent_check', heldAt(consent).length > 0))
    refusals.push({ refused: 'consent', clauses, places: consent.results })
  return refusals
}

/** Written permission, or the consent of staff to a photograph, is linked before anything is handed in (s1-respect-02, s2-content-04c). */
function adultRefusals({ adults }: HandInFacts): HandInRefusal[] {
  if (adults == null) return []
  const { clauses } = adults.terms
  const refusals: HandInRefusal[] = []
  if (adults.unsaid !== null) refusals.push({ refused: 'adults-unsaid', clauses, details: [adults.unsaid] })
  if (adults.missing.length > 0) refusals.push({ refused: 'adult-permission', clauses, missing: adults.missing })
  return refusals
}
