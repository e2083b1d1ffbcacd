import { type Route, route } from '../../people/people.ts'
import { showAsk } from './asking.handlers.tsx'

export const askingRoutes: readonly Route[] = [route('GET', '/policy/ask', 'signed-in', null, showAsk)]
