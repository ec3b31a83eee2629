import { accessHandlers } from './access.js'
import { type KnowledgeParts, knowledgeHandlers } from './answering.js'
import { actHandler } from './bot/handlers/acts.js'
import { alertChannelHandler } from './bot/handlers/alertChannel.js'
import { alertsHandler } from './bot/handlers/alerts.js'
import { conversationKey } from './bot/handlers/ask.js'
import { helpHandler, installedHandler, languageHandler, removedHandler } from './bot/handlers/people.js'
import { type Naming, openHandler } from './bot/handlers/referrals.js'
import { slipHandler } from './bot/handlers/slip.js'
import type { Handlers } from './bot/handlers.js'
import type { Asker } from './bot/reply.js'
import { type CoordinationParts, coordinationHandlers } from './coordination.js'
import type { ActType } from './domain/act.js'
import { allowedFollowUps } from './domain/followUps.js'
import { allowedActs, whyNot } from './domain/machine.js'
import type { Doer } from './domain/parts.js'
import type { Member, MemberId } from './domain/people.js'
import type { Referral } from './domain/referral.js'
import { eventToTell } from './domain/slip.js'
import { filingHandlers } from './filing.js'
import { listHandlers } from './lists.js'
import { loadSlipWords } from './presenters/slipWords.js'
import { applyAct } from './usecases/applyAct.js'
import { candidates } from './usecases/candidates.js'
import { chooseAlertChannel } from './usecases/chooseAlertChannel.js'
import { chooseAlerts, viewAlerts } from './usecases/chooseAlerts.js'
import { isOfCpas } from './usecases/cpasPeople.js'
import { leavePlace } from './usecases/leavePlace.js'
import { rememberContact } from './usecases/rememberContact.js'
import { viewReferral } from './usecases/viewReferrals.js'
import { viewSlip } from './usecases/viewSlip.js'
import { warnOfAppointment } from './usecases/warnOfAppointment.js'
import { whoIsAwaited } from './usecases/whoIsAwaited.js'

interface Parts extends KnowledgeParts, CoordinationParts {
  readonly niss: boolean
  /** Keyed digest, so that what was typed can be told again and never read. */
  readonly digest: (text: string) => string
}

/** Gives each handler the use cases it needs; part of the composition, apart from it for length only. */
export function assembleHandlers(parts: Parts): Handlers {
  const { store, directory, clock, words } = parts
  const namesOf = namesIn(parts)
  const acts = (referral: Referral, doer: Doer) => allowedActs(referral, clock.now(), doer)
  const refused = (referral: Referral, type: ActType, doer: Doer) => whyNot(referral, type, clock.now(), doer)
  const view = viewReferral(parts)
  const followUps = (referral: Referral, doer: Doer) => allowedFollowUps(referral, clock.now(), doer)
  const open = openHandler({
    viewReferral: view,
    allowedActs: acts,
    allowedFollowUps: followUps,
    hasSlip: (referral) => eventToTell(referral, clock.now()) !== undefined,
    whoIsAwaited: whoIsAwaited(parts),
    namesOf,
  })
  const forget = (asker: Asker) => parts.conversations.forget(conversationKey(asker))
  const filesRequests = (member: Member) => isOfCpas(member, directory, 'caseworker', 'coordinator')
  const people = { rememberContact: rememberContact(parts), words, forget, isOfCpas: filesRequests }
  return {
    ...knowledgeHandlers(parts),
    ...coordinationHandlers(parts),
    ...accessHandlers(parts),
    help: helpHandler(people),
    language: languageHandler(people),
    installed: installedHandler(people),
    removed: removedHandler(people),
    ...filingHandlers({ ...parts, viewReferral: view, open }, namesOf),
    ...listHandlers(parts, namesOf),
    open,
    slip: slipHandler({ viewSlip: viewSlip(parts), open, slips: loadSlipWords() }),
    alerts: alertsHandler({ viewAlerts: viewAlerts(parts), chooseAlerts: chooseAlerts(parts) }),
    alertChannel: alertChannelHandler({ chooseAlertChannel: chooseAlertChannel(parts) }),
    placeLeft: leavePlace(parts),
    act: actHandler({
      ...parts,
      candidates: candidates(directory),
      applyAct: applyAct(parts),
      viewReferral: view,
      whyNot: refused,
      open,
      warnOfAppointment: warnOfAppointment(parts),
    }),
    feedback: (feedback) => store.commit({ feedback }),
  }
}

/** Puts a request's people and organisation into words. */
function namesIn({ directory, words }: Pick<Parts, 'directory' | 'words'>): Naming['namesOf'] {
  const nameOf = (id: MemberId) => directory.byId(id)?.name
  return (referral, language) => ({
    nameOf,
    owner: nameOf(referral.owner) ?? words[language].text.none,
    organisation:
      directory.organisation(referral.organisation)?.name[language === 'nl' ? 'nl' : 'fr'] ?? referral.organisation,
  })
}
