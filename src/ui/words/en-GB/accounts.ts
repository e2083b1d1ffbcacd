import type { AreaWords } from '../catalogue.ts'

/** Official accounts: the list, adding, connecting, closing. */
export const accounts = {
  title: 'Official accounts',
  body: 'Only accounts on this list are the school’s. A post can go to those that are in use.',
  none: 'No account yet.',
  'add-to': 'Add an account<hidden> of {school}</hidden>',
  line: '{platform} · {handle}',
  back: 'Back to the accounts',
  'account-title': 'Official account',
  'done-opened': 'The account is on the list. Posts can be written for it.',
  'done-connected': 'The account is connected. What waited for it goes out now.',
  'done-closed': 'The account is closed here.',

  // How it is
  'state-well': 'Connected',
  'state-by-hand': 'By hand',
  'state-to-connect': 'Not connected',
  'state-needs-attention': 'Needs attention',
  'state-closed': 'Closed',
  'health-well': 'Approved posts go out by themselves.',
  'health-by-hand': 'Approved posts are posted by hand. No password is kept here.',
  'health-to-connect': 'Nobody has given an app password yet, so posts wait until somebody connects it.',
  'health-needs-attention': 'The network no longer lets us in. Posts wait until the account is connected again.',
  'health-closed': 'No post can be written for it. What was posted stays where it is.',
  connect: 'Connect this account',
  'new-key': 'Change the app password',
  where: 'Where',
  handle: 'Name or address there',
  way: 'How posts get there',
  service: 'Server to sign in at',
  'who-sees': 'Who can see it',
  'who-sees-is':
    '{said, select, all {Anybody, as was said when it was added} some {Not everybody, as was said when it was added} other {Not written down when it was added}}',
  registered: 'On this list',
  'registered-by': 'Added by {who}, {when}',
  closed: 'Closed',
  'who-keeps': 'Accounts are kept by the account manager, the headteacher or a trust administrator.',
  'close-link': 'Close this account here',

  'platform-bluesky': 'Bluesky',
  'platform-facebook': 'Facebook',
  'platform-instagram': 'Instagram',
  'platform-x': 'X (Twitter)',
  'platform-linkedin': 'LinkedIn',
  'platform-youtube': 'YouTube',
  'platform-tiktok': 'TikTok',
  'platform-mastodon': 'Mastodon',
  'platform-website': 'Website',
  'platform-other': 'Another platform',

  // Adding
  'which-way': 'How do posts get to the account?',
  'choose-way': 'Choose how posts get to the account',
  'way-bluesky': 'Bluesky, by itself',
  'way-bluesky-hint': 'Approved posts go out and can be taken down from here. You need an app password of the account.',
  'way-by_hand': 'By hand, on any platform',
  'way-by_hand-hint':
    'Somebody copies an approved post with its pictures, posts it, and pastes the link here. No password is needed.',
  continue: 'Continue',
  'add-bluesky': 'Connect a Bluesky account',
  'add-by_hand': 'Add an account that is posted to by hand',
  'add-bluesky-press': 'Sign in and connect',
  'add-by_hand-press': 'Add this account',
  'sample-really':
    'This is the sample, but connecting is real: it signs in at the server you name. Use a test account, or add an account that is posted to by hand.',
  name: 'What the school calls it',
  'name-hint': 'For example, School page on Facebook',
  choose: 'Choose',
  'choose-platform': 'Choose where the account is',
  'handle-hint': 'As it stands on the platform, or the address of its page',
  'bluesky-handle': 'Bluesky handle',
  'bluesky-handle-hint': 'For example, ourschool.bsky.social',
  'app-password': 'App password',
  'app-password-hint': 'Four groups of four, such as abcd-efgh-ijkl-mnop. Not the password you sign in with yourself.',
  'service-hint': 'Leave it as it is, unless somebody gave you another address.',
  'is-public': 'Anybody can see this account without signing in',
  'is-public-hint': 'Look at it in a browser in which you are not signed in.',
  'app-password-what': 'What is an app password, and how do I make one?',
  'app-password-why':
    'A second password that Bluesky makes for one programme. It can post and delete posts, but cannot change the account’s email address or password, and you can end it at any time without changing your own.',
  'app-password-step-1': 'Sign in to Bluesky with the school’s account.',
  'app-password-step-2': 'Open Settings, then Privacy and security, then App passwords.',
  'app-password-step-3':
    'Add one, call it Clausewise, leave direct messages switched off, and copy what Bluesky shows. It is shown once.',
  'app-password-kept':
    'It is kept locked with a key of this installation, used for the approved posts only, and shown to nobody again.',
  'enter-app-password': 'Enter the app password',
  'not-connected': '{why} Nothing was kept. Type the app password again: it is never shown in a page.',

  // Connecting again
  'key-title': 'Give a new app password',
  'key-press': 'Sign in and keep it',

  // Closing
  'close-page-title': 'Close an account here',
  'close-title': 'Close {name} here',
  'close-what':
    'No post can be written for it any more, and posts planned for it do not go out there. Their authors are told.',
  'close-key': 'The app password is thrown away here. End it at Bluesky too.',
  'close-there': 'The account itself and its posts stay on the platform. To take a post down, withdraw it first.',
  'close-press': 'Close it here',

  // Refusals
  'refused-not-a-keeper':
    'Accounts of this school are kept by the account manager, the headteacher or a trust administrator. Nothing was changed.',
  'refused-name-missing': 'Enter what the school calls the account',
  'refused-handle-missing': 'Enter its name or address there',
  'refused-name-too-long': 'Shorten what the school calls the account to {name, number} characters',
  'refused-handle-too-long': 'Shorten its name or address there to {handle, number} characters',
  'refused-not-public': 'The policy wants official accounts that anybody can see. Make it public, look, then tick this',
  'refused-head-agrees-first':
    'The policy wants the headteacher to agree before there is an account that not everybody can see. Ask your headteacher to add it here: that is the agreement on record',
  'refused-no-accounts': 'The policy in force says that the school runs no official accounts, so none can be added.',
  'refused-already-here': 'This account is on the list already. Open it there to connect it again',
  'refused-not-there': 'This account is not on the list any more. Somebody may have closed it.',
  'refused-no-key': 'This account is posted to by hand and has no app password here.',
  'refused-other-account':
    'This app password belongs to another account. Give the one of this account, or add the other account to the list.',
  'refused-still-under-way':
    'A post is being sent or taken down there just now. Wait until it is done, then close the account. Nothing was changed.',
} as const satisfies AreaWords
