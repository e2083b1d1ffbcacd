import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { append } from '../history/history.ts'
import { rolesAt, type Visitor } from '../people/people.ts'
import { act, type Works } from '../platform/platform.ts'
import { addNotName, mayKeepNotNames, type NotNameRefusal } from './keep-not-names.rule.ts'
import { endNotNameRow, insertNotName, notNamesOf } from './pupils.store.ts'

declare module '../history/history.ts' {
  interface HistoryKinds {
    'not-a-name-added': { facts: { word_id: string }; words: { word: string } }
    'not-a-name-ended': { facts: { word_id: string }; words: Record<string, never> }
  }
}

/** "This word is not a name here": the head adds it, from the next check on. */
export async function addNotNameToSchool(
  works: Works,
  visitor: Visitor,
  school: string,
  word: string,
): Promise<{ added: string } | NotNameRefusal> {
  return act(works, visitor.identity, async one => {
    // Two who add the same word at once take turns, so that the second is told instead of failing.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`not-names:${school}`}, 0))`.execute(one.tx)
    const known = await notNamesOf(one.tx, school)
    const next = addNotName(
      rolesAt(visitor, school),
      word,
      known.map(entry => entry.word),
    )
    if ('refused' in next) return next
    const id = randomUUID()
    await insertNotName(one.tx, one.who.trust, school, {
      id,
      word: next.word,
      addedBy: one.who.person,
      addedAt: one.at,
    })
    await append(one, {
      kind: 'not-a-name-added',
      school,
      subject: school,
      clauses: [],
      facts: { word_id: id },
      words: { word: next.word },
    })
    return { added: next.word }
  })
}

/** Takes a word off the list; it stays in history. */
export async function endNotName(
  works: Works,
  visitor: Visitor,
  school: string,
  id: string,
): Promise<{ ended: boolean } | NotNameRefusal> {
  return act(works, visitor.identity, async one => {
    if (!mayKeepNotNames(rolesAt(visitor, school))) return { refused: 'only-the-head' }
    const ended = await endNotNameRow(one.tx, school, id, one.at)
    if (ended)
      await append(one, {
        kind: 'not-a-name-ended',
        school,
        subject: school,
        clauses: [],
        facts: { word_id: id },
        words: {},
      })
    return { ended }
  })
}
