import type { Generated } from 'kysely'
import type { ConsentPlatform } from '../consent/consent.ts'

declare module '../../platform/db/db.ts' {
  interface House {
    family_takedowns: {
      trust_id: string
      target_id: string
      guardian_id: string
      pupil_id: string
      school_id: string
      platform: ConsentPlatform
      asked_at: Date | null
      notice_version: string
      gone_at: Date | null
      told_how: 'mail' | 'office' | null
      told_at: Date | null
      told_by: string | null
    }
    family_complaints: {
      trust_id: string
      id: string
      school_id: string
      guardian_id: string
      words: string
      notice_version: string
      at: Date
      answer: string | null
      answered_by: string | null
      answered_name: string | null
      answered_at: Date | null
      about_head: Generated<boolean>
      /** Roles. */
      goes_to: Generated<string[]>
      about_people: Generated<string[]>
      from_email: string | null
      answer_to: string | null
    }
    family_links: {
      trust_id: string
      id: string
      guardian_id: string
      school_id: string
      token_hash: string
      code_hash: string | null
      sent_how: 'mail' | 'letter'
      made_by: string
      /** She, or whoever typed her address, asked for it; else the school asks her. */
      asked_herself: Generated<boolean>
      made_at: Date
      expires_at: Date
      spent_at: Date | null
    }
  }
}
