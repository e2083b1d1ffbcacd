import type { AbsenceNeed } from '../../people/people.ts'
import type { PolicyNeed, ReadingNeed } from '../../policy/policy.ts'
import type { RenewalNeed, RollNeed } from '../../pupils/pupils.ts'
import type { WaitingPost } from '../deciding/waiting.store.ts'
import type { LeaverNeed } from '../leavers/leaver-needs.ts'
import type { Overall } from '../posts/post.ts'

/** One thing that waits for this person: one line on her first page, with one action. */
export type Need =
  | {
      readonly kind: 'call'
      readonly id: string
      readonly name: string
      readonly role: string
      readonly school: string
      readonly since: Date
      /** By when somebody should have called; whoever is asked later sees that it is overdue. */
      readonly due: Date
    }
  | { readonly kind: 'called'; readonly id: string; readonly school: string; readonly since: Date }
  | {
      readonly kind: 'remove' | 'post'
      /** It was passed on, because it was not gone in time. */
      readonly raisedAt: Date | null
      /** We are at it ourselves. */
      readonly trying: boolean
      readonly target: string
      readonly account: string
      readonly school: string
      readonly since: Date
    }
  | { readonly kind: 'decide'; readonly post: WaitingPost; readonly school: string; readonly since: Date }
  | {
      readonly kind: 'account'
      readonly id: string
      readonly account: string
      readonly school: string
      readonly problem: string | null
      readonly since: null
    }
  | { readonly kind: 'leaver'; readonly need: LeaverNeed; readonly since: Date }
  | {
      readonly kind: 'consent-question'
      readonly id: string
      readonly name: string
      readonly school: string
      readonly since: Date
    }
  | {
      readonly kind: 'still-live'
      readonly schoolId: string
      readonly school: string
      readonly open: number
      /** When it was looked. */
      readonly since: Date
    }
  | {
      readonly kind: 'complaint'
      readonly schoolId: string
      readonly school: string
      readonly open: number
      /** When the oldest came. */
      readonly since: Date
      /** About whoever leads the school: only who stands in for her has such a line. */
      readonly aboutHead: boolean
    }
  | {
      /** What others wrote and nobody has decided on. */
      readonly kind: 'comments'
      readonly schoolId: string
      readonly school: string
      readonly open: number
      /** How many of them cannot wait. */
      readonly pressing: number
      /** When the oldest of them came. */
      readonly since: Date
    }
  /** Somebody is away, or she is herself. */
  | { readonly kind: 'absence'; readonly need: AbsenceNeed; readonly since: Date }
  | { readonly kind: 'may-we-show-you'; readonly id: string; readonly school: string; readonly since: Date }
  | {
      /** The id of the child alone: the line names nobody. */
      readonly kind: 'flag'
      readonly pupil: string
      readonly school: string
      readonly overdue: boolean
      /** The day it is or was due. */
      readonly since: Date
    }
  /** `since`: the first day on which an answer ends. */
  | { readonly kind: 'renewal'; readonly need: RenewalNeed; readonly since: Date }
  | { readonly kind: 'roll'; readonly need: RollNeed; readonly since: Date }
  | { readonly kind: 'policy'; readonly need: PolicyNeed; readonly since: Date | null }
  | {
      readonly kind: 'review'
      readonly schoolId: string
      readonly school: string
      readonly overdue: boolean
      /** The day it is or was due. */
      readonly since: Date
    }
  | {
      readonly kind: 'mine'
      readonly post: string
      readonly text: string
      readonly state: MineState
      readonly since: Date
    }
  | {
      /** Taken with her phone for a post, and to be deleted there. */
      readonly kind: 'photos'
      readonly id: string
      readonly post: string
      readonly text: string
      readonly photos: number
      /** The clause that says so, as its policy prints it; '' where none does. */
      readonly clause: string
      readonly school: string
      /** By when. */
      readonly since: Date
    }
  | {
      readonly kind: 'reading'
      readonly need: ReadingNeed
      /** The name of the school. */
      readonly school: string
      readonly since: Date
    }

/** What became of my own post that I have to do something about. */
export const MINE = ['changes_asked', 'expired', 'failed'] as const satisfies readonly Overall[]
export type MineState = (typeof MINE)[number]

/** A decision is pressing when its post is to go out within this. Milliseconds. */
const PRESSING = 24 * 3_600_000

/** How many decisions stand on the first page; the rest are one link away. */
export const DECISIONS_SHOWN = 5

/**
 * A child first, then what the public still sees and should not, then what runs out of time, then what holds others up, then the rest.
 * Within one rank, what runs out first or has waited longest comes first.
 */
export function mostUrgentFirst(needs: readonly Need[], now: Date): Need[] {
  return needs.toSorted((a, b) => rank(a, now) - rank(b, now) || order(a) - order(b))
}

function rank(need: Need, now: Date): number {
  switch (need.kind) {
    case 'call':
    case 'called':
      return 0
    case 'remove':
      return 1
    case 'comments':
      // After somebody who waits for a call: a picture of a child is in front of her.
      return need.pressing > 0 ? 1 : 5
    case 'decide':
      return need.post.plannedFor !== null && need.post.plannedFor.getTime() - now.getTime() < PRESSING ? 2 : 5
    case 'account':
    // Somebody who has gone can still write in the school's name.
    case 'leaver':
      return 3
    case 'post':
      return 4
    // Somebody waits for her answer.
    case 'may-we-show-you':
      return 5
    // A signature or an answer holds others up; a gap among the offices waits for nobody today.
    case 'consent-question':
    case 'complaint':
      return 5
    case 'policy':
      return policyRank(need.need)
    case 'reading':
      return pressesNow(need.need) ? 5 : 7
    case 'flag':
    case 'review':
      return need.overdue ? 5 : 7
    // What has ended stops posts; what ends soon has its weeks.
    case 'renewal':
      return need.since < now ? 5 : 7
    case 'still-live':
      return 7
    // Where nobody acts, what comes to that office waits; the rest is to know.
    case 'absence':
      return need.need.kind === 'nobody-acts' ? 5 : 7
    // Late, it is a child on a telephone that goes home.
    case 'photos':
      return need.since <= now ? 3 : 6
    case 'mine':
    // A roll of last night: until it is taken over the check knows yesterday's names.
    case 'roll':
      return 6
  }
}

/** A draft of one's own presses only where something came back. */
function policyRank(need: PolicyNeed): number {
  if (need.kind === 'goes-on') return Object.values(need.came).some(came => came !== 0 && came !== false) ? 6 : 7
  return need.kind === 'role-gap' ||
    need.kind === 'documents' ||
    need.kind === 'silent-links' ||
    need.kind === 'trust-adopted' ||
    need.kind === 'to-end'
    ? 7
    : 5
}

/** A question waits for an answer; reading presses only once its time is over, and training once it may keep her from posting. */
function pressesNow(need: ReadingNeed): boolean {
  if (need.kind === 'read') return need.state === 'late'
  return need.kind === 'answer' || (need.kind === 'training' && need.training === 'posting' && need.state !== 'soon')
}

function order(need: Need): number {
  if (need.kind === 'decide') return (need.post.plannedFor ?? need.post.handedInAt).getTime()
  return need.since?.getTime() ?? 0
}
