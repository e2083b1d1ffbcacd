import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { act, as, type Opened, openPicture, theHouse, type Works } from '../platform/platform.ts'
import {
  askName,
  keepPicture,
  type Draft,
  clearFindingOfPost,
  type Decision,
  decidePost,
  emptyDraft,
  handInPost,
  readPost,
  saveDraft,
  startPost,
  lookAtWaiting,
  openAsks,
  sealPictureOf,
  takeBackPost,
  withdrawPost,
} from '../publishing/publishing.ts'
import { sampleId } from './chance.ts'
import { drawPicture } from './draw-picture.ts'
import { generateSampleTrust } from './generate.ts'
import type { PictureName, PostStep, PostVersion, SamplePost, SampleTrust } from './sample-trust.ts'
import { SAMPLE_SEED } from './sample-seed.ts'
import { askAboutAPost } from './ask-about-a-post.ts'
import { fillComments } from './fill-comments.ts'
import { fillConsent } from './fill-consent.ts'
import { fillReadings } from './fill-readings.ts'
import { fillReviews } from './fill-reviews.ts'
import { namedByFirstName, namedWithConsent } from './named-with-consent.ts'
import { tellPlatformStep } from './tell-platform-step.ts'
import { visitorFor } from './visitor-for.ts'

type Stage = { works: Works; clock: { at: Date }; sample: SampleTrust; opened: Map<PictureName, Opened> }

/**
 * What families said, and the sample's posts, walked through the real use cases. The worker does this when it starts, so that the first page need
 * not wait for some thousand answers, forty posts and their pictures. False: there are posts already.
 */
export async function fillSamplePosts(open: Works): Promise<boolean> {
  const first = await as(open.db, theHouse(sampleId(SAMPLE_SEED, 'trust', 'trust')), tx =>
    tx.selectFrom('posts').select('id').limit(1).executeTakeFirst(),
  )
  if (first !== undefined) return false
  const now = open.clock.now()
  const clock = { at: now, now: () => clock.at }
  // Past steps wake nobody: no mail is written for what happened weeks ago, and clocks find what is still due.
  const works: Works = { ...open, clock, jobs: { send: async () => undefined, sendAll: async () => undefined } }
  const sample = generateSampleTrust(SAMPLE_SEED, now.toISOString())
  await fillConsent(works, sample)
  await fillReadings(works, clock, sample)
  await fillReviews(works, clock, sample)
  await fillPosts(works, clock, sample)
  return true
}

/** Each post goes its way through the real use cases, at the times the sample says. What the house cannot do alone (a platform) is told. */
async function fillPosts(works: Works, clock: { at: Date }, sample: SampleTrust): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'clausewise-sample-'))
  const now = clock.at
  try {
    const opened = new Map<PictureName, Opened>()
    for (const picture of sample.pictures) {
      const path = join(folder, `${picture.name}.png`)
      await writeFile(path, await drawPicture(picture))
      const one = await openPicture(path, { into: folder })
      if ('refused' in one) throw new Error(`The sample's picture ${picture.name} was not taken: ${one.sentence}`)
      await works.files.put(sample.trust.id, { path: one.path })
      opened.set(picture.name, one)
    }
    for (const post of sample.posts) await walkPost({ works, clock, sample, opened }, post)
    clock.at = now
    for (const picture of [...opened.values()].slice(0, 1)) await askAboutAPost(works, sample, picture)
    await fillComments(works, clock, sample)
  } finally {
    clock.at = now
    await rm(folder, { recursive: true, force: true })
  }
}

async function walkPost(stage: Stage, post: SamplePost): Promise<void> {
  const author = visitorFor(stage.sample, post.authorId)
  stage.clock.at = new Date(post.versions[0]?.writtenAt ?? stage.sample.now)
  const started = await startPost(stage.works, author, post.schoolId)
  if ('refused' in started) throw new Error(`Sample post ${post.id} could not be started: ${started.refused}`)
  for (const version of post.versions) {
    if (version.number > 1) await takeBackPost(stage.works, author, started.started)
    await writeVersion(stage, post, started.started, version)
    for (const step of post.steps.filter(one => one.version === version.number))
      await takeStep(stage, post, started.started, step)
  }
}

async function writeVersion(stage: Stage, post: SamplePost, id: string, version: PostVersion): Promise<void> {
  const { works, sample, clock } = stage
  const author = visitorFor(sample, post.authorId)
  clock.at = new Date(version.writtenAt)
  if (version.number === 1) {
    for (const { picture } of version.pictures) {
      const opened = stage.opened.get(picture)
      if (opened !== undefined) await act(works, author.identity, one => keepPicture(one, id, opened))
    }
    await lookAtWaiting(works, sample.trust.id)
  }
  const pictures = (await readPost(works, author, id)).pictures
  const alts = Object.fromEntries(pictures.map((picture, index) => [picture.id, version.pictures[index]?.alt ?? '']))
  // The sample draws its pictures: places, hands and things, and nobody who could be recognised.
  const shown = Object.fromEntries(pictures.map(picture => [picture.id, {}]))
  const named = version.handedInAt === null ? null : await namedWithConsent(stage, post.schoolId, version.text)
  const draft = {
    ...emptyDraft,
    text: version.text,
    targets: post.accountIds,
    plannedFor: post.plannedFor,
    shown,
    named,
  }
  await keep(draft)
  // The policy asks about what stands in the draft, and the author contests what was found in it: both after the first look.
  const read = await readPost(works, author, id)
  const why = post.steps.find(step => step.deed === 'cleared' && step.version === version.number)?.words
  const first = read.check.findings.filter(({ kind, outcome }) => kind === 'pupil_name' && outcome !== 'block')
  const byFirst =
    named === null
      ? {}
      : await namedByFirstName(
          stage,
          post.schoolId,
          first.map(({ span }) => span),
        )
  await keep({
    ...draft,
    named: named === null ? null : { ...byFirst, ...named },
    answers: Object.fromEntries(
      read.questions.map(one => [one.id, one.answers.find(answer => answer.does === 'go_on')?.id ?? '']),
    ),
    asked: Object.fromEntries(
      openAsks(read.check, {}).map(finding => [
        askName(finding),
        finding.ask?.answers.find(({ does }) => does !== 'stops' && does !== 'head')?.id ?? '',
      ]),
    ),
    contested: why == null ? {} : Object.fromEntries(read.stillStopping.map(finding => [finding.key, why])),
  })

  async function keep(words: Draft): Promise<void> {
    const { revision } = (await readPost(works, author, id)).post
    const saved = await saveDraft(works, author, id, words, alts, revision)
    if ('refused' in saved) throw new Error(`Sample post ${post.id} could not be saved: ${saved.refused}`)
  }
}

const DECISIONS: Partial<Record<PostStep['deed'], Decision>> = {
  approved: 'approved',
  changes_asked: 'changes_asked',
  refused: 'refused',
}

async function takeStep(stage: Stage, post: SamplePost, id: string, step: PostStep): Promise<void> {
  const { works, sample, clock } = stage
  clock.at = new Date(step.at)
  const by = step.by === null ? null : visitorFor(sample, step.by.staffId)
  const decision = DECISIONS[step.deed]
  if (step.deed === 'handed-in') {
    const done = await handInPost(works, visitorFor(sample, post.authorId), id)
    if ('refused' in done)
      throw new Error(
        `Sample post ${post.id} could not be handed in: ${JSON.stringify(done.refused)} ${post.versions[step.version - 1]?.text}`,
      )
    return
  }
  if (step.deed === 'cleared' && by !== null) return clearAll(stage, post, id, step)
  if (decision !== undefined && by !== null) {
    const { version, sentence } = await readPost(works, by, id)
    const done = await decidePost(works, by, id, {
      version: version?.id ?? '',
      decision,
      words: step.words ?? '',
      confirmed: sentence,
    })
    if ('refused' in done) throw new Error(`Sample post ${post.id} could not be decided: ${JSON.stringify(done)}`)
    return
  }
  if (step.deed === 'stopped' && by !== null) {
    const done = await withdrawPost(works, by, id, step.words ?? '')
    if ('refused' in done) throw new Error(`Sample post ${post.id} could not be stopped: ${JSON.stringify(done)}`)
    return
  }
  if (step.deed === 'sealed' && by !== null) {
    const [picture] = (await readPost(works, by, id)).pictures
    const done = await sealPictureOf(works, by, id, picture?.sha256 ?? '')
    if ('refused' in done || !done.closed)
      throw new Error(`Sample post ${post.id} could not be sealed: ${JSON.stringify(done)}`)
    return
  }
  await tellPlatformStep(stage, post, id, step)
}

async function clearAll(stage: Stage, post: SamplePost, id: string, step: PostStep): Promise<void> {
  if (step.by === null) return
  const by = visitorFor(stage.sample, step.by.staffId)
  const { version } = await readPost(stage.works, by, id)
  for (const finding of version?.check.findings.filter(one => one.outcome === 'block') ?? []) {
    const done = await clearFindingOfPost(stage.works, by, id, {
      version: version?.id ?? '',
      finding: finding.key,
      reason: step.words ?? 'This is not a name here.',
    })
    if ('refused' in done) throw new Error(`Sample post ${post.id}: a finding could not be cleared: ${done.refused}`)
  }
}
