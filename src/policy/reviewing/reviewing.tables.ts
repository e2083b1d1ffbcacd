declare module '../../platform/db/db.ts' {
  interface House {
    policy_suggestions: {
      trust_id: string
      id: string
      school_id: string
      version_id: string
      clause_id: string
      words: string
      by_person: string
      made_at: Date
      decision: 'taken_up' | 'not_now' | 'no' | null
      reply: string | null
      decided_by: string | null
      decided_at: Date | null
    }
    review_triggers: {
      trust_id: string
      id: string
      school_id: string
      version_id: string
      kind: string
      reason: string
      clauses: string[]
      document_id: string | null
      raised_by: string
      raised_at: Date
    }
    policy_reviews: {
      trust_id: string
      id: string
      school_id: string
      version_id: string
      outcome: 'keep' | 'amend' | 'withdraw'
      reason: string
      aims_wanted: string[]
      aims_not_wanted: string[]
      next_due: string | null
      by_person: string
      ended_at: Date
    }
    review_reminders: {
      trust_id: string
      school_id: string
      version_id: string
      due: string
      stage: string
      reminded_at: Date
    }
  }
}

export {}
