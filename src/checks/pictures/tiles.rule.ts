import type { Box } from './picture-look.ts'

/**
 * Cuts a picture into parts of about `edge` pixels that overlap by `overlap`, so that what one cut goes through is whole in its neighbour.
 * A net that looks at everything through 512 px sees in a part what is too small for it in the whole. In reading order; a small picture is
 * one part.
 */
export function tilesOf(width: number, height: number, edge: number, overlap: number): Box[] {
  const columns = startsAlong(width, edge, overlap)
  const rows = startsAlong(height, edge, overlap)
  return rows.starts.flatMap(y =>
    columns.starts.map(x => ({ x, y, width: Math.min(columns.length, width), height: Math.min(rows.length, height) })),
  )
}

function startsAlong(whole: number, edge: number, overlap: number): { starts: number[]; length: number } {
  const count = Math.max(1, Math.ceil((whole - overlap) / (edge - overlap)))
  const length = Math.ceil((whole + (count - 1) * overlap) / count)
  const starts = Array.from({ length: count }, (_, at) =>
    count === 1 ? 0 : Math.round((at * (whole - length)) / (count - 1)),
  )
  return { starts, length }
}
