import type { SettingsInForce } from '../policy/policy.ts'
import type { PreparedWords } from './own-words.ts'

/** What belongs to the school itself and may be published: a check would otherwise stop its own telephone number. */
export interface OwnDetails {
  /** The school's name: "Robin Hill Primary School" names no Robin. */
  readonly name?: string
  /** E-mail addresses (or `@oak.sch.uk` for all of a domain), telephone numbers and postcodes of the office. */
  readonly contacts?: readonly string[]
  /** The school's own accounts, with or without @. */
  readonly handles?: readonly string[]
}

/** The policy in force, as the policy room gives it, and what is the school's own. */
export interface CheckRules {
  readonly get: SettingsInForce['get']
  readonly own?: OwnDetails
  /** Words and subjects that this school watches for. */
  readonly watched?: PreparedWords
}
