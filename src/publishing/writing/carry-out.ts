import type { Visitor } from '../../people/people.ts'
import type { Ask, Works } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { askOffice } from '../asking-office/ask-office.ts'
import { coverPath } from '../covering/cover.page.tsx'
import { addPictures, MOST_PICTURES, type PictureTrouble, takeOutPicture } from '../media/add-pictures.ts'
import { addVideo, takeOutVideo } from '../media/add-video.ts'
import { muteVideoOf } from '../media/mute-video.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { canBeNone } from '../posts/picture-questions.rule.ts'
import { isUuid, type PostRead, readPost, type Typed } from '../posts/read-post.ts'
import { sayWhoIsIn } from '../posts/say-who-is-in.ts'
import { undoInstead, useInstead } from './change-words.rule.ts'
import { namesStandInText } from './names-in-text.ts'
import { placeOf } from './places.ts'
import type { Problem } from './problems.ts'
import { whenProblems } from './when-problems.ts'
import { problemsOf } from './refusal-problems.ts'
import { whoPath } from './who.page.tsx'
import type { Deed } from './write.form.ts'

const t = wordsIn('en-GB')

/** Where a button leads: on, or back to the page with what stands in the way. */
export type Outcome =
  | { readonly goTo: string }
  | {
      readonly problems: readonly Problem[] | ((read: PostRead) => readonly Problem[])
      readonly missingReason?: string
    }

/** Before saving: buttons that change the words themselves. `gone`: why they could not be changed. */
export async function prepareWords(
  works: Works,
  visitor: Visitor,
  id: string,
  typed: Typed,
  deed: Deed,
): Promise<{ typed: Typed; gone: string | null }> {
  if (deed.does === 'undo') {
    const undone = undoInstead(typed)
    return undone === null
      ? { typed: { ...typed, draft: { ...typed.draft, undo: null } }, gone: t('writing.undo-gone') }
      : { typed: undone, gone: null }
  }
  if (deed.does === 'hand-in-without') {
    const left = typed.draft.targets.filter(target => !deed.of.split(',').includes(target))
    return { typed: { ...typed, draft: { ...typed.draft, targets: left } }, gone: null }
  }
  if (deed.does !== 'instead' && deed.does !== 'none-of-it' && deed.does !== 'all-mine') return { typed, gone: null }
  const read = await readPost(works, visitor, id, typed)
  if (deed.does === 'all-mine') return { typed: allMine(typed, read), gone: null }
  if (deed.does === 'none-of-it') return { typed: noneOfIt(typed, read, deed.of), gone: null }
  const finding = read.check.findings.find(one => one.key === deed.of)
  const place = finding === undefined ? null : placeOf(finding, read)
  if (finding?.replace === undefined || place === null) return { typed, gone: t('writing.instead-gone') }
  return { typed: useInstead(typed, place, finding.replace), gone: null }
}

/** She took or made whatever nothing was said of; what was answered already stands. */
function allMine(typed: Typed, { questions }: PostRead): Typed {
  const answers = { ...typed.draft.answers }
  for (const { id, picture } of questions)
    if (picture?.about === 'maker' && (answers[id] ?? '') === '') answers[id] = 'mine'
  return { ...typed, draft: { ...typed.draft, answers } }
}

/** No to whatever is asked about a picture beside its kind and who made it; what was answered already stands. */
function noneOfIt(typed: Typed, { questions }: PostRead, picture: string): Typed {
  const answers = { ...typed.draft.answers }
  for (const question of questions)
    if (question.picture?.id === picture && canBeNone(question.picture.about) && (answers[question.id] ?? '') === '')
      answers[question.id] = 'no'
  return { ...typed, draft: { ...typed.draft, answers } }
}

/** After saving: what the button asked for. Photos that were chosen are added whichever button was pressed. */
export async function carryOut(
  ask: Ask<Visitor>,
  id: string,
  deed: Deed & { does: Exclude<Deed['does'], 'tell-dsl' | 'close-picture'> },
): Promise<Outcome> {
  const { works, visitor } = ask
  const here = `/posts/${id}/write`
  const photos = await takePhotos(ask, id)
  if (photos.problems.length > 0) return { problems: photos.problems }
  const film = await takeVideo(ask, id)
  if (film.problem !== null) return { problems: [film.problem] }
  switch (deed.does) {
    case 'hand-in':
    case 'hand-in-without':
      return handInNow(works, visitor, id)
    case 'ask-office':
      return askNow(works, visitor, id)
    case 'who':
      return { goTo: isUuid(deed.of) || deed.of === 'text' ? whoPath(id, deed.of) : here }
    case 'none-of-it':
    case 'all-mine':
      return { goTo: `${here}?done=saved` }
    case 'nobody':
      if (await namesStandInText(works, visitor, id, deed.of))
        return { problems: [{ words: t('writing.who-text-taken-first'), field: 'who-text' }] }
      if (isUuid(deed.of) || deed.of === 'text') await sayWhoIsIn(works, visitor, id, deed.of, {})
      return { goTo: `${here}?done=saved` }
    case 'cover':
      return { goTo: isUuid(deed.of) ? coverPath(id, deed.of) : here }
    case 'contest':
      return contested(works, visitor, id, deed.of)
    case 'remove-picture':
      if (isUuid(deed.of)) await takeOutPicture(works, visitor, id, deed.of)
      return { goTo: `${here}?done=picture-out` }
    case 'mute-video':
      return muteNow(works, visitor, id)
    case 'remove-video':
      await takeOutVideo(works, visitor, id)
      return { goTo: `${here}?done=video-out` }
    case 'add-video':
      if (!film.added) return { problems: [{ words: t('video.none-chosen'), field: 'video' }] }
      return { goTo: `${here}?done=video-added` }
    case 'instead':
      return { goTo: `${here}?done=changed` }
    case 'undo':
      return { goTo: `${here}?done=undone` }
    case 'check':
      return { goTo: `${here}#found` }
    case 'add-pictures':
      if (photos.added === 0) return { problems: [{ words: t('writing.pictures-none-chosen'), field: 'pictures' }] }
      return { goTo: `${here}?done=pictures&count=${photos.added}` }
    case 'save':
      if (film.added) return { goTo: `${here}?done=video-added` }
      return photos.added > 0 ? { goTo: `${here}?done=pictures&count=${photos.added}` } : saved(works, visitor, id)
  }
}

async function takePhotos(
  { works, visitor, uploads }: Ask<Visitor>,
  id: string,
): Promise<{ added: number; problems: Problem[] }> {
  const chosen = uploads.filter(upload => upload.field === 'pictures')
  if (chosen.length === 0) return { added: 0, problems: [] }
  const taken = await addPictures(works, visitor, id, chosen)
  if ('refused' in taken) return { added: 0, problems: [{ words: t('writing.handed-in-title'), field: 'pictures' }] }
  const problems = taken.trouble.map(one => {
    const why = whyNotTaken(one)
    return { words: t('writing.picture-trouble', { filename: one.filename, why }), field: 'pictures' }
  })
  return { added: taken.added, problems }
}

async function takeVideo(
  { works, visitor, uploads }: Ask<Visitor>,
  id: string,
): Promise<{ added: boolean; problem: Problem | null }> {
  const [chosen, ...more] = uploads.filter(upload => upload.field === 'video')
  if (chosen === undefined) return { added: false, problem: null }
  const not = (words: string) => ({ added: false, problem: { words, field: 'video' } })
  if (more.length > 0) return not(t('video.one-only'))
  const taken = await addVideo(works, visitor, id, chosen)
  if ('added' in taken) return { added: true, problem: null }
  switch (taken.refused) {
    case 'not-taken':
      return not(t('video.trouble', { filename: chosen.filename, why: taken.sentence }))
    case 'has-pictures':
      return { added: false, problem: { words: t('video.has-pictures'), field: 'pictures' } }
    case 'sealed':
      return not(t('video.sealed'))
    case 'has-video':
      return { added: false, problem: { words: t('video.one-only'), field: 'video-alt' } }
    case 'not-there':
    case 'not-yours':
    case 'handed-in':
      return not(t('writing.handed-in-title'))
  }
}

async function muteNow(works: Works, visitor: Visitor, id: string): Promise<Outcome> {
  const outcome = await muteVideoOf(works, visitor, id)
  if ('muted' in outcome) return { goTo: `/posts/${id}/write?done=video-muted` }
  if (outcome.refused === 'not-made') return { problems: [{ words: outcome.sentence, field: 'video-alt' }] }
  if (outcome.refused === 'no-sound') return { problems: [{ words: t('video.no-sound'), field: 'video-alt' }] }
  return { problems: [{ words: t('video.refused-changed'), field: 'text' }] }
}

/** A time that has gone by is said at once and kindly, not only when handing in. */
async function saved(works: Works, visitor: Visitor, id: string): Promise<Outcome> {
  const problems = whenProblems(t, await readPost(works, visitor, id))
  return problems.length > 0 ? { problems } : { goTo: `/posts/${id}/write?done=saved` }
}

async function handInNow(works: Works, visitor: Visitor, id: string): Promise<Outcome> {
  const done = await handInPost(works, visitor, id)
  if ('refused' in done) return { problems: read => problemsOf(t, done.refused, read) }
  return { goTo: `/posts/${id}?done=handed-in` }
}

async function askNow(works: Works, visitor: Visitor, id: string): Promise<Outcome> {
  const outcome = await askOffice(works, visitor, id)
  if ('asked' in outcome) return { goTo: `/posts/${id}/write?done=asked` }
  if (outcome.refused === 'nothing-to-ask')
    return { problems: [{ words: t('askoffice.refused-nothing-to-ask'), field: 'targets' }] }
  return { problems: [{ words: t('writing.handed-in-title'), field: 'text' }] }
}

async function contested(works: Works, visitor: Visitor, id: string, key: string): Promise<Outcome> {
  const { post } = await readPost(works, visitor, id)
  if ((post.draft.contested[key] ?? '') !== '') return { goTo: `/posts/${id}/write?done=contested#found` }
  return {
    problems: read => [
      {
        words: t('writing.contest-missing'),
        field: `finding-${read.check.findings.findIndex(one => one.key === key) + 1}`,
      },
    ],
    missingReason: key,
  }
}

function whyNotTaken(one: PictureTrouble): string {
  if (one.trouble === 'not-taken') return one.sentence
  if (one.trouble === 'has-video') return t('video.has-video')
  return one.trouble === 'sealed' ? t('writing.picture-sealed') : t('writing.picture-too-many', { most: MOST_PICTURES })
}
