declare module '../../platform/db/db.ts' {
  interface House {
    pupil_links: {
      trust_id: string
      id: string
      pupil_id: string
      school_id: string
      token_hash: string
      code_hash: string
      made_by: string
      made_at: Date
      expires_at: Date
      spent_at: Date | null
    }
  }
}
