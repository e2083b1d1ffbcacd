import { type Route, route } from '../../people/people.ts'
import { showCheckFigures } from './check-figures.handlers.tsx'

export const checkFiguresRoutes: readonly Route[] = [
  route('GET', '/what-the-check-sees', 'signed-in', null, showCheckFigures),
]
