import type { Language } from './entry.js'
import { synonymTable } from './synonymTable.js'

/** How a question is recognised to be about a matter, and how an entry that says something of it looks. In folded text. */
export type Matter = Readonly<Record<Language, { readonly asked: RegExp; readonly held: RegExp }>>

/**
 * Reads lines of "matter: French / Dutch / English", each a pattern of beginnings of words. What stands behind " + " in a
 * language is not asked about but shows that an entry speaks of the matter in other words.
 */
export function matterTable(lines: string): readonly Matter[] {
  return Object.values(synonymTable(lines)).map(({ fr, nl, en }) => ({ fr: read(fr), nl: read(nl), en: read(en) }))
}

function read(cell: string): { asked: RegExp; held: RegExp } {
  const [asked = '', besides] = cell.split(' + ')
  return {
    asked: new RegExp(`\\b(?:${asked})`),
    held: new RegExp(`\\b(?:${besides === undefined ? asked : `${asked}|${besides}`})`),
  }
}
