import type { AreaWords } from '../catalogue.ts'

/** Why a comment was sorted as it was: one sentence with the words that told. It is a suggestion, and sounds like one. */
export const checksTriage = {
  'because-threat': 'This may be a threat: it says {words}. Somebody should read it now.',
  'because-safeguarding_disclosure':
    'A child may be at risk: it says {words}. The designated safeguarding lead should read it now.',
  'because-safeguarding_allegation':
    'Somebody who works with children may have harmed one: it says {words}. The designated safeguarding lead should read it now.',
  'because-sexual': 'This is sexual, or may lead there: it says {words}.',
  'because-hate': 'This demeans people for who they are: it says {words}.',
  'because-harassment': 'This attacks or pursues a person: it says {words}.',
  'because-defamation':
    'This states as a fact something that would harm somebody’s name if it were untrue: it says {words}.',
  'because-phishing': 'This may be after a password, a code or money: it says {words}. Open nothing in it.',
  'because-complaint_legitimate': 'Somebody is unhappy about something the school can answer: it says {words}.',
  'because-spam': 'This offers or advertises something that has nothing to do with the school: it says {words}.',
  'because-sarcasm': 'This grumbles by joking: it says {words}.',
  'because-praise_strong_words': 'This is praise in strong words: it says {words}.',
  'because-benign': 'This is an ordinary comment: it says {words}.',
  'because-resembles': 'No single words told. As a whole it resembles comments that are {category}; read it yourself.',
  'category-threat': 'threats',
  'category-safeguarding_disclosure': 'news of a child at risk',
  'category-safeguarding_allegation': 'allegations against somebody who works with children',
  'category-sexual': 'sexual',
  'category-hate': 'hateful',
  'category-harassment': 'attacks on a person',
  'category-defamation': 'accusations of fact',
  'category-phishing': 'after passwords or money',
  'category-complaint_legitimate': 'complaints the school can answer',
  'category-spam': 'advertisements',
  'category-sarcasm': 'grumbles by joking',
  'category-praise_strong_words': 'praise in strong words',
  'category-benign': 'ordinary',
  'because-nothing': 'Nothing in its words calls for anybody to act; a person may still read it otherwise.',
} satisfies AreaWords
