import type { AreaWords } from '../catalogue.ts'

/** The first page after signing in, and the mail of the sample. */
export const home = {
  title: 'What needs you',
  write: 'Write a post',
  nothing: 'Nothing needs you today.',
  'no-role-title': 'You have no role here yet',
  'no-role':
    'You are signed in, but today no role at any school is on record for you, so there is nothing to show. The office of your school can give you one. If you only start on a later day, this page fills itself then.',
  'no-role-dsl':
    'If a picture worries you, speak to the safeguarding lead of the school yourself; if a child is in danger now, call 999.',

  // What needs me: one line and one action each
  'call-what': 'Somebody asks you to call about a picture',
  'call-about': '{who} · {school} · asked {when}',
  'call-waited': 'has waited for {span}',
  'call-action': 'I have called',
  'photos-what': 'Delete {photos, plural, one {a photo} other {# photos}} from your phone',
  'photos-more':
    'The school has what the post needs. Empty the phone’s folder of deleted photos too, and its copy in a cloud.{named, select, yes { {clause}} other {}}',
  'photos-action': '{photos, plural, one {It is} other {They are}} deleted',
  'photos-post': 'The post',
  'photos-deleted': 'Thank you. It is recorded that you have deleted them.',
  'called-what': 'You asked the safeguarding lead to call you',
  'called-about': '{school} · asked {when} · nobody has recorded that they called',
  'called-action': 'Who was asked, and what to do',
  'call-hint':
    'Speak to them before anything else is done with the picture. They have been told not to look at it again, send it or delete it.',
  'call-done': 'Thank you. It is recorded that you have called.',
  'call-gone': 'Somebody has already said that they have called. Nothing was changed.',
  'remove-what': 'Remove a post from {account} by hand',
  'removing-what': 'A post is not gone from {account} yet',
  'remove-raised': 'Not gone within an hour, so it was passed on {when} to whoever answers for removals.',
  'remove-action': 'How to remove it',
  'post-what': 'Post on {account} by hand',
  'post-action': 'Post it now',
  'hand-about': '{school} · ready since {when}',
  'remove-about': '{school} · withdrawn {when}',
  'decide-action': 'Look and decide',
  'decide-about': 'A post by {author} · {school} · handed in {when}',
  'decide-planned': 'to go out {when}',
  'decide-late': 'its time, {when}, has passed',
  'decide-all': 'All posts waiting for you ({count})',
  'account-what': '{account} needs attention',
  'account-about': '{school} · {problem}',
  'account-why-unknown': 'posts for it wait until somebody has looked',
  'account-action': 'Look at the account',
  'policy-question-asked-what': 'A colleague asks you one question about the policy',
  'policy-question-asked-action': 'Answer it',
  'policy-to-sign-what': 'A policy waits for your signature',
  'policy-to-sign-action': 'Read and sign',
  'policy-end-to-sign-what': 'A policy is to end, and waits for your signature',
  'policy-end-to-sign-action': 'Read and sign',
  'policy-to-end-what': 'A review ended with “withdraw”: say from when the policy no longer holds',
  'policy-to-end-action': 'Look and say',
  'policy-trust-request-what': 'A school asks the trust about its policy',
  'policy-trust-request-action': 'Look and answer',
  'policy-role-gap-what':
    '{count, plural, one {An office of the policy has nobody} other {# offices of the policy have nobody}}',
  'policy-trust-adopted-what': 'Your trust has adopted version {number} of its policy; yours still holds here',
  'policy-trust-adopted-action': 'Look what differs',
  'policy-goes-on-what': 'Your adoption goes on',
  'policy-goes-on-action': 'Go on',
  'policy-goes-on-about': '{school} · {came}',
  'policy-came-answered': '{count, plural, one {a colleague has answered} other {# answers have come}}',
  'policy-came-sentBack':
    '{count, plural, one {a question came back without an answer} other {# questions came back without an answer}}',
  'policy-came-trustYes': 'your trust has said yes',
  'policy-came-trustNo': 'your trust has said no',
  'policy-came-reopened': 'somebody opened the frozen text again, and signatures under it no longer count',
  'policy-came-trustAdopted': 'your trust has adopted another version, so the frozen text cannot be signed',
  'policy-came-nothing': 'you were last in it {when}',
  'policy-suggestions-what':
    '{count, plural, one {A suggested change of the policy waits} other {# suggested changes of the policy wait}} for your answer',
  'policy-documents-what':
    '{count, plural, one {A paper that the policy is read with is to be looked at} other {# papers that the policy is read with are to be looked at}}',
  'policy-documents-about':
    '{school} · {late, plural, =0 {due {due}} one {# is late, since {due}} other {# are late, the first since {due}}}',
  'policy-documents-action': 'See the library',
  'policy-silent-links-what':
    '{count, plural, one {A link of the library does not answer} other {# links of the library do not answer}}',
  'policy-silent-links-about': '{school} · since {when}; whoever reads the policy cannot open it from there',
  'policy-silent-links-action': 'See the library',
  'policy-suggestions-action': 'Read and answer',
  'policy-role-gap-action': 'See who is who',
  'policy-about': '{school} · since {when}',
  'policy-gap-about': '{school} · {titles}',
  'complaint-what': '{number, plural, one {A family waits for your answer} other {# families wait for your answer}}',
  'complaint-head-what':
    '{number, plural, one {A family complained about the head and waits for your answer} other {# families complained about the head and wait for your answer}}',
  'complaint-about': '{school} · {when}',
  'complaint-action': 'Read and answer',
  'roll-what': 'A new file with the roll waits to be looked at',
  'roll-about': '{school} · came {when}',
  'roll-action': 'See what it would do',
  'roll-not-read-what': 'A file with the roll came and could not be read',
  'roll-not-read-action': 'See why',
  'mine-changes_asked': 'With you, to change',
  'mine-expired': 'Not approved in time; nothing went out',
  'mine-failed': 'It could not go out',
  'mine-stopped': 'It was stopped before it went out',
  'mine-about': 'your post · {state} · {when}',
  'mine-action-changes_asked': 'Change it',
  'mine-action-expired': 'Plan it anew',
  'mine-action-failed': 'See why',

  // What I started
  'started-title': 'What you started and where it is',
  'started-none': 'You have not started a post yet.',
  'started-about': '{state} · {when}',
  'started-planned': 'planned: {when}',

  // What changed in the policy
  'policy-title': 'What changed in the policy for you',
  'policy-line': '{school}: {title}, version {number}',
  'policy-changes':
    '{count, plural, =0 {nothing is different for you} one {one thing is different for you} other {# things are different for you}}',
  'policy-since': 'in force since {when}',
  'policy-from': 'in force from {when}',
  'policy-none': 'Nothing in the last 60 days.',

  // Other ways
  'ways-title': 'Also here',
  'ways-stop': 'A picture shows somebody undressed, changing or hurt?',
  'ways-stop-link': 'Tell the safeguarding lead',
  'ways-history': 'What has happened at your schools',

  // Mail of the sample
  'mail-title': 'Mail of the sample',
  'mail-lead':
    'In this sample no mail leaves the computer. What would have been sent is kept here for everybody to see, newest first.',
  'mail-none': 'No mail has been written yet.',
  'mail-to': 'to {address} · {when}',
  'mail-more': 'Only the newest {count} are shown.',
  'mail-back': 'All mail of the sample',
  'mail-to-label': 'To',
  'mail-when': 'When',
} as const satisfies AreaWords
