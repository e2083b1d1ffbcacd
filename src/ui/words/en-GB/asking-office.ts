import type { AreaWords } from '../catalogue.ts'

/** From a stopped draft to the office, and back. */
export const askOffice = {
  // The author's.
  button: 'Ask the office about it',
  again: 'Ask again about the changed draft',
  open: 'The office has it since {when}. You get a mail when something changes.',
  'settled-line': 'The office has answered, {when}: what is said above holds.',
  'said-asked': 'The office has it now. You get a mail when something changes; your draft stays as it is.',
  'refused-nothing-to-ask': 'It may go everywhere you chose now. Hand it in.',

  // The office’s.
  back: 'Home',
  title: 'An author asks about families’ answers',
  body: '{name} has written a post that may not go everywhere, and asked {when}. Who it is about stays between you and the families.',
  'missing-title': 'Whose answer is missing',
  'missing-none': 'Nobody’s: there is nobody left who could be asked.',
  'reached-mail': '{name}, by email.',
  'reached-letter': '{name}, by letter or telephone.',
  'reached-asked-today': '{name}, asked today.',
  letters: 'Make letters for class {className}',
  'send-button': 'Send the questions by email',
  'nothing-button': 'Tell {name} that it stays so',
  'nothing-body': 'When everything may go, the author hears of it without a press of yours.',
  'settled-may-go': '{name} has been told that it may go now.',
  'settled-nothing-more': '{name} has been told where it may go, and nothing else.',
  'settled-handed-in': '{name} has handed the post in and does not wait any more.',
  'settled-asked-anew': '{name} has asked again since, about a changed draft.',
  'mail-asked-subject': '{school}: an author asks about families’ answers',
  'mail-asked':
    'Dear {name},\n\nsomebody at {school} has written a post that may not go everywhere, and asks whether more families can be asked. Whose answer is missing is here:\n\n{address}',
  'mail-may-go-subject': 'Your post may go now',
  'mail-may-go':
    'Dear {name},\n\nyou asked the office of {school} about a post.\n\n{sentence}\n\nYou can hand it in here:\n\n{address}',
  'mail-nothing-more-subject': 'Where your post may go',
  'mail-nothing-more':
    'Dear {name},\n\nyou asked the office of {school} about a post. This is how it stays:\n\n{sentence}\n\nYou can change it here, or hand it in without the places where it may not go:\n\n{address}',
  'need-what': 'An author asks about families’ answers',
  'need-about': '{name} · {school} · {when}',
  'need-action': 'Look whose answer is missing',
} as const satisfies AreaWords
