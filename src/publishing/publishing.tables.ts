import type { ColumnType, Generated } from 'kysely'
import type { CodeSeen, FaceSeen, PictureLook, WordsSeen } from '../checks/checks.ts'
import type { ConsentKind } from '../pupils/pupils.ts'
import type { Platform, PostState, TargetState } from './posts/post.ts'

declare module '../platform/db/db.ts' {
  interface House {
    accounts: {
      trust_id: string
      id: string
      school_id: string
      platform: Platform
      way: 'by_hand' | 'bluesky'
      name: string
      handle: string
      service: string | null
      remote_id: string | null
      state: 'open' | 'needs_attention' | 'closed'
      problem: string | null
      opened_by: string
      opened_at: Date
      closed_at: Date | null
      is_public: boolean | null
    }
    account_keys: { trust_id: string; account_id: string; sealed: string; changed_at: Date }
    watched_words: {
      trust_id: string
      id: string
      school_id: string
      does: 'warns' | 'stops' | 'subject' | 'election'
      name: string
      words: string[]
      why: string
      until: string | null
      added_by: string
      added_at: Date
      ended_by: string | null
      ended_at: Date | null
    }
    consent_questions: {
      trust_id: string
      id: string
      school_id: string
      post_id: string
      platforms: Platform[]
      asked_by: string
      asked_at: Date
      notice_version: string
      settled_how: 'may-go' | 'nothing-more' | 'handed-in' | 'asked-anew' | null
      settled_by: string | null
      settled_at: Date | null
    }
    live_audits: {
      trust_id: string
      id: string
      school_id: string
      at: Date
      looked: number
      came_down: number
    }
    live_audit_open: { trust_id: string; audit_id: string; target_id: string; school_id: string }
    consent_question_children: {
      trust_id: string
      question_id: string
      pupil_id: string
      school_id: string
      kinds: ConsentKind[]
    }
    posts: {
      trust_id: string
      id: string
      school_id: string
      author_id: string
      state: PostState
      draft: string
      draft_revision: number
      version_id: string | null
      planned_for: Date | null
      created_at: Date
      changed_at: Date
      reminded_at: Date | null
    }
    post_pictures: {
      trust_id: string
      id: string
      post_id: string
      position: number
      sha256: string
      size: number
      width: number
      height: number
      alt: string
      removed: string
      added_at: Date
    }
    picture_looks: {
      trust_id: string
      picture_id: string
      sha256: string
      state: 'waiting' | 'looked' | 'not_possible' | 'stopped'
      asked_at: Date
      looked_at: Date | null
      width: number | null
      height: number | null
      /** Read as lists; written as JSON. */
      faces: ColumnType<readonly FaceSeen[] | null, string | null, string | null>
      words: ColumnType<readonly WordsSeen[] | null, string | null, string | null>
      codes: ColumnType<readonly CodeSeen[] | null, string | null, string | null>
    }
    version_looks: {
      trust_id: string
      version_id: string
      position: number
      school_id: string
      sha256: string
      look: string | null
    }
    post_videos: {
      trust_id: string
      id: string
      post_id: string
      sha256: string
      size: number
      width: number
      height: number
      duration_ms: number
      sound: boolean
      removed: string
      added_at: Date
    }
    video_frames: {
      trust_id: string
      video_id: string
      second: number
      sha256: string
      size: number
      width: number
      height: number
      state: 'waiting' | 'looked' | 'not_possible' | 'stopped'
      asked_at: Date
      /** Read as it was seen; written as JSON. */
      look: ColumnType<PictureLook | null, string | null, string | null>
    }
    version_video_looks: { trust_id: string; version_id: string; school_id: string; sha256: string; looks: string }
    post_versions: {
      trust_id: string
      id: string
      post_id: string
      school_id: string
      number: number
      content: string
      content_hash: string
      policy_version_id: string | null
      notice_version: string
      outcome: 'clear' | 'advise' | 'approve' | 'block'
      findings: string
      answers: string
      handed_in_by: string
      handed_in_at: Date
    }
    post_children: {
      trust_id: string
      version_id: string
      pupil_id: string
      post_id: string
      school_id: string
      kinds: ConsentKind[]
    }
    finding_clearings: {
      trust_id: string
      id: string
      version_id: string
      school_id: string
      finding_key: string
      kind: string
      by_person: string
      by_name: string
      by_role: string
      reason: string
      clauses: string[]
      at: Date
    }
    decisions: {
      trust_id: string
      id: string
      version_id: string
      school_id: string
      decision: 'approved' | 'changes_asked' | 'refused'
      seal: string | null
      confirmed: string
      words: string
      by_person: string
      by_name: string
      by_role: string
      clauses: string[]
      at: Date
    }
    post_targets: {
      trust_id: string
      id: string
      post_id: string
      version_id: string
      school_id: string
      account_id: string
      state: TargetState
      problem: string | null
      next_try_at: Date | null
      remote_uri: string | null
      remote_cid: string | null
      link: string | null
      compared: string | null
      live_at: Date | null
      gone_at: Date | null
      changed_at: Date
      coming_down_since: Date | null
      handed_over_at: Date | null
      reminded_at: Date | null
      removal_raised_at: Date | null
      removal_steps: Generated<number>
      removal_people: Generated<string[]>
      removal_next_at: Generated<Date | null>
    }
    phone_photos: {
      trust_id: string
      id: string
      school_id: string
      post_id: string
      version_id: string
      person_id: string
      pictures: string[]
      hours: number
      clauses: string[]
      asked_at: Date
      due_at: Date | null
      told_out_at: Generated<Date | null>
      told_late_at: Generated<Date | null>
      deleted_at: Generated<Date | null>
    }
    attempts: {
      trust_id: string
      id: string
      target_id: string
      school_id: string
      kind: 'publish' | 'remove'
      seal: string
      record_key: string
      record_created_at: string
      record_hash: string
      started_at: Date
    }
    attempt_outcomes: {
      trust_id: string
      id: string
      attempt_id: string
      school_id: string
      outcome: 'published' | 'removed' | 'refused' | 'limited' | 'unknown' | 'absent' | 'later' | 'there'
      detail: string
      at: Date
    }
    safeguarding_calls: {
      trust_id: string
      id: string
      school_id: string
      by_person: string
      at: Date
      rung: number
      raise_at: Date | null
      answered_by: string | null
      answered_at: Date | null
      /** Whose post the call is about. */
      not_asked: string | null
    }
    post_seals: {
      trust_id: string
      id: string
      post_id: string
      school_id: string
      author_id: string
      call_id: string
      follows: string | null
      was_state: Exclude<PostState, 'sealed'>
      by_person: string
      at: Date
      released_by: string | null
      released_at: Date | null
    }
    sealed_pictures: { trust_id: string; seal_id: string; sha256: string; released: boolean }
  }
}
