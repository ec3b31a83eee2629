import type { Member } from '../../domain/people.js'
import type { Refused } from '../../domain/refusals.js'
import { accessCard } from '../../presenters/accessCards.js'
import { accessForm, accessWaiting } from '../../presenters/accessForm.js'
import type { Card } from '../../presenters/cards.js'
import { messageCard } from '../../presenters/messageCards.js'
import { refusalText } from '../../presenters/refusalText.js'
import type { Words } from '../../presenters/words.js'
import type { askAccess, viewAccess } from '../../usecases/askAccess.js'
import type { decideAccess, viewAccessRequest } from '../../usecases/decideAccess.js'
import { keptOr } from '../../usecases/nothingKept.js'
import type { AskPress, DecideAction } from '../accessActions.js'
import type { Asker } from '../reply.js'

interface AskDependencies {
  readonly viewAccess: ReturnType<typeof viewAccess>
  readonly askAccess: ReturnType<typeof askAccess>
}

/**
 * Asking for access, by a member or not: the form, then what happens next. Who has asked for all that he could reads where
 * that stands.
 */
export function askAccessHandler({ viewAccess, askAccess }: AskDependencies) {
  return async ({ sent, inputs }: AskPress, asker: Asker): Promise<Card> => {
    const { tenant, aadObjectId, words } = asker
    const isBlank = sent === undefined && Object.values(inputs).every((value) => value === undefined)
    const person = { tenant, aadObjectId, name: nameOf(asker), language: words.language }
    const outcome = isBlank
      ? undefined
      : await keptOr(
          () => askAccess(inputs, person),
          () => 'not kept' as const,
        )
    if (typeof outcome === 'object' && outcome.ok) return accessWaiting(outcome, outcome.isNew, words)
    const choices = await viewAccess(person)
    const [first] = choices.open
    const isAllAsked = choices.open.length === choices.organisations.length
    if (!outcome && first && isAllAsked) return accessWaiting(first, false, words)
    return accessForm({ ...choices, inputs, ...wrongIn(outcome, words) }, words)
  }
}

/** What is wrong with a field is said there, all else above the form. */
function wrongIn(outcome: Refused | 'not kept' | undefined, words: Words) {
  if (!outcome) return { faults: [] }
  if (outcome === 'not kept') return { faults: [], alert: words.text.notKeptForm }
  const { fields: faults } = outcome.facts
  return faults ? { faults } : { faults: [], alert: refusalText(outcome, words) }
}

const LONGEST_NAME = 100

/** As Teams names him; whoever it does not name is found by his Entra id. */
const nameOf = ({ name, aadObjectId }: Asker) =>
  name
    .replace(/\p{C}+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME) || aadObjectId

interface DecideDependencies {
  readonly viewAccessRequest: ReturnType<typeof viewAccessRequest>
  readonly decideAccess: ReturnType<typeof decideAccess>
  readonly nameOf: (member: string) => string
}

/** Granting and refusing. The card shows what was decided, by whom, also to who came second or pressed twice. */
export function decideAccessHandler(dependencies: DecideDependencies) {
  const { decideAccess } = dependencies
  const show = accessRequestHandler(dependencies)
  return async ({ verb, ...press }: DecideAction, by: Member, words: Words): Promise<Card> => {
    const outcome = await keptOr(
      () => decideAccess({ ...press, isGranted: verb === 'access.grant' }, by),
      () => 'not kept' as const,
    )
    return show(press.accessId, by, words, alertOf(outcome, words))
  }
}

function alertOf(outcome: Awaited<ReturnType<DecideDependencies['decideAccess']>> | 'not kept', words: Words): string {
  if (outcome === 'not kept') return words.text.notKept
  if (!outcome.ok) return refusalText(outcome, words)
  return outcome.how === 'outdated' ? words.access.askedAnew : ''
}

/** One request for access, as it stands now. */
export function accessRequestHandler({
  viewAccessRequest,
  nameOf,
}: Pick<DecideDependencies, 'viewAccessRequest' | 'nameOf'>) {
  return async (id: string, by: Member, words: Words, alert = ''): Promise<Card> => {
    const viewed = await viewAccessRequest(id, by)
    if (!viewed.ok) return messageCard('', [refusalText(viewed, words)])
    const { request } = viewed
    const isOwn = request.aadObjectId.toLowerCase() === by.aadObjectId.toLowerCase()
    return accessCard({ ...viewed, alert, isOwn, by: nameOf(request.decision?.by ?? '') }, words)
  }
}
