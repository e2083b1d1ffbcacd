import type { AreaWords } from '../catalogue.ts'

/** Approving, a post's own page, its timeline, withdrawing. */
export const deciding = {
  // The queue
  'queue-title': 'Posts waiting for you',
  'queue-empty': 'No post is waiting for you.',
  'queue-count': '{count, plural, one {# post is waiting.} other {# posts are waiting.}}',
  'queue-by': '{author} · handed in {when}',
  'queue-planned': 'to go out {when}',
  'queue-pictures': '{count, plural, one {# picture} other {# pictures}}',
  'queue-findings': '{count, plural, =0 {nothing found} one {# finding} other {# findings}}',

  'wrong-title': 'How often the check was wrong',
  'wrong-line':
    '{school}: in the last 90 days {cleared, plural, =0 {no finding was cleared} one {# finding was cleared} other {# findings were cleared}} in {posts, plural, one {# post} other {# posts}}, {rate} per 100 posts.',
  'wrong-none': '{school}: no post was handed in during the last 90 days.',

  // What will be seen
  'as-seen-on': 'As it will be seen on {where}',
  'no-text': 'Without text: pictures only.',
  'no-link-card':
    'No preview card is sent with the link. Where you post by hand, the platform may add one: look at it, and remove it if it shows more than it should.',
  'replies-closed': 'Replies are closed where the platform can do that.',

  // Findings
  'finding-kind':
    '{kind, select, pupil_name {This names a pupil} pupil_name_asked {This may name a pupil} pupil_initials {These initials may single out a pupil} individual_target {This is addressed to one person} personal_details_request {This asks people for personal details} personal_details_request_asked {This may ask people for personal details} personal_details_disclosed {This gives away personal details} staff_named {This names a member of staff} handle_mention {This mentions another account} purchase_commitment {This promises that the school will buy something} reply_in_thread {This answers a comment} identifying_detail {This may tell which child is meant} confidential_pupil {This tells a private matter of a child} confidential_staff {This tells a private matter of a colleague} confidential_school {This may not be public yet} third_party_name {This names somebody who does not work here} copyright_uncredited {This may belong to somebody else} live_location {This tells where children are or will be} negative_tone {This may read as an attack} accusation {This may say that somebody did wrong} discriminatory {This may demean people for who they are} political_view {This may take a side in politics} endorsement_commercial {This may advertise a business} own_word {This is on the school’s list of words to watch} closed_subject {This subject is closed for now} image_face {A face can be recognised in this picture} image_names {A name can be read in a picture or its description} image_code {There is a code in a picture} image_metadata {The file of a picture tells more than it shows} other {Something to look at}}',
  'author-says': 'The author says this is wrong: “{words}”',
  'cleared-by': 'Cleared for this version by: {role}.',
  'clear-reason': 'Why this is not what it seems',
  'clear-hint': 'For this version only. Your reason is kept with the post.',
  'clear-button': 'Clear this finding',
  'clear-who': 'Only {who} can clear this.',
  'always-here': 'If this word never means a child here, you can also keep it on the list of words that are not names.',
  'always-here-link': 'The list of words that are not names here',

  // Deciding
  'second-reader':
    'You are the second reader of this post: it names an adult, a firm or a supplier, and nobody sends such words alone. Is what it says of them true, and would each be content to read it?',
  'found-title': 'What was found',
  'found-no-roll':
    'The roll of this school is not here yet, so names of pupils were not looked for. Look for names yourself.',
  'found-nothing': 'The check found nothing.',
  'found-more':
    'Here are {shown, number} of what was found: first what stops the post, then what asks for your judgement. {more, plural, one {One more is} other {# more are}} not shown. {judged, plural, =0 {They only inform.} one {One of those stops the post or asks for your judgement: ask for a shorter post, so that you see all.} other {# of those stop the post or ask for your judgement: ask for a shorter post, so that you see all.}}',
  'answers-title': 'What the author answered',
  'rights-clauses': 'Of what others made the policy says:',
  'decide-title': 'Your decision',
  'you-approve':
    'You approve these words{pictures, plural, =0 {} one { and this picture} other { and these # pictures}}{video, select, yes { and this video} other {}}. Any change asks you again.',
  'when-now': 'It goes out as soon as you approve.',
  'when-planned': 'It goes out on {when}. If nobody has approved it by then, it does not go out.',
  // What pressing Approve signs; the parts are the policy's own words.
  signs: 'I have read this post and confirm that {list}.',
  'signs-and': '{before}; and {last}',
  approve: 'Approve',
  'ask-change': 'Ask for a change',
  'ask-change-words': 'What should be changed?',
  refuse: 'Refuse',
  'refuse-words': 'Why should it not go out?',
  'words-hint': 'The author reads this.',
  'cannot-yet':
    'It cannot be approved while what was found above stops it. Say that it may stand, or ask for a change.',
  'cannot-yet-other':
    'It cannot be approved while a finding stops it. {who} can clear it, or you can ask for a change.',
  'undressed-line': 'Anyone undressed, changing or hurt in a picture? Close that picture.',
  'undressed-brief': 'Anyone undressed, changing or hurt?',
  'close-what-brief':
    'nobody can open it any more, the post goes nowhere or comes down, and the safeguarding lead is asked to call you. Nothing is copied.',
  'close-what':
    'One press beneath it: nobody can open it any more, the post goes nowhere or comes down, and the safeguarding lead is asked to call you. Nothing is copied.',
  'close-video': 'Close the video and tell the safeguarding lead',
  'close-picture': 'Close picture {number} and tell the safeguarding lead',

  // After it
  'done-approved': 'Approved. {next}',
  'done-handed-in': 'Handed in. You are told by mail what they decide.',
  'done-changes_asked': 'Sent back to the author with your words.',
  'done-refused': 'Refused. The author has been told why.',
  'done-next': 'Here is the next one.',
  'done-none': 'Nothing else is waiting for you.',
  'done-cleared': 'It may stand, in this version.',
  'done-taken-back': 'The post is yours to change again. It will need a new approval.',
  'done-withdrawn': 'It is being taken down. Below is how far it is on each platform.',

  // Refusals
  'refused-not-waiting':
    'This post is no longer waiting. Somebody decided, or the author took it back. You see it as it is now.',
  'refused-changed-since':
    'The post was changed after you opened it. You see the new version now; nothing has been decided.',
  'refused-own-post': 'This is your own post. Somebody else approves it.',
  'refused-not-an-approver': 'Under the policy of this school somebody else approves this post: {who}.',
  'refused-finding-open': 'What was found still stops this post. Say that it may stand, or ask for a change.',
  'refused-too-late':
    'The time it was planned for has passed, so it does not go out. Ask for a change, and the author can plan it anew.',
  'refused-words-missing': 'Write a sentence for the author, so that she knows what to do.',
  'refused-confirm-changed':
    'The sentence you confirm was changed by a new version of the policy. Read it again below; nothing has been decided.',
  'refused-not-the-one-who-clears': 'Under the policy of this school only {who} can clear this.',
  'refused-no-such-finding': 'This finding is not there any more, or has been cleared already.',
  'refused-reason-missing': 'Write why this is not what it seems. The reason is kept with the post.',
  'refused-reason-too-long': 'Say it in 2,000 characters or fewer. Nothing has been cleared.',
  'clause-of-ours': '{title} (ours)',
  'who-one': '{name} ({role})',
  'refused-not-there': 'There is no such post, or it is not for you to see.',
  'refused-not-yours': 'Only the author can take a post back.',
  'refused-already-going-out': 'It has begun to go out. Withdraw it instead.',
  'refused-sealed': 'This post is closed. Nothing of it can be changed.',
  'refused-is-a-draft': 'This post is a draft already.',

  // A post's page
  'post-title': 'Post',
  'post-by': 'Post by {author}',
  'state-draft': 'Draft',
  'state-waiting': 'Waiting for approval',
  'state-changes_asked': 'With its author, to change',
  'state-refused': 'Refused',
  'state-approved': 'Approved',
  'state-scheduled': 'Approved, planned',
  'state-going_out': 'Going out',
  'state-partly_live': 'Live on some platforms',
  'state-live': 'Live',
  'state-failed': 'Not sent',
  'state-expired': 'Expired',
  'state-stopped': 'Stopped',
  'state-sealed': 'Closed',
  'state-coming_down': 'Being taken down',
  'state-withdrawn': 'Withdrawn',
  'next-draft': 'The author is still writing.',
  'next-waiting-you': 'It waits for you.',
  'next-waiting': 'Waiting for {who}.',
  'next-changes_asked': 'The author changes it and hands it in again.',
  'next-refused': 'It does not go out. The author can change it and hand it in again.',
  'next-approved': 'It is about to go out.',
  'next-scheduled': '{when, select, none {It is approved and goes out next.} other {It goes out on {when}.}}',
  'next-going_out': 'It is going out now. This page shows each platform.',
  'next-partly_live': 'Some platforms have it. What the others say stands below.',
  'next-live': 'Everybody can see it.',
  'next-failed': 'It did not go out. The reason stands below.',
  'next-expired':
    'Nobody approved it by the time it was planned for, so nothing went out. The author can plan it anew.',
  'next-stopped': 'It was stopped before it went out.',
  'next-sealed':
    'This post is closed. It does not go out, and nobody can open its pictures. That says nothing about whoever wrote it. There is nothing for you to do: if anything is needed, somebody will speak to you.',
  'next-coming_down': 'It is being taken down. It is shown as gone only once somebody or something has looked.',
  'next-withdrawn': 'It has been seen to be gone.',
  'where-title': 'Where it is',
  'target-planned': 'Planned',
  'target-to_post_by_hand': 'Ready to post by hand',
  'target-sending': 'Being sent',
  'target-unknown': 'The answer was lost; we are asking the platform before anything is sent again',
  'target-live': 'Live',
  'target-failed': 'Not sent',
  'target-stopped': 'Stopped before it went out',
  'target-removing': 'Being removed',
  'target-to_remove_by_hand': 'To be removed by hand',
  'target-gone': 'Seen to be gone',
  'target-since': '{state} since {when}',
  'target-try-again': 'next try {when}',
  'target-open': 'Open it on {account}',
  'target-post-by-hand': 'Post it now',
  'target-remove-by-hand': 'Say that it is gone',
  'policy-line': 'Checked under {title}, version {number}.',
  'policy-none': 'Checked under our own rules: no policy is in force at this school.',
  'proof-title': 'Proof',
  'proof-version': 'Version {number}, handed in {when}',
  'proof-hash': 'Content (SHA-256)',
  'proof-seal': 'Approval seal (SHA-256)',
  'proof-words': 'The publisher sends only what hashes to this seal.',
  'proof-confirmed': 'Confirmed by the approver',
  'change-it': 'Change this post',
  'change-hint': 'It becomes a draft again and needs a new approval.',
  'go-on-writing': 'Go on writing',
  withdraw: 'Withdraw this post',
  'withdraw-title': 'Withdraw this post',
  'withdraw-what':
    'It is deleted where the platform lets us, and where not, somebody gets the address and deletes it by hand. Copies that others made cannot be called back.',
  'typed-copy': 'Copy what you wrote',
  'withdraw-reason': 'Why is it withdrawn?',
  'withdraw-reason-hint': 'Kept with the post. Do not write about a child here.',
  'withdraw-button': 'Withdraw it now',

  // Timeline
  'happened-post-started': 'Draft started.',
  'happened-picture-added': 'A picture was added; place, time and device were taken out of the file.',
  'happened-picture-taken-out': 'A picture was taken out.',
  'happened-post-handed-in':
    'Handed in as version {number}, with {findings, plural, =0 {nothing found} one {# finding} other {# findings}}.',
  'happened-post-taken-back': 'Taken back by the author to change it.',
  'happened-finding-cleared': 'A finding was cleared: {reason}',
  'happened-post-approved': 'Approved.',
  'happened-post-changes-asked': 'A change was asked for: {words}',
  'happened-post-refused': 'Refused: {words}',
  'happened-post-expired': 'Not approved by the planned time; nothing went out.',
  'happened-post-stopped': 'Stopped before it went out.',
  'happened-target-sending': 'Sending to {account} began.',
  'happened-target-live': 'Live on {account}.',
  'happened-target-unknown': 'The answer from {account} was lost; we ask before sending again.',
  'happened-target-failed': 'It could not go out on {account}.',
  'happened-withdrawal-asked': 'Withdrawn: {reason}',
  'happened-target-removed': 'Removed from {account}; now we look whether it is gone.',
  'happened-target-observed-gone': 'Seen to be gone from {account}.',
  'words-erased': 'The words of this entry were erased after their time.',
  'by-the-house': 'by itself',
} as const satisfies AreaWords
