import type { AreaWords } from '../catalogue.ts'

/** Where a rule meets its limit, the finding asks its author one question. What each answer does is said beside it. */
export const asks = {
  pupil_name: 'Is “{span}” a child of the school here?',
  'pupil_name-ours': 'Yes, a child of the school',
  'pupil_name-not-ours': 'No: an ordinary word, or somebody else',
  copyright_uncredited: 'Whose is it?',
  'copyright_uncredited-ours': 'Ours: somebody at the school made it',
  'copyright_uncredited-licensed': 'Somebody else’s, and we may use it: a licence, or a yes in writing',
  'copyright_uncredited-unsure': 'We do not know',
  third_party_name: 'Has this person agreed in writing to be named?',
  'third_party_name-agreed': 'Yes, and I can show it',
  'third_party_name-known': 'It is somebody out of a book, the news or history',
  'third_party_name-not-asked': 'No, or not yet',
  live_location: 'Is this over when people read it, or open to everybody?',
  'live_location-over': 'It is over by then, and the children are back',
  'live_location-open': 'It is open to everybody, such as a fair or a concert',
  'live_location-ahead': 'Neither: children are there then',
  identifying_detail: 'Could somebody who knows the school tell which child this is?',
  'identifying_detail-several': 'No, it fits several children',
  'identifying_detail-agreed': 'Yes, and the family agreed to this',
  'identifying_detail-one': 'Yes',
  accusation: 'Can you show that this is true, and may it be said?',
  'accusation-shown': 'Yes: I can show it, and it may be said',
  'accusation-nobody': 'Nobody is accused: it is out of a play, a book, the news or history',
  'accusation-unsure': 'I cannot show it, or do not know whether it may be said',

  // What an answer does
  'does-goes': 'Then this is settled.',
  'does-advise': 'Then this stays as advice.',
  'does-approve': 'Then whoever approves looks at it.',
  'does-stops': 'Then it stops the post.',
  'does-clearer': 'Then it waits for whoever may say that a finding is wrong.',
  'does-head': 'Then it waits for the headteacher.',

  // Around it
  'still-open': 'Answer “{question}” about “{words}”.',
  'author-answered': 'Asked “{question}”, the author says: “{answer}”.',
  doubt:
    'Asked “{question}”, the author says: “{answer}”. Nothing goes out until the headteacher has said that it may.',
  'doubt-instead': 'Use something of your own, or find out whose it is and whether it may be used.',
  'waits-for': 'It waits for {who}, and can be handed in.',
  'head-reason': 'Why it may stand',
  'head-button': 'It may stand',
  'head-who': 'Only {who} can say that it may stand.',
} as const satisfies AreaWords
