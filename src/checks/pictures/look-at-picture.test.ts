import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import QRCode from 'qrcode'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { installationRoot, openPicture } from '../../platform/platform.ts'
import { lookAtPicture, startLooker } from './look-at-picture.ts'
import { lookersWith, PictureLookStopped } from './look-pool.ts'
import { group, isThere, paper, portrait, scene } from './testing/draw-pictures.ts'

const folder = mkdtempSync(join(tmpdir(), 'looks-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** As a picture comes from a telephone: opened in the cage and drawn anew, then looked at. */
async function asSent(picture: Buffer) {
  const path = join(folder, `upload-${Math.random()}`)
  writeFileSync(path, picture)
  const opened = await openPicture(path, { into: folder })
  if ('refused' in opened) throw new Error(opened.refused)
  return { ...opened, look: await lookAtPicture(readFileSync(opened.path)) }
}

test('a thread without the memory for a picture dies twice, the process lives, and it is not said that the picture cannot be looked at', async () => {
  const threads: Worker[] = []
  const look = lookersWith(
    () => {
      // Enough for the thread to begin, and not for what it loads to look.
      const thread = startLooker(12)
      threads.push(thread)
      return thread
    },
    { places: 1, pictureMs: 180_000, idleMs: 1_000 },
  )
  const failed = await look(readFileSync(portrait)).catch((error: unknown) => error)
  expect(failed).toBeInstanceOf(PictureLookStopped)
  expect(String(failed)).toMatch(/stopped twice in the middle of this one .*memory/i)
  expect(threads).toHaveLength(2)
})

describe('faces', () => {
  test('one of somebody who looks at us is found where it is, and would plainly be known (s2-school-use-06a)', async () => {
    const { faces, codes, width, height } = await lookAtPicture(readFileSync(portrait))
    expect([width, height]).toEqual([340, 420])
    expect(faces).toHaveLength(1)
    expect(faces[0]).toMatchObject({ recognisable: 'plainly' })
    expect(isThere(faces[0] ?? { x: 0, y: 0, width: 0, height: 0 }, { x: 121, y: 73, width: 83, height: 100 })).toBe(
      true,
    )
    expect(codes).toEqual([])
  })

  test('all of a group of 20 in 12 megapixels are found, each once, with the back row', async () => {
    const { picture, faces } = await group(20, 200)
    const { look, width } = await asSent(picture)
    const scale = width / 4000
    const real = faces.map(({ x, y, width, height }) => ({
      x: x * scale,
      y: y * scale,
      width: width * scale,
      height: height * scale,
    }))
    expect(real.filter(one => look.faces.filter(seen => isThere(seen, one)).length === 1)).toHaveLength(20)
    expect(look.faces).toHaveLength(20)
    expect(look.faces.every(seen => seen.recognisable === 'plainly')).toBe(true)
  })

  test('small ones are looked for where small ones are: 20 of 40 px, most of them of 28 px', async () => {
    const found = async (faceWidth: number) => {
      const { picture, faces } = await group(20, faceWidth, { width: 2000, height: 1500 })
      const { faces: seen } = await lookAtPicture(picture)
      return faces.filter(one => seen.some(other => isThere(other, one))).length
    }
    expect(await found(40)).toBe(20)
    expect(await found(28)).toBeGreaterThanOrEqual(16)
  })

  test('what is a smear is not known: blurred or a dozen pixels wide, none is plain', async () => {
    const { picture: smeared } = await group(4, 160, { width: 1200, height: 900, columns: 2, blur: 6 })
    const { picture: tiny } = await group(6, 13, { width: 600, height: 450, columns: 3 })
    const [blurred, small] = [await lookAtPicture(smeared), await lookAtPicture(tiny)]
    // Without a face there would be nothing to be plain.
    expect(blurred.faces.length).toBeGreaterThan(0)
    for (const { faces } of [blurred, small]) expect(faces.filter(face => face.recognisable === 'plainly')).toEqual([])
  })

  test('there are none where nobody is', async () => {
    expect((await lookAtPicture(await scene(900, 700))).faces).toEqual([])
  })

  test('are found and never recognised: no net that measures, dates or reads a face is named anywhere in the programme', () => {
    const src = join(installationRoot(), 'src')
    const named = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .map(name => join(src, name))
      .filter(path => /\.tsx?$/.test(path) && !path.endsWith('.test.ts') && statSync(path).isFile())
      .filter(path =>
        /faceRecognitionNet|withFaceDescriptor|computeFaceDescriptor|FaceMatcher|ageGenderNet|faceExpressionNet/.test(
          readFileSync(path, 'utf8'),
        ),
      )
    expect(named).toEqual([])
  })
})

describe('words and codes', () => {
  test('a certificate is read line by line, with the place of each (s2-school-use-05a)', async () => {
    const sheet = await paper(['CERTIFICATE OF MERIT', 'Josh Bennett', 'for kindness in the playground'], 44)
    const { words } = await lookAtPicture(await scene(1600, 1200, [{ input: sheet.data, left: 300, top: 400 }]))
    expect(words.map(line => line.text)).toEqual([
      'CERTIFICATE OF MERIT',
      'Josh Bennett',
      'for kindness in the playground',
    ])
    const name = words[1]
    expect(name?.sure).toBeGreaterThan(0.8)
    expect(name?.x).toBeGreaterThan(330)
    expect(name?.x).toBeLessThan(360)
    expect(name?.height).toBeLessThan(60)
  })

  test('a leaning sheet and small white letters on blue are read too', async () => {
    const sheet = await paper(['Well done to', 'Aisha Khan'], 40, { lean: 7 })
    const badge = await paper(['Priya Shah'], 14, { ink: '#ffffff', ground: '#123456' })
    const { words } = await lookAtPicture(
      await scene(1600, 1200, [
        { input: sheet.data, left: 200, top: 300 },
        { input: badge.data, left: 1100, top: 800 },
      ]),
    )
    const read = words.map(line => line.text)
    expect(read).toContain('Aisha Khan')
    expect(read).toContain('Priya Shah')
    const leaning = words.find(line => line.text === 'Aisha Khan')
    const middle = (leaning?.y ?? 0) + (leaning?.height ?? 0) / 2
    expect(middle).toBeGreaterThan(300 + sheet.height / 2)
    expect(middle).toBeLessThan(300 + sheet.height)
  })

  test('a square code on the wall is decoded, with its place', async () => {
    const address = 'https://teams.microsoft.com/l/team/19%3aabc/conversations?groupId=1'
    const code = await QRCode.toBuffer(address, { width: 260 })
    const { codes } = await lookAtPicture(await scene(1400, 1000, [{ input: code, left: 900, top: 200 }]))
    expect(codes).toEqual([expect.objectContaining({ text: address, sort: 'qr' })])
    expect(isThere(codes[0] ?? { x: 0, y: 0, width: 0, height: 0 }, { x: 900, y: 200, width: 260, height: 260 })).toBe(
      true,
    )
  })
})

describe('a look', () => {
  test('tells its stages, and several pictures at once each get their own answer', async () => {
    const stages: string[] = []
    const [code, other] = await Promise.all(
      ['one', 'two'].map(async text =>
        scene(500, 400, [{ input: await QRCode.toBuffer(text, { width: 200 }), left: 50, top: 50 }]),
      ),
    )
    if (code === undefined || other === undefined) throw new Error('no pictures')
    const looks = await Promise.all([
      lookAtPicture(code, { tell: stage => stages.push(stage) }),
      ...[other, code, other].map(picture => lookAtPicture(picture)),
    ])
    expect(looks.map(look => look.codes.map(({ text }) => text))).toEqual([['one'], ['two'], ['one'], ['two']])
    expect(stages.toSorted()).toEqual(['codes', 'faces', 'words'])
  })

  test('of what is no picture says so, and the next picture is looked at', async () => {
    await expect(lookAtPicture(Buffer.from('no picture'))).rejects.toThrow(/could not be looked at/)
    const pixel = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer()
    expect(await lookAtPicture(pixel)).toEqual({ width: 1, height: 1, faces: [], words: [], codes: [] })
  })

  test('can be given up', async () => {
    const picture = await scene(900, 700)
    await expect(lookAtPicture(picture, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough')
    const stop = new AbortController()
    const look = lookAtPicture(picture, { signal: stop.signal })
    setTimeout(() => stop.abort(new Error('not needed')), 20)
    await expect(look).rejects.toThrow('not needed')
  })

  const canBeAlone = spawnSync('unshare', ['--user', '--net', 'true']).status === 0

  test('needs no network, and does not hold up the end of the programme', ({ skip }) => {
    skip(!canBeAlone, 'This machine makes no room without a network: unshare --user --net is missing or forbidden.')
    const program = `
      const { lookAtPicture } = await import(${JSON.stringify(join(import.meta.dirname, 'look-at-picture.ts'))})
      const { readFileSync } = await import('node:fs')
      const { networkInterfaces } = await import('node:os')
      const { faces } = await lookAtPicture(readFileSync(${JSON.stringify(portrait)}))
      console.log(faces.length, Object.values(networkInterfaces()).flat().filter(one => !one.internal).length)`
    const node = [process.execPath, '--no-warnings', '--input-type=module', '--eval', program]
    const alone = ['--user', '--net', ...node]
    const { stdout, status } = spawnSync('unshare', alone, { encoding: 'utf8', timeout: 150_000 })
    expect(status).toBe(0)
    expect(stdout.trim()).toBe('1 0')
  })
})
