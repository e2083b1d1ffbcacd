import { randomUUID } from 'node:crypto'
import { schoolById, type Visitor } from '../../people/people.ts'
import {
  type Answer,
  type Ask,
  goTo,
  listField,
  look,
  NotFound,
  page,
  refuseVideo,
  videoTools,
  type Works,
} from '../../platform/platform.ts'
import { wordsIn, WordsIn } from '../../ui/ui.ts'
import { showCaptions } from '../media/show-captions.ts'
import { showPicture } from '../media/show-picture.ts'
import { showVideo } from '../media/show-video.ts'
import { type PostRead, readPost, type Typed } from '../posts/read-post.ts'
import { lengthOf, LONGEST_DRAFT, saveDraft } from '../posts/save-draft.ts'
import { callDsl } from '../stop/call-dsl.ts'
import { stopPicture } from '../stop/sealed.pages.tsx'
import { answerTimes } from './answers.store.ts'
import { carryOut, type Outcome, prepareWords } from './carry-out.ts'
import { Found } from './found.tsx'
import { HandedInElsewhere, NotKept } from './other-words.tsx'
import { titled } from './posts-of-mine.pages.tsx'
import type { Problem } from './problems.ts'
import { LOOKED_AT, usualAnswer } from './usual-answer.rule.ts'
import { WritePost } from './write-post.page.tsx'
import { readDeed, readRevision, readTyped } from './write.form.ts'

const t = wordsIn('en-GB')

/** What was usual long ago says nothing about today. Milliseconds. */
const ANSWERS_OF = 90 * 86_400_000

const writing = ({ post }: PostRead) => post.state === 'draft' || post.state === 'changes_asked'

export async function showWrite({ works, visitor, params, query }: Ask<Visitor>): Promise<Answer> {
  const id = params['id'] ?? ''
  const read = await readPost(works, visitor, id)
  // Somebody else's, or handed in: the post's own page says where it is.
  if (read.post.author !== visitor.identity.person || !writing(read)) return goTo(`/posts/${read.post.id}`)
  return show({ works, visitor, read, done: doneWords(query['done'], query['count']) })
}

type Shown = {
  works: Works
  visitor: Visitor
  read: PostRead
  done?: string | null
  problems?: readonly Problem[]
  other?: PostRead
  missingReason?: string | null
  status?: number
}

async function show({
  works,
  visitor,
  read,
  done = null,
  problems = [],
  other,
  missingReason = null,
  status,
}: Shown): Promise<Answer> {
  const { school, usual } = await look(works, visitor.identity, async ({ tx, at }) => {
    const since = new Date(at.getTime() - ANSWERS_OF)
    return {
      school: await schoolById(tx, read.post.school),
      usual: usualAnswer(await answerTimes(tx, read.post.school, since, LOOKED_AT)),
    }
  })
  const body = (
    <WritePost
      read={read}
      person={visitor.identity.person}
      school={school?.name ?? ''}
      usual={usual}
      problems={problems}
      done={done}
      window={randomUUID()}
      other={other ?? null}
      missingReason={missingReason}
      noVideo={'missing' in (await videoTools(works.settings.ffmpeg)) ? refuseVideo('no-ffmpeg').sentence : null}
    />
  )
  return page(titled(t('writing.write-title'), problems.length > 0), body, status === undefined ? {} : { status })
}

/** Every button of the page comes here: what was typed is saved first, whatever the button does. */
export async function write(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, form } = ask
  const id = ask.params['id'] ?? ''
  const before = await readPost(works, visitor, id)
  if (before.post.author !== visitor.identity.person) throw new NotFound('There is no such draft.')
  const typed = readTyped(form, before.post.draft)
  if (!writing(before)) return handedInElsewhere(id, typed)
  const { does, of } = readDeed(form)
  if (does === 'tell-dsl') return tellDsl(ask, before, typed)
  if (does === 'close-picture') return closePicture(ask, typed, of)
  const deed = { does, of }
  const prepared = await prepareWords(works, visitor, id, typed, deed)
  const saved = await saveDraft(works, visitor, id, prepared.typed.draft, prepared.typed.alts, readRevision(form), true)
  if ('refused' in saved) return notSaved(ask, id, typed, saved.refused)
  const outcome =
    prepared.gone === null
      ? await carryOut(ask, id, deed)
      : ({ problems: [{ words: prepared.gone, field: 'found' }] } as const)
  return after(ask, id, outcome)
}

/** The call comes first and takes no photo with it; then what was typed is saved, as far as it can be. */
async function tellDsl(ask: Ask<Visitor>, { post }: PostRead, typed: Typed): Promise<Answer> {
  const { works, visitor, form } = ask
  const called = await callDsl(works, visitor, post.school)
  const saved = await saveDraft(works, visitor, post.id, typed.draft, typed.alts, readRevision(form), true)
  if ('refused' in called) return notKept(saved, typed, goTo('/tell-dsl'))
  if ('refused' in saved && saved.refused === 'changed-elsewhere')
    return notSaved(ask, post.id, typed, saved.refused, t('writing.done-dsl'))
  return notKept(saved, typed, goTo(`/dsl-calls/${called.called}?post=${post.id}`))
}

/** What was typed is saved first, as far as it can be: a closed draft takes no words, and one that was closed by a slip of the finger comes back whole. */
async function closePicture(ask: Ask<Visitor>, typed: Typed, sha256: string): Promise<Answer> {
  const { works, visitor, form } = ask
  const id = ask.params['id'] ?? ''
  const saved = await saveDraft(works, visitor, id, typed.draft, typed.alts, readRevision(form), true)
  return notKept(saved, typed, await stopPicture({ ...ask, params: { id, picture: sha256 } }))
}

/** The way on; where the words could not be saved, first the words, to be copied: a closed draft shows them nowhere any more. */
function notKept(saved: Awaited<ReturnType<typeof saveDraft>>, typed: Typed, onward: Answer): Answer {
  const words = wordsTyped(typed)
  if (!('refused' in saved) || words.length === 0 || !('goTo' in onward)) return onward
  return page(t('writing.not-kept-title'), <NotKept to={onward.goTo} typed={words} />, { status: 409 })
}

async function after({ works, visitor }: Ask<Visitor>, id: string, outcome: Outcome): Promise<Answer> {
  if ('goTo' in outcome) return goTo(outcome.goTo)
  const read = await readPost(works, visitor, id)
  const problems = typeof outcome.problems === 'function' ? outcome.problems(read) : outcome.problems
  return show({ works, visitor, read, problems, missingReason: outcome.missingReason ?? null, status: 422 })
}

/** Nothing typed is lost: it stands in the form again, or, where there is no form any more, to be copied. */
async function notSaved(
  { works, visitor }: Ask<Visitor>,
  id: string,
  typed: Typed,
  refused: string,
  done: string | null = null,
): Promise<Answer> {
  if (refused === 'handed-in') return handedInElsewhere(id, typed)
  if (refused === 'changed-elsewhere') {
    const [mine, other] = [await readPost(works, visitor, id, typed), await readPost(works, visitor, id)]
    return show({ works, visitor, read: mine, other, done, status: 409 })
  }
  if (refused !== 'too-long') throw new NotFound('There is no such draft.')
  const problems = [{ words: t('writing.refused-too-long', { limit: LONGEST_DRAFT }), field: 'text' }]
  return show({ works, visitor, read: await unchecked(works, visitor, id, typed), problems, status: 422 })
}

/** A text far beyond any post is shown again, but not looked through. */
async function unchecked(works: Works, visitor: Visitor, id: string, typed: Typed): Promise<PostRead> {
  const read = await readPost(works, visitor, id)
  return {
    ...read,
    post: { ...read.post, draft: typed.draft },
    check: { outcome: 'clear', findings: [] },
    stillStopping: [],
  }
}

function wordsTyped({ draft, alts }: Typed): string[] {
  return [
    draft.text,
    ...Object.values(draft.own),
    ...Object.values(alts),
    draft.filmed?.alt ?? '',
    draft.filmed?.captions ?? '',
  ].filter(words => words.trim() !== '')
}

function handedInElsewhere(id: string, typed: Typed): Answer {
  const body = <HandedInElsewhere post={id} typed={wordsTyped(typed)} />
  return page(t('writing.handed-in-title'), body, { status: 409 })
}

/** For the page's script: what is found in the words as they stand, without saving them. */
export async function check({ works, visitor, params, form }: Ask<Visitor>): Promise<Answer> {
  const id = params['id'] ?? ''
  const before = await readPost(works, visitor, id)
  if (before.post.author !== visitor.identity.person || !writing(before)) throw new NotFound('There is no such draft.')
  const typed = readTyped(form, before.post.draft)
  if (lengthOf(typed.draft, typed.alts) > LONGEST_DRAFT)
    return fragment(<p class="govuk-body">{t('writing.found-too-long', { limit: LONGEST_DRAFT })}</p>)
  const read = await readPost(works, visitor, id, typed)
  return fragment(<Found read={read} shownQuestions={listField(form, 'shown')} />)
}

function fragment(body: Parameters<typeof WordsIn>[0]['children']): Answer {
  return { fragment: <WordsIn lang="en-GB">{body}</WordsIn> }
}

const STATUS = {
  'changed-elsewhere': 409,
  'handed-in': 409,
  'too-long': 413,
  'not-there': 404,
  'not-yours': 404,
} as const

/** For the page's script: saves without a press. Answers the new revision; anything but a success has saved nothing. */
export async function save({ works, visitor, params, form }: Ask<Visitor>): Promise<Answer> {
  const id = params['id'] ?? ''
  const { post } = await readPost(works, visitor, id)
  const typed = readTyped(form, post.draft)
  const saved = await saveDraft(works, visitor, id, typed.draft, typed.alts, readRevision(form))
  if ('refused' in saved) return { json: saved, status: STATUS[saved.refused] }
  return { json: { saved: saved.saved.toISOString() }, headers: { 'x-draft-version': String(saved.revision) } }
}

export async function video({ works, visitor, params }: Ask<Visitor>): Promise<Answer> {
  return showVideo(works, visitor, params['id'] ?? '', params['video'] ?? '')
}

export async function captions({ works, visitor, params }: Ask<Visitor>): Promise<Answer> {
  return showCaptions(works, visitor, params['id'] ?? '', params['video'] ?? '')
}

export async function picture({ works, visitor, params }: Ask<Visitor>): Promise<Answer> {
  return showPicture(works, visitor, params['id'] ?? '', params['picture'] ?? '')
}

const DONE = ['saved', 'changed', 'undone', 'contested', 'picture-out'] as const

function doneWords(code: string | undefined, count: string | undefined): string | null {
  if (code === 'pictures') return t('writing.done-pictures', { count: Number(count) || 1 })
  if (code === 'video-added') return t('video.done-added')
  if (code === 'video-out') return t('video.done-out')
  if (code === 'video-muted') return t('video.done-muted')
  if (code === 'covered') return t('covering.done')
  if (code === 'asked') return t('askoffice.said-asked')
  const known = DONE.find(one => one === code)
  return known === undefined ? null : t(`writing.done-${known}`)
}
