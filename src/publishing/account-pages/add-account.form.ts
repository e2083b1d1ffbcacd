import { field, type Form } from '../../platform/platform.ts'
import type { Platform } from '../posts/post.ts'

/** Where most Bluesky accounts live. */
export const USUAL_SERVICE = 'https://bsky.social'

export const platforms: readonly Platform[] = [
  'facebook',
  'instagram',
  'x',
  'linkedin',
  'youtube',
  'tiktok',
  'mastodon',
  'bluesky',
  'website',
  'other',
]

/** What was typed, without the app password, which is never shown again. */
export type AddTyped = {
  readonly way: 'bluesky' | 'by_hand'
  readonly name: string
  readonly platform: Platform | null
  readonly handle: string
  readonly service: string
  readonly isPublic: boolean
}

export function readWay(said: string): AddTyped['way'] | null {
  return said === 'bluesky' || said === 'by_hand' ? said : null
}

export function emptyAccount(way: AddTyped['way']): AddTyped {
  return { way, name: '', platform: null, handle: '', service: USUAL_SERVICE, isPublic: false }
}

export function readAccount(form: Form, way: AddTyped['way']): AddTyped {
  const said = (name: string) => field(form, name).toWellFormed().replaceAll('\u0000', '').trim()
  return {
    way,
    name: said('name'),
    platform: platforms.find(platform => platform === field(form, 'platform')) ?? null,
    handle: said('handle'),
    service: said('service'),
    isPublic: field(form, 'public') === 'yes',
  }
}
