import type { AreaWords } from '../catalogue.ts'

/** What a school asks of parents, for whoever has the link. */
export const forParents = {
  link: 'For parents: what the policy asks of them, on a page without signing in',
  title: 'What we ask of parents and carers',
  from: 'It comes from this policy: {title}, version {number}, in force since {when}.',
  nothing:
    'The policy in force asks nothing of parents and carers. The courtesy that holds in the playground holds online.',
  'no-policy':
    'No policy on social media is in force at this school. When one is, what it asks of you will stand here.',
  'yours-title': 'What you can ask of us',
  'yours-answer': 'Say no to pictures or names of your child on any day. You may change your mind, and need no reason.',
  'yours-removal': 'Tell us about a post that shows or names your child and should not.',
  'yours-worry': 'Tell us about anything online that worries you about a child. If a child is in danger now, call 999.',
  'office-title': 'The school’s office',
  'office-body': 'The office answers questions about this page.',
} as const satisfies AreaWords
