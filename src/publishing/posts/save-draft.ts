import type { Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import type { DayAndTime, Draft } from './post.ts'
import { lockPost, picturesOf, saveDraftOf } from './posts.store.ts'

export type SaveRefusal = {
  readonly refused: 'not-there' | 'not-yours' | 'handed-in' | 'too-long' | 'changed-elsewhere'
}

/** Far beyond any platform; what is longer is not a post. UTF-16 code units over the text, each account's own and the alt texts. */
export const LONGEST_DRAFT = 200_000

/** What else a draft holds (answers, reasons) stays from one save to the next: without a limit one draft grew by megabytes at each. */
const LONGEST_KEPT = 2 * LONGEST_DRAFT

export function lengthOf(
  draft: Pick<Draft, 'text' | 'own' | 'contested' | 'filmed' | 'rights'>,
  alts: Readonly<Record<string, string>>,
): number {
  const words = [draft.text, ...Object.values(draft.own), ...Object.values(draft.contested), ...Object.values(alts)]
  words.push(draft.filmed?.alt ?? '', draft.filmed?.captions ?? '')
  words.push(...Object.values(draft.rights ?? {}).flatMap(({ source, licence }) => [source, licence]))
  return words.reduce((sum, each) => sum + each.length, 0)
}

/**
 * Keeps what the author has typed. Not an act of the policy, so no history: what is handed in is.
 * @param revision the revision her page was made from: another page of hers may have saved since, and then nothing is overwritten
 * @param pressed she pressed a button herself: what the script of the very same page (`draft.window`) saved a moment before is no other page's.
 * A save that the press of a button stops in flight can have reached the server all the same.
 */
export async function saveDraft(
  works: Works,
  visitor: Visitor,
  id: string,
  draft: Draft,
  alts: Readonly<Record<string, string>>,
  revision: number,
  pressed = false,
): Promise<{ saved: Date; revision: number } | SaveRefusal> {
  return act(works, visitor.identity, async one => {
    const post = await lockPost(one.tx, id)
    if (post === null) return { refused: 'not-there' }
    if (post.author !== one.who.person) return { refused: 'not-yours' }
    if (post.state !== 'draft' && post.state !== 'changes_asked') return { refused: 'handed-in' }
    const ownScript = pressed && draft.window !== undefined && draft.window !== '' && draft.window === post.draft.window
    if (revision !== post.revision && !ownScript) return { refused: 'changed-elsewhere' }
    const clean = cleaned(draft)
    if (lengthOf(clean, alts) > LONGEST_DRAFT || JSON.stringify(clean).length > LONGEST_KEPT)
      return { refused: 'too-long' }
    for (const picture of await picturesOf(one.tx, id)) {
      const alt = alts[picture.id]
      if (alt !== undefined && alt !== picture.alt)
        await one.tx
          .updateTable('post_pictures')
          .set({ alt: wellFormed(alt) })
          .where('id', '=', picture.id)
          .execute()
    }
    await saveDraftOf(one.tx, id, clean, post.revision + 1, one.at)
    return { saved: one.at, revision: post.revision + 1 }
  })
}

/**
 * PostgreSQL takes no NUL and JSON no unpaired surrogate; both come from broken keyboards and copied files, never from a wish.
 * Right-to-left marks and everything else stay as typed.
 */
export function wellFormed(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '').replaceAll('\r\n', '\n')
}

function cleaned(draft: Draft): Draft {
  const texts = (record: Record<string, string>) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [wellFormed(key), wellFormed(value)]))
  return {
    ...draft,
    text: wellFormed(draft.text),
    own: texts(draft.own),
    answers: texts(draft.answers),
    contested: texts(draft.contested),
    ...(draft.asked === undefined ? {} : { asked: lastOf(texts(draft.asked)) }),
    ...(draft.rights === undefined
      ? {}
      : {
          rights: Object.fromEntries(
            Object.entries(draft.rights).map(([of, { source, licence }]) => [
              wellFormed(of),
              { source: wellFormed(source), licence: wellFormed(licence) },
            ]),
          ),
        }),
    ...(draft.filmed === undefined
      ? {}
      : {
          filmed: { ...draft.filmed, alt: wellFormed(draft.filmed.alt), captions: wellFormed(draft.filmed.captions) },
        }),
    when: draft.when ? cleanedWhen(draft.when) : null,
  }
}

/** A name is of the words as they stood; of words long gone no answer needs to be kept. */
const ANSWERS_KEPT = 300

function lastOf(answers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).slice(-ANSWERS_KEPT))
}

function cleanedWhen({ day, month, year, time }: DayAndTime): DayAndTime {
  return { day: wellFormed(day), month: wellFormed(month), year: wellFormed(year), time: wellFormed(time) }
}
