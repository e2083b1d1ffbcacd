import { categories } from '../../checks/checks.ts'
import { ChooseSchool, formAnswer, type Problem, schoolAsked, type Visitor } from '../../people/people.ts'
import { type Answer, type Ask, field, type Form, goTo, look, NotFound, page } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { isUuid } from '../posts/read-post.ts'
import { CommentPage } from './comment.page.tsx'
import { typedIn } from './decide-comment.form.tsx'
import { type CommentRefusal, deeds } from './decide-comment.rule.ts'
import { decideOnComment, type Decided } from './decide-comment.ts'
import { InboxPage } from './inbox.page.tsx'
import { keepAsEvidence } from './keep-evidence.ts'
import { lookAtComment } from './look-at-comment.ts'
import { readInbox, seeComment } from './see-comments.ts'

const t = wordsIn('en-GB')

export async function showComments({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(visitor, query['school'])
  if (school === null)
    return page(
      t('comments.title'),
      <ChooseSchool title={t('comments.title')} path="/comments" schools={visitor.schools} />,
    )
  const inbox = await look(works, visitor.identity, one => readInbox(one, visitor, school))
  const done = query['done']
  return page(
    t('comments.title'),
    <InboxPage inbox={inbox} done={done === 'decided' || done === 'passed' || done === 'entered' ? done : null} />,
  )
}

export async function showComment(ask: Ask<Visitor>): Promise<Answer> {
  return commentPage(ask, {}, [])
}

/** One that is not there, or lies behind a wall, is not found. */
async function commentPage(
  { works, visitor, params, query }: Ask<Visitor>,
  form: Form,
  problems: readonly Problem[],
): Promise<Answer> {
  const id = params['id'] ?? ''
  const facts = isUuid(id) ? await look(works, visitor.identity, one => seeComment(one, visitor, id)) : null
  if (facts === null) throw new NotFound('There is no such comment for this person.')
  const done = query['done'] === 'evidence' && problems.length === 0 ? 'evidence' : null
  return formAnswer(
    t('comments.page-title'),
    <CommentPage facts={facts} done={done} form={form} problems={problems} />,
    problems,
  )
}

/** Where a refusal is put right. */
const FIELD: Readonly<Partial<Record<CommentRefusal['refused'], string>>> = {
  'evidence-first': 'evidence',
  'seen-by-nobody': 'seen-by',
  'words-missing': 'words',
  'too-long': 'words',
  'why-not-the-lead': 'words',
}

export async function takeDecision(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, form } = ask
  const id = idOf(ask)
  const decided = readDecision(form)
  if (decided === null) return commentPage(ask, form, [{ field: 'deed', key: 'comments.refused-no-deed' }])
  const outcome = await decideOnComment(works, visitor, id, decided)
  if ('decided' in outcome) {
    const school = await look(works, visitor.identity, ({ tx }) =>
      tx.selectFrom('comments').select('school_id').where('id', '=', id).executeTakeFirst(),
    )
    const done = outcome.decided.startsWith('passed_') ? 'passed' : 'decided'
    return goTo(school === undefined ? '/' : `/comments?school=${school.school_id}&done=${done}`)
  }
  if (outcome.refused === 'not-there') throw new NotFound('There is no such comment for this person.')
  return commentPage(ask, form, [
    { field: FIELD[outcome.refused] ?? 'deed', key: `comments.refused-${outcome.refused}` },
  ])
}

function readDecision(form: Form): Decided | null {
  const deed = deeds.find(one => one === field(form, 'deed'))
  if (deed === undefined) return null
  const seenBy = field(form, 'seen-by')
  const wasWrong = field(form, 'was-wrong') === 'yes'
  const read = field(form, 'read')
  return {
    deed,
    words: field(form, 'words').toWellFormed().replaceAll('\0', ''),
    seenBy: isUuid(seenBy) ? seenBy : null,
    wasWrong,
    // A form that does not say was about the words as they first came.
    read: /^\d{1,6}$/.test(read) ? Number(read) : 1,
    rather: categories.find(one => one === field(form, 'rather')) ?? null,
  }
}

export async function takeEvidence(ask: Ask<Visitor>): Promise<Answer> {
  const id = idOf(ask)
  const outcome = await keepAsEvidence(ask.works, ask.visitor, id)
  if ('kept' in outcome)
    return withTyped({ ...ask, query: { ...ask.query, done: 'evidence' } }) ?? goTo(`/comments/${id}?done=evidence`)
  if (outcome.refused === 'not-there') throw new NotFound('There is no such comment for this person.')
  return commentPage(ask, ask.form, [{ field: 'evidence', key: `comments.refused-${outcome.refused}` }])
}

export async function takeLook(ask: Ask<Visitor>): Promise<Answer> {
  const id = idOf(ask)
  const outcome = await lookAtComment(ask.works, ask.visitor, id)
  if ('refused' in outcome) throw new NotFound('There is no such comment for this person.')
  return withTyped(ask) ?? goTo(`/comments/${id}#words`)
}

/** Where something typed came along with a press, the page itself, with it in its form; else null. */
function withTyped(ask: Ask<Visitor>): Promise<Answer> | null {
  return typedIn(ask.form).length > 0 ? commentPage(ask, ask.form, []) : null
}

function idOf({ params }: Ask<Visitor>): string {
  const id = params['id'] ?? ''
  if (!isUuid(id)) throw new NotFound('There is no such comment for this person.')
  return id
}
