import type { AreaWords } from '../catalogue.ts'

/** Staff, roles, signing in, the first run, and privacy notices. */
export const people = {
  // Mail
  'mail-first-link-subject': 'Choose a password for Clausewise',
  'mail-first-link':
    'Dear {name},\n\nan account has been made for you at {trust}. Open this page and choose a password:\n\n{address}\n\nThe link works once, until {until}. Opening it changes nothing; only the button on the page does.\n\nClausewise is where posts for the school are written, checked and approved.',
  'mail-new-link-subject': 'Choose a new password for Clausewise',
  'mail-new-link':
    'Dear {name},\n\nsomebody, probably you, asked for a new password at {trust}. Open this page and choose one:\n\n{address}\n\nThe link works once, until {until}. If it was not you, do nothing: your password stays as it is.',
} as const satisfies AreaWords
