import type { AreaWords } from '../catalogue.ts'

/** A text of the whole trust, checked against the rolls of all its schools. */
export const trustcheck = {
  title: 'Check a text for the whole trust',
  lead: 'For what the trust says in its own name: a newsletter, a press release, a page of its website. The text is looked at with the roll, the staff and the families of each of its schools, under the policy of each school. Nothing is kept: no text, no finding, nor that you asked.',
  text: 'The text',
  'text-hint': 'As it will be seen. Do not add anything about a child that is not in it.',
  button: 'Check it',
  found:
    '{count, plural, =0 {Nothing was found} one {One thing to look at} other {# things to look at}}, by {schools, plural, one {the roll of one school} other {the rolls of # schools}}',
  'whose-pupil': 'There is a pupil of this name at {schools}. Ask the school whether and where the child may be named.',
  'whose-staff': 'Somebody of this name works at {schools}.',
  'whose-guardian': 'There is a parent or carer of this name at {schools}.',
  'not-for-you':
    'This is for whoever speaks for the whole trust, or keeps its children safe at the trust itself. At a school the check stands beside each draft, and looks at the roll of that school alone.',
  'nothing-written': 'Write or paste the text',
  'too-long': 'Check it in parts of {most, number} characters or fewer',
} as const satisfies AreaWords
