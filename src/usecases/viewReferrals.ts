import { hasRole, type Member } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import { type Refused, refuse } from '../domain/refusals.js'
import { OPEN } from '../domain/vocabulary.js'
import type { Directory, ReferralQuery, Store } from './ports.js'

/** Which list somebody asked for. */
export type ListKind = 'mine' | 'organisation' | 'desk'

export interface ReferralPage {
  readonly ok: true
  readonly kind: ListKind
  readonly items: readonly Referral[]
  readonly total: number
  /** From 1. */
  readonly page: number
  readonly pages: number
}

/** Lists requests that the asker may see: his own, his organisation's, or the desk's open ones. */
export function listReferrals({ store, directory }: { store: Store; directory: Directory }) {
  return async (kind: ListKind, by: Member, page: number, pageSize: number): Promise<ReferralPage | Refused> => {
    const query = scopeOf(kind, by, directory)
    if (!query) return refuse('REF_FORBIDDEN')
    const read = async (asked: number): Promise<ReferralPage> => {
      const { items, total } = await store.listReferrals({ ...query, offset: (asked - 1) * pageSize, limit: pageSize })
      return { ok: true, kind, items, total, page: asked, pages: Math.max(1, Math.ceil(total / pageSize)) }
    }
    const found = await read(Math.max(1, page))
    return found.page <= found.pages ? found : read(found.pages) // the list became shorter since the button was made
  }
}

function scopeOf(
  kind: ListKind,
  by: Member,
  directory: Directory,
): Omit<ReferralQuery, 'offset' | 'limit'> | undefined {
  if (kind === 'desk') return isAdviser(by, directory) ? { statuses: OPEN, waitingFirst: true } : undefined
  if (kind === 'organisation') return hasRole(by, 'coordinator') ? { organisation: by.organisation } : undefined
  return hasRole(by, 'caseworker', 'coordinator') ? { owner: by.id } : undefined
}

/** One request, if the asker may see it: "unknown" and "not yours" are one answer. */
export function viewReferral({ store, directory }: { store: Store; directory: Directory }) {
  return async (
    find: { readonly id: string } | { readonly reference: string },
    by: Member,
  ): Promise<{ readonly ok: true; readonly referral: Referral; readonly asAdviser: boolean } | Refused> => {
    const referral = 'id' in find ? await store.referral(find.id) : await store.referralByReference(find.reference)
    if (!referral) return refuse('REF_UNKNOWN')
    const asAdviser = isAdviser(by, directory)
    const own = referral.organisation === by.organisation && hasRole(by, 'caseworker', 'coordinator')
    return asAdviser || own ? { ok: true, referral, asAdviser } : refuse('REF_UNKNOWN')
  }
}

/** An adviser of Actiris: the role alone, given in a CPAS by mistake, opens nothing. */
function isAdviser(by: Member, directory: Directory): boolean {
  return hasRole(by, 'adviser') && directory.organisation(by.organisation)?.kind === 'actiris'
}
