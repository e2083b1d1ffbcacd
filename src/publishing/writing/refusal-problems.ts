import { secondOf } from '../../checks/checks.ts'
import type { PostingRefusal } from '../../policy/policy.ts'
import type { Words } from '../../ui/ui.ts'
import { filmedOf } from '../media/video-of-draft.rule.ts'
import { askName } from '../posts/author-answers.ts'
import type { HandInRefusal } from '../posts/hand-in.rule.ts'
import type { PostRead } from '../posts/read-post.ts'
import type { Card } from '../showing/cards-shown.rule.ts'
import { cardsOfDraft } from './cards-of-draft.ts'
import { adultProblems, consentProblem, whoProblem } from './people-problems.ts'
import { ALL_MINE, numberOf, type Problem } from './problems.ts'
import { whyUnclear } from './when-problems.ts'

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
      return details.map(of => lookProblem(t, of, read))
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
      return details.map(of => whoProblem(t, of, refusal.names ?? [], read))
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

function lookProblem(t: Words, of: string, read: PostRead): Problem {
  const words =
    of === read.video?.id
      ? t('video.refused-still-looking')
      : t('covering.refused-still-looking', { number: numberOf(of, read) })
  return { words, field: `look-${of}` }
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

/** Leads to the first of the two that is empty. */
function rightsProblem(t: Words, of: string, read: PostRead): Problem {
  const empty = (read.post.draft.rights?.[of]?.source ?? '').trim() === '' ? 'source' : 'licence'
  const words =
    of === read.video?.id
      ? t(`pictured.refused-${empty}`, { of: 'video', number: 1 })
      : t(`pictured.refused-${empty}`, { of: 'picture', number: numberOf(of, read) })
  return { words, field: `${empty}-${of}` }
}
