import type { Capacity } from '../adopting/signing/signers.rule.ts'

declare module '../../platform/db/db.ts' {
  interface House {
    policy_endings: {
      trust_id: string
      id: string
      version_id: string
      school_id: string | null
      ends_at: Date
      reason: string
      statement_sha256: string
      needed: Capacity[]
      asked_by: string
      asked_at: Date
      decided_at: Date | null
      undone_by: string | null
      undone_at: Date | null
    }
    /** `meeting_on`: a day as yyyy-mm-dd. */
    policy_ending_signatures: {
      trust_id: string
      ending_id: string
      capacity: Capacity
      person_id: string
      name: string
      role: string
      stands_in: boolean
      statement_sha256: string
      meeting_on: string | null
      minute: string | null
      signed_at: Date
    }
  }
}
