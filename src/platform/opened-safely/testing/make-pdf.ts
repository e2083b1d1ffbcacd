import { createHash } from 'node:crypto'
import { chromium } from 'playwright-core'
import { findChromium } from '../../../../scripts/ready/chromium.mjs'

/** A PDF as an office makes it: printed from a page, tagged, with a header and numbered pages. */
export async function makePdf(html: string, headed = true): Promise<Buffer> {
  const executablePath = findChromium()
  if (executablePath === undefined)
    throw new Error('This test needs a Chromium, Chrome or Edge: set CHROMIUM to its path.')
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage()
    await page.setContent(`<!doctype html><html lang="en"><body style="font: 12px sans-serif">${html}`)
    return await page.pdf({
      format: 'A4',
      tagged: true,
      margin: { top: '90px', bottom: '90px', left: '70px', right: '70px' },
      displayHeaderFooter: headed,
      headerTemplate: '<span style="font-size: 8px; margin-left: 70px">An invented school</span>',
      footerTemplate:
        '<span style="font-size: 8px; margin-left: 70px">Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>',
    })
  } finally {
    await browser.close()
  }
}

/** A PDF written by hand: many pages with a line each, or one that asks for a password. */
export function makePdfOf(pages: number, { encrypted = false } = {}): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, at) => `${at + 4} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...Array.from(
      { length: pages },
      () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> >>',
    ),
  ]
  const secret = createHash('sha256').update('a password nobody types').digest('hex')
  if (encrypted) objects.push(`<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${secret}> /U <${secret}> >>`)
  let body = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const from = body.length
  const entries = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const lock = encrypted
    ? ` /Encrypt ${objects.length} 0 R /ID [<${secret.slice(0, 32)}> <${secret.slice(0, 32)}>]`
    : ''
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${from}\n%%EOF\n`,
  )
}
