import { Component } from 'govuk-frontend'
import { islandWords, part } from './island-words.ts'

/** A button that copies the words beside it and says so. Without script the words can be selected. */
export class CopyText extends Component {
  static moduleName = 'cw-copy-text'

  private readonly source = part(this.$root, 'data-copy-source', HTMLElement)
  private readonly said = part(this.$root, 'data-copy-said', HTMLElement)

  constructor($root: Element | null) {
    super($root)
    const button = part(this.$root, 'data-copy-button', HTMLButtonElement)
    button.hidden = false
    button.addEventListener('click', () => void this.copy())
  }

  private async copy(): Promise<void> {
    // Emptied first, so that a second copy is announced too.
    this.said.textContent = ''
    try {
      await navigator.clipboard.writeText(this.source.textContent ?? '')
      this.said.textContent = islandWords(this.$root, 'copied')
    } catch {
      // On a school's plain http address browsers give no clipboard.
      getSelection()?.selectAllChildren(this.source)
      this.said.textContent = islandWords(this.$root, 'copy-failed')
    }
  }
}
