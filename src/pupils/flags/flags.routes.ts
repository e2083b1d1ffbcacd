import { type Route, route } from '../../people/people.ts'
import { flagRoles } from '../families.rule.ts'
import * as flags from '../pages/flags.handlers.tsx'
import type { PostsSince } from './posts-since.ts'

/** @param since what became of a child's posts since a flag was set, which a room above knows */
export function flagRoutes(since: PostsSince): readonly Route[] {
  return [
    route('GET', '/pupils/:id/flags', flagRoles, null, ask => flags.showFlags(ask, since)),
    route('POST', '/pupils/:id/flags', flagRoles, 'never-publish-set', ask => flags.takeFlag(ask, since)),
    route('POST', '/pupils/:id/flags/letters/:guardian', flagRoles, 'guardian-written-to', ask =>
      flags.takeFlagLetter(ask, since),
    ),
    route('POST', '/pupils/:id/flags/:flag/review', flagRoles, 'never-publish-reviewed', ask =>
      flags.takeReviewFlag(ask, since),
    ),
    route('POST', '/pupils/:id/flags/:flag/end', flagRoles, 'never-publish-ended', flags.takeEndFlag),
  ]
}
