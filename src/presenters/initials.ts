import type { Typed } from '../domain/draft.js'

/** The person of a draft by initials: a button's title may be shown outside the chat. Empty while no name was typed. */
export function initialsOf({ firstName, lastName }: Typed): string {
  return [firstName, lastName].flatMap((name) => (name?.trim() ? [`${[...name.trim()][0]}.`] : [])).join(' ')
}
