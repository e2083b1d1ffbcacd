import type { AreaWords } from '../catalogue.ts'

/** What families answered: the register in the office, and the one sentence for everybody else. */
export const consent = {
  // The sentence for whoever writes or approves: the same for every reason.
  'outward-not': 'Not {places}.',
  'outward-may': '{places} it may go.',
  'outward-name-keep': '{places} it may go.',
  'outward-name-first_only': '{places} it may go with the first name alone.',
  'outward-name-leave_out': '{places} it may go without the name.',
  'outward-covered-keep': '{places} it may go with the face cropped out or covered.',
  'outward-covered-first_only': '{places} it may go with the face cropped out or covered, and the first name alone.',
  'outward-covered-leave_out': '{places} it may go with the face cropped out or covered, and without the name.',
  'outward-questions': 'Questions: the office.',
  'place-in_school': 'inside the school',
  'place-website': 'on the website',
  'place-bluesky': 'on Bluesky',
  'place-facebook': 'on Facebook',
  'place-instagram': 'on Instagram',
  'place-x': 'on X',
  'place-linkedin': 'on LinkedIn',
  'place-youtube': 'on YouTube',
  'place-tiktok': 'on TikTok',
  'place-mastodon': 'on Mastodon',
  'place-other': 'on any other platform',
} as const satisfies AreaWords
