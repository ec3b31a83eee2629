import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { COMPONENTS } from '../../src/actiris/wire/components.js'
import { EXAMPLES } from '../../src/actiris/wire/examples.js'
import { createServer } from '../../src/http/server.js'
import { answerTo, BASE, CALLS, ports } from './apiCalls.js'
import { document, faultOf, operations, resolved, webhooks } from './apiDocument.js'

describe('the OpenAPI document', () => {
  it('is of version 3.1, and every $ref in it resolves', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/)
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) => ref)
    expect(refs.length).toBeGreaterThan(10)
    for (const ref of refs) expect([ref, typeof resolved(ref)]).toEqual([ref, 'object'])
  })

  it('has every route of the server, and no other', () => {
    const router = createServer(ports).router as unknown as { getRoutes(): Record<string, Route> }
    const served = Object.values(router.getRoutes())
      .filter(({ spec }) => spec.path.startsWith(BASE))
      .map(({ spec, method }) => `${method} ${spec.path.replace(/:(\w+)/g, '{$1}')}`)
    expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(served.sort())
  })

  it('has every status that a route answers, and no other', () => {
    for (const { path, operation } of operations) {
      const answered = CALLS.filter(([, call]) => call.route === path).map(([status]) => String(status))
      expect([path, Object.keys(operation.responses).sort()]).toEqual([path, [...new Set(answered)].sort()])
    }
  })

  it('names each operation once, declares what stands in its path, and describes each answer', () => {
    const all = [...operations, ...webhooks]
    expect(new Set(all.map(({ operation }) => operation.operationId)).size).toBe(all.length)
    for (const { path, operation } of all) {
      const inPath = operation.parameters?.filter((parameter) => parameter.in === 'path').map(({ name }) => name) ?? []
      expect([path, inPath]).toEqual([path, [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)])
      for (const { description } of Object.values(operation.responses)) expect(description).toMatch(/\.$/)
    }
  })

  it.each(Object.entries(COMPONENTS))(
    'has an example of %s that its schema takes, as published too',
    (name, schema) => {
      const example = EXAMPLES[name as keyof typeof EXAMPLES]
      expect(schema.safeParse(example).error).toBeUndefined()
      const published = z.fromJSONSchema(document.components.schemas[name] as never)
      expect(published.safeParse(example).error).toBeUndefined()
    },
  )

  it('tells of each push, without personal data', () => {
    expect(webhooks).toHaveLength(8)
    const { properties } = document.components.schemas.Pushed as { properties: object }
    expect(Object.keys(properties)).toEqual(['type', 'reference', 'version', 'occurredAt'])
  })
})

interface Route {
  readonly method: string
  readonly spec: { readonly path: string }
}

it.each(CALLS)('an answer %d is as the document says: %j', async (status, call) => {
  const answer = await answerTo(call)
  const type = status < 300 ? 'application/json' : 'application/problem+json'
  expect([answer.status, answer.contentType]).toEqual([status, type])
  expect(faultOf(call.route, answer.status, answer.contentType, answer.body)).toBeUndefined()
})
