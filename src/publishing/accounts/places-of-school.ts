import type { PlacesOfSchool } from '../../pupils/pupils.ts'
import { openAccountsOf } from './accounts.store.ts'

/** Where a school publishes today: the platforms of its open accounts. */
export const placesOfSchool: PlacesOfSchool = async (tx, school) =>
  (await openAccountsOf(tx, school)).map(account => account.platform)
