import type { AreaWords } from '../catalogue.ts'

/** Whoever leaves is taken off the school’s accounts. */
export const leavers = {
  title: 'Leavers and the school’s accounts',
  body: 'Whoever leaves may still know a password or be an administrator of a page. Take them off each account there, change the password if they knew it, and say here that it is done. Who has access is not known here, so every account in use is listed.',
  none: 'Nobody is to be taken off an account.',
  who: '{name}, {school}: last day {when}',
  press: 'Done',
  done: 'It is kept that this is done.',
  'need-what': 'Take {name} off {accounts, plural, one {# official account} other {# official accounts}}',
  'need-about': '{school} · last day {when}',
  'need-action': 'See the accounts',
} as const satisfies AreaWords
