import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { historyOf } from '../../../history/history.ts'
import type { Visitor } from '../../../people/people.ts'
import { act, type JobIds, type JobKind, theHouse, type Works } from '../../../platform/platform.ts'
import { familyJobs } from '../../../pupils/pupils.ts'
import { addPictures } from '../../media/add-pictures.ts'
import { notToBeLookedAt } from '../../testing/not-to-be-looked-at.ts'
import { decidePost } from '../../posts/decide-post.ts'
import { handInPost } from '../../posts/hand-in-post.ts'
import type { Draft } from '../../posts/post.ts'
import { readPost } from '../../posts/read-post.ts'
import { saveDraft } from '../../posts/save-draft.ts'
import { publishingJobs } from '../../publishing.jobs.ts'
import { openPublishingHouse, type PublishingHouse } from '../../testing/publishing-house.ts'

/** A school with people and a policy, whose clock stands at this moment, so that jobs for "now" and for "later" can be told apart. */
export type School = Awaited<ReturnType<typeof openSchool>>

/** @param others jobs of the rooms below that are to be worked off too */
export async function openSchool(
  pack: 'church-primary' | 'trust-provider' | null,
  others: readonly JobKind<Works>[] = [],
) {
  const house = await openPublishingHouse()
  house.clock.at = new Date()
  const school = await house.addSchool()
  const ann = await house.addPerson('Ann Teacher', ['teacher'], school)
  const gethin = await house.addPerson('Gethin Manager', ['account_manager'], school)
  const ifeoma = await house.addPerson('Ifeoma Head', ['headteacher'], school)
  if (pack !== null) await house.adopt(ifeoma, school, pack)
  return { house, school, ann, gethin, ifeoma, ...work(house, others) }
}

function work(house: PublishingHouse, others: readonly JobKind<Works>[]) {
  const { works, boot, trust } = house
  return {
    /** Works off every job that is due by the house's clock, and those they make, as the worker would. @returns their names */
    async runJobs(): Promise<string[]> {
      const done: string[] = []
      for (;;) {
        const { rows } = await boot.query<{ id: string; name: string; data: JobIds }>(
          `delete from jobs.job where id = (select id from jobs.job where state in ('created', 'retry') and start_after <= greatest(now(), $1) order by created_on, id limit 1) returning id, name, data`,
          [house.clock.at],
        )
        const [job] = rows
        if (job === undefined) return done
        const kind = [...publishingJobs, ...others, ...familyJobs].find(one => one.name === job.name)
        if (kind === undefined) throw new Error(`This room has no job ${job.name}.`)
        await kind.work(works, job.data)
        done.push(job.name)
      }
    },
    /** Written, handed in and approved by somebody else. `draft.targets`: account ids. */
    async approved(
      author: Visitor,
      approver: Visitor,
      school: string,
      draft: Partial<Draft>,
      alt?: string,
      showing: NonNullable<Draft['shown']>[string] = {},
    ): Promise<string> {
      const id = await house.write(author, school, draft)
      if (alt !== undefined) await addPicture(house, author, id, alt, draft, showing)
      const handedIn = await handInPost(works, author, id)
      if ('refused' in handedIn) throw new Error(JSON.stringify(handedIn.refused))
      const { version, sentence } = await readPost(works, approver, id)
      const decided = await decidePost(works, approver, id, {
        version: version?.id ?? '',
        decision: 'approved',
        words: '',
        confirmed: sentence,
      })
      if ('refused' in decided) throw new Error(JSON.stringify(decided))
      return id
    },
    async targetsOf(post: string) {
      const { rows } = await boot.query<{
        id: string
        state: string
        problem: string | null
        link: string | null
        next_try_at: Date | null
        compared: string | null
      }>(
        'select t.id, t.state, t.problem, t.link, t.next_try_at, t.compared from house.post_targets t where t.post_id = $1 order by t.account_id',
        [post],
      )
      return rows
    },
    async stateOf(post: string): Promise<string | undefined> {
      return (await boot.query<{ state: string }>('select state from house.posts where id = $1', [post])).rows[0]?.state
    },
    async happened(subject: string) {
      return act(works, theHouse(trust), one => historyOf(one.tx, subject))
    },
    async mailTo(visitor: Visitor) {
      const { rows } = await boot.query<{ subject: string; body: string }>(
        'select subject, body from house.kept_mail where to_person = $1 order by at, id',
        [visitor.identity.person],
      )
      return rows
    },
  }
}

/** @param showing whom the picture shows, and how */
export async function addPicture(
  house: PublishingHouse,
  author: Visitor,
  id: string,
  alt: string,
  draft: Partial<Draft>,
  showing: NonNullable<Draft['shown']>[string] = {},
): Promise<void> {
  const path = join(tmpdir(), `clausewise-test-${id}.jpg`)
  const bytes = await sharp({ create: { width: 320, height: 240, channels: 3, background: '#7a5c3d' } })
    .jpeg()
    .toBuffer()
  await writeFile(path, bytes)
  const added = await addPictures(house.works, author, id, [
    { field: 'pictures', filename: 'garden.jpg', path, size: bytes.length, tooLarge: false },
  ])
  if (!('added' in added) || added.added !== 1) throw new Error(JSON.stringify(added))
  await notToBeLookedAt(house.boot)
  const read = await readPost(house.works, author, id)
  await saveDraft(
    house.works,
    author,
    id,
    { ...read.post.draft, shown: Object.fromEntries(read.pictures.map(one => [one.id, showing])) },
    Object.fromEntries(read.pictures.map(one => [one.id, alt])),
    read.post.revision,
  )
  await house.rewrite(author, id, draft)
}
