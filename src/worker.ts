import { sql } from 'kysely'
import { openSignIn } from './people/people.ts'
import { keepPassingCleared, readSettings, SettingsProblem, toldToBegin, workOn } from './platform/platform.ts'
import { fillSamplePosts } from './sample/sample.ts'
import { jobKindsOf } from './school.ts'
import { keepGoingWithoutWords } from './ui/ui.ts'
import { openWorks } from './works.ts'

/** The worker process: jobs and clocks. A job cut off by a kill is done again by the next one; each is harmless to repeat. */
try {
  const settings = readSettings(await toldToBegin())
  const open = await openWorks({ settings, part: 'worker' })
  keepGoingWithoutWords(error => open.works.report(error, 'words'))
  keepPassingCleared(open.works.report)
  const allTrusts = async () =>
    (await sql<{ trust: string }>`select house.all_trusts() as trust`.execute(open.db)).rows.map(row => row.trust)
  // Before any clock runs: a job must not meet a post that is still being walked through its past.
  if (settings.mode === 'sample' && (await fillSamplePosts(open.works))) console.log('The sample’s posts are there.')
  const signIn = openSignIn({ works: open.works, authPool: open.authPool, settings })
  await workOn(open.jobs, jobKindsOf(signIn), open.works, allTrusts, open.works.report)
  process.once('SIGTERM', () => void open.close())
} catch (error) {
  console.error(error instanceof SettingsProblem ? error.message : error)
  process.exitCode = 1
}
