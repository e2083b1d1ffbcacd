import type { School } from '../visitor.ts'

/** Where the badge of a school is to be had, named by its bytes so that a browser keeps it until there is another; undefined: it has none. */
export function badgeAddress({ id, badge }: School): string | undefined {
  return badge === undefined ? undefined : `/schools/${id}/badge?v=${badge.slice(0, 16)}`
}
