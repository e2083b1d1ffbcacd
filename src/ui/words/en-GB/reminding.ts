import type { AreaWords } from '../catalogue.ts'

/** The reminder of the privacy settings of one's own accounts. */
export const reminding = {
  title: 'Your own privacy settings',
  body: 'A few minutes for the accounts that are yours. Updates of an app can change what others see without asking you.',
  'who-sees': 'Who sees your posts, your pictures, your list of friends, and old posts?',
  'who-tags': 'Who may tag you, write to you or find you by your telephone number?',
  'who-signs-in': 'Is the password only used there, and does signing in need a second step?',
  every:
    'The school reminds you {months, plural, one {each month} =12 {once a year} other {every # months}}; whoever has looked is left in peace for as long.',
  never: 'The school sends no reminders of this.',
  'looked-on': 'You last said so on {when}.',
  'nobody-asks':
    'Nobody asks which accounts you have, and nobody looks at them. Pressing is up to you: no list is made of who has not.',
  press: 'I have looked',
  looked: 'Thank you. You are not reminded again for a while.',
  'mail-subject': 'A look at your own privacy settings',
  mail: 'Dear {name},\n\n{school} reminds everybody from time to time to look at the privacy settings of their own accounts. The page says what to look at. Nobody asks which accounts you have:\n\n{address}',
} as const satisfies AreaWords
