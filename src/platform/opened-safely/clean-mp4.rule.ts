/** What an MP4 of ours holds: pictures, perhaps sound, and nothing that tells where, when or with what it was filmed. */
export type CleanMp4 = { durationMs: number; width: number; height: number; sound: boolean }

/** Boxes that hold boxes, and how many bytes of their own stand before those. */
const holders = new Map([
  ['moov', 0],
  ['trak', 0],
  ['mdia', 0],
  ['minf', 0],
  ['dinf', 0],
  ['stbl', 0],
  ['edts', 0],
  ['udta', 0],
  ['meta', 4],
])
/** Tables and headers. `udta`, `meta` and `ilst` are written by the muxer even where it has nothing to put in. */
const harmless = new Set(
  'ftyp free mdat mvhd tkhd mdhd hdlr vmhd smhd dref stsd stts ctts stss stsc stsz stco co64 sdtp sgpd sbgp elst ilst'.split(
    ' ',
  ),
)
const atTop = new Set(['ftyp', 'moov', 'mdat', 'free'])

type Box = { type: string; from: number; to: number }

/**
 * Reads the boxes of an MP4 from its first byte to its last without looking into its pictures. ffmpeg is not trusted: were it taken over by a
 * crafted video it could write anything. Undefined for what is not exactly what we asked for. Source of the layout: ISO/IEC 14496-12.
 */
export function readCleanMp4(bytes: Buffer): CleanMp4 | undefined {
  const boxes = boxesIn(bytes, 0, bytes.length)
  if (boxes === undefined) return undefined
  const top = topOf(bytes)
  if (top === undefined || !top.every(({ type }) => atTop.has(type)) || top[0]?.type !== 'ftyp') return undefined
  const clean = boxes.every(({ type, from, to }) => {
    if (type === 'ilst') return to === from
    if (type === 'free') return bytes.subarray(from, to).every(byte => byte === 0)
    return true
  })
  const movie = boxes.find(({ type }) => type === 'mvhd')
  if (!clean || movie === undefined) return undefined
  const durationMs = durationOf(bytes, movie)
  const kinds = boxes
    .filter(({ type, from, to }) => type === 'hdlr' && to - from >= 12)
    .map(({ from }) => word(bytes, from + 8))
  const pictures = kinds.filter(kind => kind === 'vide').length
  const sounds = kinds.filter(kind => kind === 'soun').length
  const others = kinds.some(kind => !['vide', 'soun', 'mdir'].includes(kind))
  const size = boxes
    .filter(({ type }) => type === 'tkhd')
    .map(box => sizeOf(bytes, box))
    .find(one => one.width > 0)
  if (pictures !== 1 || sounds > 1 || others || size === undefined || durationMs === undefined) return undefined
  return { durationMs, ...size, sound: sounds === 1 }
}

function word(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at, at + 4)
}

/** Boxes side by side; undefined where they do not fill the place exactly. */
function sideBySide(bytes: Buffer, start: number, end: number): Box[] | undefined {
  const boxes: Box[] = []
  let at = start
  while (at < end) {
    if (at + 8 > end) return undefined
    const small = bytes.readUInt32BE(at)
    const large = small === 1 && at + 16 <= end
    const size = large ? Number(bytes.readBigUInt64BE(at + 8)) : small
    const header = large ? 16 : 8
    if (size < header || at + size > end) return undefined
    boxes.push({ type: word(bytes, at + 4), from: at + header, to: at + size })
    at += size
  }
  return boxes
}

const topOf = (bytes: Buffer) => sideBySide(bytes, 0, bytes.length)

/** All boxes, those inside others too; undefined where one is not known to be harmless. */
function boxesIn(bytes: Buffer, start: number, end: number): Box[] | undefined {
  const all: Box[] = []
  for (const box of sideBySide(bytes, start, end) ?? [undefined]) {
    if (box === undefined) return undefined
    const own = holders.get(box.type)
    if (own === undefined && !harmless.has(box.type)) return undefined
    all.push(box)
    if (own === undefined) continue
    const within = boxesIn(bytes, box.from + own, box.to)
    if (within === undefined) return undefined
    all.push(...within)
  }
  return all
}

function durationOf(bytes: Buffer, { from, to }: Box): number | undefined {
  const long = bytes[from] === 1
  if (to - from < (long ? 32 : 20)) return undefined
  const scale = bytes.readUInt32BE(from + (long ? 20 : 12))
  const units = long ? Number(bytes.readBigUInt64BE(from + 24)) : bytes.readUInt32BE(from + 16)
  return scale === 0 ? undefined : Math.round((units / scale) * 1000)
}

/** Width and height stand at the end of a track's header, in 16.16. */
function sizeOf(bytes: Buffer, { from, to }: Box): { width: number; height: number } {
  if (to - from < 84) return { width: 0, height: 0 }
  return { width: bytes.readUInt32BE(to - 8) >>> 16, height: bytes.readUInt32BE(to - 4) >>> 16 }
}
