import { PhaseBanner } from '../components/phase-banner.tsx'
import { useWords } from '../words/words.tsx'

/** On every page of the sample, so that nobody takes its people for real ones. */
export function SampleBanner() {
  const t = useWords()
  return <PhaseBanner classes="cw-sample" tag={{ text: t('house.sample-title') }} text={t('house.sample-banner')} />
}
