import type { FileKind } from './kind-of-file.ts'

const sentences = {
  empty: 'This file is empty. Choose the photo again; it may not have finished copying.',
  svg: 'This is a drawing (SVG), not a photo. It can carry a program inside, so it is not taken. Save it as PNG or JPEG and add that.',
  pdf: 'This is a PDF, not a photo. Save the page as a picture (PNG or JPEG) and add that.',
  video: 'This is a video, not a photo. Only photos can be added in this field.',
  'other-picture': 'This kind of picture cannot be read here. Save it as JPEG or PNG and add that.',
  unknown: 'This file is not a photo, whatever its name says. JPEG, PNG, WebP, GIF, AVIF and HEIC are read.',
  'file-too-large': 'This file is too large. Photos of up to 50 MB are read; a phone’s ordinary photo has 2 to 10 MB.',
  'too-many-pixels':
    'This picture has more than 100 megapixels. Make it smaller first; 2048 pixels on the longer side are kept anyway.',
  damaged: 'This photo is damaged or not complete. Choose the original again; it may not have finished copying.',
  'too-slow': 'This photo took too long to open and was given up. Save it again as an ordinary JPEG and add that.',
  'too-much-memory': 'This photo needs more memory to open than is given to one photo. Make it smaller first.',
  unsafe: 'This photo could not be opened safely, so it was not taken. Save it again as an ordinary JPEG and add that.',
  'disk-full':
    'There is no room left on the disk of this server, so the photo was not kept. Tell the person who looks after it.',
} as const

export type PictureRefusalCode = keyof typeof sentences

/** `sentence` is for the person, `detail` for the log. */
export type PictureRefusal = { refused: PictureRefusalCode; sentence: string; detail?: string }

export function refusePicture(refused: PictureRefusalCode, detail?: string): PictureRefusal {
  return { refused, sentence: sentences[refused], ...(detail ? { detail } : {}) }
}

export function isPictureRefusalCode(code: unknown): code is PictureRefusalCode {
  return typeof code === 'string' && Object.hasOwn(sentences, code)
}

/** The refusal for what is no picture; undefined for what is one. */
export function refusalOfKind(kind: FileKind): PictureRefusalCode | undefined {
  return isPictureRefusalCode(kind) ? kind : undefined
}
