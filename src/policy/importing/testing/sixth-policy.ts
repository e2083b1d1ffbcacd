import type { Made } from '../../../platform/opened-safely/testing/make-docx.ts'

/**
 * A policy of an invented academy, unlike the packs that come with the programme: letters before numbers, Roman lists, other words (learner,
 * carer, principal, media lead), spans no other names (48 hours, 18 months), a rule nothing can run for, and two passages that do not agree.
 */
export const sixthPolicy: readonly Made[] = [
  { heading: 1, text: 'Quillmere Academy: how we use social platforms' },
  {
    rows: [
      ['Owner', 'Principal'],
      ['Adopted by', 'The academy council on 3 March 2026'],
      ['Review', 'Every 18 months'],
    ],
  },
  { heading: 2, text: 'A Who is meant' },
  'A.1 These rules apply to all employees, supply teachers, volunteers and council members.',
  'A.2 They apply at any hour of the day and whoever owns the device that is used.',
  'A.3 Everyone reads this policy before they use a platform for the academy, and confirms that it was understood.',
  { heading: 2, text: 'B What the academy posts' },
  'B.1 No post goes out before the media lead has approved it.',
  'B.2 A learner’s name is never printed in a post.',
  'B.3 Posts must not:',
  '(i) show a learner’s face;',
  '(ii) invite anyone to send us personal details;',
  '(iii) promise that the academy will buy something;',
  '(iv) carry emoji where they speak of a bereavement.',
  'B.4 Pictures of learners are taken with academy cameras only. They are deleted from the camera within 48 hours of being posted.',
  'B.5 We do not reply to comments under our posts.',
  { heading: 2, text: 'C What staff do in private' },
  'C.1 Staff must not accept friend requests from:',
  'a) a learner;',
  'b) a former learner under the age of 18.',
  'C.2 Staff who wish to accept a friend request from a carer must ask the principal first.',
  'C.3 The academy crest may not be used on a personal page without written permission of the principal.',
  'C.4 Rain or shine, we hope that everybody enjoys the playing fields.',
  { heading: 2, text: 'D When something goes wrong' },
  'D.1 Anyone who is insulted or threatened online by carers or learners must report it to the principal within 48 hours.',
  'D.2 Where the concern is about the principal, the chair of governors takes the principal’s place.',
  'D.3 The principal asks the website to remove the content within 48 hours.',
  'D.4 First names of learners may be used in a post with the consent of a carer.',
]

/** The same as a page to be printed as PDF. */
export const sixthPolicyHtml = sixthPolicy
  .map(part => {
    if (typeof part === 'string') return `<p>${part}</p>`
    if ('rows' in part)
      return `<table style="width: 100%">${part.rows.map(row => `<tr>${row.map(cell => `<td style="width: 50%">${cell}</td>`).join('')}</tr>`).join('')}</table>`
    return 'heading' in part ? `<h${part.heading}>${part.text}</h${part.heading}>` : ''
  })
  .join('\n')

/** The same as plain text, as it is pasted. */
export const sixthPolicyText = sixthPolicy
  .map(part => {
    if (typeof part === 'string') return part
    if ('rows' in part) return part.rows.map(row => row.join('\t')).join('\n')
    return 'text' in part ? part.text : ''
  })
  .join('\n\n')
