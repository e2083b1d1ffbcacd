import { Component } from 'govuk-frontend'
import { bodyOfForm, putBack, wordsOfForm, wordsWithin } from './form-words.ts'
import { islandWords, part } from './island-words.ts'
import { type Fields, forgetWords, keepWords, keptWords } from './kept-words.ts'

/** A pause this long means that a thought is finished: shorter ones made the findings flicker between two words. */
const pause = 900
/** Whoever types on without one is answered all the same. */
const longestTyping = 3000
const tryAgainAfter = 15_000
/** An answer that has not come by then is lost: without an end, one lost answer would be the last save. */
const longestSave = 60_000

/** What was found, and the words that stood in the findings when that was asked. */
type Answered = { readonly html: string; readonly typed: string }

/**
 * Checks and saves a draft while it is written. Without script the form's buttons do both.
 * It never moves the focus, never replaces findings in which the focus is, and never words typed in them since.
 */
export class DraftCheck extends Component<HTMLFormElement> {
  static override elementType = HTMLFormElement
  static moduleName = 'cw-draft-check'

  private readonly findings = part(this.$root, 'data-draft-findings', HTMLElement)
  private readonly saved = part(this.$root, 'data-draft-saved', HTMLElement)
  private readonly draft = this.$root.dataset['draftKey'] ?? ''
  private version = this.$root.dataset['draftVersion'] ?? ''
  private timer: ReturnType<typeof setTimeout> | undefined
  /** Since when there are words that no check has been asked about, milliseconds. */
  private typedSince: number | undefined
  private checking: AbortController | undefined
  private saving: AbortController | undefined
  private saveAgain = false
  private unsaved = false
  private sending = false
  private waitingFindings: Answered | undefined

  constructor($root: Element | null) {
    super($root)
    this.$root.addEventListener('input', () => this.typed())
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

  private typed(): void {
    this.typedSince ??= Date.now()
    this.afterPause(Math.max(0, Math.min(pause, this.typedSince + longestTyping - Date.now())))
  }

  private afterPause(wait: number): void {
    this.unsaved = true
    this.waitingFindings = undefined
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.checkAndSave(), wait)
  }

  /** The press of a button takes over: nothing of ours may arrive after it. The words stay here until the server has them. */
  private leave(): void {
    clearTimeout(this.timer)
    this.checking?.abort()
    const underWay = this.saving !== undefined
    this.saving?.abort()
    this.sending = true
    const field = this.$root.elements.namedItem('press')
    // Not randomUUID: on a school's plain http address browsers give none.
    const press = `${Date.now()}-${Math.random()}`
    if (field instanceof HTMLInputElement) field.value = press
    if (this.unsaved || underWay)
      keepWords(this.draft, { version: this.version, fields: wordsOfForm(this.$root), press })
  }

  private async checkAndSave(): Promise<void> {
    this.typedSince = undefined
    this.checking?.abort()
    const checking = new AbortController()
    this.checking = checking
    const { checkUrl } = this.$root.dataset
    await Promise.all([this.saveInTurn(), this.check(() => this.send(checkUrl, checking.signal), checking.signal)])
  }

  private send(url: string | undefined, signal: AbortSignal): Promise<Response> {
    return fetch(url ?? '', {
      method: 'POST',
      body: bodyOfForm(this.$root),
      signal,
      headers: { accept: 'text/html' },
    })
  }

  /**
   * One save after the other: what is broken off has often been saved by then, and the page would not know under which version. Every later save
   * would be taken for another window's.
   */
  private async saveInTurn(): Promise<void> {
    if (this.sending) return
    if (this.saving !== undefined) {
      this.saveAgain = true
      return
    }
    const saving = new AbortController()
    this.saving = saving
    this.saveAgain = false
    const lost = setTimeout(() => saving.abort(), longestSave)
    const saved = await this.save(saving.signal)
    clearTimeout(lost)
    this.saving = undefined
    if (saved && this.saveAgain) await this.saveInTurn()
  }

  private async save(signal: AbortSignal): Promise<boolean> {
    // From here on whatever is typed is not in this save.
    this.unsaved = false
    try {
      const answer = await this.send(this.$root.dataset['saveUrl'], signal)
      // An ended session answers with the sign-in page; that has saved nothing.
      if (!answer.ok || answer.redirected) return this.keep('not-saved')
      if (this.sending) return false
      this.version = answer.headers.get('x-draft-version') ?? this.version
      const sent = this.$root.elements.namedItem('revision')
      if (sent instanceof HTMLInputElement) sent.value = this.version
      forgetWords(this.draft)
      this.say(islandWords(this.$root, 'saved-at', { time: this.timeNow() }))
      return true
    } catch {
      return this.keep('kept-here')
    }
  }

  private keep(reason: 'kept-here' | 'not-saved'): false {
    if (this.sending) return false
    this.unsaved = true
    if (keepWords(this.draft, { version: this.version, fields: wordsOfForm(this.$root) }))
      this.say(islandWords(this.$root, reason))
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.checkAndSave(), tryAgainAfter)
    return false
  }

  private async check(send: () => Promise<Response>, stopped: AbortSignal): Promise<void> {
    const typed = wordsWithin(this.findings)
    try {
      const answer = await send()
      if (!answer.ok || answer.redirected) return
      const html = await answer.text()
      if (stopped.aborted) return
      this.waitingFindings = { html, typed }
      this.showFindings()
    } catch {
      // No connection: the earlier findings stay, and saving says so in words.
    }
  }

  private showFindings(): void {
    const { waitingFindings: answered } = this
    if (answered === undefined || this.findings.contains(document.activeElement)) return
    this.waitingFindings = undefined
    // An answer to older words: the next one is on its way.
    if (answered.typed !== wordsWithin(this.findings)) return
    const fresh = new DOMParser().parseFromString(answered.html, 'text/html').body
    // A region that is written anew is read out anew, even when it says the same: so part by part, and only what differs.
    const [now, next] = [[...this.findings.children], [...fresh.children]]
    if (now.length !== next.length) return this.findings.replaceChildren(...next)
    next.forEach((part, at) => {
      const before = now[at]
      // What somebody opened to look at stays open while she writes on.
      if (before?.querySelector('details[open]')) part.querySelector('details')?.setAttribute('open', '')
      if (part.outerHTML !== before?.outerHTML) before?.replaceWith(part)
    })
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
