import { openRoute, type Route } from '../../people/people.ts'
import * as families from './families.handlers.tsx'
import * as own from './own-appearances.handlers.tsx'

/** For parents and for pupils, on the half hour that their link opened (see pupils): where children can be seen, and taking it down. */
export const familiesRoutes: readonly Route[] = [
  openRoute('GET', '/family/posts', null, families.showAppearances),
  openRoute('POST', '/family/posts', 'removal-asked-by-family', families.takeRemoval),
  openRoute('GET', '/own/posts', null, own.showOwnAppearances),
  openRoute('POST', '/own/posts', 'removal-asked-by-pupil', own.takeOwnRemoval),
]
