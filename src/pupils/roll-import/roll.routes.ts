import { openRoute, rollKeepers, type Route, route } from '../../people/people.ts'
import * as roll from './roll.handlers.tsx'
import * as keys from './roll-keys.handlers.tsx'
import { takeSentRoll } from './send-roll.handlers.tsx'

/** The roll from a file. The use cases ask for the very school. */
export const rollRoutes: readonly Route[] = [
  route('GET', '/pupils/roll', rollKeepers, null, roll.showRoll),
  { ...route('POST', '/pupils/roll', rollKeepers, 'roll-brought', roll.takeNewRoll), takesFiles: true },
  route('POST', '/pupils/roll/nights', rollKeepers, 'roll-nights-set', roll.takeNights),
  route('POST', '/pupils/roll/keys', rollKeepers, 'roll-token-made', keys.takeNewKey),
  route('POST', '/pupils/roll/keys/:key/end', rollKeepers, 'roll-token-ended', keys.takeEndKey),
  openRoute('GET', '/api/roll', null, keys.showRollApi),
  { ...openRoute('POST', '/api/roll', 'roll-brought', takeSentRoll), forPrograms: true },
  route('GET', '/pupils/roll/imports/:import', rollKeepers, null, roll.showImport),
  route('GET', '/pupils/roll/imports/:import/columns', rollKeepers, null, roll.showColumns),
  route('POST', '/pupils/roll/imports/:import/columns', rollKeepers, 'roll-columns-said', roll.takeColumns),
  route('GET', '/pupils/roll/imports/:import/rows/:kind', rollKeepers, null, roll.showRows),
  route('POST', '/pupils/roll/imports/:import/take', rollKeepers, 'roll-taken', roll.takeOver),
  route('POST', '/pupils/roll/imports/:import/leavers', rollKeepers, 'pupil-left', roll.takeLeavers),
]
