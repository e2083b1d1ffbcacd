import type { AreaWords } from '../catalogue.ts'

/** The class list for a phone, and the copy that a phone keeps for a trip. */
export const classList = {
  link: 'My class in pictures: who is fine, who is not, whom to ask about',
  title: 'My class in pictures',
  choose: 'Choose the class that you take out. One class is shown at a time.',
  'no-classes': 'There is no class on the roll of this school yet. The office brings the roll in.',
  'class-title': '{class} in pictures',
  'as-of': 'As it stands {moment}. Answers change: look again before you publish.',
  'no-faces': 'The policy in force shows no faces of pupils anywhere.',
  find: 'Find a child by name',
  'find-button': 'Find',
  'find-said': "%'{shown}' of %'{all}' shown",
  'find-none': 'No child of this class is found by “{name}”.',
  'find-all': 'Show the whole class',
  'column-name': 'Child',
  'column-mark': 'Mark',
  // In one piece: on a phone a mark of two lines made the list half as long again.
  'mark-fine': 'Fine',
  'mark-not': 'Not\u{a0}in\u{a0}pictures',
  'mark-ask': 'Ask\u{a0}first',
  'means-title': 'What the marks mean',
  'means-fine': 'the face may be seen wherever the school publishes.',
  'means-not': 'keep this child’s face out of every picture.',
  'means-ask': 'it may go on some places and not on others. Ask the office before you use it.',
  'no-reasons': 'The list gives no reasons, and neither does the office.',
  'keep-title': 'For a trip without a signal',
  'keep-until': 'Kept now, it works without a signal until {moment}.',
  'keep-until-tomorrow': 'Kept now, it works without a signal until tomorrow {time}.',
  'keep-button': 'Keep for 24 hours on this phone',
  'keep-about':
    'Names and marks of this class are kept on this phone, and of this class alone. They go after 24 hours, when you sign out, or when you keep another class. If you lose the phone, sign out everywhere else on your own page, or ask the office to do it for you.',
  'keep-without':
    'This page cannot be kept on this phone. That needs a newer phone with JavaScript, and an address that begins with https. Print the list instead.',
  'keep-failed': 'The list was not kept. Check that you are online and signed in, and press again.',
  print: 'On paper: print this page from your browser’s menu, and shred it after the trip.',
  'kept-link': 'See what this phone keeps',
  'kept-title': 'Class list kept on this phone',
  'kept-of': '{class}, {school}',
  'kept-age': "Kept %'{hours}' h %'{minutes}' min ago. It is wiped on %'{until}'. Answers may have changed since.",
  'kept-none': 'No class list is kept on this phone.',
  'kept-no-script': 'A kept list is shown by JavaScript, which is off here. Nothing can be kept on this phone.',
  'kept-wipe': 'Wipe it now',
  'kept-anew': 'Choose a class anew, with a signal',

  // Where a phone is lost: a person’s own page, and hers on the register.
  'me-lost':
    'Lost a phone? This signs you out on it. Class lists that you keep on phones are wiped the next time each phone is online.',
  'person-devices': 'A phone or computer is lost',
  'person-devices-body':
    'They are signed out everywhere, and class lists kept on their phones are wiped the next time each phone is online. Their password stays.',
  'person-devices-button': 'Sign them out everywhere',
  'person-said-devices': 'They are signed out everywhere. Kept class lists go at the phone’s next contact.',
} as const satisfies AreaWords
