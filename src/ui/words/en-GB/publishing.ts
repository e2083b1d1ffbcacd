import type { AreaWords } from '../catalogue.ts'

export const publishing = {
  // Why a target is not where it should be, by its code; the rest are in platforms.ts, said by targetProblemWords
  'problem-not-approved': 'It is not approved as it stands now, so nothing was sent.',
  'problem-seal-broken':
    'What is kept is not exactly what was approved, so nothing was sent. Tell whoever runs this service.',
  'problem-too-late': 'Its time had passed before it could go out, so nothing was sent.',
  'problem-account-closed': 'The account was closed here before it could go out.',
  'problem-policy-changed':
    'Another policy has begun since it was approved, or the policy has ended, so it did not go out.',
  'problem-subject-closed': 'It speaks of something that the headteacher has closed for now, so it did not go out.',
  'problem-consent': 'It may not go there. Questions: the office.',
  'problem-still-seen': 'The network said that it is deleted, but it can still be seen. It will be deleted again.',
  'problem-other': 'It did not work, and the reason is only in the log. Tell whoever runs this service.',
  'problem-limited': 'The network takes no more for the moment. It will be tried again by itself.',
  'problem-not-connected': 'Nobody has connected this account yet.',

  // What a pasted link showed, beside what was approved
  'compared-same': 'The page shows exactly the approved text.',
  'compared-beginning': 'The page shows the beginning of the approved text and cuts the rest.',
  'compared-not-seen':
    'The page can be read but does not show the approved text. It may ask people to sign in, or the text may differ: please look.',
  'compared-unreadable': 'The page could not be read from here, so nothing was compared.',
  'compared-elsewhere': 'The link leads to another site than this account’s. Please look whether it is the right one.',

  // Mail. No name in a subject, no text of a post and no pupil anywhere; each has one link, and opening it changes nothing
  'mail-to-approve-subject': 'A post is waiting for you',
  'mail-to-approve':
    'Dear {name},\n\na post for {school} is waiting to be approved. Please read it here:\n\n{address}\n\nOpening the page changes nothing. If somebody else has decided by then, the page says so.',
  'mail-to-settle-subject': 'A post waits for your word on one thing',
  'mail-to-settle':
    'Dear {name},\n\na post for {school} waits for you: under the policy only you, or whoever stands in for you, can say that something in it may stand. Please read it here:\n\n{address}\n\nOpening the page changes nothing. If it has been settled or changed by then, the page says so.',
  'mail-scheduled-subject': 'Your post is approved',
  'mail-scheduled':
    'Dear {name},\n\nyour post for {school} has been approved. You can follow where it is:\n\n{address}',
  'mail-changes-asked-subject': 'Your post needs a change',
  'mail-changes-asked':
    'Dear {name},\n\nwhoever read your post for {school} asks for a change. What to change is said here:\n\n{address}',
  'mail-refused-subject': 'Your post will not go out',
  'mail-refused': 'Dear {name},\n\nyour post for {school} was not approved. The reason is given here:\n\n{address}',
  'mail-expired-subject': 'Your post was not approved in time',
  'mail-expired':
    'Dear {name},\n\nthe time planned for your post for {school} came before its approval, so nothing went out. You can give it another time here:\n\n{address}',
  'mail-live-subject': 'Your post is live',
  'mail-live': 'Dear {name},\n\nyour post for {school} is live. Here you can see it, or withdraw it:\n\n{address}',
  'mail-partly-live-subject': 'Your post is live in part',
  'mail-partly-live':
    'Dear {name},\n\nyour post for {school} is live on some of its accounts and not yet, or not, on others. Here is where it stands:\n\n{address}',
  'mail-failed-subject': 'Your post did not go out',
  'mail-failed':
    'Dear {name},\n\nyour post for {school} could not go out. Nothing of it is to be seen. Why, and what you can do, is said here:\n\n{address}',
  'mail-failed-in-part-subject': 'Your post did not go out everywhere',
  'mail-failed-in-part':
    'Dear {name},\n\nyour post for {school} could not go out on one of its accounts; the others are still to come. Why is said here:\n\n{address}',
  'mail-stopped-subject': 'Your post was stopped',
  'mail-stopped':
    'Dear {name},\n\nyour post for {school} was stopped before it went out. By whom and why is said here:\n\n{address}',
  'mail-coming-down-subject': 'Your post is being taken down',
  'mail-coming-down':
    'Dear {name},\n\nyour post for {school} is being taken down. By whom and why is said here:\n\n{address}',
  'mail-sealed-subject': 'Your post is closed',
  'mail-sealed':
    'Dear {name},\n\nyour post for {school} is closed: it does not go out, and nobody can open its pictures. That says nothing about you. There is nothing for you to do; if anything is needed, somebody will speak to you.\n\n{address}',
  'mail-withdrawn-subject': 'Your post is gone',
  'mail-withdrawn':
    'Dear {name},\n\nyour post for {school} has been taken down, and we looked: it is gone. Its history is here:\n\n{address}',
  'mail-sent-back-subject': 'The policy has changed: please look at your post again',
  'mail-sent-back':
    'Dear {name},\n\nanother version of the policy of {school} is in force, or none is any more, and your post would be judged otherwise now. So it did not go out, and what had not gone out yet was stopped. What holds now is beside your post:\n\n{address}',
  'mail-subject-closed-subject': 'A subject has been closed: please look at your post again',
  'mail-subject-closed':
    'Dear {name},\n\nthe headteacher of {school} has closed a subject for now, or put a word on the school’s list, and your post speaks of it. So it did not go out. You can change it here, or hand it in again for a decision:\n\n{address}',
  'mail-consent-subject': 'Where a post may not go',
  'mail-consent-stopped':
    'Dear {name},\n\na post for {school} did not go out on one of its accounts.\n\n{sentence}\n\nIt is here:\n\n{address}',
  'mail-consent-sent-back':
    'Dear {name},\n\nyour post for {school} came back to you before it was approved.\n\n{sentence}\n\nYou can change it here and hand it in again:\n\n{address}',
  'mail-to-post-subject': 'An approved post is ready to be posted by hand',
  'mail-to-post':
    'Dear {name},\n\nan approved post for {school} is ready. Text, pictures and the steps are here; please paste the link afterwards:\n\n{address}',
  'mail-to-remove-subject': 'A post has to be deleted by hand',
  'mail-to-remove':
    'Dear {name},\n\na post of {school} was withdrawn and has to be deleted by hand. Its address and the steps are here:\n\n{address}',
  'mail-removal-raised-subject': 'A post has not been taken down in time',
  'mail-removal-raised':
    'Dear {name},\n\na post of {school} was to come down and is not seen to be gone after an hour. It comes to you because you answer for removals there. Where it is, and what to do:\n\n{address}',
  'mail-photos-subject': 'Please delete photos from your phone',
  'mail-photos':
    'Dear {name},\n\na post of {school} is out that you took photos for with your phone. The policy says that they come off it. Once they are deleted, say so by one press on your first page:\n\n{address}',
  'mail-photos-late-subject': 'Photos should be off your phone by now',
  'mail-photos-late':
    'Dear {name},\n\nyou took photos for a post of {school} with your phone, and the time in which the policy wants them deleted there is over. Once they are deleted, say so by one press on your first page:\n\n{address}',
  'mail-account-subject': 'An account has to be connected again',
  'mail-account':
    'Dear {name},\n\na network no longer lets us in to one of the accounts of {school}. Posts for it wait until it is connected again:\n\n{address}',
  'mail-dsl-call-subject': 'A member of staff asks for you',
  'mail-dsl-call':
    'Dear {name},\n\nsomebody at {school} has pressed “Tell the DSL” and needs to speak to you in person, now. Who it is, you see here:\n\n{address}\n\nNothing else was passed on, on purpose. Please ask for nothing to be sent to you.',
  'mail-dsl-call-raised-subject': 'A member of staff has not been called back yet',
  'mail-dsl-call-raised':
    'Dear {name},\n\nsomebody at {school} has pressed “Tell the DSL”, and nobody has said yet that they have called. So it has come to you as well. Please speak to them in person, now. Who it is, you see here:\n\n{address}\n\nNothing else was passed on, on purpose. Please ask for nothing to be sent to you.',
  'mail-author-leaves-subject': 'Posts of a colleague who is leaving',
  'mail-author-leaves':
    'Dear {name},\n\na colleague who is leaving {school} has posts that wait or have not gone out yet. What was approved goes out as planned unless you withdraw it; what waits can still be approved or refused. They are here:\n\n{address}',

  // What the policy wants of whoever posts
  'not-yet-title': 'One thing first',
  'not-yet-read': 'Read the policy',
  'not-yet-training': 'See which training',
  'refused-not-read':
    'First read the policy and say so: that is asked of everybody before they post ({clauses, select, ours {our own rule, because the policy does not say} other {{clauses}}}). It takes about ten minutes; your work is kept.',
  'refused-training-missing':
    'First comes the training that you have been asked for ({clauses}). Whoever leads the school records it; your work is kept.',
  'refused-training-over':
    'Your training has run out and is due again ({clauses}). Whoever leads the school records it; your work is kept.',
} as const satisfies AreaWords
