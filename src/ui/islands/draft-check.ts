import { Component } from 'govuk-frontend'
import { bodyOfForm, putBack, wordsOfForm } from './form-words.ts'
import { islandWords, part } from './island-words.ts'
import { type Fields, forgetWords, keepWords, keptWords } from './kept-words.ts'

/** A pause this long means that a thought is finished: shorter ones made the findings flicker between two words. */
const pause = 900
const tryAgainAfter = 15_000

/**
 * Checks and saves a draft while it is written. Without script the form's buttons do both.
 * It never moves the focus, and never replaces findings in which the focus is.
 */
export class DraftCheck extends Component<HTMLFormElement> {
  static override elementType = HTMLFormElement
  static moduleName = 'cw-draft-check'

  private readonly findings = part(this.$root, 'data-draft-findings', HTMLElement)
  private readonly saved = part(this.$root, 'data-draft-saved', HTMLElement)
  private readonly draft = this.$root.dataset['draftKey'] ?? ''
  private version = this.$root.dataset['draftVersion'] ?? ''
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: AbortController | undefined
  private unsaved = false
  private sending = false
  private waitingFindings: string | undefined

  constructor($root: Element | null) {
    super($root)
    this.$root.addEventListener('input', () => this.afterPause(pause))
    this.$root.addEventListener('submit', () => this.leave())
    this.findings.addEventListener('focusout', () => setTimeout(() => this.showFindings()))
    addEventListener('online', () => this.unsaved && this.afterPause(0))
    this.restore()
  }

  private restore(): void {
    const words = keptWords(this.draft)
    if (!words) return
    const arrived = words.press !== undefined && words.press === this.$root.dataset['draftPress']
    if (arrived || JSON.stringify(words.fields) === JSON.stringify(wordsOfForm(this.$root)))
      return forgetWords(this.draft)
    // The draft went on elsewhere: then a person decides, and until then nothing is lost on either side.
    if (words.version !== this.version) return this.offer(words.fields)
    this.putBack(words.fields)
  }

  private putBack(fields: Fields): void {
    putBack(this.$root, fields)
    this.say(islandWords(this.$root, 'restored'))
    this.afterPause(pause)
  }

  private offer(fields: Fields): void {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'cw-draft__put-back'
    button.textContent = islandWords(this.$root, 'put-back')
    button.addEventListener('click', () => this.putBack(fields))
    this.saved.replaceChildren(islandWords(this.$root, 'kept-other'), ' ', button)
  }

  private afterPause(wait: number): void {
    this.unsaved = true
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.checkAndSave(), wait)
  }

  /** The press of a button takes over: nothing of ours may arrive after it. The words stay here until the server has them. */
  private leave(): void {
    clearTimeout(this.timer)
    this.running?.abort()
    this.sending = true
    const field = this.$root.elements.namedItem('press')
    // Not randomUUID: on a school's plain http address browsers give none.
    const press = `${Date.now()}-${Math.random()}`
    if (field instanceof HTMLInputElement) field.value = press
    if (this.unsaved) keepWords(this.draft, { version: this.version, fields: wordsOfForm(this.$root), press })
  }

  private async checkAndSave(): Promise<void> {
    this.running?.abort()
    const running = new AbortController()
    this.running = running
    const { checkUrl, saveUrl } = this.$root.dataset
    const send = (url: string | undefined) =>
      fetch(url ?? '', {
        method: 'POST',
        body: bodyOfForm(this.$root),
        signal: running.signal,
        headers: { accept: 'text/html' },
      })
    await Promise.all([
      this.save(() => send(saveUrl), running.signal),
      this.check(() => send(checkUrl), running.signal),
    ])
  }

  private async save(send: () => Promise<Response>, stopped: AbortSignal): Promise<void> {
    const words = wordsOfForm(this.$root)
    try {
      const answer = await send()
      // An ended session answers with the sign-in page; that has saved nothing.
      if (!answer.ok || answer.redirected) return this.keep(words, 'not-saved')
      if (stopped.aborted) return
      this.unsaved = false
      this.version = answer.headers.get('x-draft-version') ?? this.version
      const sent = this.$root.elements.namedItem('revision')
      if (sent instanceof HTMLInputElement) sent.value = this.version
      forgetWords(this.draft)
      this.say(islandWords(this.$root, 'saved-at', { time: this.timeNow() }))
    } catch {
      if (!stopped.aborted) this.keep(words, 'kept-here')
    }
  }

  private keep(words: Fields, reason: 'kept-here' | 'not-saved'): void {
    if (this.sending) return
    if (keepWords(this.draft, { version: this.version, fields: words })) this.say(islandWords(this.$root, reason))
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.checkAndSave(), tryAgainAfter)
  }

  private async check(send: () => Promise<Response>, stopped: AbortSignal): Promise<void> {
    try {
      const answer = await send()
      if (!answer.ok || answer.redirected) return
      this.waitingFindings = await answer.text()
      if (!stopped.aborted) this.showFindings()
    } catch {
      // No connection: the earlier findings stay, and saving says so in words.
    }
  }

  private showFindings(): void {
    const html = this.waitingFindings
    if (html === undefined || this.findings.contains(document.activeElement)) return
    this.waitingFindings = undefined
    const fresh = new DOMParser().parseFromString(html, 'text/html').body
    // A region that is written anew is read out anew, even when it says the same: so part by part, and only what differs.
    const [now, next] = [[...this.findings.children], [...fresh.children]]
    if (now.length !== next.length) return this.findings.replaceChildren(...next)
    next.forEach((part, at) => part.outerHTML !== now[at]?.outerHTML && now[at]?.replaceWith(part))
  }

  private say(words: string): void {
    if (this.saved.textContent !== words) this.saved.textContent = words
  }

  private timeNow(): string {
    const clock = new Intl.DateTimeFormat(document.documentElement.lang, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: 'Europe/London',
    })
    return clock.format(new Date())
  }
}
