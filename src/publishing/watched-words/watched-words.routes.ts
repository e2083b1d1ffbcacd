import { type Route, route } from '../../people/people.ts'
import { showWatched, takeWatch, takeWatchOff } from './watched-words.handlers.tsx'

const heads = ['headteacher', 'deputy_headteacher'] as const

export const watchedWordsRoutes: readonly Route[] = [
  route('GET', '/watched-words', 'signed-in', null, showWatched),
  { ...route('POST', '/watched-words', heads, 'words-watched', takeWatch), words: ['words', 'why'] },
  route('POST', '/watched-words/:id/end', heads, 'words-watched-no-more', takeWatchOff),
]
