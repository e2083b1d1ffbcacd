import sharp from 'sharp'
import { request } from 'undici'
import { afterAll, describe, expect, test } from 'vitest'
import { sharedBlueskyServers, whyNoBlueskyServers } from '../testing/shared-bluesky-servers.ts'
import { kept, picture, says, schoolAccount, slot } from '../testing/school-account.ts'
import { videoTools } from '../../../platform/platform.ts'
import { asPhone, madeVideo, pictures } from '../../../platform/opened-safely/testing/make-video.ts'
import { bluesky } from './bluesky.ts'
import { limits } from './limits.ts'
import { recordOf } from './record.rule.ts'

const why = await whyNoBlueskyServers()
const servers = why === undefined ? await sharedBlueskyServers() : undefined
afterAll(() => servers?.close())
const ffmpeg = await videoTools(null)

function here() {
  if (!servers) throw new Error(why)
  return servers
}

async function ownPosts(connection: Parameters<typeof bluesky.listOwn>[0]) {
  const listed = await bluesky.listOwn(connection)
  if (listed.outcome !== 'listed') throw new Error(`not listed: ${JSON.stringify(listed)}`)
  return listed.posts
}

const recordAt = (account: { did: string }, rkey: string, collection = 'app.bsky.feed.post') =>
  here().ask('com.atproto.repo.getRecord', { repo: account.did, collection, rkey })

describe.skipIf(why !== undefined)(`Publishing on a real Bluesky server${why ? ` (skipped: ${why})` : ''}`, () => {
  test('a post with a picture is prepared, checked, published and listed with its alt text', async () => {
    const { account, connection } = await schoolAccount(here(), 'meadow')
    const photo = await picture('Year 4 beside the new pond, seen from behind', [640, 480])
    const outgoing = says('Our pond is full. Read more: https://example.org/pond #MeadowPrimary', { pictures: [photo] })
    const at = slot()

    expect(await bluesky.prepare(connection, outgoing)).toEqual({ outcome: 'prepared' })
    expect(await ownPosts(connection)).toEqual([])
    expect(await bluesky.check(connection)).toEqual({ outcome: 'ready' })
    const done = await bluesky.finish(connection, outgoing, at)

    expect(done).toMatchObject({ outcome: 'published', link: `https://bsky.app/profile/${account.did}/post/${at.key}` })
    expect(await ownPosts(connection)).toMatchObject([
      { text: outgoing.text, createdAt: at.createdAt, altTexts: [photo.alt] },
    ])
  })

  test('the server holds exactly the record that was computed beforehand, and the very bytes of the picture', async () => {
    const { account, connection } = await schoolAccount(here(), 'orchard')
    const photo = await picture('Apples in a crate')
    const outgoing = says('Picked today 🍏 see orchard.example.org, thank you @meadow.test #harvest', {
      pictures: [photo],
    })
    const at = slot()
    await bluesky.prepare(connection, outgoing)
    await bluesky.finish(connection, outgoing, at)

    const { value } = (await recordAt(account, at.key)) as { value: unknown }
    expect(value).toEqual(recordOf(outgoing, at))
    expect(value).toMatchObject({
      langs: ['en'],
      facets: [{ features: [{ uri: 'https://orchard.example.org' }] }, { features: [{ tag: 'harvest' }] }],
      embed: { images: [{ alt: photo.alt, aspectRatio: { width: 64, height: 48 } }] },
    })
    const query = new URLSearchParams({ did: account.did, cid: cidOf(value) })
    const fetched = await fetchBytes(`${here().pdsUrl}/xrpc/com.atproto.sync.getBlob?${query}`)
    expect(fetched.equals(Buffer.from(await connection.openPicture(photo.sha256)))).toBe(true)
  })

  test('a video is posted with its description, its shape and its captions, is found and listed, and is gone after it was removed', async () => {
    const { account, connection } = await schoolAccount(here(), 'choir')
    const made =
      'missing' in ffmpeg
        ? Buffer.from('as good as a video: the server looks at no bytes')
        : madeVideo([...pictures(1), ...asPhone])
    const { sha256, size } = kept(made, 'image/jpeg', { width: 320, height: 240, alt: '' })
    const poster = await picture('The choir')
    const video = {
      ...({ sha256, mediaType: 'video/mp4', size, width: 320, height: 240, durationMs: 1_000, sound: false } as const),
      ...{
        alt: 'The choir sings, seen from behind',
        captions: 'WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nGood morning\n',
        poster,
      },
    }
    const outgoing = says('Our choir', { video })
    const at = slot()
    expect(await bluesky.prepare(connection, outgoing)).toEqual({ outcome: 'prepared' })
    const done = await bluesky.finish(connection, outgoing, at)
    expect(done).toMatchObject({ outcome: 'published' })
    const { value } = (await recordAt(account, at.key)) as { value: unknown }
    expect(value).toEqual(recordOf(outgoing, at))
    expect(value).toMatchObject({
      embed: {
        $type: 'app.bsky.embed.video',
        video: { mimeType: 'video/mp4', size },
        captions: [{ lang: 'en', file: { mimeType: 'text/vtt', size: video.captions.length } }],
        alt: video.alt,
        aspectRatio: { width: 320, height: 240 },
      },
    })
    const query = new URLSearchParams({ did: account.did, cid: cidOf(value) })
    expect((await fetchBytes(`${here().pdsUrl}/xrpc/com.atproto.sync.getBlob?${query}`)).length).toBeGreaterThan(0)
    expect(await bluesky.find(connection, outgoing, at)).toMatchObject({ outcome: 'published' })
    expect(await ownPosts(connection)).toMatchObject([{ text: 'Our choir', altTexts: [video.alt] }])
    const uri = done.outcome === 'published' ? done.uri : ''
    expect(await bluesky.remove(connection, { uri })).toMatchObject({ outcome: 'removed' })
    expect(await bluesky.observe(connection, { uri })).toMatchObject({ outcome: 'gone' })
  })

  test('a video whose bytes are no longer the approved ones is not uploaded, nor one that does not fit', async () => {
    const { connection } = await schoolAccount(here(), 'choir-two')
    const poster = await picture('The choir')
    const { sha256, size } = kept(Buffer.from('approved'), 'image/jpeg', { width: 320, height: 240, alt: '' })
    const video = {
      ...({ sha256, mediaType: 'video/mp4', size, width: 320, height: 240, durationMs: 1_000, sound: false } as const),
      ...{ alt: 'The choir', captions: '', poster },
    }
    const swapped = { ...connection, openPicture: async () => Buffer.from('swapped!') }
    expect(await bluesky.prepare(swapped, says('Sing', { video }))).toMatchObject({
      outcome: 'refused',
      code: 'picture-changed',
    })
    const misfit = (more: object) =>
      bluesky.validate(says('Sing', { video: { ...video, ...more } })).map(({ code }) => code)
    expect(misfit({ alt: ' ' })).toEqual(['video-alt-missing'])
    expect(misfit({ alt: 'x'.repeat(1_001) })).toEqual(['video-alt-too-long'])
    expect(misfit({ size: 100_000_001 })).toEqual(['video-too-heavy'])
    expect(misfit({ captions: 'x'.repeat(20_001) })).toEqual(['captions-too-heavy'])
    expect(bluesky.validate(says('', { video }))).toEqual([])
    expect(bluesky.validate(says('Sing', { video, pictures: [await picture('One')] })).map(({ code }) => code)).toEqual(
      ['video-and-pictures'],
    )
  })

  test('a post with closed replies stands together with both gates', async () => {
    const { account, connection } = await schoolAccount(here(), 'closed')
    const at = slot()
    const done = await bluesky.finish(connection, says('No replies here', { repliesClosed: true }), at)
    expect(done).toMatchObject({ outcome: 'published' })
    const post = done.outcome === 'published' ? done.uri : ''
    expect(await recordAt(account, at.key, 'app.bsky.feed.threadgate')).toMatchObject({ value: { post, allow: [] } })
    expect(await recordAt(account, at.key, 'app.bsky.feed.postgate')).toMatchObject({
      value: { post, embeddingRules: [{ $type: 'app.bsky.feed.postgate#disableRule' }] },
    })
  })

  test.for([5, 10])('%i pictures go out as a gallery, each with its alt text', async count => {
    const { connection } = await schoolAccount(here(), `gallery${count}`)
    const pictures = await Promise.all(Array.from({ length: count }, (_, index) => picture(`Stall ${index + 1}`)))
    const outgoing = says('The summer fair', { pictures })
    expect(await bluesky.prepare(connection, outgoing)).toEqual({ outcome: 'prepared' })
    expect(await bluesky.finish(connection, outgoing, slot())).toMatchObject({ outcome: 'published' })
    expect(await ownPosts(connection)).toMatchObject([{ altTexts: pictures.map(one => one.alt) }])
  })

  test('a link card goes out as it was approved, with its picture', async () => {
    const { account, connection } = await schoolAccount(here(), 'card')
    const { alt: _, ...thumb } = await picture('card')
    const card = { url: 'https://example.org/news', title: 'News', description: 'Of the week', picture: thumb }
    const at = slot()
    await bluesky.prepare(connection, says('Our news', { card }))
    expect(await bluesky.finish(connection, says('Our news', { card }), at)).toMatchObject({ outcome: 'published' })
    expect(await recordAt(account, at.key)).toMatchObject({
      value: { embed: { external: { uri: card.url, title: 'News', thumb: { size: thumb.size } } } },
    })
  })

  test.for([false, true])('the same call made twice (closed replies: %s) publishes one post', async repliesClosed => {
    const { connection } = await schoolAccount(here(), `twice${repliesClosed ? 'closed' : 'open'}`)
    const at = slot()
    const outgoing = says('Only once', { repliesClosed })
    const first = await bluesky.finish(connection, outgoing, at)
    expect(first).toMatchObject({ outcome: 'published' })
    expect(await bluesky.finish(connection, outgoing, at)).toEqual(first)
    expect(await bluesky.find(connection, outgoing, at)).toEqual(first)
    expect(await ownPosts(connection)).toHaveLength(1)
  })

  test.for([false, true])(
    'another content in the same place (closed replies: %s) is refused and the first post stays',
    async repliesClosed => {
      const { connection } = await schoolAccount(here(), `place${repliesClosed ? 'closed' : 'open'}`)
      const at = slot()
      await bluesky.finish(connection, says('First', { repliesClosed }), at)
      const second = says('Second', { repliesClosed })
      const refusal = { outcome: 'refused', code: 'place-taken', signIn: 'works' }
      expect(await bluesky.finish(connection, second, at)).toMatchObject(refusal)
      expect(await bluesky.find(connection, second, at)).toMatchObject(refusal)
      expect(await ownPosts(connection)).toMatchObject([{ text: 'First' }])
    },
  )

  test('a post is deleted with its gates, is seen to be gone, and deleting again is harmless', async () => {
    const { account, connection } = await schoolAccount(here(), 'withdrawn')
    const at = slot()
    const outgoing = says('Taken back', { repliesClosed: true })
    const done = await bluesky.finish(connection, outgoing, at)
    if (done.outcome !== 'published') throw new Error(JSON.stringify(done))
    expect(await bluesky.observe(connection, done)).toEqual({ ...done, outcome: 'there' })

    expect(await bluesky.remove(connection, done)).toEqual({ outcome: 'removed' })
    expect(await bluesky.observe(connection, done)).toEqual({ outcome: 'gone' })
    expect(await bluesky.find(connection, outgoing, at)).toEqual({ outcome: 'absent' })
    await expect(recordAt(account, at.key, 'app.bsky.feed.threadgate')).rejects.toThrow('RecordNotFound')
    expect(await bluesky.remove(connection, done)).toEqual({ outcome: 'removed' })
    expect(await ownPosts(connection)).toEqual([])
  })

  test('a post that somebody changed on the network is seen to be changed', async () => {
    const { account, connection } = await schoolAccount(here(), 'edited')
    const at = slot()
    const done = await bluesky.finish(connection, says('As approved'), at)
    if (done.outcome !== 'published') throw new Error(JSON.stringify(done))
    const record = { ...recordOf(says('As somebody liked it better'), at) }
    const put = { repo: account.did, collection: 'app.bsky.feed.post', rkey: at.key, record }
    expect((await rawPost('com.atproto.repo.putRecord', put, account.access)).status).toBe(200)
    expect(await bluesky.observe(connection, done)).toMatchObject({ outcome: 'changed', uri: done.uri })
  })

  test('a post of another account is neither removed nor observed', async () => {
    const { connection } = await schoolAccount(here(), 'careful')
    const uri = 'at://did:plc:somebodyelse/app.bsky.feed.post/3kaaaaaaaaa2a'
    expect(await bluesky.remove(connection, { uri })).toMatchObject({ outcome: 'refused', code: 'other-account' })
    expect(await bluesky.observe(connection, { uri })).toMatchObject({ outcome: 'refused', code: 'other-account' })
  })

  test('the server counts as we do: 300 letters with accents and emoji are taken, one more is not', async () => {
    const { account, connection } = await schoolAccount(here(), 'counted')
    const text = '👩‍🏫é'.repeat(limits.graphemes / 2)
    expect(bluesky.validate(says(text))).toEqual([])
    expect(await bluesky.finish(connection, says(text), slot())).toMatchObject({ outcome: 'published' })
    const at = slot()
    const record = recordOf(says(`${text}x`), at)
    const put = { repo: connection.account, collection: 'app.bsky.feed.post', rkey: at.key, record }
    const answer = await rawPost('com.atproto.repo.putRecord', put, account.access)
    expect(answer).toMatchObject({
      status: 400,
      text: expect.stringContaining('grapheme too big (maximum 300, got 301)'),
    })
    expect(await bluesky.finish(connection, says(`${text}x`), at)).toMatchObject({ code: 'version-does-not-fit' })
  })

  test('a picture above two million bytes is refused before anything is sent; the server would refuse the post', async () => {
    const { account, connection } = await schoolAccount(here(), 'heavy')
    const noise = { type: 'gaussian', mean: 128, sigma: 80 } as const
    const bytes = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#000', noise } })
      .png()
      .toBuffer()
    expect(bytes.length).toBeGreaterThan(limits.pictureBytes)
    const heavy = kept(bytes, 'image/png', { width: 900, height: 900, alt: 'Noise' })
    const outgoing = says('Too heavy', { pictures: [heavy] })
    expect(bluesky.validate(outgoing)).toEqual([{ code: 'picture-too-heavy', picture: 1 }])
    const outcome = await bluesky.prepare(connection, outgoing)
    expect(outcome).toMatchObject({ outcome: 'refused', code: 'version-does-not-fit' })

    await rawPost('com.atproto.repo.uploadBlob', bytes, account.access, 'image/png')
    const record = recordOf(outgoing, slot())
    const put = { repo: account.did, collection: 'app.bsky.feed.post', rkey: slot().key, record }
    const answer = await rawPost('com.atproto.repo.putRecord', put, account.access)
    expect(answer).toMatchObject({ status: 400, text: expect.stringContaining('2000000') })
  })

  test('a post whose picture was never uploaded is not published and may be tried again', async () => {
    const { connection } = await schoolAccount(here(), 'unprepared')
    const outgoing = says('Where is the picture?', { pictures: [await picture('Nowhere')] })
    const at = slot()
    expect(await bluesky.finish(connection, outgoing, at)).toMatchObject({ outcome: 'try-later' })
    await bluesky.prepare(connection, outgoing)
    expect(await bluesky.finish(connection, outgoing, at)).toMatchObject({ outcome: 'published' })
  })

  test('a picture whose bytes are no longer the approved ones is not uploaded', async () => {
    const { connection } = await schoolAccount(here(), 'swapped')
    const approved = await picture('Approved')
    const other = await picture('Other')
    const swapped = { ...connection, openPicture: () => connection.openPicture(other.sha256) }
    const outcome = await bluesky.prepare(swapped, says('Whose picture?', { pictures: [approved] }))
    expect(outcome).toMatchObject({ outcome: 'refused', code: 'picture-changed' })
  })
})

function cidOf(value: unknown): string {
  const found = /"\$link":"([^"]+)"/.exec(JSON.stringify(value))
  return found?.[1] ?? ''
}

async function fetchBytes(url: string): Promise<Buffer> {
  const answer = await request(url)
  return Buffer.from(await answer.body.arrayBuffer())
}

/** A call as a program without our checks would make it. */
async function rawPost(method: string, input: unknown, token: string | undefined, type = 'application/json') {
  const answer = await request(`${here().pdsUrl}/xrpc/${method}`, {
    method: 'POST',
    headers: { 'content-type': type, authorization: `Bearer ${token}` },
    body: input instanceof Uint8Array ? input : JSON.stringify(input),
  })
  return { status: answer.statusCode, text: await answer.body.text() }
}
