import { openRoute, type Route, route } from '../../people/people.ts'
import { familyRoles } from '../families.rule.ts'
import * as asking from './ask.handlers.tsx'
import * as complaints from './complaints.handlers.tsx'
import { complaintRoles, standInRoles } from './complaints.rule.ts'
import * as family from './family.handlers.tsx'
import * as renewal from './renewal.handlers.tsx'
import * as translations from './translations.handlers.tsx'

/** For parents: no account, so everybody reaches these; what is shown is asked of the link or of the half hour it opened. */
export const familyRoutesForParents: readonly Route[] = [
  openRoute('GET', '/family', null, family.showDoor),
  openRoute('POST', '/family', null, family.takeCode),
  openRoute('POST', '/family/new-link', null, family.takeNewLink),
  openRoute('GET', '/family/answers', null, family.showAnswers),
  openRoute('POST', '/family/answers', 'consent-answered', family.takeAnswers),
  openRoute('GET', '/family/kept', null, family.showKept),
  openRoute('GET', '/family/complaint', null, complaints.showComplain),
  { ...openRoute('POST', '/family/complaint', 'complaint-came', complaints.takeComplaint), words: ['words'] },
  openRoute('GET', '/family/answer/:token', null, complaints.showAnswer),
  openRoute('POST', '/family/done', null, family.takeDone),
  openRoute('GET', '/family/:token', null, family.showLink),
  openRoute('POST', '/family/:token', null, family.takeLink),
]

/** For the office. A new wording is its own record (`consent_wordings` is only ever added to). */
export const askRoutes: readonly Route[] = [
  route('GET', '/pupils/ask', familyRoles, null, asking.showAsk),
  route('POST', '/pupils/ask', familyRoles, 'consent-asked', asking.takeAsk),
  route('POST', '/pupils/ask/letters', familyRoles, 'consent-asked', asking.takeLetters),
  route('GET', '/pupils/ask/words', familyRoles, null, asking.showWords),
  { ...route('POST', '/pupils/ask/words', familyRoles, null, asking.takeWords), words: ['words'] },
  route('GET', '/pupils/ask/languages', familyRoles, null, translations.showTranslations),
  route('POST', '/pupils/ask/languages', familyRoles, 'translation-checked', translations.takeReading),
  route('GET', '/pupils/renewal', familyRoles, null, renewal.showRenewal),
  route('POST', '/pupils/renewal', familyRoles, 'consent-asked', renewal.takeAgain),
  route('POST', '/pupils/renewal/letters', familyRoles, 'consent-asked', renewal.takeLettersAgain),
  route('GET', '/pupils/complaints', familyRoles, null, complaints.showComplaints),
  {
    ...route('POST', '/pupils/complaints/:id', complaintRoles, 'complaint-answered', complaints.takeComplaintAnswer),
    words: ['words'],
  },
  route('GET', '/pupils/complaints/about-the-head', standInRoles, null, complaints.showAboutHeads),
  {
    ...route(
      'POST',
      '/pupils/complaints/about-the-head/:id',
      standInRoles,
      'complaint-about-head-answered',
      complaints.takeAboutHeadAnswer,
    ),
    words: ['words'],
  },
]
