import type { ComponentChildren } from 'preact'

// A place that scrolls must be reached by keys, or only a pointer can see its end (axe: scrollable-region-focusable).
const reachable = { tabindex: 0 } as const

/** Around a table that may be wider than a phone: it scrolls by itself, and the page does not. `label`: what is in it. */
export function Wide({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <section class="cw-wide" aria-label={label} {...reachable}>
      {children}
    </section>
  )
}
