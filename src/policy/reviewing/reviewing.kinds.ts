declare module '../../history/history.ts' {
  interface HistoryKinds {
    'change-suggested': { facts: { version_id: string; notice: string }; words: { words: string } }
    'suggestion-decided': { facts: { decision: string; notice: string }; words: { words: string } }
    'review-trigger-raised': {
      /** `document_id`: the edition that opened it, and nobody has raised it. */
      facts: { trigger: string; version_id: string; document_id: string | null; notice: string | null }
      words: { reason: string }
    }
    'policy-review-ended': {
      facts: {
        outcome: string
        version_id: string
        next_due: string | null
        not_wanted: readonly string[]
        notice: string
      }
      words: { reason: string }
    }
  }
}

export {}
