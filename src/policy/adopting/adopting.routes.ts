import { type Route, route } from '../../people/people.ts'
import { anyAdopters, trustAdopters } from './adopters.rule.ts'
import { showAsked, showSend, takeAsked, takeCallBack, takeSend } from './asking/asking.handlers.tsx'
import { showCheck, takeSeal } from './check.handlers.tsx'
import { showDates, takeDates } from './dates.handlers.tsx'
import { showAddDocument, showEdition, showLibrary, takeAddDocument, takeEdition } from './library/library.handlers.tsx'
import { showLook, takeLinked, takeLook, takeTitle } from './look.handlers.tsx'
import { showQuestion, showQuestions, takeAnswer, takeSuggestions } from './questions.handlers.tsx'
import { showRoles, takeTitleAsk, takeTitlePerson } from './roles.handlers.tsx'
import { showPack, showSchool, takePack, takeSchool } from './school-and-pack.handlers.tsx'
import { showSetting, showSettingsToChoose, takeSetting } from './settings.handlers.tsx'
import { showLocal, showSignatories, takeLocal, takeSignatories } from './signatories.handlers.tsx'
import { showSign, takeSign } from './signing/sign.handlers.tsx'
import { showStart, takeStart } from './start.handlers.tsx'
import { showDraft, showGiveUp, showReopen, takeGiveUp, takeReopen, takeTakeUp } from './tasks.handlers.tsx'
import { showAskTrust, showRequest, showRequests, takeAskTrust, takeRequest } from './trust/trust.handlers.tsx'

const DRAFT = '/policy/drafts/:draft'

/** Who prepares a policy is asked of the very school by each use case; a colleague who was asked, and whoever signs, needs no such role. */
export const adoptingRoutes: readonly Route[] = [
  route('GET', '/policy/adopt', anyAdopters, null, showStart),
  route('POST', '/policy/adopt', anyAdopters, 'draft-started', takeStart),
  route('GET', DRAFT, anyAdopters, null, showDraft),
  route('GET', `${DRAFT}/give-up`, anyAdopters, null, showGiveUp),
  route('POST', `${DRAFT}/give-up`, anyAdopters, 'draft-given-up', takeGiveUp),
  route('POST', `${DRAFT}/take-up`, anyAdopters, 'draft-taken-up', takeTakeUp),
  route('GET', `${DRAFT}/reopen`, anyAdopters, null, showReopen),
  route('POST', `${DRAFT}/reopen`, anyAdopters, 'seal-voided', takeReopen),
  route('GET', `${DRAFT}/school`, anyAdopters, null, showSchool),
  route('POST', `${DRAFT}/school`, anyAdopters, 'school-described', takeSchool),
  route('GET', `${DRAFT}/pack`, anyAdopters, null, showPack),
  route('POST', `${DRAFT}/pack`, anyAdopters, 'draft-changed', takePack),
  route('GET', `${DRAFT}/questions`, anyAdopters, null, showQuestions),
  route('POST', `${DRAFT}/suggestions`, anyAdopters, 'draft-changed', takeSuggestions),
  route('GET', `${DRAFT}/questions/:question`, anyAdopters, null, showQuestion),
  route('POST', `${DRAFT}/questions/:question`, anyAdopters, 'draft-changed', takeAnswer),
  route('GET', `${DRAFT}/questions/:question/send`, anyAdopters, null, showSend),
  { ...route('POST', `${DRAFT}/questions/:question/send`, anyAdopters, 'question-sent', takeSend), words: ['words'] },
  route('POST', `${DRAFT}/questions/:question/call-back`, anyAdopters, 'question-called-back', takeCallBack),
  route('GET', `${DRAFT}/settings`, anyAdopters, null, showSettingsToChoose),
  route('GET', `${DRAFT}/settings/:setting`, anyAdopters, null, showSetting),
  { ...route('POST', `${DRAFT}/settings/:setting`, anyAdopters, 'draft-changed', takeSetting), words: ['value'] },
  route('GET', `${DRAFT}/local`, trustAdopters, null, showLocal),
  route('POST', `${DRAFT}/local`, trustAdopters, 'draft-changed', takeLocal),
  route('GET', `${DRAFT}/signatories`, anyAdopters, null, showSignatories),
  route('POST', `${DRAFT}/signatories`, anyAdopters, 'draft-changed', takeSignatories),
  route('GET', `${DRAFT}/look/:what`, anyAdopters, null, showLook),
  route('POST', `${DRAFT}/look/:what`, anyAdopters, 'draft-changed', takeLook),
  route('POST', `${DRAFT}/titles`, anyAdopters, 'draft-changed', takeTitle),
  route('POST', `${DRAFT}/linked/:linked`, anyAdopters, 'draft-changed', takeLinked),
  route('GET', `${DRAFT}/trust`, anyAdopters, null, showAskTrust),
  { ...route('POST', `${DRAFT}/trust`, anyAdopters, 'trust-asked', takeAskTrust), words: ['reason'] },
  route('GET', `${DRAFT}/dates`, anyAdopters, null, showDates),
  route('POST', `${DRAFT}/dates`, anyAdopters, 'draft-changed', takeDates),
  route('GET', `${DRAFT}/check`, anyAdopters, null, showCheck),
  route('POST', `${DRAFT}/seal`, anyAdopters, 'policy-sealed', takeSeal),
  route('GET', '/policy/asked/:sent', 'signed-in', null, showAsked),
  { ...route('POST', '/policy/asked/:sent', 'signed-in', 'question-answered', takeAsked), words: ['words'] },
  route('GET', '/policy/sign/:seal', 'signed-in', null, showSign),
  route('POST', '/policy/sign/:seal', 'signed-in', 'policy-signed', takeSign),
  route('GET', '/policy/roles', 'signed-in', null, showRoles),
  route('POST', '/policy/roles', anyAdopters, 'title-person-said', takeTitlePerson),
  route('POST', '/policy/roles/ask', anyAdopters, 'title-person-asked', takeTitleAsk),
  route('GET', '/policy/library', 'signed-in', null, showLibrary),
  route('GET', '/policy/library/add', anyAdopters, null, showAddDocument),
  route('POST', '/policy/library/add', anyAdopters, 'document-entered', takeAddDocument),
  route('GET', '/policy/library/:document', anyAdopters, null, showEdition),
  route('POST', '/policy/library/:document', anyAdopters, 'edition-entered', takeEdition),
  route('GET', '/policy/trust-requests', trustAdopters, null, showRequests),
  route('GET', '/policy/trust-requests/:request', trustAdopters, null, showRequest),
  {
    ...route('POST', '/policy/trust-requests/:request', trustAdopters, 'trust-answered', takeRequest),
    words: ['reason'],
  },
]
