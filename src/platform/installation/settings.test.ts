import { describe, expect, test } from 'vitest'
import { readSettings, SAMPLE_SECRET } from './settings.ts'

const place = JSON.stringify({ host: '127.0.0.1', port: 5432, database: 'clausewise' })
const real = {
  CLAUSEWISE_MODE: 'serve',
  CLAUSEWISE_SECRET: 'a-secret-of-our-own-that-is-long-enough',
  CLAUSEWISE_BASE_URL: 'https://posts.school.example/',
  CLAUSEWISE_MAIL_URL: 'smtps://mail.school.example',
  CLAUSEWISE_DATABASE: place,
}
const asked = (more: Record<string, string | undefined>) => () => readSettings({ ...real, ...more })

describe('the settings of the real thing', () => {
  test('are taken when nothing is missing', () => {
    expect(readSettings(real)).toMatchObject({ mode: 'serve', baseUrl: 'https://posts.school.example', proxies: [] })
  })

  test.each([
    [{ CLAUSEWISE_SECRET: undefined }, 'CLAUSEWISE_SECRET is not set'],
    [{ CLAUSEWISE_SECRET: SAMPLE_SECRET }, "the sample's"],
    [{ CLAUSEWISE_SECRET: 'short' }, 'too short'],
    [{ CLAUSEWISE_ALLOW_LOOPBACK: 'yes' }, 'for tests only'],
    [{ CLAUSEWISE_BASE_URL: undefined }, 'CLAUSEWISE_BASE_URL is not set'],
    [{ CLAUSEWISE_MAIL_URL: undefined }, 'CLAUSEWISE_MAIL_URL is not set'],
  ])('%o is refused with what to do', (more, words) => {
    expect(asked(more)).toThrow(words)
  })

  test('proxies are addresses or ranges of them, never everybody', () => {
    expect(asked({ CLAUSEWISE_PROXIES: '127.0.0.1, 10.0.0.0/8 fd00::/8' })().proxies).toEqual([
      '127.0.0.1',
      '10.0.0.0/8',
      'fd00::/8',
    ])
    for (const wrong of ['true', '0.0.0.0/0', '::/0', '10.0.0.0/33', 'proxy.example'])
      expect(asked({ CLAUSEWISE_PROXIES: wrong })).toThrow('neither an address nor a range')
  })
})

describe('the sample', () => {
  test('listens on this machine only and writes to nobody, whatever the shell has set', () => {
    const set = {
      CLAUSEWISE_MODE: 'sample',
      HOST: '0.0.0.0',
      CLAUSEWISE_MAIL_URL: 'smtps://mail.school.example',
      CLAUSEWISE_DATABASE: place,
    }
    expect(readSettings(set)).toMatchObject({ host: '127.0.0.1', baseUrl: 'http://127.0.0.1:4600', mailUrl: null })
    expect(readSettings({ ...real, HOST: '0.0.0.0' })).toMatchObject({
      host: '0.0.0.0',
      mailUrl: real.CLAUSEWISE_MAIL_URL,
    })
  })
})
