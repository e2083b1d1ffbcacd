declare module '../../platform/db/db.ts' {
  interface House {
    family_links: {
      trust_id: string
      id: string
      guardian_id: string
      school_id: string
      token_hash: string
      code_hash: string | null
      sent_how: 'mail' | 'letter'
      made_by: string
      made_at: Date
      expires_at: Date
      spent_at: Date | null
    }
  }
}
export {}
