import type { Words } from '../../ui/ui.ts'
import { papersPdf } from '../family/letters-pdf.ts'
import type { OwnSlip } from './make-own-slip.ts'

/** A slip for one pupil. It names nobody: whoever finds it learns of no child. */
export function slipPdf(t: Words, slip: OwnSlip, door: string): Promise<Buffer> {
  const { school, address, code, expires } = slip
  return papersPdf(t, [
    {
      ...{ school, code },
      title: t('own.slip-title'),
      before: [t('own.slip-body')],
      qr: { address, alt: t('family.letter-qr') },
      type: t('family.letter-type', { door }),
      after: [t('own.slip-until', { until: t.day(expires) }), t('own.slip-end')],
    },
  ])
}
