/** That a policy ends: asked for, signed, told, and taken back. */
export const ending = {
  'page-title': 'End the policy',
  title: 'End the policy: {title}',
  link: 'End this policy on a day',
  'link-standing': 'This policy is to end: look at it',
  'not-in-force':
    'This version is not in force, so there is nothing to end. Only the version that holds today can be ended.',

  // What it means
  'after-none':
    'From the day on this school has no policy in force. Our own rules and values hold then, and every page that names the policy says that there is none.',
  'after-followed': 'From the day on the trust’s policy holds here instead.',
  'means-posts':
    'Posts that wait then are looked at again and judged by what holds on the day of each step. Nothing is taken down by it.',
  'means-earlier': 'What was done while the policy was in force is still judged by it, and who has read it is kept.',
  'means-told': 'Everybody whom the policy binds is told as soon as all have signed.',
  'means-sign': 'It is signed by those whom the policy asks to sign, as when it was adopted.',
  'means-undo': 'Until the day it can be taken back by whoever may adopt. After that the policy is adopted again.',

  // Asking
  day: 'What is the first day without it?',
  'day-hint': 'From midnight of that day on. For example, 1 9 2027.',
  reason: 'Why does it end?',
  'ask-button': 'Ask for its end',

  // Signing
  'sign-as': 'You sign as: {office}. You sign that “{title}” ends, and that {when} is the first day without it.',
  'sign-button': 'Sign that it ends',
  what: 'What is signed',
  'first-day-without': 'First day without it',

  // Taking back
  'take-back-body': 'If it should stay in force, take this back. Everybody who was told is told that it stays.',
  'take-back-button': 'Take it back: the policy stays',

  // How it stands
  'state-waits':
    'It was asked that this policy ends: {when} would be the first day without it. It ends only if all have signed before.',
  'state-decided': 'All have signed: {when} is the first day without this policy. Until then it holds.',
  'state-ended': 'This policy has ended. The first day without it was {when}.',
  'state-lapsed':
    'It was asked that this policy ends, but not all had signed before the day, {when}. So it is still in force.',
  'on-policy': 'This policy ends: {when} is the first day without it.',
  'none-since': 'No policy is in force: “{title}” ended, and {when} was the first day without it.',
  'said-asked':
    'It is asked for. Those who sign are told, and the policy holds until all have signed and the day has come.',
  'said-signed': 'You have signed. The policy ends only when everybody has.',
  'said-decided': 'Everybody has signed. The policy ends on the day below, and staff are told.',
  'said-taken-back': 'Taken back: the policy stays in force.',
  'said-review':
    'The review has ended: the policy is to be withdrawn. Say from when, and it is signed by those whom the policy asks.',

  // Refused
  'refused-not-an-adopter': 'Only those who may adopt a policy here can end it or take that back',
  'refused-not-in-force': 'This version is no longer in force, so there is nothing to end',
  'refused-asked-already': 'Somebody has asked for this already. Look at what is asked below, or take it back first',
  'refused-no-reason': 'Say why the policy ends: those who sign read it',
  'refused-too-long': 'The reason is longer than 2,000 characters. Shorten it',
  'refused-day-no-day': 'Enter the first day without the policy, for example 1 9 2027',
  'refused-day-past':
    'That day is not to come. A policy cannot end over acts that were judged by it: enter a day after today',
  'refused-day-too-far-ahead': 'That is more than two years ahead. Enter a nearer day',
  'refused-nobody-to-sign': 'Nobody can sign today as: {offices}. Give the role to somebody first',
  'refused-no-longer-this':
    'This was taken back or decided after you opened the page, so you have not signed. Look at how it stands now',
  'refused-signed-already':
    'You have signed already, or somebody else has in this office. Two offices are signed by two people',
  'refused-day-has-come': 'Its day has come. Nothing is changed any more: adopt the policy again if it should hold',
  'refused-nothing-to-take-back': 'There is nothing to take back',

  // Mails
  'mail-sign-subject': 'A policy is to end: it waits for your signature',
  'mail-sign':
    'Dear {name},\n\nit is asked that the policy “{title}” ends. Please read from when and why, and sign if you agree:\n\n{address}\n\nOpening the page signs nothing, and without the signatures the policy stays.',
  'mail-ending-subject': 'A policy ends',
  'mail-ending':
    'Dear {name},\n\nthe social media policy of {school} ends. {until} is the first day without it. From then on no policy is in force there, and the programme’s own rules hold: two people for every post, pictures described, children protected as before. Until then the policy holds:\n\n{address}',
  'mail-ending-followed-subject': 'Another policy will hold',
  'mail-ending-followed':
    'Dear {name},\n\nthe social media policy of {school} ends. From {until} on another policy holds there, and you will be asked to read it. Until then the old one holds:\n\n{address}',
  'mail-ending-taken-back-subject': 'A policy stays in force',
  'mail-ending-taken-back':
    'Dear {name},\n\nyou were told that the social media policy of {school} would end, with {until} as the first day without it. That was taken back: it stays in force.\n\n{address}',
} as const
