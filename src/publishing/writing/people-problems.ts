import { outwardSentence } from '../../pupils/pupils.ts'
import type { Words } from '../../ui/ui.ts'
import { adultTerms } from '../adults/adult-permission.rule.ts'
import { missingSentence } from '../adults/missing-sentence.ts'
import type { HandInRefusal } from '../posts/hand-in.rule.ts'
import type { PostRead } from '../posts/read-post.ts'
import { numberOf, type Problem } from './problems.ts'

/** What stands in the way because of people: who is in it is not said, a family has not said yes, an adult was not asked. */

/** So many names are said; a list of a whole class is no sentence. */
const MOST_NAMES = 5

/** `of`: the words, or a picture. */
export function whoProblem(t: Words, of: string, names: readonly string[], read: PostRead): Problem {
  if (of === 'text') return { words: whoTextWords(t, names), field: 'who-text' }
  const words =
    of === read.video?.id ? t('video.refused-who') : t('writing.refused-who-picture', { number: numberOf(of, read) })
  return { words, field: `who-${of}` }
}

function whoTextWords(t: Words, names: readonly string[]): string {
  if (names.length === 0) return t('writing.refused-who-text')
  const said = names.slice(0, MOST_NAMES).map(name => t('writing.refused-who-quoted', { name }))
  const list = new Intl.ListFormat(t.lang).format(said)
  return t('writing.refused-who-names', { count: names.length, names: list, more: names.length - said.length })
}

/** Who is missing is said plainly, and where the next step is made. */
export function adultProblems(
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

/** The one sentence, and which accounts it could be handed in without; where nothing would be left, that is not offered. */
export function consentProblem(
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
