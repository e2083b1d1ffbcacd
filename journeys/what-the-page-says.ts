import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { kinds } from '../src/checks/checks.ts'
import { t } from './write-and-decide.ts'

/** A finding as the page one writes on says it. `clauses`: the id behind each chip, and what stands on it. */
export type Said = {
  readonly kind: string
  readonly outcome: string
  readonly clauses: readonly { readonly id: string; readonly chip: string }[]
  readonly because: string
}

const findings = '[data-draft-findings]'
const byHeading = new Map<string, string>(kinds.map(kind => [t('deciding.finding-kind', { kind }), kind]))
const byWeight = new Map<string, string>(
  (['block', 'approve', 'advise', 'held'] as const).map(outcome => [t('house.finding-outcome', { outcome }), outcome]),
)

/** Writes these words over those before, and reads what the page says of them once its own check has answered. */
export async function write(page: Page, words: string): Promise<Said[]> {
  const answered = page.waitForResponse(
    response =>
      response.url().endsWith('/check') &&
      new URLSearchParams(response.request().postData() ?? '').get('text') === words,
  )
  await page.getByLabel(t('writing.text-label')).fill(words)
  const answer = await (await answered).text()
  // What came is shown at once, but only by the page's own script.
  await expect
    .poll(() =>
      page.evaluate(
        ([where, html]) =>
          document.querySelector(where)?.textContent ===
          new DOMParser().parseFromString(html, 'text/html').body.textContent,
        [findings, answer] as const,
      ),
    )
    .toBe(true)
  return read(page)
}

/** What the page says of the draft as it stands. */
export async function read(page: Page): Promise<Said[]> {
  const cards = await page.locator(`${findings} .cw-finding`).evaluateAll(all =>
    all.map(card => ({
      what: card.querySelector('.cw-finding__what')?.textContent ?? '',
      weight: card.querySelector('.cw-finding__weight')?.lastChild?.textContent?.trim() ?? '',
      // Of the finding: beside whoever may clear it stands a chip as well.
      clauses: [...card.querySelectorAll<HTMLAnchorElement>(':scope > .cw-finding__clauses > a')].map(chip => ({
        id: decodeURIComponent(chip.pathname.split('/').at(-1) ?? ''),
        chip: chip.textContent ?? '',
      })),
      because: card.querySelector('.cw-finding__clauses + .cw-finding__line')?.textContent ?? '',
    })),
  )
  return cards.map(({ what, weight, clauses, because }) => ({
    kind: byHeading.get(what) ?? what,
    outcome: byWeight.get(weight) ?? weight,
    clauses,
    because,
  }))
}
