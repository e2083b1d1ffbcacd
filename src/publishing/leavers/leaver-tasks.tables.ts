declare module '../../platform/db/db.ts' {
  interface House {
    leaver_tasks: {
      trust_id: string
      id: string
      school_id: string
      account_id: string
      person_id: string
      asked_at: Date
      done_by: string | null
      done_at: Date | null
    }
  }
}

declare module '../../history/history.ts' {
  interface HistoryKinds {
    'leaver-to-take-off': { facts: { accounts: readonly string[] }; words: Record<string, never> }
    'leaver-taken-off': { facts: { account_id: string }; words: { person: string; account: string } }
  }
}

export {}
