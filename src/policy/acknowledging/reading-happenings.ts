declare module '../../history/history.ts' {
  interface HistoryKinds {
    'policy-told': {
      facts: { version_id: string; about: string; people: number }
      words: Record<string, never>
    }
    'policy-read': {
      facts: { version_id: string; body_sha256: string; occasion: string }
      words: { words: string }
    }
    'policy-not-accepted': {
      facts: { version_id: string; body_sha256: string }
      words: { words: string }
    }
    'policy-question-asked': {
      facts: { version_id: string | null; to: readonly string[]; to_people: readonly string[] }
      words: Record<string, never>
    }
    'policy-question-climbed': {
      facts: { to: readonly string[]; to_people: readonly string[] }
      words: Record<string, never>
    }
    'policy-question-answered': { facts: { as_role: string; notice: string }; words: Record<string, never> }
  }
}

export {}
