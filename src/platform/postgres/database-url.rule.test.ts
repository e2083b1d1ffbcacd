import { expect, test } from 'vitest'
import { readDatabaseUrl } from './database-url.rule.ts'

const local = { host: 'localhost', port: 5432, database: 'clausewise', user: 'postgres', password: '' }

test.each([
  [
    'postgres://anna:s%40fe@db.school.example:6432/house',
    { host: 'db.school.example', port: 6432, database: 'house', user: 'anna', password: 's@fe' },
  ],
  ['postgresql://localhost', local],
  ['postgres://localhost/house?sslmode=require', { ...local, database: 'house', ssl: true }],
  ['postgres://localhost/?sslmode=disable', local],
  ['postgres:///?host=/run/postgresql', { ...local, host: '/run/postgresql' }],
  [
    'postgres://anna:secret@/house?host=/run/postgresql',
    { ...local, user: 'anna', password: 'secret', database: 'house', host: '/run/postgresql' },
  ],
  ['postgres://[::1]/', { ...local, host: '::1' }],
])('%s says where the database is', (text, connection) => {
  expect(readDatabaseUrl(text)).toEqual(connection)
})

test.each(['', 'the database', 'mysql://localhost/house', 'https://db.school.example'])('“%s” says nothing', text => {
  expect(readDatabaseUrl(text)).toBeNull()
})
