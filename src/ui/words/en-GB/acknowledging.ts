import type { AreaWords } from '../catalogue.ts'

/** Being told of a policy, reading it, asking about it, and who has. */
export const acknowledging = {
  // The reading page
  'read-page-title': 'Read the policy',
  'read-title': 'Read: {title}',
  'nothing-to-read': 'No policy is in force at this school. When one is, you will be told and find it here.',
  'standing-to_read': 'You are asked to read this and to say so below.',
  'standing-late': 'You were asked to read this some weeks ago. It takes about ten minutes.',
  'standing-again': 'You read this on {when}. The policy asks for it to be read again from time to time.',
  'standing-offered': 'The policy does not require you to say that you have read it. You may.',
  'standing-before-posting':
    'Before you post for the school you do: whoever posts has read the policy first. That rule is ours, because the policy does not say.',
  'standing-before-posting-clauses': 'Before you post for the school you do.',
  'standing-read': 'You said on {when} that you have read this version. You can still ask about it.',
  'standing-not_accepted':
    'You said that you do not accept this. The headteacher has been told. You can say that you have read it at any time.',
  'standing-not-bound': 'This policy does not bind your kind of work here. You may read it and ask about it.',
  'standing-coming': 'It comes into force on {when}. Until then, the version before it holds.',
  'body-named':
    'The rules of your professional body ({body}) count as well{stricter, select, yes {, and may be stricter} other {}}.',
  'body-unnamed':
    'If your work has a professional body, its rules count as well{stricter, select, yes {, and may be stricter} other {}}. None is named for you on the staff register.',
  'changed-first': 'You have not yet read an earlier version here, so all of it is new to you. The main points follow.',
  'changed-title': 'What changed for you',
  'changed-since': 'Compared with {title}, version {number}, which you read last:',
  'changed-nothing': 'Nothing that concerns you is different from {title}, version {number}, which you read last.',
  'changed-setting': 'It was: {before}. Now: {after}.',
  'changed-more': '{count, plural, one {# more answer is different} other {# more answers are different}}',
  'changed-added': 'New for you',
  'changed-reworded': 'Put differently',
  'changed-gone': 'No longer said',
  'changed-many': '{title}: {count, plural, one {# clause} other {# clauses}}',
  'read-whole': 'Read the whole policy ({count, plural, one {# clause} other {# clauses}})',
  'choices-title': 'What would you like to say?',
  'choices-body':
    'All three are fine. Nothing you have typed or ticked is lost between them, and none of them locks you out.',
  'choice-read': 'I have read this',
  'choice-question': 'I have a question',
  'choice-not-accepted': 'I do not accept this',
  'words-read': 'I have read “{title}”, version {number}.',
  'words-read-and-keep': 'I have read “{title}”, version {number}, and will keep to it. It is not part of my contract.',
  'words-not-accepted': 'I do not accept “{title}”, version {number}.',
  'words-september': 'I have seen what “{title}” wants brought to mind this school year.',
  'no-consent':
    'The policy says that reading it counts as consent to being monitored. It is not taken as that here: nothing you press on this page is kept as consent to anything.',
  'press-read': 'I have read this',
  'press-question': 'Send my question',
  'press-not-accepted': 'I do not accept this',
  'question-label': 'Your question',
  'question-hint':
    'Please leave out names of pupils. It goes to the person the policy names; you are told who, and by when you hear.',
  'said-label': 'In your own words, if you like',
  'said-hint': 'The headteacher reads it and may come to talk. Nothing else follows from it.',
  'linked-title': 'Policies that belong to it',
  'linked-body':
    'Open each from here: it is recorded that you opened it, and when. Whether you read it nobody can see, and nobody says so for you. Where your school’s library has no address, open it where your school keeps it and say so; that is recorded as your word.',
  'linked-edition': '{title}, {version}',
  'linked-none': 'It is not in your school’s library yet. Ask whoever leads the school where it is.',
  'linked-open': 'Open it (in a new tab)',
  'step-said': 'Said',
  'step-said-when': 'You said {when} that you have opened it.',
  'step-opened-when': 'You opened it from here {when}.',
  'opening-title': 'Opening: {title}',
  'opening-body':
    'It is recorded that you opened this from the page of the policy. Nothing else is. Close this tab to go back to what you were reading.',
  'step-unopened': 'Could not be opened',
  'step-unopened-when':
    'You pressed {when}, and it did not answer. You can go on; you are asked again when it answers.',
  'step-silent': 'This link does not answer at the moment. Press all the same: you are not held up by it.',
  'silent-title': 'This link does not answer at the moment: {title}',
  'silent-body':
    '{told, select, yes {We have told whoever keeps your school’s library. } other {}}It is recorded that it could not be opened, and not that you opened it. Close this tab: you can go on with reading, and you are asked again when the link answers.',
  'silent-link': 'Try it yourself',
  'opening-link': 'If it does not open by itself, open it here',
  'linked-press': 'I have opened it',
  'sections-title': 'Its sections',
  'sections-body': 'Each section is shown when you press the button beside it.',
  'sections-press': 'Show this section',
  'sections-words': 'Words of: {name}',
  'step-done': 'Done',
  'step-done-when': '{when}',
  'prohibitions-title': 'What the policy forbids you',
  'prohibitions-hint': 'Tick each one, so that none is overlooked.',
  'risk-legend': '{risk, select, children {Children} school {The school} other {You and colleagues}}: {situation}',
  'risk-says': 'Another answer is right. The policy says:',
  'risk-ours': 'Another answer is right. The policy is silent on this, so our own rule holds.',

  // What stands in the way
  'missing-linked':
    'Open each policy that belongs to it from here, or say that you have opened it where there is no address',
  'missing-section': 'Show each section once',
  'missing-prohibition': 'Tick each point that the policy forbids',
  'missing-answer': 'Choose an answer to each situation',
  'missing-right-answer': 'Look at the clause below the situation and choose again',
  'refused-nothing-pressed': 'Press one of the three buttons. Nothing was kept yet.',
  'refused-other-version':
    'Another version has taken the place of the one you were reading. It is shown below; nothing was kept.',
  'refused-too-long': 'Shorten what you wrote. Nothing was kept, and your words are still there.',
  'refused-words-missing': 'Write your question',
  'refused-nobody':
    'Nobody at this school could answer but you. Ask the office to give somebody the role of line manager or head; your words are still there.',
  'refused-no-such-clause': 'This clause is not in the policy in force. Ask about the policy as it is now.',
  'done-read': 'Thank you. It is kept that you have read this version.',
  'done-not_accepted': 'It is kept, and the headteacher is told. You are not locked out of anything by it.',
  'done-asked': 'Your question is sent. You get a mail when it is answered.',
  'who-line-manager': '{name}, {reader, select, asker {your line manager} other {line manager}}',
  'done-asked-who': 'Your question went to: {who}. You should hear by {when}, and get a mail when it is answered.',
  'done-answered': 'Your answer is kept, and whoever asked is told.',

  // Questions
  'questions-title': 'Questions about the policy',
  'questions-body':
    'A question goes to the person the policy names. If nobody answers in time, it goes on to the next.',
  'questions-ask': 'Ask a question',
  'questions-waiting':
    '{count, plural, =0 {No question waits for your answer} one {# question waits for your answer} other {# questions wait for your answer}}',
  'questions-mine': '{count, plural, =0 {You have asked no question yet} one {Your question} other {Your # questions}}',
  'questions-answered': 'Answered',
  'question-about': 'It is about',
  'question-by': '{who}, {school}, {when}. It has come to: {to}.',
  'question-by-me': 'You asked at {school}, {when}. It has come to: {to}.',
  'question-age': 'Waiting for {span}.',
  'question-answer': '{who} answered {when}:',
  'answer-label': 'Your answer',
  'answer-hint': 'It is kept with the question and read by whoever asked.',
  'answer-press': 'Send the answer',
  'answer-words-missing': 'Write an answer',
  'answer-too-long': 'Shorten the answer. Your words are still there.',
  'answer-not-yours': 'This question does not wait for you.',
  'answer-answered-already': 'Somebody has answered it meanwhile. Yours was not kept; it still stands below.',
  'ask-title': 'Ask about the policy',
  'ask-title-clause': 'Ask about this clause',
  'ask-about-clause': 'Ask about this clause',
  'back-to-questions': 'Back to the questions',
  'back-home': 'Back to your first page',

  // Teams
  'team-title': 'Who has read the policy',
  'team-no-policy': 'This school has no policy in force, so there is nothing to have read.',
  'team-nobody': 'Nobody on the register is bound by this policy today.',
  'team-have-read': '{count, plural, one {# person has read it} other {# people have read it}}',
  'team-count': '{read, number} of {all, number} have read the version in force.',
  'team-body': 'First those who may need a word. Being late has no consequence in the programme beside posting.',
  'team-left-out': 'The policy does not bind these kinds of workers here: {kinds}.',
  'team-read-on': 'Read {when}',
  'team-told-on': 'Told {when}',
  'team-not-told': 'Not told yet; this happens each morning',
  'team-understood': 'Passed the check {when}',
  'team-said': 'In their own words: {words}',
  'team-questions': 'Open questions',
  'team-no-questions': 'No question is open.',
  'team-open-questions':
    '{count, plural, one {# question is} other {# questions are}} open, {late, plural, =0 {none} other {#}} past the time for an answer. The oldest waits for {age}.',
  'team-missed': 'What is misunderstood most',
  'team-missed-none': 'No situation of the check has been answered wrongly so far.',
  'team-missed-line': '{question} {times, plural, one {# time} other {# times}}',
  'state-read': 'Read',
  'state-late': 'Late',
  'state-to_read': 'To read',
  'state-again': 'To read again',
  'state-offered': 'May read',
  'state-not_accepted': 'Does not accept',

  // Ways from the policy
  'way-read': 'Say that you have read it, ask, or say that you do not accept it',
  'way-questions': 'Questions about the policy, and their answers',
  'way-check': 'Check what you know',
  'way-training': 'Training and talks',
  'way-september': 'For the new school year',
  'way-privacy': 'Your own privacy settings',

  // September
  'september-page-title': 'The new school year',
  'september-title': 'The school year {year}',
  'september-body': 'A few points of “{title}” for the beginning of the school year.',
  'september-nothing': 'The policy names nothing to bring to mind each year. It still holds as you read it.',
  'september-read': 'Read the policy again',
  'september-press': 'I have seen this',
  'september-seen': 'Thank you. It is kept that you have seen this for the school year.',

  // First page
  'need-read': 'Read the policy: {title}',
  'need-read-about':
    '{school} · {state, select, late {you were asked some weeks ago} again {it is time to read it again} offered {if you like} before_posting {before you post for the school} other {you are asked to read it}}',
  'need-read-coming': '{school} · it comes into force on {when}',
  'need-read-action': 'Read',
  'need-september': 'For the new school year',
  'need-september-about': '{school} · a few points of the policy',
  'need-september-action': 'Look',
  'need-answers-again': '{title} can be opened again',
  'need-answers-again-about': '{school} · it did not answer when you read the policy',
  'need-answers-again-action': 'Open it',
  'need-answer': 'A question about the policy waits for you',
  'need-answer-about': '{school} · asked {when}',
  'need-answer-action': 'Answer',

  // Mails
  'mail-adopted-subject': 'A policy to read',
  'mail-adopted':
    'Dear {name},\n\n{school} has adopted a social media policy, or a new version of it. Please read it; the page shows first what changed for you:\n\n{address}',
  'mail-joined-subject': 'Welcome: a policy to read',
  'mail-joined':
    'Dear {name},\n\nwelcome to {school}. Please read its social media policy in your first days:\n\n{address}',
  'mail-reminder-subject': 'A policy still to read',
  'mail-reminder':
    'Dear {name},\n\nthe social media policy of {school} still waits to be read by you. It takes about ten minutes. If something in it is unclear, you can ask on the same page:\n\n{address}',
  'mail-refresh-subject': 'A policy to read again',
  'mail-refresh':
    'Dear {name},\n\nit is some time since you read the social media policy of {school}, and the policy asks for it to be read again:\n\n{address}',
  'mail-september-subject': 'For the new school year',
  'mail-september':
    'Dear {name},\n\nfor the new school year at {school}: a few points of the social media policy to bring to mind:\n\n{address}',
  'mail-not-accepted-subject': 'Somebody does not accept the policy',
  'mail-not-accepted':
    'Dear {name},\n\nsomebody at {school} has said that they do not accept the social media policy. Nothing follows from it by itself; it may help to talk. The page shows who:\n\n{address}',
  'mail-question-asked-subject': 'A question about the policy',
  'mail-question-asked':
    'Dear {name},\n\nsomebody at {school} has asked a question about the social media policy that comes to you:\n\n{address}',
  'mail-question-climbed-subject': 'A question about the policy has not been answered',
  'mail-question-climbed':
    'Dear {name},\n\na question about the social media policy of {school} has not been answered in time and comes to you now:\n\n{address}',
  'mail-question-answered-subject': 'Your question is answered',
  'mail-question-answered':
    'Dear {name},\n\nyour question about the social media policy of {school} is answered:\n\n{address}',

  // Late, for governors: numbers alone
  'late-readers':
    '{count, number} of {of, number} {of, plural, one {person} other {people}} {count, plural, one {has} other {have}} not said yet that the policy was read, {count, plural, one {and was told} other {the first of them told}} {since}.',
  'late-questions':
    '{count, plural, one {A question about the policy has} other {{count, number} questions about the policy have}} waited for an answer longer than this school allows, the oldest since {since}.',
} as const satisfies AreaWords
