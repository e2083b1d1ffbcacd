import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Problem } from '../connector.ts'
import type { Outgoing, OutgoingPicture } from '../outgoing.ts'
import { problemWords } from '../problem-words.ts'
import { blobOf, recordOf, writesOf } from './record.rule.ts'
import { newSlot } from './slot.ts'
import { validate } from './validate.rule.ts'

const slot = { key: '3lbqzk4c22k2a', createdAt: '2026-11-20T14:00:00.000Z' }
const says = (text: string, more: Partial<Outgoing> = {}): Outgoing => ({
  text,
  language: 'en',
  pictures: [],
  repliesClosed: false,
  ...more,
})
const photo: OutgoingPicture = {
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  mediaType: 'image/jpeg',
  size: 1_000,
  width: 640,
  height: 480,
  alt: 'The hall',
}

test('the same version in the same slot is the same record, and another slot, text or alt text is another', () => {
  const record = () => JSON.stringify(recordOf(says('Open day', { pictures: [photo] }), slot))
  expect(record()).toBe(record())
  const others = [
    recordOf(says('Open day!', { pictures: [photo] }), slot),
    recordOf(says('Open day', { pictures: [{ ...photo, alt: 'A hall' }] }), slot),
    recordOf(says('Open day', { pictures: [photo] }), { ...slot, createdAt: '2026-11-20T14:00:01.000Z' }),
  ]
  expect(new Set([...others.map(one => JSON.stringify(one)), record()]).size).toBe(4)
})

test('a picture is named by the hash of its bytes, as IPFS names the empty file', () => {
  expect(blobOf(photo).ref.$link).toBe('bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku')
})

test('links and hashtags can be pressed, a handle stays plain text and nobody is told', () => {
  const { facets } = recordOf(says('Thanks @nora.example.org 🎉 https://example.org/a, #Fair2026'), slot)
  expect(facets).toEqual([
    {
      index: { byteStart: 30, byteEnd: 51 },
      features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://example.org/a' }],
    },
    {
      index: { byteStart: 53, byteEnd: 62 },
      features: [{ $type: 'app.bsky.richtext.facet#tag', tag: 'Fair2026' }],
    },
  ])
})

test('every part that can be pressed covers whole characters of the text that is sent', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('🏫 ', 'é', ' #tag', ' https://a.org', '@b.org', '\n', 'x'), { maxLength: 30 }),
      parts => {
        const bytes = Buffer.from(parts.join(''))
        const facets = writesOf(says(parts.join('')), slot, 'did:plc:a')[0].value['facets'] ?? []
        for (const { index } of facets as { index: { byteStart: number; byteEnd: number } }[]) {
          expect(bytes.subarray(index.byteStart, index.byteEnd).toString()).toMatch(/^(#tag|https:\/\/a\.org)/)
        }
      },
    ),
  )
})

test('with closed replies the post and its two gates stand under one key', () => {
  const writes = writesOf(says('Quiet', { repliesClosed: true }), slot, 'did:plc:a')
  expect(writes.map(write => [write.collection, write.rkey])).toEqual([
    ['app.bsky.feed.post', slot.key],
    ['app.bsky.feed.threadgate', slot.key],
    ['app.bsky.feed.postgate', slot.key],
  ])
})

test('keys sort by time, and the same moment gives different keys by chance', () => {
  const early = newSlot(new Date('2026-11-20T14:00:00.000Z'), () => 0)
  const late = newSlot(new Date('2026-11-20T14:00:00.001Z'), () => 0)
  expect(early.key < late.key).toBe(true)
  expect(early.key).toMatch(/^[234567abcdefghij][234567a-z]{12}$/)
  expect(newSlot(new Date('2026-11-20T14:00:00.000Z'), below => below - 1).key).not.toBe(early.key)
  expect(early.createdAt).toBe('2026-11-20T14:00:00.000Z')
})

const card = { url: 'https://example.org', title: '', description: '' }
const cases: [string, Outgoing, readonly Problem[]][] = [
  ['a short text', says('Hello'), []],
  ['nothing', says(' \n'), [{ code: 'nothing-to-post' }]],
  ['a picture alone', says('', { pictures: [photo] }), []],
  ['300 families', says('👨‍👩‍👧'.repeat(150)), []],
  ['301 letters', says('é'.repeat(301)), [{ code: 'text-too-long', over: 1, limit: 300 }]],
  ['100,000 letters', says('a'.repeat(100_000)), [{ code: 'text-too-long', over: 99_700, limit: 300 }]],
  ['few but heavy letters', says('👨‍👩‍👧'.repeat(200)), [{ code: 'text-too-heavy', over: 600, limit: 3_000 }]],
  ['half a surrogate pair', says('a\ud83d'), [{ code: 'text-broken' }]],
  ['NUL', says('a\0'), [{ code: 'text-broken' }]],
  ['eleven pictures', says('a', { pictures: Array(11).fill(photo) }), [{ code: 'too-many-pictures', most: 10 }]],
  ['no alt text', says('a', { pictures: [photo, { ...photo, alt: '' }] }), [{ code: 'alt-missing', picture: 2 }]],
  ['a broken alt text', says('a', { pictures: [{ ...photo, alt: '\ud83d' }] }), [{ code: 'alt-broken', picture: 1 }]],
  [
    'a long alt text',
    says('a', { pictures: [{ ...photo, alt: 'a'.repeat(2_001) }] }),
    [{ code: 'alt-too-long', picture: 1 }],
  ],
  [
    'a heavy picture',
    says('a', { pictures: [{ ...photo, size: 2_000_001 }] }),
    [{ code: 'picture-too-heavy', picture: 1 }],
  ],
  ['a card and a picture', says('a', { card, pictures: [photo] }), [{ code: 'card-and-pictures' }]],
  ['a card that runs', says('a', { card: { ...card, url: 'javascript:alert(1)' } }), [{ code: 'card-address' }]],
  [
    'a heavy card',
    says('a', { card: { ...card, picture: { ...photo, size: 1_000_001 } } }),
    [{ code: 'card-picture-too-heavy' }],
  ],
]

test.for(cases)('%s: what does not fit is named, and every problem has words', ([, outgoing, problems]) => {
  expect(validate(outgoing)).toEqual(problems)
  for (const problem of problems) expect(problemWords(problem)).toMatch(/^[A-Z][^{}]+\.$/)
})
