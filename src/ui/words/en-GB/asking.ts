import type { AreaWords } from '../catalogue.ts'

/** Asking the policy: a question, and the clauses that answer it. */
export const asking = {
  title: 'Ask the policy',
  label: 'What would you like to know?',
  hint: 'In your own words, for example “friend request from a parent” or “photos on my phone”. Leave out names.',
  button: 'Ask',
  'no-policy': 'No policy is in force at this school, so there are no clauses to answer with.',
  found: '{count, plural, one {# clause answers} other {# clauses may answer, best first}}',
  meant: 'We read “{typed}” as “{read}”.',
  here: '{question} Here: {value}',
  operated: 'How it runs here: {what}',
  'operated-words': 'Words to know and follow; nothing in the programme runs for it.',
  next: 'What to do next',
  'next-write': 'Write a post: the check marks the place',
  'next-tell-dsl': 'Tell the safeguarding lead',
  'next-accounts': 'Look at the school’s accounts',
  'next-person': 'Talk to: {who}',
  'next-read': 'Read the clause, {ref}',
  'not-it': 'Not what you were looking for?',
  nothing: 'No clause speaks of “{question}”',
  'ask-person': 'Questions about the policy go to: {titles}.',
  'ask-head': 'Questions about the policy go to the headteacher.',
  'ask-link': 'Ask it here: you are told who answers and by when, and the answer is kept',
  whole: 'Read the whole policy',
  link: 'Ask the policy a question',
} as const satisfies AreaWords
