import type { AreaWords } from '../catalogue.ts'

/** One sentence for each kind of happening, as the history page says it, and the page itself. Who did it stands beside the sentence. */
export const history = {
  title: 'What has happened',
  lead: 'Everything that was done and decided, newest first. Nothing here can be changed or taken out.',
  'lead-erasing': 'Names, reasons and texts can be erased after their time; the entry itself stays, and says so.',
  empty: 'Nothing has been recorded yet.',
  'empty-page': 'There is nothing older.',
  older: 'Older entries',
  newest: 'Back to the newest',
  erased: 'The words of this entry were erased after their time.',
  'erased-word': '(erased)',
  'whole-trust': 'the whole trust',
  'the-house': 'Clausewise',
  'by-itself': 'by itself',
  author: 'Author',
  'no-role-now': 'No role here now',
  'not-shown-name': 'not shown here',
  'not-shown-role': 'A member of staff',
  'look-at-post': 'Look at the post',
  unknown: 'Something was recorded that this page has no sentence for ({kind}).',

  // A post
  'post-started': 'A draft was started.',
  'picture-added':
    'A picture was added to a draft{removed, select, yes {; place, time or device were taken out of its file} other {}}.',
  'video-added':
    'A video was added to a draft{removed, select, yes {; place, time or device were taken out of its file} other {}}.',
  'video-muted': 'The sound of a video was taken away.',
  'video-taken-out': 'A video was taken out of a draft.',
  'picture-covered':
    'A picture was changed: {number, plural, =0 {nothing} one {one place} other {# places}} covered{cropped, select, yes {, and a part of it kept} other {}}.',
  'author-answered':
    'The author answered {number, plural, one {a question} other {# questions}} about what was found or about a picture.',
  'picture-taken-out': 'A picture was taken out of a draft.',
  'post-handed-in':
    'A post was handed in as version {number}, with {findings, plural, =0 {nothing found} one {# finding} other {# findings}}.',
  'post-taken-back': 'A post was taken back by its author to change it.',
  'finding-cleared': 'A finding was cleared for one version: “{reason}”',
  'post-approved': 'A post was approved.',
  'post-approved-confirmed': 'A post was approved, confirming: “{confirmed}”',
  'post-changes-asked': 'A change was asked for: “{words}”',
  'post-refused': 'A post was refused: “{words}”',
  'post-expired': 'A post was not approved by its planned time. Nothing went out.',
  'post-photos-to-delete':
    '{number, plural, one {A photo} other {# photos}} of this post {number, plural, one {was} other {were}} taken with a phone of its author, who is to delete {number, plural, one {it} other {them}} there within {hours, plural, one {an hour} other {# hours}} {begins, select, out {of its going out} other {of handing it in}}.',
  'post-photos-late':
    'The time was over in which photos of this post were to be deleted from the phone, and its author was reminded.',
  'post-photos-deleted':
    'The author said that {number, plural, one {the photo is} other {the # photos are}} deleted from her phone{late, select, yes {, after the time was over} other {}}.',
  'post-stopped': 'A post was stopped before it went out: “{reason}”',
  'post-sent-back-by-policy':
    'A post that waited was sent back to its author, because another version of the policy is in force now, or none is.',
  'post-sent-back-by-subject':
    'A post that had not gone out was sent back to its author: “{name}” is closed, or stops a post, since it was handed in.',
  'live-posts-looked-at': 'Everything live with a child in it was looked at by the answers of that day.',
  'consent-question-asked': 'The office was asked about families’ answers.',
  'consent-question-settled': 'The question to the office about families’ answers has ended.',
  'post-sent-back-by-consent': 'A post that waited was sent back to its author: it may not go everywhere as it stands.',
  'target-coming-down': 'A post is being taken down from {account}.',
  'post-author-leaves': 'The author of a post that had not gone out has left.',

  // Going out and coming down
  'target-handed-over': 'A post was handed over to be posted by hand on {account}.',
  'target-sending': 'Sending a post to {account} began.',
  'target-live':
    'A post went live on {account}{how, select, by_hand {, posted by hand} found {, as we found when we asked the platform} other {}}.',
  'target-compared': 'The link from {account} was compared with what was approved.',
  'target-unknown': 'The answer from {account} was lost. The platform is asked before anything is sent again.',
  'target-absent': 'We asked {account} and the post is not there.',
  'target-put-off': 'Sending to {account} was put off to try again later.',
  'target-failed': 'A post could not go out on {account}.',
  'target-stopped': 'A post was stopped before it went out on {account}.',
  'withdrawal-asked': 'A post was withdrawn: “{reason}”',
  'target-to-remove-by-hand': 'A post has to be removed from {account} by hand.',
  'target-removal-raised':
    'A post was not seen gone from {account} in time, {asked, select, nobody {and there was nobody to pass it on to} other {so it was passed on to whoever answers for removals}}.',
  'target-removed':
    'A post was removed from {account}{how, select, by_hand { by hand} other {}}. Next, somebody or something looks whether it is gone.',
  'target-observed-gone': 'A post was seen by Clausewise to be gone from {account}.',
  'target-seen-gone': 'A person looked, and a post is gone from {account}.',

  // Accounts
  'account-opened': 'The account {name} was entered.',
  'leaver-to-take-off': 'Whoever keeps the accounts was asked to take a leaver off them.',
  'leaver-taken-off': '{person}, who leaves, was taken off the account {account}.',
  'account-closed': 'The account {name} was closed here.',
  'account-key-changed': 'The sign-in of the account {name} was replaced.',
  'account-needs-attention': 'The account {name} needs attention.',

  // The stop line
  'dsl-called': 'Somebody asked the safeguarding lead to call about a picture.',
  'dsl-call-raised':
    'A call to the safeguarding lead had not been answered in time, {asked, select, head {so the headteacher was asked too} trust {so the trust was asked too} other {and there was nobody further to ask}}.',
  'picture-sealed':
    'A picture of a post was closed at the stop line: nobody opens it any more, and the post goes nowhere.',
  'picture-released': 'A safeguarding lead found that a picture had been closed by mistake, and opened it again.',
  'dsl-call-answered': 'Whoever was asked to call about a picture has called back.',

  // Policy and pupils
  'own-policy-handed-in': 'A document was handed in to become a policy of its own: “{title}”.',
  'own-policy-brought': 'The policy “{title}” was brought in as a file, ready to be adopted.',
  'own-policy-made': 'The own policy “{title}” was made ready to be adopted.',
  'policy-adopted': 'The policy “{title}” was adopted as version {number}.',
  'school-described': 'It was said in which nation {school} lies and what kind of school it is.',
  'draft-started': 'A policy was begun.',
  'draft-given-up': 'A policy on its way was put aside.',
  'draft-taken-up': 'A policy that had been put aside was taken up again.',
  'draft-changed':
    '{number, plural, one {Something was} other {# things were}} said in a policy on its way{way, select, suggested {: our suggestions were taken} colleague { by the colleague who was asked} other {}}.',
  'question-sent': 'A question about the policy was sent to {person}.',
  'question-answered': '{person} has answered a question about the policy.',
  'question-sent-back': '{person} has sent a question about the policy back: “{words}”',
  'question-called-back': 'A question to {person} was called back.',
  'policy-sealed': 'The text of “{title}” was frozen for signing.',
  'seal-voided':
    'The text of “{title}” was opened again{number, plural, =0 {} one {; # signature no longer counts} other {; # signatures no longer count}}.',
  'policy-signed': '{person} has signed “{title}”.',
  'signature-asked-again': '{person} was asked again to sign.',
  'document-entered': '“{title}” was entered in the library.',
  'edition-entered': 'A new edition of “{title}” was entered in the library.',
  'document-looked-at': '“{title}” was looked at and is still as it was.',
  'document-ended': '“{title}” is no longer used.',
  'trust-asked': 'The trust was asked to let a school depart from its policy: “{reason}”',
  'trust-answered': 'The trust has answered {decision, select, yes {yes} other {no}}: “{reason}”',
  'policy-end-asked': 'It was asked that the policy “{title}” ends: “{reason}”',
  'policy-end-signed': '{person} has signed that “{title}” ends.',
  'policy-end-decided': 'All have signed that the policy “{title}” ends. {day} is the first day without it.',
  'policy-end-taken-back': 'That the policy “{title}” was to end was taken back: it stays in force.',
  'policy-end-told':
    'Told {people, plural, one {# person} other {# people}} {way, select, taken {that “{title}” stays in force} other {that “{title}” ends}}.',
  'policy-review-ended':
    'A review of the policy ended: {outcome, select, keep {kept} amend {to be amended} withdraw {to be withdrawn} other {it ended}}: “{reason}”',
  'review-trigger-raised': 'Something was raised for the review of the policy: “{reason}”',
  'change-suggested': 'A change to a clause was suggested: “{words}”',
  'suggestion-decided':
    'A suggested change was answered, {outcome, select, taken_up {taken up} not_now {not now} other {no}}: “{words}”',
  'words-watched': '“{name}” was put on the school’s list of words and subjects to watch: {reason}',
  'words-watched-no-more': '“{name}” was taken off the school’s list of words and subjects to watch.',
  'not-a-name-added': '“{word}” was put on the list of words that are not names here.',
  'not-a-name-ended': 'A word was taken off the list of words that are not names here.',
  'consent-answered':
    '{number, plural, one {An answer of a family about pictures and names was written down.} other {# answers of a family about pictures and names were written down.}}',
  'consent-taken-back':
    '{number, plural, one {An answer of a family had been written down by mistake and was taken back.} other {# answers of a family had been written down by mistake and were taken back.}}',
  'removal-asked-by-family': 'A family asked for something to be taken down.',
  'family-told': 'A family was told that something is gone.',
  'own-answer-asked': 'A pupil was given a slip for an answer of her or his own.',
  'removal-asked-by-pupil': 'A pupil asked for something to be taken down.',
  'complaint-came': 'A family complained to the school.',
  'complaint-answered': 'A complaint of a family was answered.',
  'complaint-about-head-came': 'A family complained about the head.',
  'complaint-about-head-answered': 'A complaint of a family about the head was answered.',
  'adult-added': '{person} was added to the adults who may be in posts.',
  'adult-asked': '{person} was asked about being shown, named or quoted.',
  'adult-answered': 'What {person} says about being shown, named or quoted was written down.',
  'consent-asked': 'A guardian was asked about pictures and names.',
  'consent-accepted': 'It was decided that a family’s yes counts: “{reason}”',
  'translation-checked': 'It was written down that a speaker has read the words for families in another language',
  'translation-doubted': 'It was written down that a mistake was found in the words for families in another language',
  'guardian-added': 'A guardian was added to a child.',
  'guardian-changed': 'What is known of a guardian was changed.',
  'guardian-ended': 'A guardian was removed from a child and is asked no more.',
  'never-publish-set': 'A never-publish flag was set.',
  'guardian-written-to': 'A guardian was written to while a flag is set.',
  'never-publish-reviewed': 'A never-publish flag was looked at again and stays.',
  'never-publish-ended': 'A never-publish flag was ended.',

  // People
  'trust-begun': 'The trust {trust} was set up here.',
  'school-added': 'The school {school} was added.',
  'school-badge-set': 'The badge of {school} was set or taken off.',
  'person-added': '{person} was added to the staff register.',
  'work-arranged': 'How {person} works here was written down: line manager, sponsor, site, professional body.',
  'site-operator-said': 'It was said who runs {site}: {operator}.',
  'role-given': '{person} was given the role {role}.',
  'role-ended': 'The role {role} of {person} was ended.',
  'title-person-asked':
    'Somebody asked others to say who holds the title “{title}”. Wish: holder {person}, deputy {deputy}.',
  'title-person-said': 'Who holds the title “{title}” was said. Holder: {person}. Deputy: {deputy}.',
  'absence-said': 'It was written down that {person} is away from {from} until {until}.',
  'absence-ended': 'The absence of {person} was ended.',
  'acting-begun': '{person} acts as {role} for {acting_for}, from {from} until {until}.',
  'acting-ended': '{person} no longer acts as {role} for {acting_for}.',
  acting: '{role}, acting for {name}',
  'person-corrected': 'The name or kind of work of {person} was put right by a staff list.',
  'staff-list-brought':
    'A staff list was handed in, {number, plural, one {# person} other {# people}}. It changes nothing yet.',
  'staff-list-columns-said': 'It was said what the columns of a staff list mean.',
  'staff-list-titles-said':
    'It was said which roles go with {number, plural, one {# job title} other {# job titles}} of a staff list.',
  'staff-list-taken':
    'A staff list was taken over. {number, plural, =0 {Nobody joined} one {# person joined} other {# people joined}}; who changed stands with each person.',
  'roll-brought':
    'A file with the roll was handed in{source, select, folder { from the school’s folder} api { with a key} other {}}, {number, plural, one {# row} other {# rows}}. It changes nothing yet.',
  'roll-columns-said': 'It was said what the columns of a file with the roll mean.',
  'roll-part-taken':
    'A part of a file with the roll was taken over: {added, plural, =0 {nobody new} one {# new pupil} other {# new pupils}}, {number, plural, =0 {nobody changed} one {# changed} other {# changed}}.',
  'roll-taken':
    'A file with the roll was taken over: {added, plural, =0 {nobody new} one {# new pupil} other {# new pupils}}, {number, plural, =0 {nobody changed} one {# changed} other {# changed}}.',
  'pupil-left': 'A pupil was recorded as having left.',
  'earlier-answers-brought':
    'A file with {number, plural, one {# row} other {# rows}} of answers of before was brought in.',
  'earlier-columns-said': 'It was said what the columns of a file with answers mean.',
  'earlier-values-said': 'It was said what the values of a file with answers mean.',
  'earlier-part-taken':
    '{number, plural, one {# answer of before was} other {# answers of before were}} written down out of a file.',
  'earlier-answers-taken':
    'A file with answers of before was taken over: {number, plural, =0 {no new answer} one {# answer} other {# answers}}.',
  'earlier-answers-accepted':
    'It was decided that {number, plural, =0 {no further yes of a file counts} one {# yes of a file counts} other {# yeses of a file count}}: “{reason}”',
  'class-list-kept': 'The list of a class was kept on a phone for a day.',
  'consent-basis-chosen': 'The lawful basis for showing or naming pupils was decided: “{reason}”',
  'devices-ended': 'A person was signed out on all her devices, and what they kept had to go.',
  'roll-nights-set':
    'It was set what happens with files of the roll that come by themselves: {takes, select, within {within limits they are taken over} other {each waits for a person}}.',
  'roll-token-made': 'The key “{name}”, with which the roll can be sent, was made.',
  'roll-token-ended': 'The key “{name}”, with which the roll could be sent, was ended.',
  'check-token-made': 'The key “{name}”, with which a program has texts checked, was made.',
  'check-token-ended': 'The key “{name}”, with which a program had texts checked, was ended.',
  'person-left':
    '{person} was recorded as leaving. {rolesEnded, plural, =0 {} one {# role ended.} other {# roles ended.}}',
  'person-returned': '{person} is on the staff register again.',
  'sign-in-link-sent': 'A link to choose a password was sent to {person}.',
  'password-set': 'A password was set.',
  'second-factor-set-up': 'A second step for signing in was set up.',
  'second-factor-taken-off':
    'The second step for signing in was taken off{by, select, register { by whoever keeps the staff register} other {}}.',

  'policy-told': 'Told {people, plural, one {# person} other {# people}} of the policy.',
  'privacy-reminded':
    'Reminded {people, plural, one {# person} other {# people}} of the privacy settings of their own accounts.',
  'privacy-looked-at': 'Said, without having to, that the own privacy settings were looked at.',
  'monitoring-answered': 'Somebody answered what the policy says about monitoring.',
  'policy-read': 'Said: {words}',
  'policy-not-accepted': 'Said: {words}',
  'policy-question-asked': 'Asked a question about the policy.',
  'policy-question-climbed': 'A question about the policy went on to the next, because nobody had answered it in time.',
  'policy-question-answered': 'Answered a question about the policy.',
  'understanding-passed': 'Passed the check of understanding.',
  'training-asked': 'Asked {person} for training.',
  'training-recorded': 'Recorded training of {person}.',
  'governors-looked': 'The governors looked at how the policy works.',
  'staff-talk-recorded':
    'Recorded a talk of the staff about social networks, with {people, plural, one {# person} other {# people}} present.',
  'comment-found':
    'A comment under a post on {account}, or to that account, was {how, select, by_hand {entered by hand} other {read}} and waits for a person.',
  'comment-changed-there':
    'A comment on {account} {there, select, gone {is gone there} other {was changed there, or is shown again, and was sorted anew}}.',
  'comment-looked-at': 'The words of a comment that may tell of a child at risk were read.',
  'comment-evidence-kept': 'A comment was kept as evidence, with who wrote it, where and when.',
  'comment-decided':
    '{deed, select, no_action {Nothing more is done about a comment} answered {A comment was answered} hidden {A comment was hidden there by hand} deleted {A comment was deleted there by hand} reported {A comment was reported to its platform} taken_up {A comment was taken up} other {A comment was decided on}}.{wrong, select, yes { The suggestion of the check was wrong.} other {}}',
  'comment-passed':
    'A comment was passed on {to, select, dsl {to the safeguarding lead} senior {to whoever the policy names for abuse} complaints {as a complaint to whoever leads the school} other {inside the school}}.{wrong, select, yes { The suggestion of the check was wrong.} other {}}',
  'comments-forgotten':
    'The words of {number, plural, one {a comment were} other {# comments were}} deleted, because their days were over.',
} as const satisfies AreaWords
