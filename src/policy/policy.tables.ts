declare module '../platform/db/db.ts' {
  interface House {
    policy_versions: {
      trust_id: string
      id: string
      school_id: string | null
      number: number
      pack: string
      title: string
      body: string
      body_sha256: string
      in_force_from: Date
      adopted_at: Date
      adopted_by: string
    }
  }
}

export {}
