import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LARGEST_FORM, readFieldsOnly, readUpload, receiveBody, receiveBytes } from './read-upload.ts'
import { type KeptUploads, watchUploads } from '../testing/kept-uploads.ts'
import { allFields, field, groupField, listField } from './route.ts'
import { statusOf, troubleOf } from './trouble.ts'

const BOUNDARY = 'between-two-parts'
const MEGABYTE = 1024 * 1024

let server: FastifyInstance
let kept: KeptUploads

beforeAll(async () => {
  kept = watchUploads()
  server = Fastify()
  await server.register(multipart)
  server.setErrorHandler((error, _request, reply) => reply.code(statusOf[troubleOf(error)]).send())
  server.post('/fields', async request => ({ form: allFields(await readFieldsOnly(request)), kept: folders() }))
  server.post('/files', async request => {
    const { form, uploads, discard } = await readUpload(request)
    try {
      return { form: allFields(form), sizes: uploads.map(upload => upload.size), kept: folders() }
    } finally {
      await discard()
    }
  })
})
afterAll(async () => {
  await server.close()
  kept.close()
})

const folders = () => kept.names().length

type Part = { name: string; value: string; filename?: string }

function send(url: string, parts: readonly Part[]) {
  const payload = parts.map(
    ({ name, value, filename }) =>
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"${filename === undefined ? '' : `; filename="${filename}"`}\r\n\r\n${value}\r\n`,
  )
  return server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: `${payload.join('')}--${BOUNDARY}--\r\n`,
  })
}

describe('a form with files', () => {
  test('its files are kept while the handler works, and gone after it', async () => {
    const before = folders()
    const { statusCode, body } = await send('/files', [
      { name: 'text', value: 'Sports day' },
      { name: 'pictures', value: 'abc', filename: '../../etc/passwd' },
    ])
    expect([statusCode, JSON.parse(body)]).toEqual([
      200,
      { form: [['text', 'Sports day']], sizes: [3], kept: before + 1 },
    ])
    expect(folders()).toBe(before)
  })

  test('where no file was asked for none reaches the disk, and the words beside it are read', async () => {
    const before = folders()
    const { body } = await send('/fields', [
      { name: 'picture', value: 'x'.repeat(MEGABYTE), filename: 'a.jpg' },
      { name: 'text', value: 'Sports day' },
    ])
    expect(JSON.parse(body)).toEqual({ form: [['text', 'Sports day']], kept: before })
  })

  test.each(['/fields', '/files'])(
    'fields that together are larger than any form of ours are refused at %s',
    async url => {
      const before = folders()
      const many = Array.from({ length: 12 }, (_, index) => ({
        name: `text${index}`,
        value: 'a'.repeat(MEGABYTE - 10),
      }))
      expect(12 * (MEGABYTE - 10)).toBeGreaterThan(LARGEST_FORM)
      expect((await send(url, many)).statusCode).toBe(413)
      expect((await send(url, many.slice(0, 3))).statusCode).toBe(200)
      expect(folders()).toBe(before)
    },
  )
})

describe('a body that is one file', () => {
  const pieces = (...sizes: number[]) => Readable.from(sizes.map(size => Buffer.alloc(size, 'a')))
  const receive = async (body: unknown) => {
    const { upload, discard } = await receiveBody(body, 100)
    const { size, tooLarge } = upload
    const onDisk = (await stat(upload.path)).size
    await discard()
    return { size, tooLarge, onDisk, gone: await stat(upload.path).catch(() => 'gone') }
  }

  test('is written to the disk as it arrives, and is gone after it', async () => {
    expect(await receive(pieces(60, 40))).toEqual({ size: 100, tooLarge: false, onDisk: 100, gone: 'gone' })
  })

  test('is cut off at the limit; the connection stays open for the answer', async () => {
    const body = pieces(60, 60, 60)
    expect(await receive(body)).toEqual({ size: 120, tooLarge: true, onDisk: 60, gone: 'gone' })
    expect(body.destroyed).toBe(false)
  })

  test('may be nothing at all', async () => {
    expect(await receive(undefined)).toEqual({ size: 0, tooLarge: false, onDisk: 0, gone: 'gone' })
  })

  test('that breaks off leaves nothing behind', async () => {
    const before = folders()
    const broken = new Readable({
      read() {
        this.destroy(new Error('The line was cut.'))
      },
    })
    await expect(receiveBody(broken, 100)).rejects.toThrow('The line was cut.')
    expect(folders()).toBe(before)
  })
})

describe('a body that is taken into memory', () => {
  const pieces = (...sizes: number[]) => Readable.from(sizes.map(size => Buffer.alloc(size, 'a')))

  test('is whole up to the limit, nothing beyond it, and never on the disk', async () => {
    const before = folders()
    expect((await receiveBytes(pieces(60, 40), 100))?.length).toBe(100)
    expect((await receiveBytes(undefined, 100))?.length).toBe(0)
    const large = pieces(60, 60, 60)
    expect([await receiveBytes(large, 100), large.destroyed]).toEqual([null, false])
    expect(folders()).toBe(before)
  })
})

test('a body that cannot be read is no failure of ours', () => {
  for (const statusCode of [400, 406, 415])
    expect(troubleOf(Object.assign(new Error('Bad'), { statusCode }))).toBe('not-from-our-page')
})

test('a NUL and an unpaired surrogate, which no record can hold, are left out of every field; the rest stays as typed', () => {
  const typed = 'a\u0000b \ud800 \u202e'
  const kept = 'ab \ufffd \u202e'
  const form = { words: typed, who: [typed], why: { [typed]: typed } }
  expect([field(form, 'words'), listField(form, 'who'), groupField(form, 'why')]).toEqual([
    kept,
    [kept],
    { [kept]: kept },
  ])
})
