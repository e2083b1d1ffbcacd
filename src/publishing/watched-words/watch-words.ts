import { randomUUID } from 'node:crypto'
import { append } from '../../history/history.ts'
import { dayOf, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { policyInForce } from '../../policy/policy.ts'
import { CHECK_AGAIN } from '../queues.ts'
import { mayWatch, type TypedWatch, watch, type WatchRefusal } from './watched-words.rule.ts'
import { endWatched, insertWatched } from './watched-words.store.ts'

declare module '../../history/history.ts' {
  interface HistoryKinds {
    'words-watched': {
      facts: { watched_id: string; does: string; until: string | null }
      words: { name: string; reason: string }
    }
    'words-watched-no-more': { facts: { watched_id: string; does: string }; words: { name: string } }
  }
}

/** The head puts a word on the school's list or closes a subject until a day; the next check knows it. */
export async function watchWords(
  works: Works,
  visitor: Visitor,
  school: string,
  typed: TypedWatch,
): Promise<{ watched: string } | WatchRefusal> {
  return act(works, visitor.identity, async one => {
    const next = watch(rolesAt(visitor, school), typed, dayOf(one.at))
    if ('refused' in next) return next
    const id = randomUUID()
    await insertWatched(one.tx, one.who.trust, school, { ...next, id, addedBy: one.who.person, addedAt: one.at })
    await append(one, {
      kind: 'words-watched',
      school,
      subject: school,
      clauses:
        next.until === null
          ? []
          : (await policyInForce(one.tx, school, one.at)).settings.get(
              next.does === 'subject' ? 'screening.closed_subjects' : 'screening.political',
            ).clauses,
      facts: { watched_id: id, does: next.does, until: next.until },
      words: { name: next.name, reason: next.why },
    })
    // What waits or is approved was looked at without it; it is held before it can go out.
    if (next.does !== 'warns') await one.works.jobs.send(one.tx, CHECK_AGAIN, { trust: one.who.trust, school })
    return { watched: next.name }
  })
}

/** Takes a word off the list or opens a subject again, by the head alone; it stays in history. */
export async function watchNoMore(
  works: Works,
  visitor: Visitor,
  school: string,
  id: string,
): Promise<{ ended: boolean } | WatchRefusal> {
  return act(works, visitor.identity, async one => {
    if (!mayWatch(rolesAt(visitor, school))) return { refused: 'only-the-head' }
    const ended = await endWatched(one.tx, school, id, one.who.person, one.at)
    if (ended === null) return { ended: false }
    await append(one, {
      kind: 'words-watched-no-more',
      school,
      subject: school,
      clauses: [],
      facts: { watched_id: id, does: ended.does },
      words: { name: ended.name },
    })
    return { ended: true }
  })
}
