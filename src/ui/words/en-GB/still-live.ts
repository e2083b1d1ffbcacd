import type { AreaWords } from '../catalogue.ts'

/** What is live by answers of before. */
export const stillLive = {
  title: 'Live posts that would not go out today',
  body: 'Each night everything that is live with a child in it, or an adult whose permission is asked for, is looked at by today’s answers. What a family or the adult refused comes down without you. What is below was right when it went out, and nobody refused it since: an answer may have run out, or your policy has changed. Leave it, ask again, or take it down.',
  never: 'This has not been looked at yet; it is tonight.',
  looked:
    'Last looked {when}: {looked, plural, one {# live post} other {# live posts}} with a child or an adult, {down, plural, =0 {none} other {#}} of them taken down then.',
  none: 'None.',
  more: 'The {shown} oldest of {open} are shown.',
  one: '{account}, since {when}',
  adults:
    '{count, plural, one {The permission of an adult} other {The permission of # adults}} in it is not there today.',
  open: 'Open the post',
  late: '{count, plural, one {A live post} other {{count, number} live posts}} would not go out today and {count, plural, one {has} other {have}} waited for somebody to look for more than a week.',
  'need-what': '{count, plural, one {# live post} other {# live posts}} would not go out today',
  'need-about': '{school} · looked {when}',
  'need-action': 'Look at them',
  link: 'Live posts that would not go out today',
} as const satisfies AreaWords
