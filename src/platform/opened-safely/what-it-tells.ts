import ExifReader from 'exifreader'
import type { Found } from './picture-limits.ts'

/**
 * Whether a picture's file tells where, when or with what it was taken: in Exif, XMP, IPTC or the text of a PNG.
 * Runs in the child: it takes apart what a stranger wrote. A file it cannot read tells nothing that is kept either.
 */
export function whatItTells(bytes: Buffer): Found {
  const told = fieldNames(bytes)
  return { place: told.some(isPlace), time: told.some(isTime), device: told.some(isDevice) }
}

function fieldNames(bytes: Buffer): string[] {
  try {
    const groups = ExifReader.load(bytes, { expanded: true, includeUnknown: false })
    const { exif, xmp, iptc, gps, pngText, png } = groups
    return [exif, xmp, iptc, gps, pngText, png].flatMap(group =>
      Object.entries(group ?? {})
        .filter(([, field]) => !isBlank(field))
        .map(([name]) => name),
    )
  } catch {
    return []
  }
}

/** Editors leave fields behind with nothing in them; those tell nothing. */
function isBlank(field: unknown): boolean {
  const value: unknown = typeof field === 'object' && field !== null && 'value' in field ? field.value : field
  return value === '' || value === undefined || (Array.isArray(value) && value.join('').trim() === '')
}

const isPlace = (name: string) =>
  /^(Latitude|Longitude|Altitude)$|GPS(?!VersionID|.*IFD|.*Pointer|DateStamp|TimeStamp)|City|Country|Province|State$|Sub-?location|^Location/i.test(
    name,
  )
const isTime = (name: string) => /Date|^Time|TimeStamp|Creation Time|Modif(y|ied)|OffsetTime|SubSecTime/i.test(name)
const isDevice = (name: string) =>
  /^(Make|Model|UniqueCameraModel|HostComputer|Software|CreatorTool|MakerNote|Owner ?Name|CameraOwnerName)$|Serial|^Lens(?!Specification)/i.test(
    name,
  )
