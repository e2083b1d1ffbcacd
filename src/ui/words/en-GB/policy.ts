import type { AreaWords } from '../catalogue.ts'

/** Reading a policy and adopting one. */
export const policy = {
  // Which school
  title: 'The policy',

  // The document
  version: 'Version',
  'in-force-from': 'In force from',
  'adopted-by': 'Adopted by',
  'adopted-by-when': '{who}, {when}',
  'not-in-force': 'This version is no longer in force. It judges what was done while it was.',
  'never-in-force':
    'This version was put aside before it began, because another was adopted. It never holds and judges nothing.',
  'not-yet-in-force': 'This version is not in force yet. Until it is, the one before it holds.',
  'next-version': 'Version {number} ({title}) is adopted and comes into force on {when}.',
  'next-version-link': 'See what it changes',
  'ways-you': 'For you',
  'ways-here': 'How it runs here',
  'ways-keepers': 'For those who look after it',
  'link-record': 'How it was adopted, with the answers given (to print)',
  'link-settings': 'Every setting in force here',
  'link-roles': 'Who is who: its titles and our people',
  'link-library': 'What it is read with: the library',
  'link-ours': 'Our own rules and values',
  'link-adopt': 'Adopt another policy or a new version',
  'search-label': 'Search the clauses',
  'search-button': 'Search',
  'search-found':
    '{count, plural, =0 {No clause has “{words}” in it.} one {# clause has “{words}” in it.} other {# clauses have “{words}” in them.}}',
  'search-all': 'Show all clauses',
  'part-continued': '{name} (continued)',
  binds: 'For: {who}.',
  'operated-here': 'Here: {what}',
  'operated-not-yet': 'Not yet running here: {what}',
  'operated-words': 'Words to know and follow; nothing in the programme runs for it.',
  'none-title': 'No policy in force',
  'none-body':
    'No policy is in force in Clausewise for this school, so our own rules and values hold. They are marked as ours wherever they decide something.',
  'none-how':
    'Whoever leads the school or its trust can begin. It takes about 40 minutes: choose a policy, answer the questions it leaves open, see what it changes. Then those whom the policy names sign it.',
  'adopt-button': 'Adopt a policy',
  'back-to-policy': 'Back to the policy',

  // A clause
  'clause-other-version': 'These are the words of version {number}, which is not the one in force today.',
  'clause-strength': 'Strength',
  'clause-strength-must': 'Must: it is required',
  'clause-strength-should': 'Should: followed unless there is a good reason not to',
  'clause-strength-advice': 'Advice: recommended or explained',
  'clause-binds': 'Whom it binds',
  'clause-since': 'Since when',
  'clause-since-version': '{when}, with version {number}',
  'clause-id': 'Cited as',
  'clause-operated': 'How it is operated here',
  'clause-asks': 'Questions it puts about a post',
  'clause-asks-whom':
    'To the {who, select, author {author} other {approver}}, {at, select, write {while writing} hand_in {when handing in} own_post {before a post of their own} other {when approving}}: {question}',
  'clause-answered': 'What was answered at adoption',
  'clause-sets': 'What it sets',
  'clause-sets-nothing': 'It sets nothing in the programme.',
  'setting-acts': 'The programme acts on it in:',
  'acts-not-yet': 'no place yet',
  'from-policy': 'by the policy',
  'from-local': 'answered here',
  'from-ours': 'ours',
  'answer-none': 'No answer',
  'choice-effect': '{question} {value}.',
  'choice-words-only': 'Changes how the words are read; no setting changes.',

  // Values
  'value-none': 'None named',
  'value-nothing': 'Nobody or nothing',
  'value-hours': '{count, plural, one {# hour} other {# hours}}',
  'value-days': '{count, plural, one {# day} other {# days}}',
  'value-months': '{count, plural, =0 {Not said} one {# month} other {# months}}',

  // Ours
  'ours-title': 'Our own rules and values',
  'ours-body':
    'These are not from any school’s policy. The rules hold whatever a policy says, and no setting switches one off. The values below them hold only where a policy and the school’s answers say nothing.',
  'ours-answers-title': 'Our answers to questions no policy answers',
  'ours-answers-body':
    'None of the policies we read says anything about these. Our answer holds until your policy or your school says something else.',
  'ours-values-title': 'Our values where a policy says nothing',
  'ours-values-body':
    'A version keeps the values that were ours on the day it was adopted. A school without a policy has these.',
  'rule-today': 'Today:',
  'rule-why': 'Why.',
  'rule-few': 'With few people.',
  'rule-stand-in': 'Who can stand in:',
  'rule-here': 'At this school today: {who}.',
  'rule-nobody-here':
    'Nobody at this school holds one of these roles today. Give the role to somebody before you need it.',

  // Settings
  'settings-title': 'Settings in force',
  'setting-waits-accounts':
    'Kept, and nothing acts on it yet: it waits for the register of accounts and their followers.',
  'setting-waits-desk': 'Kept, and nothing acts on it yet: it waits for what staff ask and tell.',
  'setting-waits-cases': 'Kept, and nothing acts on it yet: it waits for reports and cases.',
  'setting-waits-evidence': 'Kept, and nothing acts on it yet: it waits for the keeping of evidence.',
  'setting-waits-oversight': 'Kept, and nothing acts on it yet: it waits for monitoring and searches.',
  'setting-waits-records': 'Kept, and nothing acts on it yet: it waits for records and requests.',
  'setting-waits-text':
    'Nothing acts on this value: the text of the policy carries the same, and the programme goes by that.',
  'settings-body':
    'What the programme goes by in this school. Each value is by the policy, answered here when the policy was adopted, or ours because both say nothing.',

  // Answers and changes
  continue: 'Continue',
  change: 'Change',
  'rules-title': 'Rules that hold whatever the policy says',
  'changes-none': 'Every setting keeps its value.',
  'changes-to': '{value}',
  'changes-was': 'Until then: {value}.',
  'changes-ours': 'Ours, because the policy says nothing.',
  'changes-policy': 'By the policy: {clauses}.',
  'changes-local': 'Answered here. It concerns: {clauses}.',
  'becomes-stricter': 'stricter',
  'becomes-looser': 'looser',

  // The record of an adoption
  'adopted-done': 'The policy is adopted.',
  'adopted-basis':
    'One thing is decided after a policy is adopted and not in it: whether families are asked for consent, or told of a public task. Until whoever leads the school decides it, under “Pupils”, they are asked.',
  'record-page-title': 'Adopted policy, version {number}',
  'record-title': '{title}, version {number}',
  'record-print': 'To print for the governors, or to keep as PDF, print this page from your browser.',
  'record-clauses': 'Clauses',
  'record-clauses-count': '{all, number}: {must, number} must, {should, number} should, {advice, number} advice',
  'record-source': 'Text from',
  'record-review': 'Review',
  'record-hash': 'Fingerprint of clauses and values (SHA-256)',
  'record-answers': 'What was answered',
  'record-changes': '{count, plural, =0 {Nothing changed} one {# thing changed} other {# things changed}} with it',
  'record-before': 'Compared with {title}, version {number}, which it follows.',
  'record-before-ours': 'Compared with our own values, because no policy was in force before it.',
  'record-rules': 'They are ours. Whoever prepared it has said that they were seen.',
} as const satisfies AreaWords
