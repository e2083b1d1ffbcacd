import { dayOf, personById, schoolById, schoolOfKey } from '../../people/people.ts'
import { act, type Act, type JobKind, type Mail, theHouse, type Works } from '../../platform/platform.ts'
import { outwardSentence } from '../../pupils/pupils.ts'
import { wordsIn } from '../../ui/ui.ts'
import { missingSentence } from '../adults/missing-sentence.ts'
import { permissionOfVersion } from '../adults/permission-of-post.ts'
import { heldAt } from '../posts/who-is-in.rule.ts'
import { childrenAsked, questionById } from '../asking-office/consent-questions.store.ts'
import { pressingFor } from '../conversations/pressing-for.ts'
import { findComment } from '../conversations/comments.store.ts'
import { findAccount } from '../accounts/accounts.store.ts'
import { consentFor, consentOfVersion } from '../posts/consent-of-post.ts'
import { lockPhotos } from '../phone-photos/phone-photos.store.ts'
import { findPost } from '../posts/posts.store.ts'
import { findCall } from '../stop/calls.store.ts'
import { findVersion } from '../posts/versions.store.ts'
import { lockTarget, targetsOfPost } from '../posts/targets.store.ts'
import { TELL_PERSON } from '../queues.ts'
import { type About, abouts, type MailWords, wordsAbout, wordsOfPost } from './mail-about.ts'

/**
 * One mail to one person. It says what kind of thing waits, for which school, and where to look: no text of a post, no pupil, no reason.
 * Its link opens a page that asks people to sign in and never acts.
 */
export const tellPerson: JobKind<Works> = {
  name: TELL_PERSON,
  async work(works, { trust, person, about: asked, subject }) {
    const about = abouts.find(known => known === asked)
    if (person === undefined || subject === undefined || about === undefined)
      throw new Error(`A job to tell somebody says neither whom nor of what it knows: ${asked ?? ''}.`)
    const mail = await act(works, theHouse(trust), one => mailFor(one, person, about, subject))
    if (mail !== null) await works.mail.send(works.db, trust, works.clock.now(), mail)
  },
}

/** Null: the person has left, or there is nothing to tell any more. */
async function mailFor(one: Act, personId: string, about: About, subject: string): Promise<Mail | null> {
  const person = await personById(one.tx, personId)
  if (person === null || (person.leftOn !== null && person.leftOn < dayOf(one.at))) return null
  const found = await foundBy[about](one, subject, personId)
  if (found === null) return null
  const school = await schoolById(one.tx, found.school)
  const t = wordsIn('en-GB')
  const values = {
    name: person.name,
    school: school?.name ?? '',
    sentence: found.sentence ?? '',
    address: `${one.works.settings.baseUrl}${found.path}`,
  }
  return {
    toPerson: person.id,
    toAddress: person.email,
    subject: t(found.words.subject, values),
    body: t(found.words.body, values),
  }
}

/** Null: there is nothing to tell any more. */
type Found = {
  readonly school: string
  readonly path: string
  readonly words: MailWords
  readonly sentence?: string
} | null

async function ofWaiting(one: Act, id: string, about: 'to-approve' | 'to-settle'): Promise<Found> {
  const post = await findPost(one.tx, id)
  return post?.state === 'waiting' ? { school: post.school, path: `/posts/${id}`, words: wordsAbout[about] } : null
}

const foundBy: Record<About, (one: Act, subject: string, person: string) => Promise<Found>> = {
  'to-approve': (one, id) => ofWaiting(one, id, 'to-approve'),
  'to-settle': (one, id) => ofWaiting(one, id, 'to-settle'),
  'your-post': async (one, id) => {
    const post = await findPost(one.tx, id)
    if (post === null) return null
    const targets = (await targetsOfPost(one.tx, id)).filter(target => target.version === post.version)
    const words = wordsOfPost(
      post.state,
      targets.map(target => target.state),
    )
    return words === null ? null : { school: post.school, path: `/posts/${id}`, words }
  },
  'sent-back': (one, id) => ofPost(one, id, 'sent-back'),
  'subject-closed': (one, id) => ofPost(one, id, 'subject-closed'),
  'consent-stopped': consentStopped,
  'consent-sent-back': consentSentBack,
  'consent-asked': async (one, id) => {
    const question = await questionById(one.tx, id)
    return question === null || question.settledAt !== null
      ? null
      : { school: question.school, path: `/consent-questions/${id}`, words: wordsAbout['consent-asked'] }
  },
  'consent-may-go': (one, id) => ofQuestion(one, id, 'consent-may-go'),
  'consent-nothing-more': (one, id) => ofQuestion(one, id, 'consent-nothing-more'),
  'to-post': (one, id) => ofTarget(one, id, 'to-post'),
  'to-remove': (one, id) => ofTarget(one, id, 'to-remove'),
  'removal-raised': (one, id) => ofTarget(one, id, 'removal-raised'),
  'photos-to-delete': (one, id) => ofPhotos(one, id, 'photos-to-delete'),
  'photos-late': (one, id) => ofPhotos(one, id, 'photos-late'),
  'account-attention': async (one, id) => {
    const account = await findAccount(one.tx, id)
    return account?.state === 'needs_attention'
      ? { school: account.school, path: `/accounts/${id}`, words: wordsAbout['account-attention'] }
      : null
  },
  'dsl-call': (one, id) => ofCall(one, id, 'dsl-call'),
  'dsl-call-raised': (one, id) => ofCall(one, id, 'dsl-call-raised'),
  'may-we-show-you': async (one, id) => {
    const ask = await one.tx.selectFrom('adult_asks').select('school_id').where('id', '=', id).executeTakeFirst()
    return ask === undefined
      ? null
      : { school: ask.school_id, path: '/my-permissions', words: wordsAbout['may-we-show-you'] }
  },
  'comment-cannot-wait': async (one, id, person) => {
    const comment = await pressingFor(one, id, person)
    return comment === null
      ? null
      : { school: comment.school, path: `/comments/${comment.id}`, words: wordsAbout['comment-cannot-wait'] }
  },
  'comment-passed': ofPassed,
  'key-full': async (one, id) => {
    const school = await schoolOfKey(one.tx, id)
    return school === null ? null : { school, path: `/check-keys?school=${school}`, words: wordsAbout['key-full'] }
  },
  'author-leaves': async (_, school) => ({ school, path: '/posts', words: wordsAbout['author-leaves'] }),
}

/** Neither what it says nor of what kind it is; and nothing of one that is decided meanwhile. */
async function ofPassed(one: Act, id: string): Promise<Found> {
  const comment = await findComment(one.tx, id)
  return comment === null || comment.state === 'decided'
    ? null
    : { school: comment.school, path: `/comments/${id}`, words: wordsAbout['comment-passed'] }
}

/** Nothing is said of a call that somebody else has answered meanwhile. */
async function ofCall(one: Act, id: string, about: 'dsl-call' | 'dsl-call-raised'): Promise<Found> {
  const call = await findCall(one.tx, id)
  return call === null || call.answeredAt !== null ? null : { school: call.school, path: '/', words: wordsAbout[about] }
}

async function ofTarget(one: Act, id: string, about: 'to-post' | 'to-remove' | 'removal-raised'): Promise<Found> {
  const target = await one.tx
    .selectFrom('post_targets')
    .select(['school_id', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()
  const wanted = {
    'to-post': ['to_post_by_hand'],
    'to-remove': ['to_remove_by_hand'],
    'removal-raised': ['to_remove_by_hand', 'removing'],
  }[about]
  return target !== undefined && wanted.includes(target.state)
    ? { school: target.school_id, path: `/targets/${id}`, words: wordsAbout[about] }
    : null
}

/** Nothing is said of photos that she has said are deleted. The link opens her first page, where a press says so. */
async function ofPhotos(one: Act, id: string, about: 'photos-to-delete' | 'photos-late'): Promise<Found> {
  const photos = await lockPhotos(one.tx, id)
  return photos === null || photos.deletedAt !== null
    ? null
    : { school: photos.school, path: '/', words: wordsAbout[about] }
}

/** Where the post may go today, and nothing of whom or why. */
async function ofQuestion(one: Act, id: string, about: 'consent-may-go' | 'consent-nothing-more'): Promise<Found> {
  const question = await questionById(one.tx, id)
  if (question === null) return null
  const children = await childrenAsked(one.tx, id)
  const { results } = await consentFor(one, question.school, children, question.platforms)
  const sentence = outwardSentence(wordsIn('en-GB'), results)
  return { school: question.school, path: `/posts/${question.post}/write`, words: wordsAbout[about], sentence }
}

/** It was stopped for one platform, and that is all there is to say. */
async function consentStopped(one: Act, id: string): Promise<Found> {
  const target = await lockTarget(one.tx, id)
  if (target === null || target.state !== 'stopped') return null
  const sentence = outwardSentence(wordsIn('en-GB'), [{ place: target.platform, outcome: { may: 'no' } }])
  return { school: target.school, path: `/posts/${target.post}`, words: wordsAbout['consent-stopped'], sentence }
}

async function consentSentBack(one: Act, id: string): Promise<Found> {
  const post = await findPost(one.tx, id)
  const version = post?.version == null ? null : await findVersion(one.tx, post.version)
  if (post === null || version === null) return null
  const t = wordsIn('en-GB')
  const consent = await consentOfVersion(one, version)
  const { missing, terms } = await permissionOfVersion(one, version)
  // Whose permission as an adult is not there is no secret to the author, as it is with a child.
  const sentence =
    heldAt(consent).length === 0 && missing.length > 0
      ? missing.map(each => missingSentence(t, each, terms)).join(' ')
      : outwardSentence(t, consent.results)
  return { school: post.school, path: `/posts/${id}`, words: wordsAbout['consent-sent-back'], sentence }
}

async function ofPost(one: Act, id: string, about: 'sent-back' | 'subject-closed'): Promise<Found> {
  const post = await findPost(one.tx, id)
  return post === null ? null : { school: post.school, path: `/posts/${id}`, words: wordsAbout[about] }
}
