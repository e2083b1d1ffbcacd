import { makeFirstRunCode, openSignIn } from './people/people.ts'
import {
  describeCage,
  keepPassingCleared,
  readSettings,
  refuseVideo,
  SettingsProblem,
  toldToBegin,
  videoTools,
} from './platform/platform.ts'
import { announceSample, SAMPLE_SEED } from './sample/sample.ts'
import { keepGoingWithoutWords } from './ui/ui.ts'
import { openWeb } from './open-web.ts'
import { openWorks } from './works.ts'

/** The web process: pages only. Keeps nothing; as many may run as wanted. */
try {
  const settings = readSettings(await toldToBegin())
  const open = await openWorks({ settings, part: 'web' })
  keepGoingWithoutWords(error => open.works.report(error, 'words'))
  keepPassingCleared(open.works.report)
  const signIn = openSignIn({ works: open.works, authPool: open.authPool, settings })
  const server = await openWeb(open.works, signIn)
  await server.listen({ host: settings.host, port: settings.port })
  // The parent starts the worker now: until the first page answers, nothing else shall load.
  process.send?.('serving')
  console.log(`Clausewise is at ${settings.baseUrl}`)
  if (settings.mode === 'sample') console.log(announceSample(SAMPLE_SEED, open.works.clock.now()))
  if (settings.mode === 'serve') console.log(await describeCage())
  const video = await videoTools(settings.ffmpeg)
  if ('missing' in video) console.log(`${refuseVideo('no-ffmpeg').sentence} (${video.detail})`)
  const code = settings.mode === 'serve' ? await makeFirstRunCode(open.authPool) : null
  if (code !== null)
    console.log(
      `This installation is empty. Open ${settings.baseUrl}/first-run and type this code, which works once: ${code}`,
    )
  const stop = async () => {
    await server.close()
    await open.close()
  }
  process.once('SIGTERM', () => void stop())
} catch (error) {
  console.error(error instanceof SettingsProblem ? error.message : error)
  process.exitCode = 1
}
