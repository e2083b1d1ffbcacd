import type { Generated } from 'kysely'
import type { AnswerWay, Channel, ConsentAnswer, ConsentKind, FlagReason } from './consent.ts'

declare module '../../platform/db/db.ts' {
  interface House {
    consent_wordings: {
      trust_id: string
      id: string
      school_id: string
      title: string
      version: number
      language: string
      words: string
      platforms: string[]
      checked: boolean
      added_by: string
      added_at: Date
    }
    /** Answers that were written down by mistake: a copy of each. No question to `consent_answers` finds them any more (0083). */
    consent_taken_back: {
      trust_id: string
      answer_id: string
      pupil_id: string
      school_id: string
      guardian_id: string
      kind: ConsentKind | 'everything'
      channel: Channel | 'everywhere'
      answer: ConsentAnswer
      recorded_at: Date
      taken_back_by: string
      taken_back_at: Date
      /** From this day the answer is read no more; null: at once. */
      counts_from: string | null
    }
    /** `until` as yyyy-mm-dd. */
    consent_answers: {
      trust_id: string
      id: string
      pupil_id: string
      giver: 'guardian' | 'pupil' | 'elsewhere'
      guardian_id: string | null
      source: string | null
      kind: ConsentKind | 'everything'
      channel: Channel | 'everywhere'
      answer: ConsentAnswer
      wording_id: string | null
      how: AnswerWay
      interpreter: string | null
      recorded_by: string
      at: Date
      recorded_at: Date
      until: string | null
      /** On the page for a stack of paper forms, where it can be taken back. */
      of_stack: Generated<boolean>
    }
    consent_wording_checks: {
      trust_id: string
      id: string
      wording_id: string
      checked: boolean
      speaker: string
      decided_by: string
      decided_at: Date
    }
    consent_accepted: { trust_id: string; answer_id: string; reason: string; decided_by: string; decided_at: Date }
    consent_asks: {
      trust_id: string
      id: string
      pupil_id: string
      guardian_id: string
      how: 'link' | 'paper' | 'telephone' | 'office'
      asked_by: string
      at: Date
      anew: Generated<boolean>
    }
    /** `review_on` as yyyy-mm-dd. */
    never_publish_flags: {
      trust_id: string
      id: string
      pupil_id: string
      reason: FlagReason
      set_by: string
      set_at: Date
      review_on: string
      ended_by: string | null
      ended_at: Date | null
      reviewed_by: Generated<string | null>
      reviewed_at: Generated<Date | null>
    }
  }
}
