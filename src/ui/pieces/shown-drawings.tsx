import type { VNode } from 'preact'

/** What a family is asked about, as a drawing: for whoever reads slowly, or in another language. */
export type ShownDrawing = 'face' | 'back' | 'name' | 'work' | 'voice'

const SHOULDERS = 'M4 29c0-6 5-9 12-9s12 3 12 9'

const LINES: Readonly<Record<ShownDrawing, VNode>> = {
  /** A child who can be recognised: eyes and a mouth. */
  face: (
    <>
      <circle cx="16" cy="11" r="8" />
      <path d={`M13 9.5v1M19 9.5v1M12.5 13.5c2 2.2 5 2.2 7 0${SHOULDERS}`} />
    </>
  ),
  /** The same child from behind: hair and no face. */
  back: (
    <>
      <circle cx="16" cy="11" r="8" fill="currentColor" />
      <path d={SHOULDERS} />
    </>
  ),
  /** A badge with a name on it. */
  name: (
    <>
      <rect x="3" y="8" width="26" height="17" rx="3" />
      <path d="M13 8V5h6v3M8 15h16M8 20h10" />
    </>
  ),
  /** A painting: a sun over a hill. */
  work: (
    <>
      <rect x="3" y="5" width="26" height="22" rx="1" />
      <circle cx="22" cy="11.5" r="2.5" />
      <path d="M3 24l8-9 6 6 4-4 8 7" />
    </>
  ),
  /** A microphone. */
  voice: (
    <>
      <rect x="12" y="3" width="8" height="15" rx="4" />
      <path d="M7 15c0 11 18 11 18 0M16 23v6M11 29h10" />
    </>
  ),
}

/** Beside the words, which say all of it: nothing of it is read out. In the colour of the words, so that it is seen in the dark too. */
export function ShownDrawings({ of }: { of: readonly ShownDrawing[] }) {
  return (
    <div aria-hidden="true">
      {of.map(one => (
        <svg
          class="govuk-!-margin-right-2"
          width="40"
          height="40"
          viewBox="0 0 32 32"
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          stroke-linecap="round"
          stroke-linejoin="round"
          focusable="false"
        >
          {LINES[one]}
        </svg>
      ))}
    </div>
  )
}
