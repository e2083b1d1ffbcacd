import type { AreaWords } from '../catalogue.ts'

/** What staff ask and tell for themselves. */
export const desk = {
  'own-title': 'Before you post something of your own',
  'own-lead':
    'For what you post in private, on your own account. This page asks and forgets: nobody sees your answers, nothing is kept, and what you post is for you to decide.',
  'own-press': 'What does the policy say?',
  'own-missing': 'Choose an answer: {asks}',
  'own-nothing-against': 'Your answers give no reason to wait',
  'own-think-again': 'Worth another look before you post',
  'own-wait': 'Wait a day, and look at it once more.',
  'own-not-kept': 'Your answers are forgotten already.',
  'own-no-policy': 'This school has no policy in force, so nothing is asked here.',
  'own-only-says': 'The policy puts no question to you here. What it says about your own posts stands below.',
  'own-silent': 'The policy in force says nothing about your own posts.',
  'share-asks': 'Is it good news from the school: the school day, an event, a club?',
  'share-asks-consent': 'Is it good news from the school, and has everybody in it agreed?',
  'share-no': 'No',
  'share-yes': 'Yes',
  'share-agreed': 'Yes, and everybody in it agreed, or nobody is in it',
  'share-not-asked': 'Yes, and not everybody was asked',
  'share-then-approved_protocol':
    'Good news of the school goes out by the school. Propose it as a post: everybody who works here may, and it takes the steps every post takes.',
  'share-then-designated_pages_only':
    'It goes out on the school’s own pages and nowhere else. Propose it there as a post: everybody who works here may.',
  'share-then-not_on_personal':
    'Nothing goes out for the school from an account of one’s own. Propose it as a post of the school: everybody who works here may.',
  'share-then-encouraged_with_consent':
    'Your school is glad of good news. Ask whoever is in it first, for a child its family; or propose it as a post of the school, which asks for you.',
  'share-link': 'Propose a post of the school',
  'own-ask': 'Ask the policy something else',
} as const satisfies AreaWords
