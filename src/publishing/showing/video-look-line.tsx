import { useWords } from '../../ui/ui.ts'
import type { PictureLook } from '../../checks/checks.ts'

type Frame = { readonly look: PictureLook | null; readonly state?: 'waiting' | 'looked' | 'not_possible' | 'stopped' }

/** What was found in a video, in a line: of a draft, which is still looked at, or of a version, which stands as it was handed in. */
export function VideoLookLine({ frames }: { frames: readonly Frame[] }) {
  const t = useWords()
  const looks = frames.flatMap(({ look }) => (look === null ? [] : [look]))
  const missing = frames.length - looks.length
  const said =
    missing === 0
      ? t('video.looked-all', {
          frames: frames.length,
          faces: looks.filter(({ faces }) => faces.length > 0).length,
          words: looks.filter(({ words, codes }) => words.length + codes.length > 0).length,
        })
      : frames.some(({ state }) => state === 'waiting')
        ? t('video.looked-some', { looked: looks.length, frames: frames.length })
        : t(frames.some(({ state }) => state === 'stopped') ? 'video.looked-stopped' : 'video.looked-not-all', {
            missing,
            frames: frames.length,
          })
  return <p class="govuk-body-s">{said}</p>
}

/** Where in the video something was found, with the way to see it there. */
export function AtSecond({ second, post, sha256 }: { second: number; post: string; sha256: string }) {
  const t = useWords()
  return (
    <p class="cw-finding__line">
      {t('video.found-at', { second })}{' '}
      <a class="govuk-link" href={`/posts/${post}/videos/${sha256}#t=${second}`} target="_blank" rel="noopener">
        {t('video.found-see', { second })}
      </a>
    </p>
  )
}
