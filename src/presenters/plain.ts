const MARKDOWN = /[\\`*_[\]<>#~|]/g
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * What somebody typed, shown as it is: cards read Markdown, so its signs are escaped, and signs that turn the reading
 * direction are dropped (a name must not rearrange the text around it).
 */
export function plain(typed: string): string {
  return typed.replace(DIRECTION, '').replace(MARKDOWN, '\\$&')
}
