/** What each finding on a page is headed, in the order of the page, and whether "A reminder, not a check" stands beside it. */
export function remindersBeside(body: HTMLElement): [what: string, reminds: boolean][] {
  return [...body.querySelectorAll('.cw-finding')].map(card => [
    (card.querySelector('.cw-finding__what')?.textContent ?? '').trim(),
    (card.textContent ?? '').includes('A reminder, not a check'),
  ])
}
