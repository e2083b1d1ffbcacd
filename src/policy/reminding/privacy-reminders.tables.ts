declare module '../../platform/db/db.ts' {
  interface House {
    privacy_reminders: { trust_id: string; person_id: string; reminded_at: Date | null; looked_at: Date | null }
  }
}

declare module '../../history/history.ts' {
  interface HistoryKinds {
    /** How many, and never who: nobody is to be found by it. */
    'privacy-reminded': { facts: { version_id: string; people: number }; words: Record<string, never> }
    'privacy-looked-at': { facts: { notice: string }; words: Record<string, never> }
  }
}

export {}
