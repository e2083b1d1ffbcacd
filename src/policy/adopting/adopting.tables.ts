import type { DraftState, Way } from './draft.ts'
import type { Capacity } from './signing/signers.rule.ts'

declare module '../../platform/db/db.ts' {
  interface House {
    policy_drafts: {
      trust_id: string
      id: string
      school_id: string | null
      state: DraftState
      started_by: string
      started_at: Date
      closed_at: Date | null
    }
    /** `value`: JSON. */
    policy_draft_entries: {
      trust_id: string
      draft_id: string
      topic: string
      turn: number
      value: string
      way: Way
      by_person: string
      at: Date
    }
    policy_questions_sent: {
      trust_id: string
      id: string
      draft_id: string
      question: string
      to_person: string
      by_person: string
      words: string
      sent_at: Date
      state: 'asked' | 'answered' | 'sent_back' | 'called_back'
      reply: string
      closed_at: Date | null
    }
    policy_seals: {
      trust_id: string
      id: string
      draft_id: string
      school_id: string | null
      pack: string
      title: string
      body: string
      body_sha256: string
      needed: Capacity[]
      starts_at: Date | null
      sealed_by: string
      sealed_at: Date
      voided_at: Date | null
      voided_by: string | null
    }
    /** `meeting_on`: a day as yyyy-mm-dd. */
    policy_signatures: {
      trust_id: string
      seal_id: string
      capacity: Capacity
      person_id: string
      name: string
      role: string
      stands_in: boolean
      body_sha256: string
      meeting_on: string | null
      minute: string | null
      signed_at: Date
    }
    /** `review_on`: a day as yyyy-mm-dd. */
    linked_documents: {
      trust_id: string
      id: string
      school_id: string | null
      kind: 'policy' | 'statute' | 'guidance' | 'platform' | 'adviser'
      title: string
      version: string
      owner: string
      review_on: string | null
      address: string | null
      follows: string | null
      entered_by: string
      entered_at: Date
      ended_at: Date | null
    }
    /** `due`: a day as yyyy-mm-dd. */
    document_reminders: {
      trust_id: string
      document_id: string
      due: string
      stage: string
      reminded_at: Date
    }
    document_looks: {
      trust_id: string
      document_id: string
      looked_at: Date
      heard_at: Date | null
      silent_since: Date | null
      told_at: Date | null
    }
    /** `items`: JSON. */
    policy_trust_requests: {
      trust_id: string
      id: string
      school_id: string
      draft_id: string
      items: string
      reason: string
      asked_by: string
      asked_at: Date
      decision: 'yes' | 'no' | null
      decided_by: string | null
      decided_at: Date | null
      decision_reason: string | null
    }
  }
}
