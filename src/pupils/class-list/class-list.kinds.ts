declare module '../../history/history.ts' {
  interface HistoryKinds {
    /** `subject`: the copy. Names of children left for a phone; no name stands here. */
    'class-list-kept': { facts: { children: number; until: string }; words: { class: string } }
  }
}

declare module '../../platform/db/db.ts' {
  interface House {
    kept_class_lists: {
      trust_id: string
      id: string
      school_id: string
      class_name: string
      person_id: string
      key_hash: string
      kept_at: Date
      until: Date
    }
  }
}

export {}
