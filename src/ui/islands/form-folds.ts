import { Component } from 'govuk-frontend'
import { islandWords } from './island-words.ts'

/**
 * Many forms, one fold each. Says in each how much of it is filled in while one chooses, and goes to the next by one press: this one closes, and that
 * one opens with its first field in focus.
 */
export class FormFolds extends Component {
  static moduleName = 'cw-form-folds'

  constructor($root: Element | null) {
    super($root)
    for (const fold of this.$root.querySelectorAll('details')) this.say(fold)
    this.$root.addEventListener('change', ({ target }) => {
      const fold = target instanceof Element ? target.closest('details') : null
      if (fold !== null) this.say(fold)
    })
    this.$root.addEventListener('click', event => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-fold-next]') : null
      if (link !== null && goOn(link)) event.preventDefault()
    })
  }

  private say(fold: Element): void {
    const said = fold.querySelector('[data-fold-filled]')
    const choices = [...fold.querySelectorAll('select')]
    const filled = choices.filter(({ value }) => value !== '').length
    if (said !== null)
      said.textContent = islandWords(this.$root, 'filled', { filled: String(filled), of: String(choices.length) })
  }
}

function goOn(link: HTMLAnchorElement): boolean {
  const next = document.getElementById(link.hash.slice(1))?.closest('details')
  const field = next?.querySelector('select')
  if (!next || !field) return false
  next.open = true
  const here = link.closest('details')
  if (here !== null) here.open = false
  next.scrollIntoView({ block: 'nearest' })
  field.focus({ preventScroll: true })
  return true
}
