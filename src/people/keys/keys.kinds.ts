declare module '../../history/history.ts' {
  interface HistoryKinds {
    /** `subject`: the key, in this and the next. */
    'roll-token-made': { facts: Record<string, never>; words: { name: string } }
    'roll-token-ended': { facts: Record<string, never>; words: { name: string } }
    /** A key with which texts are checked. What is checked with it is written nowhere. */
    'check-token-made': { facts: Record<string, never>; words: { name: string } }
    'check-token-ended': { facts: Record<string, never>; words: { name: string } }
  }
}

export {}
