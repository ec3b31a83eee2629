/** What a route answers; the server alone writes it. */
export interface HttpAnswer {
  readonly status: number
  /** Written as JSON; a text as it is. */
  readonly body?: object | string | undefined
  readonly contentType?: string
  readonly headers?: Readonly<Record<string, string>>
}

export function json(status: number, body?: object): HttpAnswer {
  return { status, body }
}

/** An error as RFC 9457 has it; `extra` members go beside the standard ones. */
export function problem(status: number, title: string, extra: object = {}): HttpAnswer {
  return { status, body: { type: 'about:blank', title, status, ...extra }, contentType: 'application/problem+json' }
}
