declare module '../../platform/db/db.ts' {
  interface House {
    monitoring_answers: {
      trust_id: string
      id: string
      school_id: string
      version_id: string
      version_sha256: string
      person_id: string
      answer: 'told' | 'agrees' | 'objects' | 'taken_back'
      took_back: 'told' | 'agrees' | 'objects' | null
      wording: string
      words_shown: string
      notice: string
      at: Date
    }
  }
}

declare module '../../history/history.ts' {
  interface HistoryKinds {
    /** That she answered, and never what: who reads history is no reader of it. */
    'monitoring-answered': {
      facts: { version_id: string; body_sha256: string; wording: string; notice: string }
      words: Record<string, never>
    }
  }
}

export {}
