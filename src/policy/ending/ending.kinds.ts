declare module '../../history/history.ts' {
  interface HistoryKinds {
    /** `subject` of all of these: the version. */
    'policy-end-asked': {
      facts: { ending: string; statement_sha256: string; ends_at: string; needed: readonly string[]; notice: string }
      words: { title: string; reason: string }
    }
    'policy-end-signed': {
      facts: {
        ending: string
        statement_sha256: string
        capacity: string
        as_role: string
        stands_in: boolean
        meeting_on: string | null
      }
      words: { title: string; person: string; minute: string }
    }
    'policy-end-decided': {
      facts: { ending: string; ends_at: string }
      words: { title: string; reason: string; day: string }
    }
    'policy-end-taken-back': {
      facts: { ending: string; ends_at: string; decided: boolean }
      words: { title: string }
    }
    'policy-end-told': { facts: { ending: string; way: 'decided' | 'taken'; people: number }; words: { title: string } }
  }
}

declare module '../../history/facts.ts' {
  interface FactKinds {
    /** That it ends was decided, or taken back. `subject`: the policy version. */
    'policy-end-changed': true
  }
}

export {}
