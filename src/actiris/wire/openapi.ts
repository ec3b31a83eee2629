import { z } from 'zod'
import { PUSH_TYPES, type PushType } from '../../domain/pushes.js'
import { type Component, componentSchemas } from './components.js'
import { EXAMPLES } from './examples.js'
import { describedQuery } from './pollQuery.js'

const BASE = '/api/actiris/v1'

/** The API of Actiris as an OpenAPI 3.1 document. */
export function openApiDocument(): object {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Passerelle – API for Actiris',
      version: '1',
      description:
        'Requests of the Brussels CPAS/OCMW to Actiris: poll what changed, read a request, act on it. Errors are RFC 9457 problems.',
    },
    servers: [{ url: '/' }],
    paths: {
      [`${BASE}/openapi.json`]: { get: description },
      [`${BASE}/referrals`]: { get: list },
      [`${BASE}/referrals/{reference}`]: { get: detail },
      [`${BASE}/events`]: { post: events },
    },
    webhooks: Object.fromEntries(PUSH_TYPES.map((type) => [type, { post: push(type) }])),
    components: {
      schemas: componentSchemas(),
      securitySchemes: { reading: { type: 'http', scheme: 'bearer' } },
    },
  }
}

const body = (name: Component, type = 'application/json') => ({
  [type]: { schema: { $ref: `#/components/schemas/${name}` }, example: EXAMPLES[name] },
})
const answer = (text: string, name: Component) => ({ description: text, content: body(name) })
const problem = (text: string, name: Component = 'Problem') => ({
  description: text,
  content: body(name, 'application/problem+json'),
})
const unavailable = problem('Not now; ask again.')
const broken = problem('The request could not be handled.')

const limited = {
  ...problem('Too many calls from this address.'),
  headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 1 } } },
}

const description = {
  operationId: 'readDescription',
  summary: 'This document.',
  responses: {
    200: { description: 'The document.', content: { 'application/json': { schema: { type: 'object' } } } },
    429: limited,
  },
}

const unauthorised = {
  ...problem('The token is missing or wrong.'),
  headers: { 'WWW-Authenticate': { schema: { type: 'string' } } },
}
const reading = { security: [{ reading: [] }] }

const list = {
  ...reading,
  operationId: 'listReferrals',
  summary: 'What changed, the oldest change first; after a cursor, what changed since.',
  parameters: Object.entries(describedQuery.shape).map(([name, schema]) => {
    const { $schema: _, ...described } = z.toJSONSchema(schema, { io: 'input' })
    return { name, in: 'query', required: false, schema: described }
  }),
  responses: {
    200: answer('A page.', 'ReferralPage'),
    401: unauthorised,
    422: problem('The status, the cursor or the limit is wrong.', 'Invalid'),
    429: limited,
    500: broken,
    503: unavailable,
  },
}

const detail = {
  ...reading,
  operationId: 'readReferral',
  summary: 'One request with all that is in it. The reading is logged.',
  parameters: [
    {
      name: 'reference',
      in: 'path',
      required: true,
      description: 'Case, spaces and missing dashes do not matter.',
      schema: { type: 'string' },
      example: EXAMPLES.Referral.reference,
    },
  ],
  responses: {
    200: answer('The request.', 'Referral'),
    401: unauthorised,
    404: problem('Unknown, or the check digit is wrong.'),
    429: limited,
    500: broken,
    503: unavailable,
  },
}

/** Standard Webhooks: the signature covers id, timestamp and the raw body; the timestamp lies within 5 minutes. */
const signature = [
  { name: 'webhook-id', in: 'header', required: true, schema: { type: 'string' } },
  { name: 'webhook-timestamp', in: 'header', required: true, schema: { type: 'string', pattern: '^\\d{1,12}$' } },
  { name: 'webhook-signature', in: 'header', required: true, schema: { type: 'string' }, example: 'v1,…' },
]

const events = {
  operationId: 'sendEvent',
  summary: 'An act of Actiris, signed after Standard Webhooks. The same id again gets the same answer.',
  parameters: signature,
  requestBody: { required: true, content: body('Event') },
  responses: {
    202: answer('Done, or done before.', 'Accepted'),
    400: problem('Not JSON.'),
    401: problem('The signature is missing, stale or wrong.'),
    404: problem('Unknown, or the check digit is wrong.'),
    409: problem('Impossible in the current state, or another version was expected.', 'Conflict'),
    413: problem('Too large.'),
    415: problem('Not called JSON.'),
    422: problem('Not as the contract has it, or the id came with another body.', 'Invalid'),
    429: limited,
    500: broken,
    503: unavailable,
  },
}

const push = (type: PushType) => ({
  operationId: `push.${type}`,
  summary: 'Tells which request changed, signed like events; what it holds is read.',
  parameters: signature,
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: { allOf: [{ $ref: '#/components/schemas/Pushed' }, { properties: { type: { const: type } } }] },
        example: { ...EXAMPLES.Pushed, type },
      },
    },
  },
  responses: {
    '2XX': { description: 'Taken, or known already by its id.' },
    410: { description: 'Not wanted: this push is given up.' },
    default: { description: 'Sent again later with the same id; a Retry-After of a 429 or 503 is obeyed.' },
  },
})
