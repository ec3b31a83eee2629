/** Fields in which few different texts stand, in many rows. */
const SHARED = new Set(
  [
    'status',
    'organisation',
    'owner',
    'regime',
    'type',
    'side',
    'member',
    'service',
    'place',
    'channel',
    'name',
    'phone',
  ].concat([
    'need',
    'category',
    'registered',
    'language',
    'firstName',
    'postcode',
    'birthDate',
    'outcome',
    'reason',
    'kind',
  ]),
)

/** Reading makes every text anew: what stands in many rows is kept once, which halves what requests take in memory. */
export class Interning {
  readonly #shared = new Map<string, string>()

  /** Changes the row, which nobody else has yet; its id becomes the one that it is found by. */
  row(row: object, id: string): object {
    this.#fields(row as Record<string, unknown>, '')
    return 'id' in row && row.id === id ? Object.assign(row, { id }) : row
  }

  text(value: string): string {
    return once(this.#shared, value)
  }

  /** @param name what the row is called in an object around it, for lists */
  #fields(row: Record<string, unknown>, name: string): void {
    for (const key of Object.keys(row)) {
      const value = row[key]
      const field = Array.isArray(row) ? name : key
      if (typeof value === 'object' && value !== null) this.#fields(value as Record<string, unknown>, field)
      else if (typeof value === 'string' && SHARED.has(field)) row[key] = once(this.#shared, value)
    }
  }
}

function once(texts: Map<string, string>, text: string): string {
  const known = texts.get(text)
  if (known !== undefined) return known
  texts.set(text, text)
  return text
}
