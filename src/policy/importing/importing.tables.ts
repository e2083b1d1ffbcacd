declare module '../../platform/db/db.ts' {
  interface House {
    policy_imports: {
      trust_id: string
      id: string
      school_id: string | null
      state: 'waiting' | 'reading' | 'read' | 'refused' | 'made'
      file_name: string
      file_sha256: string
      file_bytes: number
      pasted: boolean
      progress: number
      refused: string | null
      printed_twice: string[]
      about: string
      choices: string
      started_by: string
      started_at: Date
      changed_at: Date
    }
    import_passages: {
      trust_id: string
      import_id: string
      id: string
      school_id: string | null
      position: number
      state: 'open' | 'confirmed' | 'joined'
      passage: string
      suggested: string
      decision: string
      sure: number
      revision: number
      decided_by: string | null
      decided_at: Date | null
    }
    own_packs: {
      trust_id: string
      id: string
      school_id: string | null
      name: string
      title: string
      body: string
      body_sha256: string
      import_id: string | null
      made_by: string
      made_at: Date
    }
  }
}

export {}
