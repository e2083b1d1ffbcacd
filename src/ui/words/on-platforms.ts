const names = {
  bluesky: 'Bluesky',
  facebook: 'Facebook',
  instagram: 'Instagram',
  x: 'X',
  linkedin: 'LinkedIn',
  youtube: 'YouTube',
  tiktok: 'TikTok',
  mastodon: 'Mastodon',
} as const
type Keys = { readonly [Name in keyof typeof names as `where-${Name}`]: string }

/** “On Facebook” and the like in a language where the name of a platform does not bend. */
export function onPlatforms(say: (name: string) => string): Keys {
  return {
    'where-bluesky': say(names.bluesky),
    'where-facebook': say(names.facebook),
    'where-instagram': say(names.instagram),
    'where-x': say(names.x),
    'where-linkedin': say(names.linkedin),
    'where-youtube': say(names.youtube),
    'where-tiktok': say(names.tiktok),
    'where-mastodon': say(names.mastodon),
  }
}
