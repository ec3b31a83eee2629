import type { AccessRequest } from '../../domain/membership.js'
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
import type { AskPress, MemberAccessAction } from '../accessActions.js'
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
const nameOf = ({ name, aadObjectId }: Asker) => name.trim().slice(0, LONGEST_NAME) || aadObjectId

interface DecideDependencies {
  readonly viewAccessRequest: ReturnType<typeof viewAccessRequest>
  readonly decideAccess: ReturnType<typeof decideAccess>
  readonly nameOf: (member: string) => string
}

/** Granting and refusing. The card shows what was decided, by whom, also to who came second or pressed twice. */
export function decideAccessHandler(dependencies: DecideDependencies) {
  const { decideAccess } = dependencies
  return async ({ verb, ...press }: MemberAccessAction, by: Member, words: Words): Promise<Card> => {
    const outcome = await keptOr(
      () => decideAccess({ ...press, isGranted: verb === 'access.grant' }, by),
      () => 'not kept' as const,
    )
    if (outcome === 'not kept') return seen(dependencies, press.accessId, by, words, words.text.notKept)
    if (!outcome.ok) return seen(dependencies, press.accessId, by, words, refusalText(outcome, words))
    return seen(dependencies, press.accessId, by, words, outcome.how === 'outdated' ? words.access.askedAnew : '')
  }
}

async function seen(
  { viewAccessRequest, nameOf }: DecideDependencies,
  id: string,
  by: Member,
  words: Words,
  alert: string,
): Promise<Card> {
  const viewed = await viewAccessRequest(id, by)
  if (!viewed.ok) return messageCard('', [refusalText(viewed, words)])
  const { request } = viewed
  const isOwn = isSame(request, by)
  return accessCard({ ...viewed, alert, isOwn, by: nameOf(request.decision?.by ?? '') }, words)
}

const isSame = ({ aadObjectId }: AccessRequest, by: Member) =>
  aadObjectId.toLowerCase() === by.aadObjectId.toLowerCase()
