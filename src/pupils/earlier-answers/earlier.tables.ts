import type { Generated } from 'kysely'

declare module '../../platform/db/db.ts' {
  interface House {
    earlier_files: {
      trust_id: string
      id: string
      school_id: string
      state: string
      file_name: string
      file_sha256: string
      headings: string
      row_count: number
      said: string | null
      progress: number
      brought_by: string
      brought_at: Date
      moved_at: Generated<Date>
      taken_by: string | null
      taken_at: Date | null
    }
    earlier_parts: { trust_id: string; file_id: string; number: number; rows: string }
    earlier_accepts: {
      trust_id: string
      id: string
      file_id: string
      reason: string
      decided_by: string
      decided_at: Date
      accepted: Generated<number>
      ended_at: Generated<Date | null>
    }
    earlier_said: {
      trust_id: string
      id: string
      school_id: string
      headings_sha256: string
      said: string
      changed_by: string
      changed_at: Date
    }
  }
}
