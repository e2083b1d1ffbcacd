import type { Box } from './picture-look.ts'

/** Of parts that overlap, as few as hold the middle of every hint: each time the one that holds most of those left. */
export function partsHinted(parts: readonly Box[], hints: readonly Box[]): Box[] {
  const chosen: Box[] = []
  let left = hints
  while (left.length > 0) {
    const [best] = parts
      .map(part => ({ part, holds: left.filter(hint => holdsMiddle(part, hint)).length }))
      .toSorted((one, other) => other.holds - one.holds)
    if (best === undefined || best.holds === 0) return chosen
    chosen.push(best.part)
    left = left.filter(hint => !holdsMiddle(best.part, hint))
  }
  return chosen
}

/** The parts to the left and right of one: people stand in rows, so where one face of a row is small the next is too. */
export function besideInRow(parts: readonly Box[], of: Box): Box[] {
  return parts.filter(part => part !== of && part.y === of.y && Math.abs(part.x - of.x) < of.width)
}

function holdsMiddle(part: Box, { x, y, width, height }: Box): boolean {
  const [across, down] = [x + width / 2 - part.x, y + height / 2 - part.y]
  return across >= 0 && down >= 0 && across <= part.width && down <= part.height
}
