import type { ComponentChildren } from 'preact'
import { useWords } from '../words/words.tsx'

export type VideoPreviewOptions = {
  /** Addresses of the video and of its still picture on this server. */
  src: string
  poster: string
  /** In pixels, so that the page does not jump while it loads. */
  width: number
  height: number
  /** What people hear who cannot see it; empty while nobody has written it. */
  alt: string
  /** Address of what is said in it, as WebVTT; left out where nobody has written it. */
  captions?: string | undefined
  /** What stands under it: form fields, findings, remarks. */
  children?: ComponentChildren
}

/** A video as it would go out. Nothing of it is fetched before somebody presses play. */
export function VideoPreview({ src, poster, width, height, alt, captions, children }: VideoPreviewOptions) {
  const t = useWords()
  return (
    <figure class="cw-picture">
      {/* What is said also stands as text beside it, where whoever approves can read all of it. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <video
        class="cw-picture__image"
        src={src}
        poster={poster}
        width={width}
        height={height}
        aria-label={alt || t('video.shown')}
        preload="none"
        controls
        playsInline
      >
        {captions !== undefined && (
          <track kind="captions" src={captions} srclang="en-GB" label={t('video.captions-track')} default />
        )}
      </video>
      <figcaption class="cw-picture__caption">
        <p class="cw-picture__place">{t('video.shown')}</p>
        {alt ? <p class="cw-picture__alt">{t('video.described-as', { alt })}</p> : null}
        {children}
      </figcaption>
    </figure>
  )
}
