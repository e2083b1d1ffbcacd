import type { Found } from './picture-limits.ts'

/** Tracks in which action cameras and phones write down where they are, ten times a second. */
const telemetry = new Set(['gpmd', 'camm', 'rtmd', 'mebx'])

/** Whether the file of a video tells where, when or with what it was filmed, by the names of its fields and tracks; what they say is not kept. */
export function whatVideoTells(tags: readonly Readonly<Record<string, string>>[], tracks: readonly string[]): Found {
  const fields = tags.flatMap(group =>
    Object.entries(group)
      .filter(([, value]) => value.trim() !== '')
      .map(([name]) => name),
  )
  const some = (pattern: RegExp) => fields.some(name => pattern.test(name))
  return {
    place: some(/location|gps|©xyz|iso6709|city|country/i) || tracks.some(track => telemetry.has(track)),
    time: some(/creation_?time|date|^year$|timecode/i),
    device: some(
      /(^|[._])(make|model|software|author|artist)$|manufacturer|device|camera|lens|android\.(version|capture)/i,
    ),
  }
}
