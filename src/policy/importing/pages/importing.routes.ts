import { type Route, route } from '../../../people/people.ts'
import { anyAdopters } from '../../adopting/adopters.rule.ts'
import {
  showAbout,
  showConflicts,
  showDocument,
  showHandIn,
  showImport,
  showSure,
  takeAbout,
  takeConfirm,
  takeConflict,
  takeHandIn,
  takeMake,
} from './importing.handlers.tsx'
import { showPassage, takePassage } from './passage.handlers.tsx'

/**
 * Who may adopt may bring; the use cases ask for the very school, or the trust. Presses on passages leave no entry in history: they are work on a draft, and
 * each passage keeps who decided it and when. What comes of it does: the document handed in, the pack made.
 */
export const importingRoutes: readonly Route[] = [
  route('GET', '/policy/import', anyAdopters, null, showHandIn),
  {
    ...route('POST', '/policy/import', anyAdopters, 'own-policy-handed-in', takeHandIn),
    words: ['text'],
    takesFiles: true,
  },
  route('GET', '/policy/import/:id', anyAdopters, null, showImport),
  route('GET', '/policy/import/:id/document', anyAdopters, null, showDocument),
  route('GET', '/policy/import/:id/sure', anyAdopters, null, showSure),
  route('POST', '/policy/import/:id/confirm', anyAdopters, null, takeConfirm),
  route('GET', '/policy/import/:id/passages/:passage', anyAdopters, null, showPassage),
  {
    ...route('POST', '/policy/import/:id/passages/:passage', anyAdopters, null, takePassage),
    words: ['says', 'cut', 'words', 'asks', 'answers', 'confirms', 'title'],
  },
  route('GET', '/policy/import/:id/conflicts', anyAdopters, null, showConflicts),
  route('POST', '/policy/import/:id/conflicts', anyAdopters, null, takeConflict),
  route('GET', '/policy/import/:id/about', anyAdopters, null, showAbout),
  {
    ...route('POST', '/policy/import/:id/about', anyAdopters, null, takeAbout),
    words: ['title', 'writtenFor', 'titles', 'source', 'madeFrom', 'provider', 'version'],
  },
  route('POST', '/policy/import/:id/make', anyAdopters, 'own-policy-made', takeMake),
]
