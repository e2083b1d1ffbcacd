import { type Answer, type Ask, cageClaims, page, refuseVideo, videoTools } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import type { Visitor } from '../visitor.ts'
import { InstallationPage } from './installation.page.tsx'

const t = wordsIn('en-GB')

export async function showInstallation({ works: { settings } }: Ask<Visitor>): Promise<Answer> {
  const missing = 'missing' in (await videoTools(settings.ffmpeg))
  return page(
    t('people.installation-title'),
    <InstallationPage
      address={settings.baseUrl}
      proxies={settings.proxies}
      cage={await cageClaims()}
      noVideo={missing ? refuseVideo('no-ffmpeg').sentence : null}
      mailFrom={settings.mailUrl === null ? null : settings.mailFrom}
      watchesRolls={settings.rollFolder !== null}
    />,
  )
}
