import type { ShownDrawing } from '../../ui/ui.ts'
import type { ConsentKind } from '../consent/consent.ts'
import { type Question, topics } from './questions.rule.ts'

const DRAWN: Readonly<Record<ConsentKind, readonly ShownDrawing[]>> = {
  face: ['face'],
  unrecognisable: ['back'],
  first_name: ['name'],
  full_name: ['name'],
  work: ['work'],
  voice_video: ['voice'],
  name_with_image: ['name', 'face'],
}

/** What a question is about, drawn: each thing once. */
export const drawingsOf = ({ topic }: Pick<Question, 'topic'>): readonly ShownDrawing[] => [
  ...new Set(topics[topic].flatMap(kind => DRAWN[kind])),
]
