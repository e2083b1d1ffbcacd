import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'

type Json = { [key: string]: unknown }

/** What an API says of itself, asked by a test: whether the description is one, and whether a body is what it promises. */
export type Described = {
  /** Null: it is a valid description. */
  readonly fault: unknown
  readonly version: string
  /** What is wrong with the body of an answer, or with its headers; nothing where all is as described. */
  faultsOfAnswer(path: string, status: number, body: unknown, headers: Readonly<Record<string, unknown>>): unknown[]
  takesBody(path: string, body: unknown): boolean
}

export async function readDescription(document: Json): Promise<Described> {
  const validator = new Validator()
  const judged = await validator.validate(structuredClone(document))
  // Examples and names of components are not words of JSON Schema.
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  ajv.addSchema(document, 'api')
  const pointer = (...steps: string[]) =>
    `api#/${steps.map(step => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`
  const within = (...steps: string[]) =>
    steps.reduce<unknown>(
      (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
      document,
    )
  return {
    fault: judged.valid ? null : judged.errors,
    version: validator.version,
    faultsOfAnswer(path, status, body, headers) {
      const steps = ['paths', path, 'post', 'responses', String(status)]
      if (within(...steps) === undefined) return [`${path} says nothing of ${status}`]
      const promised = Object.keys((within(...steps, 'headers') ?? {}) as object)
      const missing = promised.filter(name => typeof headers[name] !== 'string').map(name => `no header ${name}`)
      const fits = ajv.compile({ $ref: pointer(...steps, 'content', 'application/json', 'schema') })
      return fits(body) ? missing : [...missing, ...(fits.errors ?? [])]
    },
    takesBody(path, body) {
      const fits = ajv.compile({
        $ref: pointer('paths', path, 'post', 'requestBody', 'content', 'application/json', 'schema'),
      })
      return fits(body)
    },
  }
}
