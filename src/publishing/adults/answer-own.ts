import { dayOf, isId, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import type { AdultKind, AdultKnown, AdultPlace } from './adult-permission.rule.ts'
import { answersOf, asksOf } from './adults.store.ts'
import { keepAnswer } from './write-down-permission.ts'

export type OwnRefusal = { readonly refused: 'not-there' | 'nothing' }

const herself = ({ identity, name }: Visitor): AdultKnown => ({ id: identity.person, name, staff: true })

/** Her yes or no to a question, by a press; `words`: the question as she read it. Pressed twice, the later press counts. */
export async function answerAsk(
  works: Works,
  visitor: Visitor,
  askId: string,
  answer: 'yes' | 'no',
  words: string,
): Promise<{ written: string } | OwnRefusal> {
  return act(works, visitor.identity, async one => {
    const asks = isId(askId) ? await asksOf(one.tx, [visitor.identity.person]) : []
    const ask = asks.find(({ id }) => id === askId)
    if (ask === undefined) return { refused: 'not-there' }
    const { kinds, places } = ask
    const said = { answer, kinds, places, how: 'own_press', keptAt: null, words, until: null, ask: ask.id } as const
    return { written: await keepAnswer(one, ask.school, herself(visitor), { ...said, givenOn: dayOf(one.at) }) }
  })
}

/** She says it of her own accord, at a school where she works. */
export async function giveOwnPermission(
  works: Works,
  visitor: Visitor,
  school: string,
  { kinds, places, words }: { kinds: readonly AdultKind[]; places: readonly AdultPlace[]; words: string },
): Promise<{ written: string } | OwnRefusal> {
  return act(works, visitor.identity, async one => {
    if (!visitor.schools.some(({ id }) => id === school)) return { refused: 'not-there' }
    if (kinds.length === 0 || places.length === 0) return { refused: 'nothing' }
    const said = { answer: 'yes', kinds, places, how: 'own_press', keptAt: null, words, until: null } as const
    return { written: await keepAnswer(one, school, herself(visitor), { ...said, givenOn: dayOf(one.at) }) }
  })
}

/** Over at once, for exactly what that answer was about, without being asked why. */
export async function withdrawOwn(
  works: Works,
  visitor: Visitor,
  answerId: string,
): Promise<{ written: string } | OwnRefusal> {
  return act(works, visitor.identity, async one => {
    const mine = isId(answerId) ? await answersOf(one.tx, visitor.identity.person) : []
    const answer = mine.find(({ id }) => id === answerId)
    if (answer === undefined) return { refused: 'not-there' }
    const { kinds, places, school } = answer
    const said = { answer: 'withdrawn', kinds, places, how: 'own_press', keptAt: null, words: '', until: null } as const
    return { written: await keepAnswer(one, school, herself(visitor), { ...said, givenOn: dayOf(one.at) }) }
  })
}
