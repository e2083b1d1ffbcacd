import { asksToBeWeighed } from '../posts/picture-questions.rule.ts'
import type { PostRead } from '../posts/read-post.ts'

/** What the page of a post knows of it before it is decided. */
export type BeforeDeciding = Pick<PostRead, 'check' | 'noRoll' | 'looks'> & {
  readonly version: Pick<NonNullable<PostRead['version']>, 'content' | 'answers'> | null
}

/**
 * May what its author answered, what guides and what happened stand beneath the button, so that words, picture, sentence and button fit on one
 * screen of a phone? Only where nothing was found and nothing is for the approver alone to look at: a finding (cleared or not), names that were not
 * looked for, a picture that nothing could look into, a video, something that somebody else made, an answer to what was found, or one about a picture
 * that tells more than that there is nothing to see.
 */
export function atAGlance({ check, noRoll, looks, version }: BeforeDeciding): boolean {
  if (version === null || noRoll || check.findings.length > 0) return false
  const { content, answers } = version
  return (
    content.video === undefined &&
    content.pictures.every(({ sha256 }) => looks.get(sha256)?.state === 'looked') &&
    answers.questions.every(({ rights }) => rights === undefined) &&
    !answers.questions.some(question => question.picture !== undefined && asksToBeWeighed(question)) &&
    (answers.found ?? []).length === 0
  )
}

/** Is there one picture that is seen once, so that it may stand small beside its description? A press opens it in full. */
export function onePictureOnce({ pictures, targets }: NonNullable<BeforeDeciding['version']>['content']): boolean {
  return pictures.length === 1 && new Set(targets.map(({ text }) => text)).size === 1
}
