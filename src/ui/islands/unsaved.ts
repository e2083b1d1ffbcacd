import { Component } from 'govuk-frontend'

/**
 * Before a page is left on which somebody has chosen something and not sent it, the browser asks once whether that is meant: in its own words, and
 * only then. Without script the page says beforehand that a press keeps it.
 */
export class Unsaved extends Component {
  static moduleName = 'cw-unsaved'

  private changed = false

  constructor($root: Element | null) {
    super($root)
    this.$root.addEventListener('change', () => this.say(true))
    this.$root.addEventListener('submit', () => this.say(false))
    // A press that came back with an error shows what was chosen, and nothing of it is kept.
    this.say(this.$root.querySelector('input[checked]') !== null)
  }

  /** A browser keeps no page for going back to that may ask: so it listens only while there is something to lose. */
  private say(changed: boolean): void {
    if (changed === this.changed) return
    this.changed = changed
    if (changed) addEventListener('beforeunload', ask)
    else removeEventListener('beforeunload', ask)
  }
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
