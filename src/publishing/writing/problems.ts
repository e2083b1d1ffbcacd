import { secondOf } from '../../checks/checks.ts'
import type { Words } from '../../ui/ui.ts'
import { outwardSentence } from '../../pupils/pupils.ts'
import type { PostingRefusal } from '../../policy/policy.ts'
import { adultTerms } from '../adults/adult-permission.rule.ts'
import { missingSentence } from '../adults/missing-sentence.ts'
import { filmedOf } from '../media/video-of-draft.rule.ts'
import { askName } from '../posts/author-answers.ts'
import type { HandInRefusal } from '../posts/hand-in.rule.ts'
import type { PostRead } from '../posts/read-post.ts'
import type { Card } from '../showing/cards-shown.rule.ts'
import { cardsOfDraft } from './cards-of-draft.ts'
import { readDayAndTime } from './day-and-time.rule.ts'
import { whenOf } from './write.form.ts'

/** Something that stands in the way, and the id of the field where it is put right, or the page when that is another one. */
export type Problem = {
  readonly words: string
  /** Accounts that it can be handed in without, by one press. */
  readonly without?: readonly string[]
  /** One of the questions beside a picture that are still open: the list says them together, and each says it in its place. */
  readonly openBeside?: { readonly picture: string; readonly number: number | 'video' }
} & ({ readonly field: string } | { readonly page: string })

export function problemAt(problems: readonly Problem[], field: string): { text: string } | undefined {
  const found = problems.find(problem => 'field' in problem && problem.field === field)
  return found === undefined ? undefined : { text: found.words }
}

/** What stands at the top of the page, and where each line leads. The open questions of one picture are one line, because one press can answer them. */
export function listOf(t: Words, problems: readonly Problem[]): { readonly text: string; readonly href: string }[] {
  const said = new Set<string>()
  return problems.flatMap(problem => {
    const { openBeside: beside } = problem
    if (beside === undefined)
      return [{ text: problem.words, href: 'page' in problem ? problem.page : `#${problem.field}` }]
    if (said.has(beside.picture)) return []
    if (beside.picture === ALL_MINE) {
      said.add(ALL_MINE)
      const makers = problems.filter(one => one.openBeside?.picture === ALL_MINE)
      return makers.length === 1 && 'field' in problem
        ? [{ text: problem.words, href: `#${problem.field}` }]
        : [{ text: t('pictured.open-makers', { count: makers.length }), href: `#${ALL_MINE}` }]
    }
    said.add(beside.picture)
    const count = problems.filter(one => one.openBeside?.picture === beside.picture).length
    const together =
      beside.number === 'video'
        ? t('pictured.open-together-video', { count })
        : t('pictured.open-together', { number: beside.number, count })
    return [{ text: count === 1 ? problem.words : together, href: `#${questionsOf(beside.picture)}` }]
  })
}

/** In the place of a picture: who took or made several of them is one line, which leads to the one press that can answer for all; and the id of that press. */
export const ALL_MINE = 'all-mine'

/** The id of the fieldset with all that is asked about one picture. */
export function questionsOf(picture: string): string {
  return `questions-${picture}`
}

/** Each refusal of handing in as sentences, in the order in which the page asks. */
export function problemsOf(t: Words, refusals: readonly HandInRefusal[], read: PostRead): Problem[] {
  return refusals.flatMap(refusal => problemsOfOne(t, refusal, read))
}

function problemsOfOne(t: Words, refusal: HandInRefusal, read: PostRead): Problem[] {
  const details = refusal.details ?? []
  switch (refusal.refused) {
    case 'nothing-to-say':
      return [{ words: t('writing.refused-nothing-to-say'), field: 'text' }]
    case 'alt-missing':
      return altsMissing(t, read)
    case 'captions-unclear':
      return [{ words: t('video.refused-captions', { line: Number(details[0] ?? 0) }), field: 'captions' }]
    case 'no-target':
      return [{ words: t('writing.refused-no-target'), field: 'targets' }]
    case 'account-closed':
      return [{ words: t('writing.refused-account-closed'), field: 'targets' }]
    case 'does-not-fit':
      return details.map(why => ({ words: t('writing.refused-does-not-fit', { why }), field: 'text' }))
    case 'time-unclear':
      return [{ words: whyUnclear(t, read), field: 'planned-day' }]
    case 'in-the-past':
      return [{ words: t('writing.when-past'), field: 'planned-day' }]
    case 'finding-stops':
      return withCard(t, 'stop', details, read, ({ finding, number }) => ({
        words: stopWords(t, finding),
        field: `finding-${number}`,
      }))
    case 'still-looking':
      return details.map(of => ({
        words:
          of === read.video?.id
            ? t('video.refused-still-looking')
            : t('covering.refused-still-looking', { number: numberOf(of, read) }),
        field: `look-${of}`,
      }))
    case 'ask-open':
      return withCard(t, 'ask', details, read, ({ finding }) => ({
        words: t('asks.still-open', { question: finding.ask?.question ?? '', words: finding.span }),
        field: `ask-${askName(finding)}`,
      }))
    case 'question-open':
    case 'question-stops':
      return details.flatMap(id =>
        questionProblem(t, refusal.refused === 'question-open' ? 'question-open' : 'question-stops', id, read),
      )
    case 'rights-unsaid':
      return details.map(of => rightsProblem(t, of, read))
    case 'who-unsaid':
      return details.map(of =>
        of === 'text'
          ? { words: whoTextWords(t, refusal.names ?? []), field: 'who-text' }
          : {
              words:
                of === read.video?.id
                  ? t('video.refused-who')
                  : t('writing.refused-who-picture', { number: numberOf(of, read) }),
              field: `who-${of}`,
            },
      )
    case 'consent':
      return [consentProblem(t, refusal, read)]
    case 'adults-unsaid':
    case 'adult-permission':
      return adultProblems(t, refusal, read)
    case 'not-read':
    case 'training-missing':
    case 'training-over':
      return [notYet(t, refusal.refused, refusal.clauses, read)]
    case 'not-a-draft':
    case 'not-yours':
      return [{ words: t('writing.handed-in-title'), field: 'text' }]
  }
}

/** So many names are said; a list of a whole class is no sentence. */
const MOST_NAMES = 5

function whoTextWords(t: Words, names: readonly string[]): string {
  if (names.length === 0) return t('writing.refused-who-text')
  const said = names.slice(0, MOST_NAMES).map(name => t('writing.refused-who-quoted', { name }))
  const list = new Intl.ListFormat(t.lang).format(said)
  return t('writing.refused-who-names', { count: names.length, names: list, more: names.length - said.length })
}

/** A line for each finding that has a card to lead to; of the others one says how many come after these. */
function withCard(
  t: Words,
  they: 'stop' | 'ask',
  keys: readonly string[],
  read: PostRead,
  lineOf: (card: Card) => Problem,
): Problem[] {
  const { cards } = cardsOfDraft(read)
  const lines = cards.filter(({ finding }) => keys.includes(finding.key)).map(lineOf)
  const more = keys.length - lines.length
  return more > 0 ? [...lines, { words: t(`writing.refused-more-${they}`, { more }), field: 'found' }] : lines
}

function altsMissing(t: Words, { pictures, video, post }: PostRead): Problem[] {
  const missing = pictures.flatMap(({ id, alt }, index): Problem[] =>
    alt.trim() === '' ? [{ words: t('writing.refused-alt-missing', { number: index + 1 }), field: `alt-${id}` }] : [],
  )
  if (video === null || filmedOf(post.draft).alt.trim() !== '') return missing
  return [...missing, { words: t('video.refused-alt-missing'), field: 'video-alt' }]
}

/** A face has no words that could be shown. */
function stopWords(t: Words, { kind, in: place, span }: PostRead['check']['findings'][number]): string {
  const second = secondOf(place)
  if (kind === 'image_face' && second !== undefined) return t('video.refused-face', { second })
  return kind === 'image_face'
    ? t('covering.refused-face', { number: Number(place.split(':')[1]) })
    : t('writing.refused-finding-stops', { words: span })
}

/** Who is missing is said plainly, and where the next step is made. */
function adultProblems(
  t: Words,
  { refused, details, missing = [] }: HandInRefusal,
  { post, pictures, video, standing }: Pick<PostRead, 'post' | 'pictures' | 'video' | 'standing'>,
): Problem[] {
  const page = `/posts/${post.id}/adults`
  if (refused === 'adult-permission')
    return missing.map(one => ({ words: missingSentence(t, one, adultTerms(standing.policy.settings)), page }))
  if (details?.[0] === 'name') return [{ words: t('adults.refused-unsaid-name'), field: 'who-text' }]
  const { value } = adultTerms(standing.policy.settings)
  const words = t(value === 'with_consent' ? 'adults.refused-unsaid-staff' : 'adults.refused-unsaid')
  return [{ words, field: `who-${pictures[0]?.id ?? video?.id ?? 'text'}` }]
}

function notYet(
  t: Words,
  refused: PostingRefusal['refused'],
  clauses: readonly string[],
  { post, standing }: Pick<PostRead, 'post' | 'standing'>,
): Problem {
  const named = clauses.length === 0 ? 'ours' : clauses.map(id => standing.policy.settings.label(id) ?? id).join('; ')
  const page = refused === 'not-read' ? `/policy/read?school=${post.school}` : `/policy/training?school=${post.school}`
  return { words: t(`publishing.refused-${refused}`, { clauses: named }), page }
}

function questionProblem(t: Words, refused: 'question-open' | 'question-stops', id: string, read: PostRead): Problem[] {
  const question = read.questions.find(one => one.id === id)
  if (question === undefined) return []
  const field = `answers-${id}`
  if (refused === 'question-open')
    return [
      {
        words: t('writing.refused-question-open', { question: question.asks }),
        field,
        ...(question.picture === undefined
          ? {}
          : {
              openBeside: {
                picture: question.picture.about === 'maker' ? ALL_MINE : question.picture.id,
                number: question.picture.number,
              },
            }),
      },
    ]
  const instead = question.answers.find(answer => answer.id === read.post.draft.answers[id])?.then ?? ''
  return [{ words: t('writing.refused-question-stops', { question: question.asks, instead }), field }]
}

/** What is wrong with the day and time that were typed. */
export function whyUnclear(t: Words, read: Pick<PostRead, 'post' | 'readAt'>): string {
  const when = whenOf(read.post.draft)
  const outcome = when === null ? { unclear: 'missing' as const } : readDayAndTime(when)
  return t(`writing.when-${'unclear' in outcome ? outcome.unclear : 'past'}`, { year: read.readAt.getFullYear() })
}

/** Said while writing too, so that nobody finds out only at the end. */
export function whenProblems(t: Words, read: Pick<PostRead, 'post' | 'readAt'>): Problem[] {
  const when = whenOf(read.post.draft)
  if (when === null) return []
  const outcome = readDayAndTime(when)
  if ('unclear' in outcome) return [{ words: whyUnclear(t, read), field: 'planned-day' }]
  return outcome.at <= read.readAt ? [{ words: t('writing.when-past'), field: 'planned-day' }] : []
}

/** Leads to the first of the two that is empty. */
function rightsProblem(t: Words, of: string, read: PostRead): Problem {
  const empty = (read.post.draft.rights?.[of]?.source ?? '').trim() === '' ? 'source' : 'licence'
  const words =
    of === read.video?.id
      ? t(`pictured.refused-${empty}`, { of: 'video', number: 1 })
      : t(`pictured.refused-${empty}`, { of: 'picture', number: numberOf(of, read) })
  return { words, field: `${empty}-${of}` }
}

function numberOf(picture: string, { pictures }: Pick<PostRead, 'pictures'>): number {
  return pictures.findIndex(({ id }) => id === picture) + 1
}

/** The one sentence, and which accounts it could be handed in without; where nothing would be left, that is not offered. */
function consentProblem(
  t: Words,
  { places = [] }: HandInRefusal,
  { post, accounts }: Pick<PostRead, 'post' | 'accounts'>,
): Problem {
  const held = places.filter(({ outcome }) => outcome.may !== 'yes').map(({ place }) => place)
  const targets = accounts.filter(account => post.draft.targets.includes(account.id))
  const without = targets.filter(account => held.includes(account.platform)).map(account => account.id)
  return {
    words: outwardSentence(t, places),
    field: 'targets',
    ...(without.length < targets.length ? { without } : {}),
  }
}
