import type { ComponentChildren } from 'preact'
import { ClockChip } from '../../ui/ui.ts'

type LineOptions = {
  what: string
  about: string
  more?: string
  /** By when it has to be done. */
  clock?: Date
  now?: Date
  /** The words are what somebody wrote, in any direction. */
  theirs?: boolean
  children: ComponentChildren
}

/** What of the first page waits: what it is, whose and since when, and the one action. */
export function Line(props: LineOptions) {
  return (
    <li class="cw-line">
      <strong class="cw-line__what" {...(props.theirs ? { dir: 'auto' as const } : {})}>
        {props.what}
      </strong>
      <span class="cw-line__about">{props.about}</span>
      {props.clock && props.now && (
        <span class="cw-line__about">
          <ClockChip clock={{ due: props.clock }} now={props.now} />
        </span>
      )}
      {props.more !== undefined && <span class="cw-line__about">{props.more}</span>}
      <div class="cw-line__action">{props.children}</div>
    </li>
  )
}

/** A link whose words make sense in a list of links: what it is about is said to those who hear it. */
export function Go({ to, words, about }: { to: string; words: string; about: string }) {
  return (
    <a class="govuk-link" href={to}>
      {words}
      <span class="govuk-visually-hidden">: {about}</span>
    </a>
  )
}
