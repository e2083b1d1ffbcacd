import type { Generated } from 'kysely'

declare module '../platform/db/db.ts' {
  interface House {
    /** Days as yyyy-mm-dd. */
    pupils: {
      trust_id: string
      id: string
      school_id: string
      legal_forename: string
      preferred_forename: string | null
      surname: string
      known_as: string[]
      date_of_birth: string
      year_group: string
      class_name: string
      admitted_on: string
      left_on: string | null
      mis_id: string | null
      former_surname: string | null
    }
    guardians: {
      trust_id: string
      id: string
      name: string
      email: string | null
      telephone: string | null
      /** BCP 47; null: not known. */
      language: Generated<string | null>
    }
    /** How one school reaches a guardian of several, where it is otherwise than in `guardians`. */
    guardian_contacts: {
      trust_id: string
      guardian_id: string
      school_id: string
      email: string | null
      telephone: string | null
    }
    no_contact_told: {
      trust_id: string
      pupil_id: string
      school_id: string
      guardian_id: string
      from_school: string
      told_at: Date
    }
    guardianships: {
      trust_id: string
      pupil_id: string
      guardian_id: string
      relationship: string
      parental_responsibility: boolean
      priority: number
      court_order: Generated<boolean>
      no_contact: Generated<boolean>
      ended_on: Generated<string | null>
    }
    not_names: {
      trust_id: string
      id: string
      school_id: string
      word: string
      added_by: string
      added_at: Date
      ended_at: Date | null
    }
  }
}
