import type { AreaWords } from '../catalogue.ts'

/** What a policy says about monitoring, told apart from reading it, and what somebody answers. */
export const monitoring = {
  title: 'Monitoring, and what you say of it',
  link: 'Monitoring, and what you say of it',
  back: 'Back to reading the policy',
  'apart-title': 'Apart from reading: monitoring',
  apart:
    'The policy speaks of monitoring. It stands here by itself, because reading a policy is not agreeing to be watched. You need not answer, and nothing depends on it: not that you have read the policy, and not what you may do here.',
  decided: 'When use of systems may be monitored at this school: {value}.',
  holds:
    'Whatever the policy says, nobody’s use of systems is looked into through this programme without an authorisation on record, by somebody who did not ask for it and with a lawful basis of its own. What you answer here is never that basis.',
  'ours-link': 'This rule is ours and holds under every policy',
  'answer-title': 'Your own answer, if you wish to give one',
  'who-sees':
    'Only you see what you answer. An objection the headteacher sees too, so that somebody can talk with you. You can take any answer back at any time.',
  'who-sees-alone':
    'Only you see what you answer: nobody else is head of this school here, so nobody would be told of an objection either. You can take any answer back at any time.',
  standing: 'On {when} you said: {words}',
  'words-told': 'I have been told what “{title}”, version {number}, says about monitoring. Being told is not agreeing.',
  'words-objects': 'I object to being monitored as “{title}”, version {number}, says.',
  'words-agrees':
    'I agree, of my own free will, to being monitored as “{title}”, version {number}, says. I can take this back.',
  'words-taken_back': 'I take back what I said about monitoring.',
  'agrees-hint':
    'It is here because the policy speaks of agreement. At work that is rarely free, so no monitoring may rest on it, and nobody asks who has not given it.',
  'press-told': 'I have been told',
  'press-objects': 'I object',
  'press-agrees': 'I agree',
  'press-taken_back': 'Take it back',
  'done-told': 'It is kept that you have been told. It is not kept as agreement.',
  'done-objects': 'Your objection is kept, and the headteacher is told. Nothing is closed to you by it.',
  'done-objects_alone':
    'Your objection is kept. Nobody else is head of this school here, so nobody is told of it. Nothing is closed to you by it.',
  'done-agrees': 'It is kept. You can take it back at any time.',
  'done-taken_back': 'It is taken back. That you said it stays on your record, and that you took it back.',
  'refused-other-version':
    'Another version of the policy has taken the place of the one you were reading. It is shown below; nothing was kept.',
  'refused-not-offered': 'This policy speaks of no agreement, so none can be kept. Choose one of the answers below.',
  'refused-silent': 'The policy of this school says nothing about monitoring, so no answer to it is kept.',
  'refused-nothing-pressed': 'Press one of the answers. Nothing was kept yet.',
  none: 'The policy of this school says nothing about monitoring.',
  'earlier-title': 'All you have said, oldest first',
  earlier: '{when}: {words}',
  'team-title': 'Objections to monitoring',
  'team-body':
    'Only you as head see these. Nothing follows by itself; an objection is answered in a talk, and weighed before anything is authorised.',
  'team-line': '{name}, since {when}',
  'mail-subject': 'Somebody objects to monitoring',
  mail: 'Dear {name},\n\nsomebody at {school} objects to what the social media policy says about monitoring. Nothing follows from it by itself; please talk with them. The page shows who:\n\n{address}',
} as const satisfies AreaWords
