import { createHash } from 'node:crypto'
// The two files that find links and hashtags, not the whole package: with its client and every schema it took each process 0.2 s to load.
import { detectFacets } from '@atproto/api/dist/rich-text/detection.js'
import { UnicodeString } from '@atproto/api/dist/rich-text/unicode.js'
import { createCid, RAW_DATA_CODEC, SHA256_HASH_CODE } from '@atproto/lex-data'
import type { Outgoing, OutgoingPicture, Slot } from '../outgoing.ts'
import { limits } from './limits.ts'

export type Write = { collection: string; rkey: string; value: { $type: string; [field: string]: unknown } }

export const postCollection = 'app.bsky.feed.post'
const threadGate = 'app.bsky.feed.threadgate'
const postGate = 'app.bsky.feed.postgate'
/** All records that stand under one key for one post. */
export const collections = [postCollection, threadGate, postGate] as const

export const uriOf = (did: string, rkey: string): string => `at://${did}/${postCollection}/${rkey}`

/**
 * The records of a post, in the order in which they are written together. With closed replies there are three: the post, the gate that
 * lets nobody reply and the gate that lets nobody quote it.
 */
export function writesOf(outgoing: Outgoing, slot: Slot, did: string): readonly [Write, ...Write[]] {
  const { key: rkey, createdAt } = slot
  const write: Write = { collection: postCollection, rkey, value: recordOf(outgoing, slot) }
  if (!outgoing.repliesClosed) return [write]
  const post = uriOf(did, rkey)
  const quotesOff = [{ $type: `${postGate}#disableRule` }]
  return [
    write,
    { collection: threadGate, rkey, value: { $type: threadGate, post, allow: [], createdAt } },
    { collection: postGate, rkey, value: { $type: postGate, post, embeddingRules: quotesOff, createdAt } },
  ]
}

/** The record of the post itself. Needs no network: the server names a picture by the hash of its bytes, and so can we. */
export function recordOf(outgoing: Outgoing, { createdAt }: Slot): Write['value'] {
  const facets = facetsOf(outgoing.text)
  const embed = embedOf(outgoing)
  return {
    $type: postCollection,
    text: outgoing.text,
    ...(facets.length > 0 ? { facets } : {}),
    ...(embed ? { embed } : {}),
    langs: [outgoing.language],
    createdAt,
  }
}

/** The name under which the server keeps these bytes, with what it wants to hear beside it. */
export function blobOf({ sha256, mediaType, size }: Uploaded): Blob {
  const cid = createCid(RAW_DATA_CODEC, SHA256_HASH_CODE, Buffer.from(sha256, 'hex'))
  return { $type: 'blob', ref: { $link: cid.toString() }, mimeType: mediaType, size }
}

/** Anything that the server keeps by its bytes. */
export type Uploaded = { readonly sha256: string; readonly mediaType: string; readonly size: number }

export type Blob = { $type: 'blob'; ref: { $link: string }; mimeType: string; size: number }

/**
 * Links and hashtags become ones that can be pressed. A handle stays plain text: to link it, it would have to be looked up while
 * sending, and who is then told about the post was not approved.
 */
function facetsOf(text: string): readonly Facet[] {
  const found = detectFacets(new UnicodeString(text)) ?? []
  found.sort((one, other) => one.index.byteStart - other.index.byteStart)
  return found.flatMap(({ index, features }) => {
    const kept = features.flatMap(featureOf)
    return kept.length > 0 ? [{ index: { byteStart: index.byteStart, byteEnd: index.byteEnd }, features: kept }] : []
  })
}

type Feature = { $type: string; uri: string } | { $type: string; tag: string }
type Facet = { index: { byteStart: number; byteEnd: number }; features: readonly Feature[] }

function featureOf(feature: { $type: string; uri?: unknown; tag?: unknown }): Feature[] {
  const { $type, uri, tag } = feature
  if ($type === 'app.bsky.richtext.facet#link' && typeof uri === 'string') return [{ $type, uri }]
  if ($type === 'app.bsky.richtext.facet#tag' && typeof tag === 'string') return [{ $type, tag }]
  return []
}

/** The captions as a file of their own, which only the record names. */
export function captionsFile(captions: string): Uploaded & { readonly bytes: Buffer } {
  const bytes = Buffer.from(captions)
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), mediaType: 'text/vtt', size: bytes.length }
}

function embedOf({ pictures, video, card, language }: Outgoing): Write['value'] | undefined {
  if (video) {
    const { width, height, alt, captions } = video
    const said = captions === '' ? {} : { captions: [{ lang: language, file: blobOf(captionsFile(captions)) }] }
    return { $type: 'app.bsky.embed.video', video: blobOf(video), ...said, alt, aspectRatio: { width, height } }
  }
  if (pictures.length > limits.picturesInRow) {
    const items = pictures.map(one => ({ $type: 'app.bsky.embed.gallery#image', ...imageOf(one) }))
    return { $type: 'app.bsky.embed.gallery', items }
  }
  if (pictures.length > 0) return { $type: 'app.bsky.embed.images', images: pictures.map(imageOf) }
  if (!card) return undefined
  const { url: uri, title, description, picture } = card
  const external = { uri, title, description, ...(picture ? { thumb: blobOf(picture) } : {}) }
  return { $type: 'app.bsky.embed.external', external }
}

function imageOf(picture: OutgoingPicture) {
  const { alt, width, height } = picture
  return { image: blobOf(picture), alt, aspectRatio: { width, height } }
}
