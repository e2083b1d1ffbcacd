import type { AreaWords } from '../catalogue.ts'

/** Reading a policy and adopting one. */
export const policy = {
  // Which school
  title: 'The policy',
  'no-school': 'You hold no role at a school today.',
  'which-school': 'Of which school?',

  // The document
  version: 'Version',
  'in-force-from': 'In force from',
  'adopted-by': 'Adopted by',
  'adopted-by-when': '{who}, {when}',
  'not-in-force': 'This version is no longer in force. It judges what was done while it was.',
  'not-yet-in-force': 'This version is not in force yet. Until it is, the one before it holds.',
  'next-version': 'Version {number} ({title}) is adopted and comes into force on {when}.',
  'next-version-link': 'See what it changes',
  'link-record': 'How it was adopted, with the answers given (to print)',
  'link-settings': 'Every setting in force here',
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
  'none-title': 'No policy adopted yet',
  'none-body':
    'This school has not adopted a policy in Clausewise, so our own rules and values hold. They are marked as ours wherever they decide something.',
  'none-how':
    'The headteacher or an officer of the trust can adopt one. It takes about half an hour: choose a policy, answer the questions it leaves open, say when it starts.',
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
  'ours-values-title': 'Our values where a policy says nothing',
  'ours-values-body':
    'A version keeps the values that were ours on the day it was adopted. A school without a policy has these.',
  'rule-why': 'Why.',
  'rule-few': 'With few people.',
  'rule-stand-in': 'Who can stand in:',
  'rule-here': 'At this school today: {who}.',
  'rule-nobody-here':
    'Nobody at this school holds one of these roles today. Give the role to somebody before you need it.',

  // Settings
  'settings-title': 'Settings in force',
  'settings-body':
    'What the programme goes by in this school. Each value is by the policy, answered here when the policy was adopted, or ours because both say nothing.',

  // Adopting
  'adopt-title': 'Adopt a policy',
  'adopt-which': 'Which policy do you adopt?',
  'adopt-which-hint': 'You see everything it asks and changes before anything is adopted.',
  'adopt-choose-pack': 'Choose a policy',
  'adopt-pack-hint':
    '{for}. {clauses, plural, one {# clause} other {# clauses}}, {questions, plural, =0 {no open question} one {# open question} other {# open questions}}.',
  'adopt-tasks': 'Adopt: {title}',
  'adopt-kept':
    'Nothing is adopted until you press Adopt at the end. Your answers stand in the address of this page: keep the address to go on another day.',
  'adopt-questions':
    '{count, plural, =0 {No questions to answer} one {# question to answer} other {# questions to answer}}',
  'adopt-questions-why':
    'The policy contradicts itself here, leaves something out or gives a word where a number is needed. Nobody else can choose for your school.',
  'adopt-rest': 'Before you adopt',
  'task-open': 'Open',
  'task-read': 'To read',
  'task-ready': 'Ready',
  'task-cannot-yet': 'Cannot be done yet',
  continue: 'Continue',
  change: 'Change',
  'question-why': 'Why this is asked.',
  'question-clauses': 'What the policy says',
  'question-answer': 'Your answer',
  'question-choose': 'Choose one of the answers',
  'question-ours': 'our suggestion (ours)',
  'question-number':
    'Enter a whole number of {unit, select, hours {hours} days {days} other {months}} from {from, number} to {to, number}',
  'question-number-label': 'How many {unit, select, hours {hours} days {days} other {months}}?',
  'question-number-ours': 'Our suggestion (ours): {value}.',
  'rules-title': 'Rules that hold whatever the policy says',
  'rules-body':
    'These rules are ours, not your policy’s. No policy and no setting switches them off. With few people, see who can stand in.',
  'rules-tick': 'I have seen the rules that Clausewise keeps whatever the policy says',
  'start-title': 'When it starts',
  'start-hint': 'What is done before is judged by what holds until then. A policy never reaches back.',
  'start-choice-now': 'As soon as it is adopted',
  'start-choice-day': 'On a day to come',
  'start-day-label': 'Which day?',
  'start-day-hint': 'For example, 4 1 2027. It starts with the first minute of that day.',
  'start-choose': 'Choose when it starts',
  'start-no-day': 'Enter a day that exists, for example 4 1 2027',
  'start-past': 'Enter a day after today, or choose to start as soon as it is adopted',
  'start-now': 'As soon as it is adopted',
  'start-on': '{day}, from its first minute',
  'check-title': 'Check and adopt',
  'check-policy': 'Policy',
  'check-answers': 'Your answers',
  'changes-title':
    '{count, plural, =0 {Nothing changes} one {# thing changes} other {# things change}} compared with today',
  'changes-body':
    'Posts that are waiting are checked again under the new version. What was done before is not judged anew.',
  'changes-none': 'Every setting keeps its value.',
  'changes-to': '{value}',
  'changes-was': 'Until then: {value}.',
  'changes-ours': 'Ours, because the policy says nothing.',
  'changes-policy': 'By the policy: {clauses}.',
  'changes-local': 'Answered here. It concerns: {clauses}.',
  'becomes-stricter': 'stricter',
  'becomes-looser': 'looser',
  'adopt-means':
    'Adopting freezes these clauses, answers and values as a version of their own. It cannot be taken back; another version can follow it at any time.',
  'adopt-press': 'Adopt this policy',
  'refused-not-an-adopter': 'A policy is adopted by the headteacher or an officer of the trust. Nothing was adopted.',
  'refused-no-such-pack': 'This policy does not come with the programme any more. Choose another; nothing was adopted.',
  'refused-in-the-past': 'The start has passed meanwhile. Choose it again; nothing was adopted.',
  'refused-too-far-ahead': 'The start is more than two years ahead. Choose a nearer day; nothing was adopted.',
  'refused-structural-rules-not-seen': 'Tick that you have seen the rules that hold whatever the policy says',
  'refused-adopted-meanwhile':
    'A version was adopted after you opened this page, perhaps by a second press. Look at the policy; if you still want this one, check the page as it is now and adopt again.',
  'refused-answers-missing': 'Some questions are not answered yet. Nothing was adopted.',
  'refused-answers-wrong': 'An answer cannot stand with this policy. Look at your answers again; nothing was adopted.',

  // The record of an adoption
  'adopted-done': 'The policy is adopted.',
  'record-page-title': 'Adopted policy, version {number}',
  'record-title': '{title}, version {number}',
  'record-print': 'To print for the governors, or to keep as PDF, print this page from your browser.',
  'record-clauses': 'Clauses',
  'record-clauses-count': '{all, number}: {must, number} must, {should, number} should, {advice, number} advice',
  'record-source': 'Text from',
  'record-review': 'Reviewed after',
  'record-hash': 'Fingerprint of clauses and values (SHA-256)',
  'record-answers': 'What was answered',
  'record-as-suggested': 'as we suggested',
  'record-changes': '{count, plural, =0 {Nothing changed} one {# thing changed} other {# things changed}} with it',
  'record-before': 'Compared with {title}, version {number}, which it follows.',
  'record-before-ours': 'Compared with our own values, because no policy was in force before it.',
  'record-rules': 'They are ours. Whoever adopted it has ticked that they were seen.',
  'record-sign': 'For the minutes',
  'record-sign-body': 'Clausewise takes no signatures yet. If your policy asks for them, sign the print and keep it.',
  'record-sign-office': 'Office',
  'record-sign-name': 'Name',
  'record-sign-signature': 'Signature',
  'record-sign-day': 'Day',
  'record-sign-head': 'Headteacher',
  'record-sign-chair': 'Chair of governors',
  'record-sign-empty': 'To fill in by hand',
} as const satisfies AreaWords
