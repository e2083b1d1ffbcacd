import { type Route, route } from '../../people/people.ts'
import { start, showMine } from './posts-of-mine.pages.tsx'
import { sayWho, showWho } from './who.pages.tsx'
import { captions, check, picture, save, showWrite, video, write } from './write-post.pages.tsx'

/** Fields with the author's words: shown to her again when her session has ended meanwhile. */
const words = ['text', 'own', 'alt', 'video_alt', 'captions', 'why'] as const

/** Everybody with a role may write; the use cases ask for the very school, and that it is her own draft. */
export const writingRoutes: readonly Route[] = [
  route('GET', '/posts', 'signed-in', null, showMine),
  route('POST', '/posts', 'signed-in', 'post-started', start),
  route('GET', '/posts/:id/write', 'signed-in', null, showWrite),
  { ...route('POST', '/posts/:id/write', 'signed-in', 'post-handed-in', write), words, takesFiles: 'video' },
  { ...route('POST', '/posts/:id/pictures', 'signed-in', 'picture-added', write), words, takesFiles: 'video' },
  { ...route('POST', '/posts/:id/video', 'signed-in', 'video-added', write), words, takesFiles: 'video' },
  // The page's own script: an answer that is not a success keeps the words on the device.
  route('POST', '/posts/:id/check', 'signed-in', null, check),
  route('POST', '/posts/:id/save', 'signed-in', null, save),
  route('GET', '/posts/:id/pictures/:picture', 'signed-in', null, picture),
  route('GET', '/posts/:id/videos/:video', 'signed-in', null, video),
  route('GET', '/posts/:id/videos/:video/captions', 'signed-in', null, captions),
  route('GET', '/posts/:id/pictures/:picture/who', 'signed-in', null, showWho),
  route('POST', '/posts/:id/pictures/:picture/who', 'signed-in', null, sayWho),
  route('GET', '/posts/:id/named', 'signed-in', null, showWho),
  route('POST', '/posts/:id/named', 'signed-in', null, sayWho),
]
