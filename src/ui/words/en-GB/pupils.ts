import type { AreaWords } from '../catalogue.ts'

/** The words that are not names in a school. */
export const pupils = {
  'not-names-title': 'Words that are not names here',
  'not-names-body':
    'The check looks for the names of this school’s pupils. Some are ordinary words too: Grace may be the hall, Rowan a class. A word on this list is left alone in every post of this school, from the next check on.',
  'not-names-looser':
    'It makes the check looser for everybody, so the headteacher or a deputy keeps it. Everyone at the school can see it; who added a word is kept.',
  'not-names-who': 'Is a word missing? Ask the headteacher or a deputy to add it.',
  'not-names-count': '{count, plural, =0 {No word on the list} one {# word on the list} other {# words on the list}}',
  'not-names-added': 'Added by {who}, {when}',
  'add-label': 'Add a word',
  'add-hint':
    'As it is written in posts, for example Grace Hall. Do not add a word that can also mean a child in a post.',
  'add-button': 'Add this word',
  'end-button': 'Take<hidden> {word}</hidden> off the list',
  'done-added': 'The word is on the list.',
  'done-ended': 'The word is off the list. The check looks for it again.',
  'done-gone': 'The word was off the list already.',
  'refused-only-the-head': 'This list is kept by the headteacher or a deputy of the school. Nothing was changed.',
  'refused-no-word': 'Enter the word',
  'refused-too-long': 'Enter one word or a few, at most 60 characters',
  'refused-there-already': 'This word is on the list already',
} as const satisfies AreaWords
