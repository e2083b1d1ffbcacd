import type { CheckResult } from '../../checks/checks.ts'
import {
  type DraftFacts,
  type Moment,
  type Occasion,
  type PolicyInForce,
  type Question,
  questionsAt,
  type SettingsInForce,
  type Where,
} from '../../policy/policy.ts'
import { asksWithATick } from '../phone-photos/phone-photos.rule.ts'
import { esafetyQuestion } from './esafety-turn.rule.ts'
import { firmQuestion, namesFirm } from './firm-question.rule.ts'
import { importantQuestion } from './important-question.rule.ts'
import { opinionQuestion, viewToConfirm } from './opinion-question.rule.ts'
import { makerQuestions } from './picture-maker.rule.ts'
import { askedByPicture, type FilmAsked, type PictureQuestion, pictureQuestions } from './picture-questions.rule.ts'
import { HOLDS, type Holds } from './post.ts'
import { recordQuestions } from './record-questions.rule.ts'
import { toneToConfirm } from './tone-question.rule.ts'

/** What is known of a draft when the policy's questions are put: what the check counts, and what the author says is in it. */
export type Known = {
  readonly check: CheckResult
  readonly pictures: number
  readonly holds: readonly Holds[]
  /** A picture is somebody else's: for whoever approves. Its author has said whose, and is not asked a second time. */
  readonly picturesOfOthers?: boolean
  /** Its author said that an opinion in it is the school's: for whoever approves. */
  readonly givesView?: boolean
  /** The words of a draft and what its author has answered: for the question whether a firm is named in it. */
  readonly draft?: { readonly texts: readonly string[]; readonly answers: Readonly<Record<string, string>> }
}

function factsOf({ check, pictures, holds, picturesOfOthers = false }: Known): DraftFacts {
  // Somebody out of a book or the news reads none of our posts.
  const met = check.findings.filter(({ kind, answered }) => kind !== 'third_party_name' || answered?.id !== 'known')
  const count = (...kinds: string[]) => met.filter(finding => kinds.includes(finding.kind)).length
  return {
    pictures,
    phonePictures: holds.includes('phone_pictures') ? pictures : 0,
    children: count('pupil_name', 'image_names', 'pupil_initials', 'individual_target'),
    // Whoever works here, a parent, a volunteer, somebody of a firm: each is somebody a word can hurt (s0-4.1a-ii, s0-4.1a-iii).
    adults: count('staff_named', 'third_party_name') + (holds.includes('adults') ? 1 : 0),
    materialOfOthers: holds.includes('others_material') || picturesOfOthers,
    handles: count('handle_mention'),
    purchase: count('purchase_commitment') > 0,
    onATrip: holds.includes('trip'),
    markedImportant: holds.includes('important'),
  }
}

const OCCASION: Readonly<Record<Holds, Occasion>> = {
  phone_pictures: 'with_phone_pictures',
  trip: 'on_a_trip',
  adults: 'with_adults',
  others_material: 'with_material_of_others',
  important: 'marked_important',
}

/** What the page asks the author to tick: only what this policy then has a question about, for a trip something to say, and for photos from a phone a time to delete them. */
export function holdsAsked({ settings, pack }: Pick<PolicyInForce, 'settings' | 'pack'>): readonly Holds[] {
  const saysOfTrips = pack?.clauses.some(clause => clause.shownAt.includes('before_trip')) ?? false
  return HOLDS.filter(
    holds =>
      settings.questions.some(question => question.on === OCCASION[holds]) ||
      (holds === 'trip' && saysOfTrips) ||
      (holds === 'important' && importantQuestion(settings) !== undefined) ||
      (holds === 'phone_pictures' && asksWithATick(settings)),
  )
}

/** A question as it is put: the policy's own, one that its settings put about every post, or one about a single picture. */
export type PutQuestion = Question & Partial<Pick<PictureQuestion, 'picture'>>

/** The author's questions: while writing and on handing in, on one page. */
export function authorQuestions(
  settings: SettingsInForce,
  known: Known,
  pictures: readonly { readonly id: string; readonly sha256: string }[],
  video: FilmAsked | null = null,
): readonly PutQuestion[] {
  const firm = asksAboutFirms(settings, known)
  const said = known.draft?.answers ?? {}
  const holds = firm !== undefined && namesFirm([firm], said) ? [...known.holds, 'adults' as const] : known.holds
  const facts = factsOf({ ...known, holds })
  const moments: readonly Moment[] = ['write', 'hand_in']
  const put = moments.flatMap(moment => questionsAt(settings, moment, 'author', facts))
  const own = put.filter(question => !answeredByRegister(settings, question) && !askedByPicture(settings, question))
  return [
    ...pictureQuestions(settings, known.check, pictures, video),
    ...makerQuestions(settings, pictures, video),
    ...recordQuestions(settings),
    ...present(esafetyQuestion(settings, said)),
    ...present(firm),
    ...present(known.draft === undefined ? undefined : opinionQuestion(settings, known.draft.texts)),
    ...present(facts.markedImportant ? importantQuestion(settings) : undefined),
    ...own,
  ]
}

function present<T>(one: T | undefined): T[] {
  return one === undefined ? [] : [one]
}

/** Asked only where a yes brings something: a question of the policy about whoever a post speaks of, that no register answers. */
function asksAboutFirms(settings: SettingsInForce, { draft, check }: Known): Question | undefined {
  const brings = settings.questions.some(one => one.on === 'with_adults' && !answeredByRegister(settings, one))
  return draft === undefined || !brings ? undefined : firmQuestion(settings, draft.texts, check)
}

/** Whether the adults in it agreed is looked up in the register of their permissions, by the clause that asks: she is not asked a second time. */
function answeredByRegister(settings: SettingsInForce, question: Question): boolean {
  const { value, clauses } = settings.get('consent.adults')
  return (
    value !== 'not_needed' &&
    question.on === 'with_adults' &&
    question.clauses.every(clause => clauses.includes(clause))
  )
}

export function approverQuestions(settings: SettingsInForce, known: Known): readonly Question[] {
  return [
    ...questionsAt(settings, 'approve', 'approver', factsOf(known)),
    ...present(toneToConfirm(settings)),
    ...present(viewToConfirm(settings, known.givesView ?? false)),
  ]
}

/** Whether a post stays on the school's own website, for answers that hold only there. */
export function whereItGoes(platforms: readonly string[]): Where {
  return platforms.every(platform => platform === 'website') ? 'website' : 'elsewhere'
}
