import type { AreaWords } from '../catalogue.ts'

/** What the check looks for and what it cannot see. */
export const checkfigures = {
  title: 'What the check sees, and what it does not',
  body: 'The check reads a post on this computer system and nowhere else. It finds much, misses some, and is wrong at times. Whoever approves still reads.',
  kind: 'It looks for',
  found: 'Found here',
  cleared: 'Said to be wrong',
  'of-100': 'Of 100 it found, when measured',
  'measured-on': '{count, plural, =0 {not measured} other {measured on # only}}',
  'measured-names':
    'It misses pupils’ names too. In {drafts} posts that nobody who made it had read, it found {found} of 100 pupils’ names and missed {missed}; we want 98 found. Of 100 names that it reported, {wrong, plural, one {# was} other {# were}} wrong; we want at most 3. In 100 posts with nothing to find there were {alarms} wrong alarms; we want at most 2.',
  'measured-details':
    'For personal details we want 97 of 100, misses and wrong alarms taken together. It is {disclosed} where they are given away, and {requested} where readers are asked for them.',
  'measured-grave':
    'Of threats and signs of a child at risk in what others write, by writers it had not learned from, sorting found {grave} of 100. We want 95, so that is missed.',
  'measured-how':
    'Those posts were made up for measuring, and many were written to be hard. Nobody who makes it had read them when it was measured; by some of them it was changed afterwards. Beside it stands what was found and said to be wrong in your own school. “Measured on … only”: too few to say a share. “Not measured”: none stood in those posts, or it comes from lists of your own.',
  'measured-pictures':
    'In pictures made for measuring it found {faces} of 100 faces; they were adults’, since no child’s face was used. In 20 photographs of nobody it took {wrong} things for faces. It read {codes} of 100 square codes; it missed some of the very small ones.',
  sees: 'A check',
  reminds: 'A reminder, not a check',
  'reminds-body':
    'For these, words alone tell too little, or we have counted too few to be sure. The check misses many and can be wrong; take what it says as a reason to read again, and its silence as nothing. Where your policy leaves it to a person, each asks the author one question, and whoever approves reads the answer.',
  since:
    'Counted in what was handed in since {day}. “Said to be wrong” is how often somebody who may cleared a finding, or its author said that a word is no pupil’s name. A doubt about the rights of others that the headteacher settled is not counted.',
  blind: 'What it cannot see',
  'blind-stranger': 'Whether somebody who shares a pupil’s full name is meant, or the pupil.',
  'blind-misspelt': 'A name that is misspelt and stands by itself, with nothing around it that shows it is a name.',
  'blind-accused':
    'Most accusations that name somebody in words it does not know, or hint. It looks for plain ones, which may be defamation, asks whether they can be shown, and cannot know what is true.',
  'blind-marks':
    'Logos, film stills, characters and other people’s art in a picture. Whose they are, the author is asked.',
  'blind-comments':
    'Every threat and every child at risk in what others write: when measured on writers it had not learned from, sorting missed {grave} of 100 of them. We want 5 at most. So every comment still needs a reader.',
  'blind-detail': 'A child whom only people nearby would know from what is told.',
  'blind-language': 'Names and details inside words that are not English around them, and what is meant but not said.',
  'blind-faces': 'Whose face it is. It finds faces, never compares them, and cannot tell a child from an adult.',
  'blind-small': 'Some small, turned or half hidden faces, handwriting, and words that are blurred.',
  'blind-pictured':
    'How the words in a picture or video speak: praise of one child, tone, accounts, purchases, credit, and where children are. Certificates, displays and price lists say such things without the school saying them. Names, initials, details, private matters, party politics and the school’s own words are looked for there.',
  'blind-video':
    'What is said or sung in a video: it cannot hear. Of its pictures it looks at one a second, so it can miss what is seen for less.',
  'blind-law': 'Whether something is true, or lawful. It shows the place; people judge.',
  nowhere: 'Wrong here again and again? The headteacher can say that a word is no name, or what else to watch for.',
  'kind-pupil_name': 'A pupil’s name',
  'kind-pupil_initials': 'Initials with a class',
  'kind-individual_target': 'Praise or blame of one child',
  'kind-identifying_detail': 'A detail that tells which child',
  'kind-confidential_pupil': 'Health, needs, behaviour or family of a child',
  'kind-confidential_staff': 'A personal matter of a colleague',
  'kind-confidential_school': 'Business that is not public yet',
  'kind-personal_details_request': 'Asking readers for personal details',
  'kind-personal_details_disclosed': 'Private telephone numbers, addresses and the like',
  'kind-third_party_name': 'The name of somebody who does not work here',
  'kind-staff_named': 'A colleague’s name',
  'kind-handle_mention': 'Somebody else’s account',
  'kind-copyright_uncredited': 'What belongs to others, without credit',
  'kind-live_location': 'Where children are or will be',
  'kind-negative_tone': 'Words that mock or attack',
  'kind-accusation': 'That somebody who can be told did wrong',
  'kind-discriminatory': 'Words that demean people for who they are',
  'kind-political_view': 'Party politics',
  'kind-endorsement_commercial': 'Praise of a business',
  'kind-purchase_commitment': 'A promise to buy',
  'kind-reply_in_thread': 'An answer to a comment',
  'kind-own_word': 'A word of the school’s own list',
  'kind-closed_subject': 'A subject that is closed for now',
  'kind-image_face': 'A face in a picture',
  'kind-image_names': 'A name in a picture or its description',
  'kind-image_code': 'A code in a picture',
  'kind-image_metadata': 'What a picture’s file tells',
  link: 'What the check sees, and what it does not',
  reminder: 'A reminder, not a check: it can be wrong, and misses some.',
} as const satisfies AreaWords
