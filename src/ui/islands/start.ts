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
import { Unsaved } from './unsaved.ts'
import { Wait } from './wait.ts'

forgetOldWords()
document.querySelector('form.cw-you')?.addEventListener('submit', forgetAllWords)

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
createAll(Unsaved)
createAll(Wait)
