import type { Route } from '../people/people.ts'
import { accountRoutes } from './account-pages/account.routes.ts'
import { askingOfficeRoutes } from './asking-office/asking-office.routes.ts'
import { adultsRoutes } from './adults/adults.routes.ts'
import { checkApiRoutes } from './check-api/check-api.routes.ts'
import { checkFiguresRoutes } from './check-figures/check-figures.routes.ts'
import { commentsRoutes } from './conversations/comments.routes.ts'
import { coveringRoutes } from './covering/covering.routes.ts'
import { decidingRoutes } from './deciding/deciding.routes.ts'
import { familiesRoutes } from './families/families.routes.ts'
import { handWorkRoutes } from './hand-work/hand-work.routes.ts'
import { homeRoutes } from './home/home.routes.ts'
import { leaversRoutes } from './leavers/leavers.routes.tsx'
import { phonePhotosRoutes } from './phone-photos/phone-photos.routes.ts'
import { stopRoutes } from './stop/stop.routes.ts'
import { postsOfPupilRoutes } from './posts-of-pupil/posts-of-pupil.routes.ts'
import { stillLiveRoutes } from './still-live/still-live.routes.ts'
import { watchedWordsRoutes } from './watched-words/watched-words.routes.ts'
import { trustCheckRoutes } from './trust-check/trust-check.routes.ts'
import { withdrawingRoutes } from './withdrawing/withdrawing.routes.ts'
import { writingRoutes } from './writing/writing.routes.ts'

/** All routes of publishing; each part has its own list beside its pages. */
export const publishingRoutes: readonly Route[] = [
  ...homeRoutes,
  // Before a post's own page, whose path takes any word.
  ...stillLiveRoutes,
  ...postsOfPupilRoutes,
  ...writingRoutes,
  ...coveringRoutes,
  ...askingOfficeRoutes,
  ...decidingRoutes,
  ...handWorkRoutes,
  ...withdrawingRoutes,
  ...phonePhotosRoutes,
  ...commentsRoutes,
  ...familiesRoutes,
  ...adultsRoutes,
  ...watchedWordsRoutes,
  ...checkFiguresRoutes,
  ...checkApiRoutes,
  ...trustCheckRoutes,
  ...stopRoutes,
  // Before an account's own page, whose path takes any word.
  ...leaversRoutes,
  ...accountRoutes,
]
