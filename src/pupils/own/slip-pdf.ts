import type { Language } from '../../ui/ui.ts'
import { inBoth, papersPdf } from '../family/letters-pdf.ts'
import type { OwnSlip } from './make-own-slip.ts'

/** A slip for one pupil, in her language. It names nobody: whoever finds it learns of no child. */
export function slipPdf(language: Language, slip: OwnSlip, door: string): Promise<Buffer> {
  const { school, address, code, expires, tells } = slip
  return papersPdf(
    inBoth(language, t => ({
      ...{ school, code },
      title: t(tells ? 'own.tells-title' : 'own.slip-title'),
      before: [t(tells ? 'own.slip-tells-body' : 'own.slip-body')],
      qr: { address, alt: t('family.letter-qr') },
      type: t('family.letter-type', { door }),
      after: [t('own.slip-until', { until: t.day(expires) }), t('own.slip-end')],
    })),
  )
}
