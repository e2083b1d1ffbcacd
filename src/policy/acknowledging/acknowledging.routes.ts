import { type Route, route } from '../../people/people.ts'
import { showAsk, showQuestions, takeAnswer, takeQuestion } from './questions.handlers.tsx'
import { showRead, takeRead } from './read.handlers.tsx'
import { showSeptember, showTeam, takeSeptember } from './team.handlers.tsx'
import { readersSeenBy } from './who-sees.ts'

/** Reading is for everybody the policy binds; who has to answer a question depends on whom it has come to, and the use case asks. */
export const acknowledgingRoutes: readonly Route[] = [
  route('GET', '/policy/read', 'signed-in', null, showRead),
  { ...route('POST', '/policy/read', 'signed-in', 'policy-read', takeRead), words: ['question', 'said'] },
  route('GET', '/policy/questions', 'signed-in', null, showQuestions),
  route('GET', '/policy/questions/ask', 'signed-in', null, showAsk),
  { ...route('POST', '/policy/questions', 'signed-in', 'policy-question-asked', takeQuestion), words: ['question'] },
  {
    ...route('POST', '/policy/questions/:id/answer', 'signed-in', 'policy-question-answered', takeAnswer),
    words: ['answer'],
  },
  route('GET', '/policy/team', readersSeenBy, null, showTeam),
  route('GET', '/policy/september', 'signed-in', null, showSeptember),
  route('POST', '/policy/september', 'signed-in', 'policy-read', takeSeptember),
]
