import { once } from 'node:events'
import { createWriteStream, existsSync } from 'node:fs'
import { createConnection } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NotAllowed, NotFound } from './answer.ts'
import { FormTooLarge } from './read-upload.ts'
import { troubleOf } from './trouble.ts'

const coded = (code: string, message = 'as the library says it') => Object.assign(new Error(message), { code })
const status = (statusCode: number) => Object.assign(new Error('as the server says it'), { statusCode })

test.each<[string, unknown, string]>([
  ['a thing that is not there', new NotFound('no'), 'not-found'],
  ['a path out of the folder of assets', status(403), 'not-found'],
  ['a deed for others', new NotAllowed('no'), 'not-allowed'],
  ['a row behind a wall', coded('42501'), 'not-allowed'],
  ['a form that is too large', new FormTooLarge('too large'), 'too-large'],
  ['a body of 60 MB', status(413), 'too-large'],
  ['a body of another kind', status(415), 'not-from-our-page'],
  ['a flood', status(429), 'too-many'],
  ['a disk without room, as PostgreSQL says it', coded('53100'), 'disk-full'],
  ['a database that was stopped', coded('57P01'), 'records-away'],
  ['a database with no room for one more', coded('53300'), 'records-away'],
  ['a connection that was cut', new Error('Connection terminated unexpectedly'), 'records-away'],
  ['a mistake of ours', new TypeError('undefined is not a function'), 'broken'],
  ['a file of ours that is missing', Object.assign(coded('ENOENT'), { syscall: 'open' }), 'broken'],
  ['something thrown that is no error', 'oh', 'broken'],
])('%s has its own page', (_what, error, trouble) => {
  expect(troubleOf(error)).toBe(trouble)
})

test.skipIf(!existsSync('/dev/full'))('a disk that is full while a photo arrives is said to be full', async () => {
  const stream = createWriteStream('/dev/full')
  stream.end('a photo')
  const [error] = await once(stream, 'error')
  expect(troubleOf(error)).toBe('disk-full')
})

test('a database whose socket is gone is away', async () => {
  const socket = createConnection(join('/tmp', 'no-such-folder', '.s.PGSQL.5432'))
  const error = await new Promise(resolve => socket.once('error', resolve))
  expect(troubleOf(error)).toBe('records-away')
})
