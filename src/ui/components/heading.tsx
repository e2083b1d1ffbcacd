import type { ComponentChildren } from 'preact'
import { given } from './attributes.ts'

export type Level = 1 | 2 | 3 | 4 | 5 | 6

/** A heading whose level the caller chooses, so that headings go down one by one on every page. */
export function Heading(props: { level: Level; class: string; id?: string | undefined; children: ComponentChildren }) {
  const Element = `h${props.level}` as const
  return (
    <Element {...given({ id: props.id })} class={props.class}>
      {props.children}
    </Element>
  )
}
