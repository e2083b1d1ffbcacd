import type { AreaWords } from '../catalogue.ts'

/** Where a school stands in law, and what was written for the law of England. */
export const law = {
  'written-for-england':
    'This was written for the law of England. Check it with whoever advises your school before you rely on it.',
  'clauses-for-england':
    'Some of this rests on law and was written for England. Check it with whoever advises your school before you rely on it.',
  'nobody-said':
    'Nobody has said yet what kind of school it is. Until somebody does, {nation}, where the trust lies, is taken for it, and whoever there is stands in for the head.',
  'steps-title': 'Steps of law that depend on the kind of school',
  'step-head-accused': 'An allegation is about the head',
  'step-complaints': 'Complaints of families',
  'step-information': 'Requests for information (freedom of information)',
  'step-record': 'A parent asks for the educational record',
  'step-officer': 'A data protection officer',
  'step-publicity': 'Posts close to party politics',
  'way-chair': 'The chair of governors acts in the head’s place.',
  'way-committee': 'The chair of the management committee acts in the head’s place.',
  'way-trust': 'The trust acts in the head’s place.',
  'way-proprietor':
    'The proprietor acts in the head’s place. Where the head is the only proprietor, it goes straight to the local authority’s designated officer.',
  'way-own-procedure':
    'The school has a procedure of its own and publishes it (Education Act 2002, section 29). Anyone may complain.',
  'way-standards':
    'Part 7 of the Independent School Standards 2014 holds: for parents of pupils, with a panel at the end.',
  'way-binds': 'It binds this school.',
  'way-not-bound': 'It does not bind this kind of school.',
  'way-council':
    'What a council publishes must not appear designed to affect support for a political party (Local Government Act 1986, section 2).',
  'way-charity': 'An academy trust is a charity, and stays independent of parties.',
  'way-check': 'It depends on more than the kind of school. Ask whoever advises your school.',
  save: 'Save',
  saved: 'It is saved. Who stands in for the head and what has to be checked follow it from now on.',
  'who-says':
    'The headteacher, the chair of governors, the proprietor, the trust administrator or the chief executive say it.',
  'said-title': 'Who said so',
  'said-by': '{when}{who, select, none {} other {, by {who}}}',
  link: 'Which nation and kind of school this is',
} as const satisfies AreaWords
