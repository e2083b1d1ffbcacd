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
  'own-ask': 'Ask the policy something else',
} as const satisfies AreaWords
