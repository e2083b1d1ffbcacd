import { type Overall, overall, type PostState, type TargetState } from '../posts/post.ts'
import type { WordKey } from '../../ui/ui.ts'

/** What a mail is about. `your-post`: the post's own state at the moment of writing decides the words. */
export const abouts = [
  'to-approve',
  'to-settle',
  'your-post',
  'to-post',
  'to-remove',
  'removal-raised',
  'photos-to-delete',
  'photos-late',
  'account-attention',
  'dsl-call',
  'dsl-call-raised',
  'sent-back',
  'subject-closed',
  'consent-stopped',
  'consent-sent-back',
  'consent-asked',
  'consent-may-go',
  'consent-nothing-more',
  'author-leaves',
  'may-we-show-you',
  'comment-cannot-wait',
  'comment-passed',
  'key-full',
] as const
export type About = (typeof abouts)[number]

export type MailWords = { readonly subject: WordKey; readonly body: WordKey }

/** States of a post about which its author is written to. What she did herself, she knows. */
const ofAPost: Partial<Record<Overall, MailWords>> = {
  changes_asked: { subject: 'publishing.mail-changes-asked-subject', body: 'publishing.mail-changes-asked' },
  refused: { subject: 'publishing.mail-refused-subject', body: 'publishing.mail-refused' },
  expired: { subject: 'publishing.mail-expired-subject', body: 'publishing.mail-expired' },
  scheduled: { subject: 'publishing.mail-scheduled-subject', body: 'publishing.mail-scheduled' },
  approved: { subject: 'publishing.mail-scheduled-subject', body: 'publishing.mail-scheduled' },
  going_out: { subject: 'publishing.mail-scheduled-subject', body: 'publishing.mail-scheduled' },
  live: { subject: 'publishing.mail-live-subject', body: 'publishing.mail-live' },
  partly_live: { subject: 'publishing.mail-partly-live-subject', body: 'publishing.mail-partly-live' },
  failed: { subject: 'publishing.mail-failed-subject', body: 'publishing.mail-failed' },
  stopped: { subject: 'publishing.mail-stopped-subject', body: 'publishing.mail-stopped' },
  coming_down: { subject: 'publishing.mail-coming-down-subject', body: 'publishing.mail-coming-down' },
  sealed: { subject: 'publishing.mail-sealed-subject', body: 'publishing.mail-sealed' },
  withdrawn: { subject: 'publishing.mail-withdrawn-subject', body: 'publishing.mail-withdrawn' },
}

const failedInPart: MailWords = {
  subject: 'publishing.mail-failed-in-part-subject',
  body: 'publishing.mail-failed-in-part',
}

/** A post in one word, as its author is told it. Null: nothing to write about. */
export function wordsOfPost(state: PostState, targets: readonly TargetState[]): MailWords | null {
  const now = overall(state, targets)
  // Withdrawn: what may still be on its way comes down, and what never went out was stopped.
  if (state === 'stopped' && (now === 'going_out' || now === 'partly_live')) return ofAPost.coming_down ?? null
  if (state === 'stopped' && now === 'failed') return ofAPost.stopped ?? null
  if ((now === 'scheduled' || now === 'going_out') && targets.includes('failed')) return failedInPart
  return ofAPost[now] ?? null
}

export const wordsAbout: Record<Exclude<About, 'your-post'>, MailWords> = {
  'to-approve': { subject: 'publishing.mail-to-approve-subject', body: 'publishing.mail-to-approve' },
  'to-settle': { subject: 'publishing.mail-to-settle-subject', body: 'publishing.mail-to-settle' },
  'to-post': { subject: 'publishing.mail-to-post-subject', body: 'publishing.mail-to-post' },
  'to-remove': { subject: 'publishing.mail-to-remove-subject', body: 'publishing.mail-to-remove' },
  'removal-raised': {
    subject: 'publishing.mail-removal-raised-subject',
    body: 'publishing.mail-removal-raised',
  },
  'photos-to-delete': { subject: 'publishing.mail-photos-subject', body: 'publishing.mail-photos' },
  'photos-late': { subject: 'publishing.mail-photos-late-subject', body: 'publishing.mail-photos-late' },
  'account-attention': { subject: 'publishing.mail-account-subject', body: 'publishing.mail-account' },
  'dsl-call': { subject: 'publishing.mail-dsl-call-subject', body: 'publishing.mail-dsl-call' },
  'dsl-call-raised': {
    subject: 'publishing.mail-dsl-call-raised-subject',
    body: 'publishing.mail-dsl-call-raised',
  },
  'sent-back': { subject: 'publishing.mail-sent-back-subject', body: 'publishing.mail-sent-back' },
  'subject-closed': {
    subject: 'publishing.mail-subject-closed-subject',
    body: 'publishing.mail-subject-closed',
  },
  'consent-stopped': { subject: 'publishing.mail-consent-subject', body: 'publishing.mail-consent-stopped' },
  'consent-sent-back': { subject: 'publishing.mail-consent-subject', body: 'publishing.mail-consent-sent-back' },
  'consent-asked': { subject: 'askoffice.mail-asked-subject', body: 'askoffice.mail-asked' },
  'consent-may-go': { subject: 'askoffice.mail-may-go-subject', body: 'askoffice.mail-may-go' },
  'consent-nothing-more': { subject: 'askoffice.mail-nothing-more-subject', body: 'askoffice.mail-nothing-more' },
  'author-leaves': { subject: 'publishing.mail-author-leaves-subject', body: 'publishing.mail-author-leaves' },
  'key-full': { subject: 'keys.mail-full-subject', body: 'keys.mail-full' },
  'may-we-show-you': { subject: 'adults.mail-ask-subject', body: 'adults.mail-ask' },
  'comment-cannot-wait': { subject: 'comments.mail-cannot-wait-subject', body: 'comments.mail-cannot-wait' },
  'comment-passed': { subject: 'comments.mail-passed-subject', body: 'comments.mail-passed' },
}
