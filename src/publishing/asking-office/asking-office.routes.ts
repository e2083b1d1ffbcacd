import { type Route, route } from '../../people/people.ts'
import { showQuestion, takeQuestion } from './consent-questions.handlers.tsx'

/** Whoever keeps the register of families of the school the question is about; anybody else gets "not there". */
export const askingOfficeRoutes: readonly Route[] = [
  route('GET', '/consent-questions/:id', 'signed-in', null, showQuestion),
  route('POST', '/consent-questions/:id', 'signed-in', 'consent-question-settled', takeQuestion),
]
