import type { ComponentChildren } from 'preact'
import { asset } from '../assets.ts'
import { scriptWords } from '../components/attributes.ts'
import { Button } from '../components/button.tsx'
import { href } from '../href.ts'
import { useWords } from '../words/words.tsx'

/** In pixels of the picture. */
type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type CoverFormOptions = {
  /** Where the form goes. */
  action: string
  picture: { src: string; width: number; height: number; alt: string }
  /** Numbered on the picture, in the order of the choices below it. */
  found: readonly Place[]
  /** What was drawn by hand and could not be taken: it stands there again. */
  drawn: { readonly boxes: readonly Place[]; readonly frame: Place | null } | null
  /**
   * Choices with `data-cover-box` (a place, see `placeText`) are boxes while they are ticked; those with `data-cover-frame` put the frame. An element
   * with `data-cover-without` is there only without script.
   */
  children: ComponentChildren
}

/** How a place is written for the page's script, and how it comes back in the form: `x,y,width,height`. */
export function placeText({ x, y, width, height }: Place): string {
  return [x, y, width, height].map(Math.round).join()
}

/** A picture with boxes that can be moved, and the choices that do the same without script. */
export function CoverForm({ action, picture, found, drawn, children }: CoverFormOptions) {
  const t = useWords()
  const { src, width, height, alt } = picture
  const words = ['box', 'frame', 'place', 'removed', 'undone'] as const
  return (
    <form
      {...Object.assign({}, ...words.map(key => scriptWords(key, t(`covering.script-${key}`))))}
      {...(drawn === null ? {} : { 'data-cover-drawn': drawn.boxes.map(placeText).join(' ') })}
      {...(drawn === null || drawn.frame === null ? {} : { 'data-cover-kept': placeText(drawn.frame) })}
      class="cw-cover"
      method="post"
      action={action}
      data-module="cw-cover-picture"
    >
      <link rel="stylesheet" href={asset('cover.css')} />
      <script type="module" src={asset('cover.js')} />
      <svg class="cw-cover__picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt} data-cover-picture>
        <image href={href(src)} width={width} height={height} />
        <path class="cw-cover__dim" data-cover-dim />
        <g data-cover-shapes>
          {found.map((place, index) => (
            <Numbered place={place} number={index + 1} of={width} />
          ))}
        </g>
      </svg>
      <Tools />
      <div data-cover-fields />
      {children}
    </form>
  )
}

function Numbered({ place: { x, y, width, height }, number, of }: { place: Place; number: number; of: number }) {
  const size = Math.round(of / 24)
  return (
    <g>
      <rect class="cw-cover__box" x={x} y={y} width={width} height={height} />
      <text class="cw-cover__number" x={x + size / 4} y={y + size} font-size={size}>
        {number}
      </text>
    </g>
  )
}

const MOVES = ['left', 'right', 'up', 'down', 'larger', 'smaller', 'remove'] as const

/** For whoever neither drags nor has keys; there only where script runs. */
function Tools() {
  const t = useWords()
  const tool = (does: (typeof MOVES)[number] | 'add' | 'frame' | 'undo') => (
    <Button
      text={t(`covering.tool-${does}`)}
      type="button"
      classes="govuk-button--secondary"
      attributes={{ 'data-cover-do': does }}
    />
  )
  return (
    <fieldset class="govuk-fieldset cw-cover__tools" hidden data-cover-with>
      <legend class="govuk-visually-hidden">{t('covering.tools')}</legend>
      <p class="govuk-hint" id="cover-keys">
        {t('covering.keys')}
      </p>
      <output class="govuk-body-s cw-cover__said" data-cover-said />
      <div class="govuk-button-group">
        {tool('add')}
        {tool('frame')}
        {tool('undo')}
      </div>
      <div class="govuk-button-group">{MOVES.map(tool)}</div>
    </fieldset>
  )
}
