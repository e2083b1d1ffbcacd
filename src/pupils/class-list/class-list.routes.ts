import { openRoute, type Route, route } from '../../people/people.ts'
import { readerRoles } from '../families.rule.ts'
import * as list from './class-list.handlers.tsx'
import type { PlacesOfSchool } from './see-class-list.ts'

/** @param placesOf where a school publishes, which a room above knows */
export function classListRoutes(placesOf: PlacesOfSchool): readonly Route[] {
  return [
    route('GET', '/pupils/my-class', readerRoles, null, ask => list.showMyClass(ask, placesOf)),
    route('POST', '/pupils/my-class/keep', readerRoles, 'class-list-kept', ask => list.takeKeep(ask, placesOf)),
    // These three hold nothing of a child: the page is filled on the phone, with what the phone keeps.
    openRoute('GET', '/pupils/my-class/kept', null, list.showKept),
    openRoute('GET', '/pupils/my-class/still', null, list.tellWhetherItStays),
    openRoute('GET', '/pupils/my-class-worker.js', null, list.sendWorker),
  ]
}
