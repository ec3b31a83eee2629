/** An escape that PostgreSQL refuses: the zero character, and a half of a surrogate pair without the other. */
const REFUSED = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g

/**
 * JSON as jsonb takes it: characters that no text of PostgreSQL can hold become U+FFFD. They mean nothing in any language,
 * and nobody types them by hand.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(REFUSED, '$1\ufffd')
}

/** A value to look for: with a zero character it stands nowhere, and so may be any text that stands nowhere. */
export function sought(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\u0000', '\ufffd') : value
}

/** Texts as PostgreSQL writes an array of them: read without a query, unlike an array of JSON. */
export const textArray = (texts: readonly string[]): string =>
  `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join()}}`
