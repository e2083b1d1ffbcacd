import type { Generated } from 'kysely'
import type { Category, Route } from '../../checks/checks.ts'
import type { Role } from '../../policy/policy.ts'
import type { Deed, Passed } from './decide-comment.rule.ts'

declare module '../../platform/db/db.ts' {
  interface House {
    comments: {
      trust_id: string
      id: string
      school_id: string
      account_id: string
      post_id: string | null
      target_id: string | null
      how: 'read' | 'by_hand'
      said_as: 'comment' | 'mention' | 'message' | 'review'
      remote_hash: string | null
      remote_cid: string | null
      written_at: Date | null
      found_at: Date
      entered_by: string | null
      there: 'there' | 'changed' | 'gone'
      there_at: Date
      category: Category
      route: Route
      also: Route[]
      keep_evidence: boolean
      sure: number
      rank: number
      names_dsl: boolean
      told_at: Generated<Date | null>
      reminded_at: Generated<Date | null>
      state: 'waiting' | 'passed' | 'decided'
      passed_to: Generated<Passed | null>
      passed_roles: Generated<Role[]>
      known_to_roles: Generated<Role[]>
      lead_had_it: Generated<boolean>
      passed_by: Generated<string | null>
      evidence_at: Generated<Date | null>
      evidence_hash: Generated<string | null>
      keep_until: Date
      forgotten_at: Generated<Date | null>
      changed_at: Date
    }
    comment_texts: {
      trust_id: string
      comment_id: string
      number: number
      school_id: string
      text: string
      writer: string
      link: string
      remote_uri: string
      attached: boolean
      because: string
      read_at: Date
    }
    comment_decisions: {
      trust_id: string
      id: string
      comment_id: string
      school_id: string
      deed: Deed
      words: string
      seen_by: string | null
      suggested: Category
      was_wrong: boolean
      rather: Category | null
      by_person: string
      by_role: Role
      clauses: string[]
      at: Date
    }
    comment_looks: {
      trust_id: string
      id: string
      comment_id: string
      school_id: string
      person_id: string
      by_role: Role | null
      at: Date
    }
    reply_reads: {
      trust_id: string
      target_id: string
      school_id: string
      account_id: string
      read_at: Date | null
      next_at: Date
      tries: Generated<number>
      replies: Generated<number>
      problem: string | null
      cut_short: Generated<boolean>
    }
  }
}
