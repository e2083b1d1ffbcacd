import type { Draft } from '../posts/post.ts'

/**
 * A draft without what was contested in a picture that has changed, and, where one was taken out, in those behind it: findings are named by the place
 * of their picture, and "this is a doll" must not pass to another face.
 * @param position of the picture, from 1
 */
export function withoutContestsOf(draft: Draft, position: number, takenOut: boolean): Draft {
  const touched = (key: string) => {
    const number = Number(/^\w+\|image:(\d+)\|/.exec(key)?.[1] ?? 0)
    return takenOut ? number >= position : number === position
  }
  return {
    ...draft,
    contested: Object.fromEntries(Object.entries(draft.contested).filter(([key]) => !touched(key))),
  }
}
