import type { HistoryKind, Remembered } from '../../history/history.ts'
import { noonOf } from '../../people/people.ts'
import { roleSchema, roleTitles } from '../../policy/policy.ts'
import type { WordKey, Words } from '../../ui/ui.ts'

/** Each kind of every room. `history-sentence.test.ts` reads the sources and fails on a kind that is missing here. */
export const SENTENCES = {
  'post-started': 'history.post-started',
  'picture-added': 'history.picture-added',
  'picture-covered': 'history.picture-covered',
  'picture-taken-out': 'history.picture-taken-out',
  'video-added': 'history.video-added',
  'video-muted': 'history.video-muted',
  'video-taken-out': 'history.video-taken-out',
  'post-handed-in': 'history.post-handed-in',
  'author-answered': 'history.author-answered',
  'post-taken-back': 'history.post-taken-back',
  'finding-cleared': 'history.finding-cleared',
  'post-approved': 'history.post-approved',
  'post-changes-asked': 'history.post-changes-asked',
  'post-refused': 'history.post-refused',
  'post-expired': 'history.post-expired',
  'post-photos-to-delete': 'history.post-photos-to-delete',
  'post-photos-late': 'history.post-photos-late',
  'post-photos-deleted': 'history.post-photos-deleted',
  'post-stopped': 'history.post-stopped',
  'post-sent-back-by-policy': 'history.post-sent-back-by-policy',
  'post-sent-back-by-subject': 'history.post-sent-back-by-subject',
  'live-posts-looked-at': 'history.live-posts-looked-at',
  'consent-question-asked': 'history.consent-question-asked',
  'consent-question-settled': 'history.consent-question-settled',
  'post-sent-back-by-consent': 'history.post-sent-back-by-consent',
  'target-coming-down': 'history.target-coming-down',
  'post-author-leaves': 'history.post-author-leaves',
  'target-handed-over': 'history.target-handed-over',
  'target-sending': 'history.target-sending',
  'target-live': 'history.target-live',
  'target-compared': 'history.target-compared',
  'target-unknown': 'history.target-unknown',
  'target-absent': 'history.target-absent',
  'target-put-off': 'history.target-put-off',
  'target-failed': 'history.target-failed',
  'target-stopped': 'history.target-stopped',
  'withdrawal-asked': 'history.withdrawal-asked',
  'target-to-remove-by-hand': 'history.target-to-remove-by-hand',
  'target-removal-raised': 'history.target-removal-raised',
  'target-removed': 'history.target-removed',
  'target-observed-gone': 'history.target-observed-gone',
  'target-seen-gone': 'history.target-seen-gone',
  'removal-asked-by-family': 'history.removal-asked-by-family',
  'family-told': 'history.family-told',
  'own-answer-asked': 'history.own-answer-asked',
  'removal-asked-by-pupil': 'history.removal-asked-by-pupil',
  'complaint-came': 'history.complaint-came',
  'complaint-answered': 'history.complaint-answered',
  'comment-found': 'history.comment-found',
  'comment-changed-there': 'history.comment-changed-there',
  'comment-looked-at': 'history.comment-looked-at',
  'comment-evidence-kept': 'history.comment-evidence-kept',
  'comment-decided': 'history.comment-decided',
  'comment-passed': 'history.comment-passed',
  'comments-forgotten': 'history.comments-forgotten',
  'complaint-about-head-came': 'history.complaint-about-head-came',
  'complaint-about-head-answered': 'history.complaint-about-head-answered',
  'account-opened': 'history.account-opened',
  'leaver-to-take-off': 'history.leaver-to-take-off',
  'leaver-taken-off': 'history.leaver-taken-off',
  'account-closed': 'history.account-closed',
  'account-key-changed': 'history.account-key-changed',
  'account-needs-attention': 'history.account-needs-attention',
  'dsl-called': 'history.dsl-called',
  'dsl-call-raised': 'history.dsl-call-raised',
  'dsl-call-answered': 'history.dsl-call-answered',
  'picture-sealed': 'history.picture-sealed',
  'picture-released': 'history.picture-released',
  'policy-adopted': 'history.policy-adopted',
  'school-described': 'history.school-described',
  'site-operator-said': 'history.site-operator-said',
  'draft-started': 'history.draft-started',
  'draft-given-up': 'history.draft-given-up',
  'draft-taken-up': 'history.draft-taken-up',
  'draft-changed': 'history.draft-changed',
  'question-sent': 'history.question-sent',
  'question-answered': 'history.question-answered',
  'question-sent-back': 'history.question-sent-back',
  'question-called-back': 'history.question-called-back',
  'policy-sealed': 'history.policy-sealed',
  'seal-voided': 'history.seal-voided',
  'policy-signed': 'history.policy-signed',
  'signature-asked-again': 'history.signature-asked-again',
  'document-entered': 'history.document-entered',
  'edition-entered': 'history.edition-entered',
  'document-looked-at': 'history.document-looked-at',
  'document-ended': 'history.document-ended',
  'trust-asked': 'history.trust-asked',
  'trust-answered': 'history.trust-answered',
  'policy-told': 'history.policy-told',
  'policy-read': 'history.policy-read',
  'privacy-reminded': 'history.privacy-reminded',
  'privacy-looked-at': 'history.privacy-looked-at',
  'policy-not-accepted': 'history.policy-not-accepted',
  'policy-question-asked': 'history.policy-question-asked',
  'policy-question-climbed': 'history.policy-question-climbed',
  'policy-question-answered': 'history.policy-question-answered',
  'understanding-passed': 'history.understanding-passed',
  'training-asked': 'history.training-asked',
  'training-recorded': 'history.training-recorded',
  'governors-looked': 'history.governors-looked',
  'staff-talk-recorded': 'history.staff-talk-recorded',
  'own-policy-handed-in': 'history.own-policy-handed-in',
  'own-policy-made': 'history.own-policy-made',
  'own-policy-brought': 'history.own-policy-brought',
  'policy-end-asked': 'history.policy-end-asked',
  'policy-end-signed': 'history.policy-end-signed',
  'policy-end-decided': 'history.policy-end-decided',
  'policy-end-taken-back': 'history.policy-end-taken-back',
  'policy-end-told': 'history.policy-end-told',
  'policy-review-ended': 'history.policy-review-ended',
  'review-trigger-raised': 'history.review-trigger-raised',
  'change-suggested': 'history.change-suggested',
  'suggestion-decided': 'history.suggestion-decided',
  'words-watched': 'history.words-watched',
  'words-watched-no-more': 'history.words-watched-no-more',
  'not-a-name-added': 'history.not-a-name-added',
  'not-a-name-ended': 'history.not-a-name-ended',
  'consent-answered': 'history.consent-answered',
  'consent-taken-back': 'history.consent-taken-back',
  'consent-asked': 'history.consent-asked',
  'consent-accepted': 'history.consent-accepted',
  'translation-checked': 'history.translation-checked',
  'translation-doubted': 'history.translation-doubted',
  'adult-added': 'history.adult-added',
  'adult-asked': 'history.adult-asked',
  'adult-answered': 'history.adult-answered',
  'guardian-added': 'history.guardian-added',
  'guardian-changed': 'history.guardian-changed',
  'guardian-ended': 'history.guardian-ended',
  'never-publish-set': 'history.never-publish-set',
  'never-publish-reviewed': 'history.never-publish-reviewed',
  'guardian-written-to': 'history.guardian-written-to',
  'never-publish-ended': 'history.never-publish-ended',
  'trust-begun': 'history.trust-begun',
  'school-added': 'history.school-added',
  'person-added': 'history.person-added',
  'work-arranged': 'history.work-arranged',
  'role-given': 'history.role-given',
  'role-ended': 'history.role-ended',
  'title-person-asked': 'history.title-person-asked',
  'title-person-said': 'history.title-person-said',
  'absence-said': 'history.absence-said',
  'absence-ended': 'history.absence-ended',
  'acting-begun': 'history.acting-begun',
  'acting-ended': 'history.acting-ended',
  'person-corrected': 'history.person-corrected',
  'staff-list-brought': 'history.staff-list-brought',
  'staff-list-columns-said': 'history.staff-list-columns-said',
  'staff-list-titles-said': 'history.staff-list-titles-said',
  'staff-list-taken': 'history.staff-list-taken',
  'roll-brought': 'history.roll-brought',
  'roll-columns-said': 'history.roll-columns-said',
  'roll-part-taken': 'history.roll-part-taken',
  'roll-taken': 'history.roll-taken',
  'pupil-left': 'history.pupil-left',
  'roll-nights-set': 'history.roll-nights-set',
  'roll-token-made': 'history.roll-token-made',
  'roll-token-ended': 'history.roll-token-ended',
  'check-token-made': 'history.check-token-made',
  'check-token-ended': 'history.check-token-ended',
  'earlier-answers-brought': 'history.earlier-answers-brought',
  'earlier-columns-said': 'history.earlier-columns-said',
  'earlier-values-said': 'history.earlier-values-said',
  'earlier-part-taken': 'history.earlier-part-taken',
  'earlier-answers-taken': 'history.earlier-answers-taken',
  'earlier-answers-accepted': 'history.earlier-answers-accepted',
  'class-list-kept': 'history.class-list-kept',
  'consent-basis-chosen': 'history.consent-basis-chosen',
  'devices-ended': 'history.devices-ended',
  'person-left': 'history.person-left',
  'person-returned': 'history.person-returned',
  'sign-in-link-sent': 'history.sign-in-link-sent',
  'password-set': 'history.password-set',
  'second-factor-set-up': 'history.second-factor-set-up',
  'second-factor-taken-off': 'history.second-factor-taken-off',
} as const satisfies Partial<Record<HistoryKind, WordKey>>

const keys: Partial<Record<HistoryKind, WordKey>> = SENTENCES

/** Every word that a sentence can hold; one that was erased is said to be. */
const WORDS = [
  'account',
  'name',
  'person',
  'school',
  'trust',
  'title',
  'word',
  'reason',
  'day',
  'words',
  'confirmed',
  'site',
  'operator',
  'acting_for',
  'deputy',
] as const

/** The one number that a sentence says; no happening has two of these. */
const COUNTS = [
  'number',
  'photos',
  'comments',
  'boxes',
  'answers',
  'count',
  'signatures',
  'rows',
  'titles',
  'joined',
  'changed',
] as const

/** What happened, as a sentence. Says so where its words were erased. */
export function sentenceOf(t: Words, one: Remembered): string {
  const key = keys[one.kind]
  if (key === undefined) return t('history.unknown', { kind: one.kind })
  const { facts, words } = one
  const said = Object.fromEntries(WORDS.map(name => [name, words?.[name] ?? t('history.erased-word')]))
  const removed = facts['had_place'] === true || facts['had_time'] === true || facts['had_device'] === true
  const sentence = t(
    one.kind === 'post-approved' && (words?.['confirmed'] ?? '') !== '' ? 'history.post-approved-confirmed' : key,
    {
      ...said,
      number: Number(COUNTS.map(name => facts[name]).find(count => count !== undefined) ?? 0),
      way: String(facts['way'] ?? ''),
      decision: String(facts['decision'] ?? ''),
      findings: Number(facts['findings'] ?? 0),
      people: Number(facts['people'] ?? facts['present'] ?? 0),
      added: Number(facts['added'] ?? 0),
      source: String(facts['source'] ?? ''),
      takes: String(facts['takes'] ?? ''),
      rolesEnded: Number(facts['rolesEnded'] ?? 0),
      how: String(facts['how'] ?? ''),
      by: String(facts['by'] ?? ''),
      asked: String(facts['asked'] ?? ''),
      outcome: String(facts['outcome'] ?? facts['decision'] ?? ''),
      removed: removed ? 'yes' : 'no',
      late: facts['late'] === true ? 'yes' : 'no',
      begins: String(facts['begins'] ?? ''),
      deed: String(facts['deed'] ?? ''),
      to: String(facts['to'] ?? ''),
      there: String(facts['there'] ?? ''),
      wrong: facts['was_wrong'] === true ? 'yes' : 'no',
      hours: Number(facts['hours'] ?? 0),
      cropped: facts['cropped'] === true ? 'yes' : 'no',
      role: titleOf(facts['role']),
      from: dayIn(t, facts['startsOn'], one.at),
      until: dayIn(t, facts['endsOn'], one.at),
    },
  )
  return words === null ? `${sentence} ${t('history.erased')}` : sentence
}

function dayIn(t: Words, day: Remembered['facts'][string] | undefined, at: Date): string {
  return typeof day === 'string' && day !== '' ? t.day(noonOf(day), at) : ''
}

function titleOf(role: Remembered['facts'][string] | undefined): string {
  const known = roleSchema.safeParse(role)
  if (known.success) return roleTitles[known.data]
  return typeof role === 'string' ? role : ''
}

/** As whom somebody did it, as it was written down then; '' where the happening does not say. */
export function roleThen(t: Words, one: Remembered): string {
  const role = one.facts['as_role']
  if (role === 'author') return t('history.author')
  const away = one.words?.['acting_for'] ?? ''
  return away === '' ? titleOf(role) : t('history.acting', { role: titleOf(role), name: away })
}

const NOT_NAMED: ReadonlySet<HistoryKind> = new Set<HistoryKind>([
  'dsl-called',
  'dsl-call-raised',
  'dsl-call-answered',
  'picture-sealed',
  // Whoever is not named could be told from whoever is, and nobody keeps a list of who has not looked (0097).
  'privacy-looked-at',
])

/** Who turned to the safeguarding lead is between the two of them: who reads history may be the one it is about. What is hers alone is nobody's list. */
export function isNamed(kind: HistoryKind): boolean {
  return !NOT_NAMED.has(kind)
}

/** Whether the happening is about a post that others than its author can open. */
export function isAboutPost(kind: HistoryKind): boolean {
  if (kind === 'post-started' || kind.startsWith('picture-') || kind === 'post-taken-back') return false
  return ['post-', 'target-', 'finding-', 'withdrawal-'].some(begin => kind.startsWith(begin))
}
