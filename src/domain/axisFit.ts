import type { Typed } from './draft.js'
import { axisOf, CATEGORIES, needsOf, PRIOR_ACTIONS } from './vocabulary.js'

/** Needs and prior actions that the situation's axis does not offer: kept while the situation may still change back. */
export interface OtherAxis {
  readonly need?: string | undefined
  readonly priorActions: readonly string[]
}

/** What was chosen for the other axis, before the situation changed. */
export function otherAxis(typed: Typed): OtherAxis {
  const { needs, priorActions } = offered(typed)
  const need = typed.need && !needs.includes(typed.need) ? typed.need : undefined
  return { need, priorActions: codes(typed.priorActions).filter((code) => !priorActions.includes(code)) }
}

/** What the form can show of what was typed: the choices of the situation's axis. */
export function shownTyped(typed: Typed): Typed {
  const { needs, priorActions } = offered(typed)
  return {
    ...typed,
    ...(typed.need && !needs.includes(typed.need) ? { need: '' } : {}),
    ...(typed.priorActions
      ? {
          priorActions: codes(typed.priorActions)
            .filter((code) => priorActions.includes(code))
            .join(','),
        }
      : {}),
  }
}

/** What the form could not show is no answer to it: it stays beside what the press brought. */
export function withOtherAxis(before: Typed, after: Typed): Typed {
  const kept = otherAxis(before)
  const actions = [...new Set([...kept.priorActions, ...codes(after.priorActions)])]
  return {
    ...after,
    ...(kept.need && !after.need?.trim() ? { need: kept.need } : {}),
    ...(kept.priorActions.length > 0 ? { priorActions: actions.join(',') } : {}),
  }
}

function offered({ category }: Typed): { readonly needs: readonly string[]; readonly priorActions: readonly string[] } {
  const axis = axisOf(CATEGORIES.find((known) => known === category) ?? 'other')
  return { needs: needsOf(axis), priorActions: PRIOR_ACTIONS[axis] }
}

const codes = (list = ''): readonly string[] =>
  list
    .split(/[,;]/)
    .map((code) => code.trim())
    .filter(Boolean)
