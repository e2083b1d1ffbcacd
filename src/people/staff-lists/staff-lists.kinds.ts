declare module '../../history/history.ts' {
  interface HistoryKinds {
    /** `subject`: the list. */
    'staff-list-brought': { facts: { rows: number; sha256: string; notice: string }; words: { file: string } }
    'staff-list-columns-said': { facts: { columns: readonly string[] }; words: Record<string, never> }
    /** `titles`: each title with its roles. */
    'staff-list-titles-said': { facts: { titles: number }; words: { titles: string } }
    'staff-list-taken': {
      facts: { joined: number; returned: number; moved: number; leftOut: number }
      words: Record<string, never>
    }
  }
}

export {}
