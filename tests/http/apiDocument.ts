import { z } from 'zod'
import { openApiDocument } from '../../src/actiris/wire/openapi.js'

type Json = Readonly<Record<string, unknown>>
interface Operation {
  readonly operationId: string
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Record<string, Json> }>
  >
}
type Methods = Readonly<Record<string, Operation>>

/** The document as a client reads it. */
export const document = JSON.parse(JSON.stringify(openApiDocument())) as {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Methods>>
  readonly webhooks: Readonly<Record<string, Methods>>
  readonly components: { readonly schemas: Readonly<Record<string, Json>> }
}

export const operations = flat(document.paths)
export const webhooks = flat(document.webhooks)

function flat(paths: Readonly<Record<string, Methods>>) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
}

/** What a `$ref` points to. */
export function resolved(ref: string): unknown {
  const names = ref.replace(/^#\//, '').split('/')
  return names.reduce<unknown>((part, name) => (part as Json | undefined)?.[name], document)
}

/** What is wrong with an answer by the document's own schemas; undefined when it is as described. */
export function faultOf(path: string, status: number, contentType: string, body: unknown): z.ZodError | undefined {
  const operation = operations.find((described) => described.path === path)?.operation
  const schema = operation?.responses[status]?.content?.[contentType]?.schema as { readonly $ref?: string } | undefined
  if (!schema) throw new Error(`${path} has no answer ${status} ${contentType} in the document`)
  return validator(schema.$ref ? resolved(schema.$ref) : schema).safeParse(body).error
}

const validators = new Map<unknown, z.ZodType>()

/** Made once for each schema: the detail's is large. */
function validator(schema: unknown): z.ZodType {
  const made = validators.get(schema) ?? z.fromJSONSchema(schema as never)
  validators.set(schema, made)
  return made
}
