import type { AreaWords } from '../catalogue.ts'

/** For parents who read another language, and for the office that decides whether a speaker has read it. */
export const familyLanguages = {
  // On each page for families.
  choose: 'Language',
  mark: 'No speaker has checked this translation yet. A no counts at once. A yes waits until the school has decided whether these words are right.',
  'mark-read': 'A speaker has read these questions for your school. A no and a yes count at once.',
  'mark-notice':
    'No speaker has checked this translation yet. Where it says something else than the English notice, the English notice holds.',
  'mark-mail': 'No speaker has checked this translation yet. The English original stands below.',
  'mark-letter': 'No speaker has checked this translation yet. The English original is on the next page.',
  original: 'The English original',
  'in-english': 'Read this page in English',
  waits:
    'Your yes is kept. It waits, and nothing is shown because of it, until the school has decided whether these words are right. You need do nothing.',
  'mail-line': 'You can read and answer in English.',
  'letter-line': 'You can also read and answer in: {languages}.',

  // The office.
  title: 'Questions in other languages',
  link: 'Questions in other languages',
  body: 'Parents, and pupils who are asked themselves, can read and answer in these languages. The translations are drafts. A no counts in any of them. A yes waits until you write down that a speaker has read the words, or the headteacher lets that one yes count.',
  'no-words': 'First write the words in which families are asked.',
  now: '{name}: the words of today',
  'now-pupils': '{name}: the words of today for pupils',
  'title-pupils': '{title}, for pupils',
  older: '{name}: words of before',
  unread: 'Nobody has read them yet.',
  'read-by': 'Read and found right by {speaker}. Written down by {by}, {when}.',
  'doubted-by': 'A mistake was found by {speaker}. Written down by {by}, {when}.',
  waiting:
    '{count, plural, =0 {No yes was given in these words.} one {# yes was given in these words.} other {# yeses were given in these words.}}',
  words: 'Read the words, and write down who has read them',
  speaker: 'Who has read them?',
  'speaker-hint': 'A person who speaks the language well, for example Mrs Nowak, governor',
  'right-button': 'These words are right',
  'doubt-button': 'There is a mistake in them',
  'said-right': 'Kept. A yes in these words counts.',
  'said-doubt': 'Kept. A yes in these words waits.',
  'refused-no-speaker': 'Enter who has read the words, in at most 200 characters',
  'refused-no-words': 'These words are not there any more. Nothing was changed.',
  'refused-changed':
    'The words have changed since you opened this page. Nothing was changed. Read the words below first.',
} as const satisfies AreaWords
