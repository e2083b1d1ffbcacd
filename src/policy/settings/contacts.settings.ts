import { choice, whichRoles } from './setting.ts'

const prohibitedOrNot = {
  no_rule: 'This policy has no rule on it. Ask the safeguarding lead',
  ask_head: 'Ask the headteacher first',
  caution: 'Allowed with great caution',
  prohibited: 'No',
} as const

/** Friends, followers and invitations between staff and families. "No rule" is never answered as "allowed". */
export const contactSettings = {
  'contacts.pupil.accept': choice({
    question: 'May staff accept an invitation from a pupil?',
    values: prohibitedOrNot,
    silent: 'no_rule',
    because: 'Silence is not permission; the answer names whom to ask.',
    decides: 'policy',
    order: 'not comparable',
  }),
  'contacts.pupil.initiate': choice({
    question: 'May staff send an invitation to a pupil?',
    values: prohibitedOrNot,
    silent: 'no_rule',
    because: 'Silence is not permission; the answer names whom to ask.',
    decides: 'policy',
    order: 'not comparable',
  }),
  'contacts.ex_pupil.test': choice({
    question: 'When may a former pupil be a contact?',
    values: {
      ask_head: 'Ask the headteacher',
      over_eighteen: 'From the age of 18',
      left_education: 'Once full-time education has legally ended for the young person',
    },
    silent: 'ask_head',
    because: 'Policies use different tests; without one a person decides.',
    decides: 'policy',
    order: 'not comparable',
  }),
  'contacts.ex_pupil.initiate': choice({
    question: 'May staff send an invitation to a former pupil?',
    values: { ask_head: 'Ask the headteacher', same_as_accept: 'The same test as for accepting', prohibited: 'No' },
    silent: 'ask_head',
    because: 'Where only accepting has a rule, a person decides.',
    decides: 'adopter',
    order: 'not comparable',
  }),
  'contacts.ex_parent.test': choice({
    question: 'When may the family of a former pupil be a contact?',
    values: {
      ask_head: 'Ask the headteacher',
      over_eighteen: 'Once the former pupil is 18',
      left_education: 'Once full-time education has legally ended for the young person',
    },
    silent: 'ask_head',
    because: 'Without a test a person decides.',
    decides: 'policy',
    order: 'not comparable',
  }),
  'contacts.parent.accept': choice({
    question: 'May staff accept an invitation from a parent?',
    values: prohibitedOrNot,
    silent: 'ask_head',
    because: 'Many staff are neighbours or parents themselves; the headteacher knows the case.',
    decides: 'policy',
    order: 'not comparable',
  }),
  'contacts.parent.initiate': choice({
    question: 'May staff send an invitation to a parent?',
    values: prohibitedOrNot,
    silent: 'ask_head',
    because: 'As for accepting.',
    decides: 'policy',
    order: 'not comparable',
  }),
  'contacts.family_reach': choice({
    question: 'Which people around a pupil do these rules cover?',
    values: {
      parents: 'Parents',
      parents_and_guardians: 'Parents and guardians',
      all_family_and_friends: 'The whole family, and the pupil’s friends',
    },
    silent: 'parents_and_guardians',
    because: 'Those who have responsibility for the child.',
    decides: 'policy',
    order: ['parents', 'parents_and_guardians', 'all_family_and_friends'],
  }),
  'contacts.friends_of_pupils': choice({
    question: 'How long do these rules cover the friends of pupils?',
    values: {
      while_pupil: 'While they are pupils of the school themselves',
      while_friend_is_pupil: 'While their friend is a pupil of the school',
      ask_head: 'The headteacher decides each case',
    },
    silent: 'ask_head',
    because: 'A pupil’s friend can be anyone; a person decides.',
    decides: 'adopter',
    order: 'not comparable',
  }),
  'contacts.decided_by': whichRoles({
    question: 'Who may permit a contact?',
    silent: ['headteacher'],
    because: 'Own children, relatives and old friends among families: a declaration, and a recorded decision.',
    decides: 'policy',
  }),
  'contacts.colleague': choice({
    question: 'May staff be contacts of one another?',
    values: { no_rule: 'No rule', allowed_with_content_rules: 'Yes; the rules on content still hold' },
    silent: 'no_rule',
    because: 'Most policies have no rule.',
    decides: 'policy',
    order: 'not comparable',
  }),
  'contacts.breach_route': choice({
    question: 'What follows when these rules are broken?',
    values: {
      safeguarding_first: 'Safeguarding first, then conduct',
      discipline: 'The disciplinary procedure',
      investigation: 'An investigation',
    },
    silent: 'safeguarding_first',
    because: 'The child comes first.',
    decides: 'policy',
    order: 'not comparable',
  }),
  'safeguarding.locate_child': choice({
    question: 'May staff use information online to find or meet a child?',
    values: { no_rule: 'This policy has no rule on it. Ask the safeguarding lead', prohibited: 'No' },
    silent: 'no_rule',
    because: 'Silence is not permission; the answer names whom to ask.',
    decides: 'policy',
    order: ['no_rule', 'prohibited'],
  }),
}
