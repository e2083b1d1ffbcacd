import type { PostState, TargetState } from '../posts/post.ts'

export type SealFacts = {
  /** Holds a role at the school of the post. Which one is not asked: the stop line is for everybody. */
  readonly atSchool: boolean
  readonly state: PostState
  /** Bytes of the post, in its draft and in every version. */
  readonly bytes: ReadonlySet<string>
  /** Which were drawn out of which: by covering, older first, and the still pictures of a video. */
  readonly covered: readonly { readonly was: string; readonly sha256: string }[]
  /** The picture that was pressed at. */
  readonly pressed: string
}

export type SealRefusal = { readonly refused: 'not-your-school' | 'no-such-picture' | 'sealed' }

/** Which bytes are sealed: those pressed at, and every other that shows the same photo, covered or not, because what is under a cover is worse. */
export function sealPicture(facts: SealFacts): { readonly seals: readonly string[] } | SealRefusal {
  if (!facts.atSchool) return { refused: 'not-your-school' }
  if (facts.state === 'sealed') return { refused: 'sealed' }
  if (!facts.bytes.has(facts.pressed)) return { refused: 'no-such-picture' }
  return { seals: sameTake(facts.pressed, facts.covered) }
}

function sameTake(pressed: string, covered: SealFacts['covered']): string[] {
  const same = new Set([pressed])
  // As often as there were covers: each round may join two chains.
  for (const _ of covered)
    for (const { was, sha256 } of covered)
      if (same.has(was) || same.has(sha256)) {
        same.add(was)
        same.add(sha256)
      }
  return [...same]
}

/** Somebody was at it already when it was sealed: on a platform, or on its way there. */
const BEGUN: readonly TargetState[] = ['sending', 'unknown', 'live', 'removing', 'to_remove_by_hand', 'gone']

/**
 * Where a post stands once its seal was found to be a mistake: where it stood, but for what was approved. That goes back to its author and past two
 * people again, because nobody expects it any more; what the public had seen stays down.
 */
export function afterRelease(
  was: Exclude<PostState, 'sealed'>,
  targets: readonly TargetState[],
): Exclude<PostState, 'sealed'> {
  if (was !== 'approved') return was
  return targets.some(state => BEGUN.includes(state)) ? 'stopped' : 'changes_asked'
}

export type ReleaseFacts = {
  /** Is a safeguarding lead, or a deputy, of the school of the post today. */
  readonly lead: boolean
  readonly author: string
  readonly released: boolean
}

export type ReleaseRefusal = { readonly refused: 'not-the-dsl' | 'own-post' | 'released-already' }

/** Only a safeguarding lead opens it again, whoever pressed; never one whose own post it is (ours-stand-in). Null: she may. */
export function releaseSeal(person: string, facts: ReleaseFacts): ReleaseRefusal | null {
  if (!facts.lead) return { refused: 'not-the-dsl' }
  if (facts.author === person) return { refused: 'own-post' }
  return facts.released ? { refused: 'released-already' } : null
}
