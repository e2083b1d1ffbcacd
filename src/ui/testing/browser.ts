import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { RunOptions } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../../scripts/ready/chromium.mjs'
import { lookHere } from './look-here.ts'

/** A page that takes thirty seconds (playwright's own end) is no fault on a day on which the machine is four times as slow: seen with a chosen file. */
const LONGEST_WAIT = 90_000

/** A real browser without a window, for tests. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined)
    throw new Error('These tests need a Chromium, Chrome or Edge: set CHROMIUM to its path.')
  const browser = await chromium.launch({
    executablePath,
    args: [
      // Chromium refuses its sandbox to root, as which tests run in containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // It speaks to its maker at each start, which a test must not wait for.
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
  browser.on('context', context => context.setDefaultTimeout(LONGEST_WAIT))
  return browser
}

export const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Where a test puts pictures of its pages, for people to look at. None are taken where nobody named a folder, or where a whole run wants none. */
export function picturesFolder(): string | undefined {
  const asked = process.env['CLAUSEWISE_PICTURES'] ?? ''
  return asked === '' || asked === 'none' ? undefined : asked
}

/**
 * What axe looks for. `everything`: what is no fault by WCAG as well. `colours`: where the very same page was looked at in its other colours, which
 * change nothing but contrasts.
 */
export type Looking = { tags: readonly string[] } | 'everything' | 'colours'

declare global {
  interface Window {
    axe: typeof import('axe-core')
  }
}

/** By which colours, sizes and grounds axe has let a text pass (look-here.ts). A page of nothing else has no contrast to be worked out. */
const coloursThatPassed = new Set<string>()
const readsAxeItself = new WeakSet<Page>()
const axeSource = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** What axe finds wrong, with the places. Our pages have no frames, so it runs in the page alone, without opening a window to add up. */
export async function faultsIn(
  page: Page,
  looking: Looking,
): Promise<[rule: string, help: string, places: string[]][]> {
  // Once a page: to read axe's half a megabyte anew for each look took longer than the look (0.7 to 1.1 s of 1.4).
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  // Of a window that was looked at once, the next page will be as well: what it reads by itself Chromium has compiled already, and what is
  // handed in later it compiles each time (3.3 s of processor for 30 pages instead of 0.4).
  if (!readsAxeItself.has(page)) await page.addInitScript(axeSource)
  readsAxeItself.add(page)
  // Whoever asks for everything means it.
  const known = looking === 'everything' ? [] : [...coloursThatPassed]
  const withoutColours = looking === 'colours' ? null : optionsFor(looking, 'no contrasts')
  const { faults, passed } = await page.evaluate(lookHere, { options: optionsFor(looking), withoutColours, known })
  if (faults.length === 0) for (const colour of passed) coloursThatPassed.add(colour)
  return faults
}

function optionsFor(looking: Looking, contrasts: 'contrasts too' | 'no contrasts' = 'contrasts too'): RunOptions {
  // What passes is not worked out for the report, nor where it stands: on a page of a thousand elements that was most of axe's time.
  const short: RunOptions = {
    resultTypes: ['violations', 'incomplete'],
    selectors: false,
    elementRef: true,
    preload: false,
  }
  if (looking === 'colours') return { ...short, runOnly: { type: 'rule', values: ['color-contrast'] } }
  return {
    ...short,
    ...(looking === 'everything' ? {} : { runOnly: { type: 'tag', values: [...looking.tags] } }),
    // GOV.UK's radios and tick boxes show a field with aria-expanded, which ARIA lists for buttons only; GOV.UK tested it with screen
    // readers and leaves this rule out as well (govuk-frontend issue 979).
    rules: {
      'aria-allowed-attr': { enabled: false },
      ...(contrasts === 'no contrasts' ? { 'color-contrast': { enabled: false } } : {}),
    },
  }
}
