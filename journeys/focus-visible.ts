import type { Page } from 'playwright-core'

/**
 * Elements that the keyboard reaches and that then look as before. Reading styles of the element, of what is drawn before and after it and of
 * its label: GOV.UK draws the ring of a tick box around a part of the label.
 */
export async function invisibleFocus(page: Page): Promise<string[]> {
  // One real press, so that the browser takes what follows for the keyboard's.
  await page.keyboard.press('Tab')
  return page.evaluate(() => {
    const looks = (element: Element): string => {
      const near = [element, element.nextElementSibling, element.closest('.govuk-file-upload, .cw-drop, label')]
      return near
        .flatMap(one => (one === null ? [] : ['', '::before', '::after'].map(part => getComputedStyle(one, part))))
        .map(style =>
          [
            // A colour of a line that is not drawn shows nothing.
            style.outlineStyle === 'none' ? '' : `${style.outlineWidth} ${style.outlineColor}`,
            style.boxShadow,
            style.backgroundColor,
            parseFloat(style.borderTopWidth) + parseFloat(style.borderBottomWidth) === 0 ? '' : style.border,
            style.textDecorationLine === 'none' ? '' : style.textDecoration,
          ].join(' '),
        )
        .join('|')
    }
    const reachable = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]',
      ),
    ].filter(one => one.tabIndex >= 0 && one.checkVisibility() && !one.hasAttribute('disabled'))
    const hidden: string[] = []
    for (const one of reachable) {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      const before = looks(one)
      one.focus()
      if (document.activeElement === one && looks(one) === before) hidden.push(one.outerHTML.slice(0, 160))
    }
    return hidden
  })
}

/** Bytes of HTML, style and script as they were sent for this page; fonts and pictures apart. */
export function weight(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter(entry => entry instanceof PerformanceResourceTiming)
      .filter(entry => entry.entryType === 'navigation' || /\.(css|js)(\?|$)/.test(entry.name))
      .reduce((sum, entry) => sum + entry.encodedBodySize, 0),
  )
}
