import { effect } from './setting.ts'

/** What the check of a draft does with what it finds. Names, faces, handles and targeting are in `publishing`. */
export const screeningSettings = {
  'screening.identifying_detail': effect({
    question: 'What happens when a detail without a name still picks out one child?',
    silent: 'approve',
    because: 'Readers nearby may know at once who is meant.',
    decides: 'policy',
  }),
  'screening.confidential': effect({
    question: 'What happens with health, behaviour, family or personnel matters, or business not yet public?',
    silent: 'block',
    because: 'Such facts are protected by law whatever a policy says.',
    decides: 'policy',
  }),
  'screening.solicit_details': effect({
    question: 'What happens when a post asks people to send personal details?',
    silent: 'approve',
    because: 'Answers to a post are public, and people do not always notice.',
    decides: 'policy',
  }),
  'screening.personal_details': effect({
    question: 'What happens when a post gives away a private address, telephone number or birth date?',
    silent: 'block',
    because: 'Once published it cannot be called back. The school’s own office details do not count.',
    decides: 'policy',
  }),
  'screening.copyright': effect({
    question: 'What happens with pictures, music or words of others without source or permission?',
    silent: 'approve',
    because: 'The school may be liable; the approver can ask where it comes from.',
    decides: 'policy',
  }),
  'screening.purchase': effect({
    question: 'What happens when a post promises that the school will buy something?',
    silent: 'advise',
    because: 'Most policies have no rule; authority to buy is settled elsewhere.',
    decides: 'policy',
  }),
  'screening.live_location': effect({
    question: 'What happens when a post says where children are now or will be?',
    silent: 'approve',
    because: 'Somebody who should not know may read it at the same moment.',
    decides: 'school',
  }),
  'screening.negative_tone': effect({
    question: 'What happens with words that belittle, mock or attack?',
    silent: 'approve',
    because: 'The approver hears the tone better than a programme does.',
    decides: 'policy',
  }),
  'screening.discriminatory': effect({
    question: 'What happens with words that demean people for who they are?',
    silent: 'block',
    because: 'The Equality Act 2010 binds the school whatever a policy says.',
    decides: 'policy',
  }),
  'screening.political': effect({
    question: 'What happens with words for or against a political party?',
    silent: 'approve',
    because: 'Schools must stay even-handed (Education Act 1996, sections 406 and 407).',
    decides: 'policy',
  }),
  'screening.endorsement': effect({
    question: 'What happens when a post promotes a business?',
    silent: 'approve',
    because: 'It can read as the school’s recommendation.',
    decides: 'policy',
  }),
  'screening.own_words': effect({
    question: 'What happens with a word that the school has put on its own list of words that stop a post?',
    silent: 'block',
    because: 'Whoever put it there wanted it stopped; words that only warn are advice in any case.',
    decides: 'school',
  }),
  'screening.closed_subjects': effect({
    question: 'What happens with a post on a subject that the head has closed for a time, such as a dispute?',
    silent: 'approve',
    because: 'The head closed it, so a post on it is held until she, or whoever stands in for her, lets it go.',
    decides: 'policy',
  }),
  'screening.opinion_as_school': effect({
    question: 'What happens with a personal opinion that could be read as the school’s?',
    silent: 'advise',
    because: 'Every post of an official account speaks for the school.',
    decides: 'policy',
  }),
}
