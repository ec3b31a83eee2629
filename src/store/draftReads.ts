import type { Store } from '../usecases/ports.js'
import { firstOf } from './firstOf.js'
import { fromDraftRow } from './rows.js'
import type { Tables } from './tables.js'
import type { Vault } from './vault.js'

/** Requests that were begun and not filed. */
export function draftReads(tables: Tables, vault: Vault): Pick<Store, 'draft' | 'draftsOf' | 'draftsAfter'> {
  return {
    draft: async (id) => {
      const row = tables.drafts.get(id)
      return row && fromDraftRow(row, vault)
    },
    draftsOf: async (owner) =>
      [...tables.drafts.values()]
        .filter((row) => row.owner === owner)
        .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
        .map((row) => fromDraftRow(row, vault)),
    draftsAfter: async (id, limit) =>
      firstOf(
        [...tables.drafts.values()].filter((row) => row.id > id),
        limit,
        (a, b) => (a.id < b.id ? -1 : 1),
      ).map((row) => fromDraftRow(row, vault)),
  }
}
