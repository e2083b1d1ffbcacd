import { randomUUID } from 'node:crypto'
import { append } from '../../history/history.ts'
import { noticeVersion, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { type WhatAdult, whatAdults } from './adult-permission.rule.ts'

export type AddAdultRefusal = { readonly refused: 'not-there' | 'no-name' | 'no-what' | 'too-long' }

/** Somebody who does not work here, by name and what she is to the school. Whoever writes may add her; that she agreed is written down by the office. */
export async function addOtherAdult(
  works: Works,
  visitor: Visitor,
  school: string,
  typed: { readonly name: string; readonly what: string },
): Promise<{ added: string } | AddAdultRefusal> {
  return act(works, visitor.identity, async one => {
    if (!visitor.schools.some(({ id }) => id === school)) return { refused: 'not-there' }
    const name = typed.name.trim()
    const what: WhatAdult | undefined = whatAdults.find(known => known === typed.what)
    if (name === '') return { refused: 'no-name' }
    if (name.length > 200) return { refused: 'too-long' }
    if (what === undefined) return { refused: 'no-what' }
    const id = randomUUID()
    const row = { trust_id: one.who.trust, id, school_id: school, name, what }
    await one.tx
      .insertInto('other_adults')
      .values({ ...row, added_by: one.who.person, added_at: one.at })
      .execute()
    await append(one, {
      kind: 'adult-added',
      school,
      subject: id,
      clauses: [],
      facts: { what, notice: noticeVersion('adults') },
      words: { person: name },
    })
    return { added: id }
  })
}
