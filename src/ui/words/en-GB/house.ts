import type { AreaWords } from '../catalogue.ts'

/** The shell of every page, GOV.UK's own standard words, errors, dates and the pieces that appear everywhere. */
export const house = {
  'which-school': 'Of which school?',
  'no-school': 'You hold no role at a school today.',
  // Page
  'page-title': '{title} – {school}',
  'page-title-error': 'Error: {title} – {school}',
  'skip-link': 'Skip to main content',
  product: 'Clausewise',
  header: 'School and start page',
  'main-navigation': 'Main navigation',
  'signed-in-as': 'Signed in as {name}, {role}',
  'sign-out': 'Sign out',
  'sample-title': 'Sample',
  'sample-banner': 'All is invented. Nothing leaves this computer unless you connect an account.',
  'footer-links': 'About this service',
  privacy: 'Privacy',
  accessibility: 'Accessibility',

  // GOV.UK's standard words
  'error-prefix': 'Error',
  'error-summary-title': 'There is a problem',
  success: 'Success',
  important: 'Important',
  warning: 'Warning',
  back: 'Back',
  breadcrumb: 'Breadcrumb',
  contents: 'Contents',
  menu: 'Menu',
  'service-information': 'Service information',
  'support-links': 'Support links',
  pagination: 'Pagination',
  'previous-page': 'Previous<hidden> page</hidden>',
  'next-page': 'Next<hidden> page</hidden>',
  'page-number': 'Page {number}',
  show: 'Show',
  'show-password': 'Show password',
  'exit-this-page': '<hidden>Emergency</hidden> Exit this page',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  'characters-at-most': 'You can enter up to {limit} characters',
  'words-at-most': 'You can enter up to {limit} words',

  // Dates and times
  moment: '{day}, {time}',
  'day-and-year': '{day} {year}',
  'in-time': 'in {span}',
  minutes: '{count, number} min',
  hours: '{count, number} h',
  days: '{count, plural, one {# day} other {# days}}',

  // Clause chip
  'clause-chip': '<hidden>Clause </hidden>{label} · {strength}',
  strength: '{strength, select, must {must} should {should} other {advice}}',

  // Clock chip
  'clock-due': 'due in {span} · {when}',
  'clock-due-now': 'due now · {when}',
  'clock-overdue': 'overdue by {span} · {when}',
  'clock-paused': 'paused · {why}',

  // Person chip
  'person-chip': '{role} · {name}',

  // Finding card
  'finding-number': 'Finding {number}',
  'finding-outcome':
    '{outcome, select, block {Stops this post} approve {Needs a yes first} cleared {Cleared} settled {Settled by an answer} held {Waits for a word} other {Advice}}',
  'finding-words': 'The words: <mark>{words}</mark>',
  'finding-instead': 'Instead: {words}',
  'finding-use-instead': 'Use this wording',

  // Timeline
  timeline: 'What has happened',

  // Privacy notice
  'privacy-notice': 'How what you write here is used',
  'privacy-notice-about': 'How what you write here is used: {about}',
  'privacy-notice-link': 'Read the whole notice (version {version})',
  'privacy-notice-whole': 'The whole notice',
  'privacy-notice-english': 'The same notice in English',

  // Pictures
  'picture-number': 'Picture {number} of {count}',
  'picture-open': 'Open the picture in full',
  'picture-alt': 'Description: {alt}',
  'picture-no-alt': 'No description yet. People who cannot see the picture need one.',

  // Counter
  count: '{count, number} of {limit, number} characters',
  'count-over': '{count, number} of {limit, number} characters: {over, number} too many',
  'count-about': '{count, number} of about {limit, number} characters',
  'count-about-over': '{count, number} characters: about {over, number} more than fit there',
  'script-count-about': "%'{count}' of about %'{limit}' characters",
  'script-count-about-over': "%'{count}' characters: about %'{over}' more than fit there",
  'script-count': "%'{count}' of %'{limit}' characters",
  'script-count-over': "%'{count}' of %'{limit}' characters: %'{over}' too many",

  // Many forms, one fold each
  'fold-filled': '{filled, number} of {of, number} filled in',
  'fold-next': 'Next: {title}',
  'script-fold-filled': "%'{filled}' of %'{of}' filled in",

  // Islands (the browser puts the figures in where %'{…}' stands)
  'script-saved-at': "Saved at %'{time}'",
  'script-kept-here':
    'No connection. Your words are kept on this device and will be saved when the connection is back.',
  'script-kept-other': 'Other words for this draft are kept on this device.',
  'script-put-back': 'Put them back',
  'script-not-saved': 'This could not be saved just now. Your words are kept on this device.',
  'script-restored': 'Words kept on this device have been put back.',
  'script-copied': 'Copied',
  'script-copy-failed': 'Copying did not work. Select the words and copy them by hand.',
  'script-file-size': "%'{size}' MB",
  'script-file-large': "%'{size}' MB. The largest allowed is %'{limit}' MB.",
  'script-files-many': "At most %'{limit}' pictures can be added here.",
  'script-files-chosen': 'Chosen pictures',

  // The menu
  'menu-home': 'What needs you',
  'menu-posts': 'Posts',
  'menu-policy': 'Policy',
  'menu-accounts': 'Accounts',
  'menu-pupils': 'Pupils',
  'menu-people': 'People',
  'menu-roll': 'Roll',
  'menu-me': 'You',
  'menu-mail': 'Mail of the sample',

  // When something goes wrong: what happened, what was kept, what to do
  'trouble-not-found-title': 'Page not found',
  'trouble-not-found-body':
    'There is no page at this address, or it is not for you to see. If you typed the address, check it.',
  'trouble-not-allowed-title': 'This is not open to you',
  'trouble-not-allowed-body':
    'Your role here does not include this. If it should, ask the headteacher or the office. Nothing was changed.',
  'trouble-not-from-our-page-title': 'This was not sent from a page of this service',
  'trouble-not-from-our-page-body':
    'To keep you safe, forms are only taken from our own pages. Nothing was changed. Go back, load the page again and send it once more.',
  'trouble-too-large-title': 'What you sent is too large',
  'trouble-too-large-body': 'Nothing of it was kept. Go back and send fewer or smaller pictures, or a shorter text.',
  'trouble-too-many-title': 'Too many tries in a short time',
  'trouble-too-many-body': 'Nothing was changed. Wait a few minutes, then try again.',
  'trouble-records-away-title': 'The records cannot be reached just now',
  'trouble-records-away-body':
    'What you sent just now was not saved. What was saved before is safe. Go back, wait a minute and send it again.',
  'trouble-disk-full-title': 'There is no room left to save this',
  'trouble-disk-full-body':
    'What you sent just now was not saved. What was saved before is safe. Tell whoever looks after this computer that its disk is full.',
  'trouble-broken-title': 'Something went wrong here',
  'trouble-broken-body':
    'What you sent just now may not have been saved. Go back, look, and try again. If it happens again, tell the office.',
  'trouble-reference': 'Give them this number: {number}.',
  'trouble-home': 'Go to what needs you',
} as const satisfies AreaWords
