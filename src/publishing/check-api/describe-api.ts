import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponseObject } from 'zod-openapi'
import { checkedShape, sortedShape } from '../../checks/checks.ts'
import { wordsIn } from '../../ui/ui.ts'
import { MOST_CHARACTERS, MOST_FOUND_A_DAY, MOST_TEXTS } from './limits-of-key.ts'
import { type AskShape, commentsAsked, draftsAsked } from './asked-of-check.ts'

const t = wordsIn('en-GB')

/** Every answer that is none: one sentence, and the field that it is about. */
const refusalShape = z
  .strictObject({ sentence: z.string(), field: z.string().exactOptional().meta({ example: 'items[2].text' }) })
  .meta({ id: 'Refusal' })

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })

function refusals(numbers: readonly (401 | 403 | 409 | 413 | 422 | 503)[]): Record<string, ZodOpenApiResponseObject> {
  const said = numbers.map(number => [
    String(number),
    { description: t(`keys.api-${number}`), content: json(refusalShape) },
  ])
  const wait = z.string().meta({ description: t('keys.api-retry-after'), example: '42' })
  return {
    ...Object.fromEntries(said),
    '429': {
      description: t('keys.api-429', { texts: MOST_TEXTS, characters: MOST_CHARACTERS, most: MOST_FOUND_A_DAY }),
      headers: z.object({ 'retry-after': wait }),
      content: json(refusalShape),
    },
  }
}

type Asking = {
  readonly name: 'check' | 'triage'
  readonly asked: AskShape<unknown>
  readonly answer: z.ZodType
  readonly answers: z.ZodType
  readonly refused: Parameters<typeof refusals>[0]
}

function operation({ name, asked, answer, answers, refused }: Asking): ZodOpenApiOperationObject {
  return {
    operationId: name,
    summary: t(`keys.api-${name}`),
    description: t(`keys.api-${name}-body`),
    requestBody: { required: true, content: json(z.union([asked.one, asked.many])) },
    responses: {
      '200': { description: t('keys.api-200'), content: json(z.union([answer, answers])) },
      ...refusals(refused),
    },
  }
}

/** The description of the API, made from the very schemas that judge its requests. `baseUrl`: where this installation is reached. */
export function describeApi(baseUrl: string): ReturnType<typeof createDocument> {
  return createDocument({
    openapi: '3.1.0',
    info: { title: t('keys.api-title'), version: '1', description: t('keys.api-lead') },
    servers: [{ url: `${baseUrl}/api/v1` }],
    security: [{ key: [] }],
    paths: {
      '/check': {
        post: operation({
          name: 'check',
          asked: draftsAsked,
          answer: checkedShape,
          answers: z.strictObject({ items: z.array(checkedShape) }).meta({ id: 'CheckedItems' }),
          refused: [401, 403, 409, 413, 422, 503],
        }),
      },
      '/triage': {
        post: operation({
          name: 'triage',
          asked: commentsAsked,
          answer: sortedShape,
          answers: z.strictObject({ items: z.array(sortedShape) }).meta({ id: 'SortedItems' }),
          refused: [401, 403, 413, 422, 503],
        }),
      },
    },
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: t('keys.api-401') } },
    },
  })
}
