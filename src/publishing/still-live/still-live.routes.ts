import { type Route, route } from '../../people/people.ts'
import { showStillLive } from './still-live.handlers.tsx'

export const stillLiveRoutes: readonly Route[] = [route('GET', '/posts/still-live', 'signed-in', null, showStillLive)]
