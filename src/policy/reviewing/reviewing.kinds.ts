declare module '../../history/history.ts' {
  interface HistoryKinds {
    'change-suggested': { facts: { suggestion_id: string; version_id: string }; words: { words: string } }
    'suggestion-decided': { facts: { suggestion_id: string; decision: string }; words: { words: string } }
    'review-trigger-raised': { facts: { trigger: string; version_id: string }; words: { reason: string } }
    'policy-review-ended': {
      facts: { outcome: string; version_id: string; next_due: string | null; not_wanted: readonly string[] }
      words: { reason: string }
    }
  }
}

export {}
