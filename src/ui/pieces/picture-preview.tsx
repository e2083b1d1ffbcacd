import type { ComponentChildren } from 'preact'
import { useWords } from '../words/words.tsx'

export type PicturePreviewOptions = {
  /** Address of the picture on this server. */
  src: string
  /** In pixels, so that the page does not jump while it loads. */
  width: number
  height: number
  /** What people hear who cannot see it; empty while nobody has written it. */
  alt: string
  number: number
  count: number
  /** Small on a phone, with its description beside it; a press opens it large. */
  glance?: boolean | undefined
  /** What stands under it: form fields, findings, remarks. */
  children?: ComponentChildren
}

/** A picture as it would go out, with the description that goes with it. */
export function PicturePreview(options: PicturePreviewOptions) {
  const t = useWords()
  const place = t('house.picture-number', { number: options.number, count: options.count })
  const image = (
    <img
      class="cw-picture__image"
      src={options.src}
      width={options.width}
      height={options.height}
      alt={options.alt || place}
      loading="lazy"
    />
  )
  return (
    <figure class={options.glance ? 'cw-picture cw-picture--glance' : 'cw-picture'}>
      {options.glance ? (
        <a class="cw-picture__open" href={options.src} title={t('house.picture-open')}>
          {image}
        </a>
      ) : (
        image
      )}
      <figcaption class="cw-picture__caption">
        <p class="cw-picture__place">{place}</p>
        {options.alt ? (
          // The image says it already to those who hear the page.
          <p class="cw-picture__alt" aria-hidden="true">
            {t('house.picture-alt', { alt: options.alt })}
          </p>
        ) : (
          <p class="cw-picture__missing">{t('house.picture-no-alt')}</p>
        )}
        {options.children}
      </figcaption>
    </figure>
  )
}
