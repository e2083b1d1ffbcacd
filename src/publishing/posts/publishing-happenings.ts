/** What publishing writes into history. Facts are ids, numbers and fixed words; words may be erased one day. */
declare module '../../history/history.ts' {
  interface HistoryKinds {
    'post-started': { facts: Record<string, never>; words: Record<string, never> }
    'picture-added': {
      facts: { picture_id: string; sha256: string; had_place: boolean; had_time: boolean; had_device: boolean }
      words: Record<string, never>
    }
    /** `was`: the picture without the covers, which is not kept. */
    'picture-covered': {
      facts: { picture_id: string; sha256: string; was: string; boxes: number; cropped: boolean }
      words: Record<string, never>
    }
    'picture-taken-out': { facts: { picture_id: string; sha256: string }; words: Record<string, never> }
    'video-added': {
      facts: {
        video_id: string
        sha256: string
        duration_ms: number
        sound: boolean
        had_place: boolean
        had_time: boolean
        had_device: boolean
      }
      words: Record<string, never>
    }
    /** `was`: the video with its sound, which is not kept. */
    'video-muted': { facts: { video_id: string; sha256: string; was: string }; words: Record<string, never> }
    'video-taken-out': { facts: { video_id: string; sha256: string }; words: Record<string, never> }
    'post-handed-in': {
      facts: {
        version_id: string
        number: number
        content_hash: string
        policy_version_id: string | null
        outcome: string
        findings: number
        notice: string
      }
      words: { title_of_policy: string }
    }
    /** Which answers were given, as fixed words: `third_party_name:agreed`; of pictures and of the post by the name of the question. */
    'author-answered': {
      facts: {
        version_id: string
        answers: number
        found: readonly string[]
        pictures: readonly string[]
        notice: string
      }
      words: Record<string, never>
    }
    'post-taken-back': { facts: { version_id: string | null }; words: Record<string, never> }
    'finding-cleared': {
      facts: { version_id: string; finding_kind: string; as_role: string; acting_for?: string; notice: string }
      words: { by_name: string; acting_for?: string; reason: string }
    }
    'post-approved': {
      facts: { version_id: string; seal: string; as_role: string; acting_for?: string; notice: string }
      words: { by_name: string; acting_for?: string; confirmed: string }
    }
    'post-changes-asked': {
      facts: { version_id: string; as_role: string; acting_for?: string; notice: string }
      words: { by_name: string; acting_for?: string; words: string }
    }
    'post-refused': {
      facts: { version_id: string; as_role: string; acting_for?: string; notice: string }
      words: { by_name: string; acting_for?: string; words: string }
    }
    'post-expired': { facts: { version_id: string | null }; words: Record<string, never> }
    'post-stopped': {
      facts: { version_id: string | null; as_role: string }
      words: { by_name: string; reason: string }
    }
    'target-sending': {
      facts: { target_id: string; attempt_id: string; seal: string; record_hash: string }
      words: { account: string }
    }
    'target-live': {
      facts: { target_id: string; how: 'by_hand' | 'sent' | 'found' }
      words: { account: string; link: string }
    }
    'target-unknown': { facts: { target_id: string; attempt_id: string }; words: { account: string } }
    'target-failed': { facts: { target_id: string; code: string }; words: { account: string } }
    'withdrawal-asked': {
      facts: { targets: number; as_role: string; acting_for?: string; notice: string }
      words: { by_name: string; acting_for?: string; reason: string }
    }
    'target-removed': { facts: { target_id: string; how: 'by_hand' | 'sent' }; words: { account: string } }
    'target-observed-gone': { facts: { target_id: string }; words: { account: string } }
    'account-opened': {
      /** `is_public` stands in no row of the time before it was kept. */
      facts: { account_id: string; platform: string; way: string; is_public?: boolean }
      words: { name: string; handle: string }
    }
    'account-closed': { facts: { account_id: string; platform: string }; words: { name: string } }
    'account-key-changed': { facts: { account_id: string }; words: { name: string } }
    'dsl-called': { facts: { call_id: string; asked: string; notice: string }; words: Record<string, never> }
    'dsl-call-raised': { facts: { call_id: string; asked: string }; words: Record<string, never> }
    /** At a post. `pictures`: how many files nobody can open any more; `was`: where the post stood. */
    'picture-sealed': {
      facts: { seal_id: string; pictures: number; was: string; targets: number; notice: string }
      words: Record<string, never>
    }
    'picture-released': { facts: { seal_id: string; to: string; notice: string }; words: Record<string, never> }
    'dsl-call-answered': { facts: { call_id: string }; words: Record<string, never> }
  }
}

export {}
