import type { Act } from '../../platform/platform.ts'
import type { ToCheck } from '../posts/check-post.ts'
import type { Version } from '../posts/versions.store.ts'
import { wordsOf } from './captions.rule.ts'
import { looksOfVersion } from './looks.store.ts'
import { framesOfVersion, framesSeen } from './videos.store.ts'

/** What is looked at of a version, as it was handed in: for looking at it again under other rules. */
export async function versionToCheck({ tx, at }: Pick<Act, 'tx' | 'at'>, { id, content }: Version): Promise<ToCheck> {
  const { text, targets, pictures, video } = content
  return {
    ...{ text, targets, alts: pictures.map(picture => picture.alt), at },
    looks: await looksOfVersion(tx, id),
    ...(video === undefined
      ? {}
      : {
          video: {
            alt: video.alt,
            captions: wordsOf(video.captions, video.durationMs),
            frames: framesSeen(await framesOfVersion(tx, id)),
          },
        }),
  }
}
