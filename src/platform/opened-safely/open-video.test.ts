import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { readCleanMp4 } from './clean-mp4.rule.ts'
import { videoTools } from './find-ffmpeg.ts'
import { muteVideo, openVideo } from './open-video.ts'
import { readWritten } from './run-tool.ts'
import { asPhone, describeVideos, madeVideo, pictures, tone, tools } from './testing/make-video.ts'
import { type OpenedVideo, type VideoLimits, videoLimits } from './video-limits.ts'

const folder = mkdtempSync(join(tmpdir(), 'clausewise-open-video-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

let given = 0
/** Opens these bytes as an upload; its file is gone afterwards, whatever comes of it. */
async function open(bytes: Buffer, limits: Partial<VideoLimits> = {}) {
  given += 1
  const path = join(folder, String(given))
  writeFileSync(path, bytes, { mode: 0o600 })
  const opened = await openVideo(path, { tools: tools(), limits })
  expect(existsSync(path)).toBe(false)
  return opened
}

async function taken(bytes: Buffer, limits: Partial<VideoLimits> = {}): Promise<OpenedVideo> {
  const opened = await open(bytes, limits)
  if ('refused' in opened) throw new Error(`${opened.refused}: ${opened.detail}`)
  return opened
}

const refused = async (bytes: Buffer, limits: Partial<VideoLimits> = {}) => {
  const opened = await open(bytes, limits)
  return 'refused' in opened ? opened.refused : 'taken'
}

describeVideos('a video that is taken', () => {
  test('is made anew at 720 pixels on its short side, with one still picture a second', async () => {
    const film = await taken(madeVideo([...pictures(3, '1280x960'), ...tone(3), ...asPhone]))
    expect(film).toMatchObject({ width: 960, height: 720, sound: true })
    expect(Math.abs(film.durationMs - 3_000)).toBeLessThan(200)
    expect(readCleanMp4(film.bytes)).toMatchObject({ width: 960, height: 720 })
    expect(film.frames.map(({ second }) => second)).toEqual([0, 1, 2])
    for (const { bytes, width, height } of film.frames) {
      expect({ width, height }).toEqual({ width: 960, height: 720 })
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 960 })
    }
    // The header stands before the pictures: a player need not read to the end first.
    expect(film.bytes.indexOf('moov')).toBeLessThan(film.bytes.indexOf('mdat'))
  })

  test('keeps nothing of where, when and with what it was filmed, nor chapters or notes', async () => {
    const said = ['-metadata', 'location=+51.5014-000.1419/', '-metadata', 'creation_time=2026-05-04T10:00:00Z']
    const more = [
      '-metadata',
      'make=Phonemaker',
      '-metadata',
      'com.apple.quicktime.model=Phone 12',
      '-metadata',
      'comment=Class Maple',
    ]
    const original = madeVideo(
      [...pictures(1), ...asPhone, ...said, ...more, '-movflags', 'use_metadata_tags'],
      'film.mov',
    )
    expect(original.includes('Phone 12')).toBe(true)
    const film = await taken(original)
    expect(film.found).toEqual({ place: true, time: true, device: true })
    for (const word of ['51.5014', '2026', 'Phonemaker', 'Phone 12', 'Maple', 'x264 - core'])
      expect(film.bytes.includes(word)).toBe(false)
    expect((await taken(madeVideo([...pictures(1), ...asPhone]))).found).toEqual({
      place: false,
      time: false,
      device: false,
    })
  })

  test('held upright is kept upright, an odd size becomes even, and a small one stays small', async () => {
    const flat = madeVideo([...pictures(1, '640x360'), ...asPhone])
    const path = join(folder, 'flat.mp4')
    writeFileSync(path, flat)
    const turned = madeVideo(['-i', path, '-c', 'copy', '-metadata:s:v', 'rotate=90'])
    expect(await taken(turned)).toMatchObject({ width: 360, height: 640 })
    expect(
      await taken(madeVideo([...pictures(1, '321x241'), '-c:v', 'mjpeg', '-pix_fmt', 'yuvj444p'], 'odd.mov')),
    ).toMatchObject({
      width: 320,
      height: 240,
    })
  })

  test('of a browser, which does not say how long it is, is taken and without sound where it has none', async () => {
    const words = [...pictures(2), '-c:v', 'libvpx', '-b:v', '200k', '-live', '1', '-f', 'webm']
    const film = await taken(madeVideo(words, 'film.webm'))
    expect(film.sound).toBe(false)
    expect(film.frames.map(({ second }) => second)).toEqual([0, 1])
  })

  test('is made without its sound on wish, with the very same pictures', async () => {
    const film = await taken(madeVideo([...pictures(2), ...tone(2), ...asPhone]))
    const mute = await muteVideo(film.bytes, { tools: tools() })
    if ('refused' in mute) throw new Error(mute.sentence)
    expect(mute).toMatchObject({ sound: false, width: film.width, height: film.height })
    expect(mute.sha256).not.toBe(film.sha256)
    expect(mute.bytes.includes('soun')).toBe(false)
  })
})

describeVideos('a file that is no video for a post', () => {
  test('is refused with what it is: empty, a picture, a text, sound alone', async () => {
    expect(await refused(Buffer.of())).toBe('empty')
    const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    expect(await refused(png)).toBe('picture')
    expect(await refused(Buffer.from('Dear families'))).toBe('unknown')
    expect(await refused(madeVideo([...tone(1), '-c:a', 'aac'], 'song.m4a'))).toBe('no-picture')
    expect(await refused(madeVideo([...tone(1), '-c:a', 'libvorbis'], 'song.webm'))).toBe('no-picture')
  })

  test('is refused when too long, also where its header says otherwise', async () => {
    const minute = madeVideo([...pictures(62, '64x64', 2), ...asPhone])
    expect(await refused(minute)).toBe('too-long')
    // The length that a header tells is overwritten, in the movie's and the track's.
    const lying = Buffer.from(minute)
    for (const [box, at] of [
      ['mvhd', 20],
      ['tkhd', 24],
      ['mdhd', 20],
    ] as const)
      lying.writeUInt32BE(1, lying.indexOf(box) + at)
    expect(await refused(lying)).toBe('too-long')
    expect(await refused(madeVideo([...pictures(60, '64x64', 2), ...asPhone]))).toBe('taken')
  })

  test('is refused when its end or its beginning is missing', async () => {
    const whole = madeVideo([...pictures(8, '640x480'), ...asPhone])
    expect(await refused(whole.subarray(0, whole.length - 20_000))).toBe('damaged')
    const early = madeVideo([...pictures(8, '640x480'), ...asPhone, '-movflags', '+faststart'])
    expect(await refused(early.subarray(0, Math.floor(early.length / 2)))).toBe('truncated')
    expect(await refused(Buffer.concat([early.subarray(0, 40), Buffer.alloc(5_000, 7)]))).toBe('damaged')
  })

  test('is refused when larger than 4K, too narrow, or too large a file', async () => {
    expect(await refused(madeVideo([...pictures(1, '4098x2306', 1), ...asPhone]))).toBe('too-many-pixels')
    expect(await refused(madeVideo([...pictures(1, '640x100', 1), ...asPhone]))).toBe('odd-shape')
    expect(await refused(madeVideo([...pictures(1, '48x48', 1), ...asPhone]))).toBe('odd-shape')
    expect(await refused(madeVideo([...pictures(1), ...asPhone]), { fileBytes: 1_000 })).toBe('file-too-large')
  })

  test('is given up when it takes too long, too much memory, or is larger than what is kept', async () => {
    const large = madeVideo([...pictures(4, '1920x1080', 30), ...asPhone])
    expect(await refused(large, { timeMs: 150 })).toBe('too-slow')
    // Without memory ffmpeg ends, or its threads wait for each other until their time is over (both were seen).
    const starved = await refused(large, { memoryBytes: 60_000_000, timeMs: 20_000 })
    expect(['too-much-memory', 'unsafe', 'damaged', 'too-slow']).toContain(starved)
    expect(await refused(large, { resultBytes: 20_000 })).not.toBe('taken')
  })
})

describeVideos('a file that names other files', () => {
  test('is not followed: playlists of every kind are no videos here, and a MOV that points elsewhere shows nothing of it', async () => {
    const secret = join(folder, 'secret.mp4')
    writeFileSync(secret, madeVideo([...pictures(1), ...asPhone]))
    const playlists = [
      `#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile://${secret}\n#EXT-X-ENDLIST\n`,
      `ffconcat version 1.0\nfile '${secret}'\n`,
      `<?xml version="1.0"?><MPD><Period><AdaptationSet><BaseURL>file://${secret}</BaseURL></AdaptationSet></Period></MPD>`,
      `[playlist]\nFile1=${secret}\n`,
    ]
    for (const playlist of playlists) {
      expect(await refused(Buffer.from(playlist))).toBe('unknown')
      // Behind the beginning of a MOV: it is read as a MOV, and as nothing else.
      expect(await refused(Buffer.concat([Buffer.from('\0\0\0\x14ftypqt  \0\0\0\0qt  '), Buffer.from(playlist)]))).toBe(
        'damaged',
      )
    }
    const pointing = madeVideo([...pictures(1), ...asPhone], 'film.mov')
    const url = pointing.indexOf('url ')
    // The flag "in this very file" is taken away, so that the reference counts.
    pointing.writeUInt32BE(0, url + 4)
    expect(['taken', 'damaged', 'no-picture']).toContain(await refused(pointing))
  })

  test('reaches no server: nobody is called while a stream is named as a file', async () => {
    let calls = 0
    const server = createServer(socket => {
      calls += 1
      socket.end()
    })
    const port = await new Promise<number>(resolve =>
      server.listen(0, '127.0.0.1', () => {
        const address = server.address()
        resolve(address !== null && typeof address === 'object' ? address.port : 0)
      }),
    )
    await refused(Buffer.from(`#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:${port}/a.ts\n`))
    expect(calls).toBe(0)
    server.close()
  })

  test('what a program taken over by a video might put in place of its result is not read', async () => {
    const link = join(folder, 'link.mp4')
    symlinkSync('/etc/passwd', link)
    expect(await readWritten(link, 1_000_000)).toBeUndefined()
    expect(await readWritten(join(folder, 'nothing.mp4'), 1_000_000)).toBeUndefined()
    const film = await taken(madeVideo([...pictures(1), ...asPhone]))
    expect(readCleanMp4(Buffer.concat([film.bytes, Buffer.from('\0\0\0\x08evil')]))).toBeUndefined()
    expect(readCleanMp4(film.bytes.subarray(0, -1))).toBeUndefined()
    expect(readCleanMp4(madeVideo([...pictures(1), ...asPhone, '-metadata', 'comment=Maple']))).toBeUndefined()
    expect(readCleanMp4(Buffer.from('MZ'))).toBeUndefined()
  })
})

test('where there is no ffmpeg, or it cannot do what is asked, that is said and nothing is tried', async () => {
  expect(await videoTools('/nowhere/ffmpeg')).toMatchObject({ missing: 'not-there' })
  expect(await videoTools(process.execPath)).toHaveProperty('missing')
  expect(videoLimits.seconds).toBe(60)
})
