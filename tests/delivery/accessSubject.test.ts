import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { loadHolidays } from '../../src/dataFiles.js'
import { createOutboxWorker } from '../../src/delivery/outboxWorker.js'
import { directoryOf } from '../../src/directoryFile.js'
import { accessIdOf, decided, ended } from '../../src/domain/access.js'
import { loadWords } from '../../src/presenters/words.js'
import { NOW } from '../builders/aReferral.js'
import { bram, organisations } from '../builders/people.js'
import { aContact, aMembership, anAccessRequest } from '../builders/stored.js'
import { regimes } from '../builders/theRegime.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { freshPacing } from '../fakes/freshPacing.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

const words = loadWords()
const id = accessIdOf('cpas-21004', 'zora')
const request = anAccessRequest({ id, aadObjectId: 'zora' })
const contact = aContact({ tenant: request.tenant, aadObjectId: 'zora', member: id })
const member = aMembership({ id, aadObjectId: 'zora', organisation: 'cpas-21004', roles: ['caseworker'] })

let kept: TemporaryStore
beforeEach(async () => {
  kept = await temporaryStore()
})
afterEach(() => kept.remove())

/** What leaves through a bot that has not heard of the newcomer yet, another bot having granted his request. */
async function leaves(): Promise<readonly unknown[]> {
  const sent: unknown[] = []
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const clock = new FakeClock(NOW)
  const worker = createOutboxWorker({
    store: kept.store,
    directory: directoryOf(organisations, [bram]),
    sender: {
      post: async (_, activity) => {
        sent.push((activity as { summary: string }).summary)
        return { kind: 'sent', activityId: 'a' }
      },
      update: async () => ({ kind: 'failed', reason: 'not expected' }),
    },
    pacing: freshPacing(clock),
    clock,
    regimes,
    calendar: loadHolidays(),
    words,
    log,
  })
  while ((await worker.pass()) > 0);
  return sent
}

async function isGranted(): Promise<void> {
  const at = NOW.toISOString()
  const next = decided(request, bram, true, NOW)
  await kept.store.commit({ access: { next: request, expectedVersion: 0 } })
  await kept.store.commit({
    access: { next, expectedVersion: 1 },
    membership: { next: member, expectedVersion: 0 },
    contact,
    outbox: [
      {
        id: 'decided',
        kind: 'accessDecided',
        accessId: id,
        version: 2,
        to: { member: id },
        state: 'queued',
        attempts: 0,
        dueAt: at,
        createdAt: at,
      },
    ],
  })
}

it('who was granted access is told, also by a bot that has not heard of him as a member yet', async () => {
  await isGranted()
  expect(await leaves()).toEqual([words.fr.accessNotice.accessGranted])
})

it('who was removed again before that is not', async () => {
  await isGranted()
  await kept.store.commit({ membership: { next: ended(member, NOW), expectedVersion: member.version } })
  expect(await leaves()).toEqual([])
})
