import { Component } from 'govuk-frontend'
import { part } from './island-words.ts'

/** Long enough that a screen reader has said the last one. */
const between = 2_000
const triesAtMost = 300

/**
 * Asks again and again how far something is, and opens the page anew when it is over. Without script a link does the same. What is asked for
 * is a fragment; `data-wait-over` in it ends the waiting.
 */
export class Wait extends Component {
  static moduleName = 'cw-wait'

  private readonly shown = part(this.$root, 'data-wait-for', HTMLElement)
  private tries = 0

  constructor($root: Element | null) {
    super($root)
    this.again()
  }

  private again(): void {
    this.tries += 1
    if (this.tries <= triesAtMost) setTimeout(() => void this.look(), between)
  }

  private async look(): Promise<void> {
    try {
      const answer = await fetch(this.$root.getAttribute('data-wait-url') ?? '', {
        headers: { 'x-clausewise-script': '1' },
      })
      if (!answer.ok) return this.again()
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').body
      if (fresh.querySelector('[data-wait-over]')) return location.reload()
      // What says the same is not read out again.
      if (fresh.innerHTML !== this.shown.innerHTML) this.shown.replaceChildren(...fresh.childNodes)
    } catch {
      // The line is away for a moment: the next try may get through.
    }
    this.again()
  }
}
