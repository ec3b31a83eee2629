import { hasRole, type Member, type Side } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import { type Refused, refuse } from '../domain/refusals.js'
import type { Directory, Store } from './ports.js'

/** One request, if the asker may see it: "unknown" and "not yours" are one answer. */
export function viewReferral({ store, directory }: { store: Store; directory: Directory }) {
  return async (
    find: { readonly id: string } | { readonly reference: string },
    by: Member,
  ): Promise<{ readonly ok: true; readonly referral: Referral; readonly asAdviser: boolean } | Refused> => {
    const referral = 'id' in find ? await store.referral(find.id) : await store.referralByReference(find.reference)
    if (!referral) return refuse('REF_UNKNOWN')
    const side = sideThatSees(referral, by, directory)
    return side ? { ok: true, referral, asAdviser: side === 'actiris' } : refuse('REF_UNKNOWN')
  }
}

/** On which side somebody sees a request; undefined when he may not. */
export function sideThatSees(referral: Referral, by: Member, directory: Directory): Side | undefined {
  if (isAdviser(by, directory)) return 'actiris'
  const own = referral.organisation === by.organisation && hasRole(by, 'caseworker', 'coordinator')
  return own ? 'cpas' : undefined
}

/** An adviser of Actiris: the role alone, given in a CPAS by mistake, opens nothing. */
export function isAdviser(by: Member, directory: Directory): boolean {
  return hasRole(by, 'adviser') && directory.organisation(by.organisation)?.kind === 'actiris'
}
