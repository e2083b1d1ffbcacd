import type { AreaWords } from '../catalogue.ts'

/** The lawful basis on which a school publishes. */
export const basis = {
  link: 'On which lawful basis the school publishes',
  title: 'Lawful basis for pictures and names',
  body: 'The school chooses for each kind, when it adopts a policy. A family is asked or told, never both at once.',
  'basis-consent': 'Consent',
  'basis-public_task': 'Public task',
  'means-consent': 'Consent: families are asked, and silence stops it.',
  'means-public_task': 'Public task: families are told what the school means to do, and an objection stops it.',
  'no-policy': 'No policy is in force here. Until one is adopted, consent holds for everything.',
  'now-title': 'What holds at {school} under {title}, version {number}',
  'now-consent': 'Consent',
  'now-public_task': 'Public task',
  'now-outranked': 'Public task was chosen. Where the policy itself wants a yes, consent holds all the same.',
  'now-never': 'The policy does not allow it, whatever the basis',
  'policy-asks':
    'The adopted text says consent. Its clauses: {clauses}. To publish on another basis, adopt another version of the policy.',
  who: 'The headteacher, the nursery manager, the proprietor or the trust chooses.',
  'choose-title': 'Choose',
  kinds: 'For what?',
  'kinds-hint': 'Choose all of them for the whole school.',
  basis: 'On which basis?',
  reason: 'Why is this part of the school’s task?',
  'reason-hint': 'For public task: name the task, and the law or the duty it comes from.',
  assessment: 'What was weighed?',
  'assessment-hint':
    'For public task: what it does for pupils, what it could do to them, what makes that less likely, and why it weighs less. Leave out names.',
  button: 'Write this down',
  said: 'Written down. It holds from now on, under the policy in force.',
  'refused-no-basis': 'Choose consent or public task',
  'refused-no-kinds': 'Choose at least one kind',
  'refused-no-policy': 'No policy is in force. Adopt one first, and choose then.',
  'refused-no-reason': 'Enter why it is part of the school’s task',
  'refused-no-assessment': 'Enter what was weighed',
  'refused-too-long': 'Shorten what was weighed to 20,000 characters, and the reason to 4,000',
  'refused-policy-asks':
    'The adopted text says consent. Adopt another version of the policy to publish on another basis.',
  'decided-title': 'What was chosen, by whom and when',
  'decided-by':
    '{who}, {when}{current, select, yes {, upon the policy in force} other {, upon an earlier version: it holds no more}}',
  'decided-reason': 'Reason: {words}',
  'decided-assessment': 'Weighed: {words}',
} as const satisfies AreaWords
