import type { AreaWords } from '../catalogue.ts'

/** Short questions about one picture, and what is kept with every post. */
export const pictured = {
  'asks-kind': '{of, select, video {The video} other {Picture {number}}}: what does it show?',
  'asks-clothing':
    '{of, select, video {The video} other {Picture {number}}}: is anybody in swimwear{kit, select, yes { or sports kit} other {}}?',
  'asks-name':
    '{of, select, video {The video} other {Picture {number}}}: can a child’s name be read, on work, a certificate, a peg or a badge?',
  'asks-boards':
    '{of, select, video {The video} other {Picture {number}}}: can a board, a screen, a paper or a sign be read?',
  'asks-sound': 'The video: can a child be heard, or is a child’s name said? Clausewise cannot hear.',
  'short-kind': 'Shows:',
  'short-clothing': 'Swimwear or kit that is kept out?',
  'short-name': 'A child’s name to be read?',
  'short-boards': 'A board, screen, paper or sign to be read?',
  'short-sound': 'A child to be heard, or a name said?',
  'name-read': 'A name was read in picture {number}, so it is not asked about: see what was found.',
  no: 'No',
  yes: 'Yes',
  'of-picture': 'Picture {number}',
  answered: '{asked} {answer}.',
  'of-video': 'The video',
  'name-read-video': 'A name was read in the video, so it is not asked about: see what was found.',
  'none-of-it-video': 'None of this in the video',
  questions: 'Questions about picture {number}',
  'questions-video': 'Questions about the video',
  'open-together-video':
    'The video: {count, number} questions are not answered yet. Where nothing of it is in the video, one press there says so.',
  'open-together':
    'Picture {number}: {count, number} questions are not answered yet. Where nothing of it is in the picture, one press there says so.',
  'none-first': 'Is nothing in it of what is asked below? Then one press answers all but what it shows.',
  'none-of-it': 'None of this in picture {number}',
  choose: 'Choose',

  'sound-no': 'No child is heard',
  'sound-voices': 'Children are heard, and no name',
  'sound-name': 'A child’s name is said',

  'kind-work': 'Work that pupils made',
  'kind-learning': 'Learning, no face to be seen',
  'kind-hands': 'Hands',
  'kind-back_of_head': 'Children from behind',
  'kind-place': 'A room or a place',
  'kind-adults': 'Adults',
  'kind-faces': 'Children whose faces can be seen',
  'boards-data': 'Yes, with marks, lists or other data',
  'boards-place': 'Yes, and it tells where we are and on which day',

  'then-kind': 'The policy does not have pictures of this kind. Use another picture.',
  'then-faces': 'Cover or crop the faces, or use another picture: work, hands, or children from behind.',
  'then-faces-social':
    'On the website only. Take the social accounts off this post, cover or crop the faces, or use another picture.',
  'then-clothing': 'Crop it so that it cannot be seen, or use another picture: people dressed, or the place alone.',
  'then-name': 'Cover the name, crop it off, or use another picture.',
  'then-sound': 'Take the sound away, or film it again without the name.',
  'then-data': 'Cover the board or the screen, crop it off, or use another picture.',
  'then-place': 'Cover the sign or the date, crop it off, or post it another day.',

  'asks-purpose': 'What is it about?',
  'purpose-children': 'What the children are doing',
  'purpose-staff_good_work': 'Good work by staff',
  'purpose-trust_or_school': 'The trust or the school',
  'purpose-achievements': 'Something achieved',
  'purpose-updates_reminders': 'News or a reminder for families',
  'purpose-events': 'An event or a club',
  'purpose-trips': 'A trip under way',
  'purpose-e_safety': 'Staying safe online',
  'purpose-other': 'Something else',
  'then-purpose': 'The policy names what posts are about, and this is not among it. Tell families another way.',
  'asks-audience': 'For whom is it?',
  'audience-school': 'Everybody at the school',
  'audience-year_group': 'A year group',
  'audience-class': 'A class',
  'audience-person': 'One person',
} as const satisfies AreaWords
