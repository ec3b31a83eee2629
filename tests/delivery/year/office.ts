import { setImmediate as pause } from 'node:timers/promises'
import { loadMunicipalities } from '../../../src/dataFiles.js'
import { createOutboxWorker } from '../../../src/delivery/outboxWorker.js'
import type { Pacing } from '../../../src/delivery/pacing.js'
import type { Typed } from '../../../src/domain/draft.js'
import type { Member } from '../../../src/domain/people.js'
import type { Referral } from '../../../src/domain/referral.js'
import { loadWords } from '../../../src/presenters/words.js'
import { applyAct } from '../../../src/usecases/applyAct.js'
import { applyActirisEvent } from '../../../src/usecases/applyActirisEvent.js'
import { followUp } from '../../../src/usecases/followUp.js'
import { forgetByNight } from '../../../src/usecases/forgetByNight.js'
import { gatherDigests } from '../../../src/usecases/gatherDigests.js'
import type { Clock, Directory, Ids, Store } from '../../../src/usecases/ports.js'
import { remind } from '../../../src/usecases/remind.js'
import type { TeamsSender } from '../../../src/usecases/sending.js'
import { startDraft } from '../../../src/usecases/startDraft.js'
import { submitReferral } from '../../../src/usecases/submitReferral.js'
import { tellOfLeavers } from '../../../src/usecases/tellOfLeavers.js'
import { regimes, theCalendar } from '../../builders/theRegime.js'
import type { Chosen } from './lives.js'

interface Parts {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
  readonly ids: Ids
  readonly sender: TeamsSender
  readonly failures: string[]
}

/** One running Passerelle: its use cases, its outbox worker and what its clock does. */
export type Instance = ReturnType<typeof startInstance>

/** Teams' limits have tests of their own: here everything may leave at once. */
const pacing: Pacing = { send: (_id, _lane, _rank, send) => send() }
const words = loadWords()
const municipalities = loadMunicipalities()

export function startInstance({ failures, ...parts }: Parts) {
  const failed = (fields: object, message: string) => void failures.push(`${message} ${JSON.stringify(fields)}`)
  const log = { info: () => undefined, warn: failed, error: failed }
  const all = { ...parts, regimes, calendar: theCalendar, words, municipalities, niss: true, pacing, log }
  const act = applyAct(all)
  const [start, submit] = [startDraft(all), submitReferral(all)]
  return {
    file: async (by: Member, typed: Typed) => {
      const started = await start(by)
      if (!started.ok) throw new Error(started.code)
      const { id, version } = started.draft
      const filed = await submit({ draftId: id, version, typed, whole: true, by })
      if (!filed.ok) throw new Error(`not filed: ${filed.code} ${JSON.stringify(filed)}`)
      return filed.referral
    },
    fileAgain: async (before: Referral, by: Member, typed: Typed) => {
      const type = before.status === 'stopped' ? 'resume' : 'fileAgain'
      const begun = await followUp(all)({
        type,
        referralId: before.id,
        version: before.version,
        by,
        motivation: 'Prêt',
      })
      if (!begun.ok || 'filed' in begun) return undefined
      const { id, version } = begun.draft
      const filed = await submit({ draftId: id, version, typed: { ...typed, motivation: 'Prêt' }, whole: true, by })
      return filed.ok ? filed.referral : undefined
    },
    act: ({ act: chosen, by, member }: Chosen, { reference, version }: Referral, id: string, at: Date) => {
      const adviser = { name: 'Conseillère', phone: '+32 2 000 00 01' }
      if (by.side === 'actiris' && !member) {
        const event = { id, reference, occurredAt: at.toISOString(), act: chosen, bodyDigest: id }
        return applyActirisEvent({ applyAct: act })({ ...event, ...(version % 3 === 0 ? {} : { adviser }) })
      }
      const own = by.side === 'actiris' ? { adviser: { ...adviser, member: member?.id ?? '' } } : {}
      return act({ find: { reference }, expectedVersion: version, act: chosen, by, ...own, causes: [{ id }] })
    },
    worker: createOutboxWorker(all),
    forget: forgetByNight(all),
    /** What the clock does, in its order. */
    looks: [remind({ ...all, pause }), tellOfLeavers(all), gatherDigests(all)],
  }
}
