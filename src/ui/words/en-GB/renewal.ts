import type { AreaWords } from '../catalogue.ts'

/** Asking families again before their answers end, and birthdays after which somebody else answers. */
export const renewal = {
  title: 'When families’ answers end',
  link: 'When answers end, and asking again',
  'body-months':
    'An answer holds for {months, plural, one {# month} other {# months}}, or until the day the family named, or until a birthday that ends it. {days} days before, the family is asked again by email, on its own, in the words in force; where a birthday ends it, on that day. The old answer stands until the new one comes. If none comes, it ends, and what needs a yes stops.',
  'body-never':
    'By your policy an answer holds until it is taken back. One that a family gave until a day, or that a birthday ends, is asked for again by email: {days} days before, or on the birthday.',
  'no-words': 'There are no words yet in which families are asked, so nobody is asked again. Write them first.',
  words: 'Asked in the words of version {version}.',
  'ending-title': 'Ending within {days} days, or ended',
  'ending-none': 'No family’s yes ends within {days} days.',
  'class-line': '{name}: {children, plural, one {# child} other {# children}}',
  'class-first': 'The first yes {over, select, yes {ended after} other {ends after}} {day}.',
  'class-asked': '{count, plural, =0 {Nobody has been asked again yet.} one {1 asked again.} other {# asked again.}}',
  'class-waiting': '{count, plural, =0 {} one {1 to be asked by email.} other {# to be asked by email.}}',
  'class-letter':
    '{count, plural, =0 {} one {1 without an email address: by letter.} other {# without an email address: by letter.}}',
  'see-class': 'See who',
  'mail-ending': '{count, plural, one {Ask # person again by email now} other {Ask # people again by email now}}',
  'letters-ending': '{count, plural, one {Make # letter to print} other {Make # letters to print}}',
  'letters-body':
    'For those without an email address. Each letter has a code. The letters are made once, with this press: print them before you close the file.',
  'chosen-title': 'Class {name}',
  'chosen-ends': 'Their yes {over, select, yes {ended after} other {ends after}} {day}.',
  'chosen-holds': 'No yes of theirs that ends.',
  'chosen-none': 'Nobody in this class can be asked.',
  'never-asked': 'Not asked.',
  asked:
    '{count, plural, =0 {Last asked {when}, for an earlier answer.} one {Asked once for this, {when}.} other {Asked # times for this, last {when}.}}',
  'by-mail': 'By email.',
  'by-letter': 'No email address: by letter.',
  'sooner-title': 'Ask sooner',
  'sooner-body':
    'After new words, a new platform or a new head you need not wait for the year to end. Everybody who may answer is asked again; what they said before stands until they answer.',
  'sooner-class': 'Choose a class',
  'sooner-mail': '{count, plural, one {Ask # person of {who} again now} other {Ask all # people of {who} again now}}',
  'sooner-letters': '{count, plural, one {Make # letter for {who}} other {Make # letters for {who}}}',
  'whole-school': 'the whole school',
  'said-sent':
    '{count, plural, one {# person is asked again by email.} other {# people are asked again by email.}} The list follows in a minute.',
  'birthdays-title': 'Birthdays that change who answers',
  'birthdays-body':
    'From these birthdays on, what was said before is not enough. Ask the pupil, and write down the answer that is given on or after the day.',
  'birthdays-none': 'No such birthday within {days} days, and nobody whose answer is missing since one.',
  'birthday-line': '{name}, {className}: {age} {come, select, yes {since} other {on}} {day}',
  'change-own-beside': 'The pupil’s own yes has to stand beside the family’s.',
  'change-anew': 'Every yes of before ends, the family’s and the pupil’s own: ask both.',
  'change-own-alone': 'From this day the pupil alone answers. What the family said counts no more.',
  'birthday-answer': 'Write down an answer',
  'need-what':
    '{letters, plural, =0 {{birthdays, plural, one {1 birthday changes who answers} other {# birthdays change who answers}}} one {1 person has to be asked again by letter} other {# people have to be asked again by letter}}',
  'need-words': 'Answers of families end, and there are no words to ask in',
  'need-about':
    '{school} · {ending, plural, =0 {no answer ends soon} one {answers for 1 child end soon or have ended} other {answers for # children end soon or have ended}}',
  'need-action': 'See who',
} as const satisfies AreaWords
