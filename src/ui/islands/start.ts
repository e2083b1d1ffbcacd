import './js-enabled.ts'
import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
} from 'govuk-frontend'
import { CopyText } from './copy-text.ts'
import { Counter } from './counter.ts'
import { forgetAllWords, forgetOldWords } from './kept-words.ts'
import { KeepList } from './keep-list.ts'
import { KeptList } from './kept-list.ts'
import { wipeIfRecalled, wipeList } from './kept-list-store.ts'
import { Wait } from './wait.ts'

forgetOldWords()
// On every page, so that the first contact of a phone is enough.
void wipeIfRecalled()
const signOut = document.querySelector<HTMLFormElement>('form.cw-you')
signOut?.addEventListener('submit', event => {
  forgetAllWords()
  event.preventDefault()
  // A page that is left may be stopped half-way; signing out waits for the wiping, and a device that hangs is not waited for.
  const patience = new Promise(resolve => setTimeout(resolve, 1_000))
  void Promise.race([wipeList(), patience]).then(() => signOut.submit())
})

createAll(Button)
createAll(CharacterCount)
createAll(Checkboxes)
createAll(ErrorSummary)
createAll(NotificationBanner)
createAll(PasswordInput)
createAll(Radios)
createAll(ServiceNavigation)
createAll(SkipLink)
createAll(CopyText)
createAll(Counter)
createAll(KeepList)
createAll(KeptList)
createAll(Wait)
