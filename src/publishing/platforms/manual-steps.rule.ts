import type { ManualDeed } from './connector.ts'
import { holdsAddress } from './holds-address.rule.ts'
import type { ManualStep } from './outcomes.ts'
import type { OutgoingVideo } from './outgoing.ts'

/** What a person does on the platform's own page, in order. */
export function manualSteps(asked: ManualDeed): readonly ManualStep[] {
  if (asked.deed === 'remove') {
    return [{ step: 'open', url: asked.url }, { step: 'delete' }, { step: 'look-that-it-is-gone' }]
  }
  const { text, pictures, video, repliesClosed } = asked.outgoing
  return [
    { step: 'open', url: asked.url },
    ...(text.trim() === '' ? [] : [{ step: 'copy-text', text } as const]),
    ...pictures.map(({ sha256, alt }, index) => ({ step: 'add-picture', sha256, alt, number: index + 1 }) as const),
    ...(video === undefined ? [] : [addVideo(video)]),
    ...(repliesClosed ? [{ step: 'close-replies' } as const] : []),
    // A card shows a picture that nobody here has looked at (decision 004), and only who posts by hand can take it off.
    ...(holdsAddress(text) ? [{ step: 'look-at-card' } as const] : []),
    { step: 'post' },
    { step: 'paste-link' },
  ]
}

function addVideo({ sha256, poster, alt, captions }: OutgoingVideo): ManualStep {
  return { step: 'add-video', sha256, poster: poster.sha256, alt, captions }
}
