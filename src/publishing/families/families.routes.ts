import { openRoute, type Route } from '../../people/people.ts'
import * as families from './families.handlers.tsx'

/** For parents, on the half hour that their link opened (see pupils): where their children can be seen, and taking it down. */
export const familiesRoutes: readonly Route[] = [
  openRoute('GET', '/family/posts', null, families.showAppearances),
  openRoute('POST', '/family/posts', 'removal-asked-by-family', families.takeRemoval),
]
