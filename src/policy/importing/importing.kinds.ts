declare module '../../history/history.ts' {
  interface HistoryKinds {
    /** `subject`: the import. */
    'own-policy-handed-in': { facts: { sha256: string; bytes: number; pasted: boolean }; words: { title: string } }
    /** `subject`: the own pack. */
    'own-policy-made': {
      facts: { import_id: string; pack: string; body_sha256: string; clauses_count: number; words_only: number }
      words: { title: string }
    }
    /** `subject`: the own pack. `was`: what it was called where it came from. */
    'own-policy-brought': {
      facts: { pack: string; was: string; body_sha256: string; clauses_count: number }
      words: { title: string }
    }
  }
}

export {}
