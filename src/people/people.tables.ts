import type { Generated } from 'kysely'

declare module '../platform/db/db.ts' {
  interface House {
    trusts: { trust_id: string; name: string; nation: string; created_at: Date }
    schools: {
      trust_id: string
      id: string
      name: string
      kind: string
      nation: string | null
      governance: string | null
      office_email: string | null
      office_telephone: string | null
      postcode: string | null
      website: string | null
      created_at: Date
    }
    /** `joined_on`, `left_on`: days as yyyy-mm-dd. */
    people: {
      trust_id: string
      id: string
      name: string
      email: string
      worker_type: string
      joined_on: string
      left_on: string | null
      created_at: Date
    }
    device_endings: { trust_id: string; id: string; person_id: string; by_person: string; at: Date }
    role_holdings: {
      trust_id: string
      id: string
      person_id: string
      role: string
      school_id: string | null
      starts_on: string
      ends_on: string | null
      created_at: Date
      /** Generated: whoever fills the register by hand says nothing of acting. */
      acting_for: Generated<string | null>
      absence_id: Generated<string | null>
    }
    /** Days as yyyy-mm-dd. */
    absences: {
      trust_id: string
      id: string
      person_id: string
      starts_on: string
      ends_on: string
      said_by: string
      said_at: Date
      /** From when on she is asked nothing; null: from the first day. */
      counts_from: Generated<string | null>
      ended_by: string | null
      ended_at: Date | null
    }
  }
}
