/** What children make at school and a school likes to show. "Work" itself stands for too much: hard work, work well together. */
const MADE =
  'paintings?|drawings?|sketch(?:es)?|poems?|poetry|stories|story|essays?|artworks?|collages?|sculptures?|handwriting|compositions?|pottery|posters?|self-portraits?|portraits?|prints?|carvings?|embroidery|writing|schoolwork|classwork|homework'

/** Each in one pass, with at most three words in between. */
const TELLS: readonly RegExp[] = [
  new RegExp(`(?:['’]s|s['’]|\\b(?:his|her|their))(?: [\\p{L}-]{1,20}){0,3} (?:${MADE})\\b`, 'iu'),
  /['’]s work\b/iu,
  new RegExp(`\\b(?:${MADE}|work)(?: [\\p{L}-]{1,20}){0,3} (?:by|from|of) \\p{Lu}`, 'u'),
  /\b(?:drew|painted|wrote|sketched|sculpted|composed|(?:drawn|painted|written|made|designed) by)\b/iu,
]

/** Does the text tell of something that a child has made? Asked only where it names one; what a family answered about work is then looked at. */
export function tellsOfWork(text: string): boolean {
  return TELLS.some(pattern => pattern.test(text))
}
