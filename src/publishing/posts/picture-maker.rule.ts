import { type Answer, control, type SettingsInForce } from '../../policy/policy.ts'
import { wordsIn } from '../../ui/ui.ts'
import type { FilmAsked, PictureQuestion } from './picture-questions.rule.ts'
import type { PutQuestion } from './questions-put.ts'

const t = wordsIn('en-GB')

/** Whose a picture of somebody else is, and why the school may use it, in the author's words. */
export type Rights = { readonly source: string; readonly licence: string }

const answers: readonly Answer[] = [
  { id: 'mine', label: t('pictured.maker-mine'), does: 'go_on' },
  { id: 'school', label: t('pictured.maker-school'), does: 'go_on' },
  { id: 'other', label: t('pictured.maker-other'), does: 'go_on' },
  { id: 'unsure', label: t('pictured.maker-unsure'), does: 'head', then: t('pictured.then-maker') },
]

/** Where the policy has a rule on the rights of others that does more than advise. */
function asksWhoMade(settings: SettingsInForce): boolean {
  const { value, from } = settings.get('screening.copyright')
  return from !== 'ours' && (value === 'approve' || value === 'block')
}

/**
 * Who took or made each picture (s0-4.1b, s1-ip-02, s3-5.2h, s4-3-eg-09a). Named by the picture and not by its bytes: whoever covers a face in it does not
 * become its maker. One press can answer for all of them, because nearly every picture of a school is the author's own.
 */
export function makerQuestions(
  settings: SettingsInForce,
  pictures: readonly { readonly id: string }[],
  video: FilmAsked | null = null,
): readonly PictureQuestion[] {
  if (!control('hand_in_questions', asksWhoMade(settings))) return []
  const { clauses } = settings.get('screening.copyright')
  const one = (picture: PictureQuestion['picture']): PictureQuestion => ({
    id: makerId(picture.id),
    asks: t('pictured.asks-maker', { of: picture.video ? 'video' : 'picture', number: picture.number }),
    who: 'author',
    at: 'hand_in',
    on: 'with_pictures',
    answers,
    clauses,
    picture,
  })
  const film = video === null ? [] : [one({ id: video.id, number: 1, about: 'maker', video: true })]
  return [...pictures.map(({ id }, index) => one({ id, number: index + 1, about: 'maker' })), ...film]
}

export function makerId(picture: string): string {
  return `maker_${picture}`
}

/** What the author says of a picture that somebody else made; undefined: she says that it is ours, or nothing yet. */
export function rightsOf(
  { picture, id }: PutQuestion,
  given: Readonly<Record<string, string>>,
  rights: Readonly<Record<string, Rights>> = {},
): Rights | undefined {
  if (picture?.about !== 'maker' || given[id] !== 'other') return undefined
  const { source = '', licence = '' } = rights[picture.id] ?? {}
  return { source: source.trim(), licence: licence.trim() }
}

/** A blank says nothing about whether it may be used: it is not handed in. */
export function rightsUnsaid(said: Rights | undefined): boolean {
  return said !== undefined && (said.source === '' || said.licence === '')
}
