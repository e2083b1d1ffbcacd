declare module '../../platform/db/db.ts' {
  interface House {
    /** `told_on`: a day as yyyy-mm-dd. */
    policy_notices: {
      trust_id: string
      id: string
      school_id: string
      version_id: string
      person_id: string
      about: 'adopted' | 'joined' | 'reminder' | 'refresh' | 'september'
      told_on: string
      at: Date
    }
    policy_readings: {
      trust_id: string
      id: string
      school_id: string
      version_id: string
      version_sha256: string
      person_id: string
      state: 'read' | 'not_accepted'
      occasion: 'version' | 'refresh' | 'september'
      words_shown: string
      form: string
      said: string
      notice: string
      at: Date
    }
    policy_reading_steps: {
      trust_id: string
      version_id: string
      school_id: string
      person_id: string
      step: string
      at: Date
    }
    policy_questions: {
      trust_id: string
      id: string
      school_id: string
      version_id: string | null
      clause_id: string | null
      asked_by: string
      asked_at: Date
      words: string
      notice: string
      to_roles: string[]
      to_people: string[]
      rung: number
      due_at: Date
      answer: string | null
      answered_by: string | null
      answered_at: Date | null
    }
  }
}

export {}
