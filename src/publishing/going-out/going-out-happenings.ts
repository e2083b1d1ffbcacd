/** What going out, coming down and accounts write into history besides the happenings of a post itself. */
declare module '../../history/history.ts' {
  interface HistoryKinds {
    'target-handed-over': { facts: { target_id: string }; words: { account: string } }
    'target-compared': {
      facts: { target_id: string; compared: string; on_site: string }
      words: { account: string; link: string }
    }
    'target-put-off': {
      facts: { target_id: string; code: string; next_try_at: string | null }
      words: { account: string }
    }
    'target-absent': { facts: { target_id: string; attempt_id: string }; words: { account: string } }
    'target-stopped': { facts: { target_id: string; code: string }; words: { account: string } }
    'target-to-remove-by-hand': { facts: { target_id: string; code: string }; words: { account: string } }
    /** `since`: when it was first to come down; `asked`: the role it went on to. */
    'target-removal-raised': {
      facts: { target_id: string; since: string; asked: string }
      words: { account: string }
    }
    'target-seen-gone': { facts: { target_id: string; as_role: string }; words: { account: string; by_name: string } }
    'account-needs-attention': { facts: { account_id: string; code: string }; words: { name: string } }
    'post-sent-back-by-policy': {
      facts: { version_id: string; policy_version_id: string | null; differs: readonly string[] }
      words: { title_of_policy: string }
    }
    'post-sent-back-by-subject': { facts: { version_id: string }; words: { name: string } }
    'post-sent-back-by-consent': { facts: { version_id: string }; words: Record<string, never> }
    'target-coming-down': { facts: { target_id: string; how: 'by_hand' | 'sent' }; words: { account: string } }
    'post-author-leaves': { facts: { author: string }; words: Record<string, never> }
  }
}

export {}
