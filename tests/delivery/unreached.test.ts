import { expect, it } from '@jest/globals'
import { loadHolidays } from '../../src/dataFiles.js'
import { createOutboxWorker } from '../../src/delivery/outboxWorker.js'
import { directoryOf } from '../../src/directoryFile.js'
import { loadWords } from '../../src/presenters/words.js'
import type { Store } from '../../src/usecases/ports.js'
import { NOW, received } from '../builders/aReferral.js'
import { amelie, organisations } from '../builders/people.js'
import { aContact, aMessage } from '../builders/stored.js'
import { regimes } from '../builders/theRegime.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { freshPacing } from '../fakes/freshPacing.js'
import { temporaryStore } from '../fakes/temporaryStore.js'

const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

it('who opens the chat while his message is being put aside gets it all the same', async () => {
  const at = await temporaryStore()
  const [clock, sent] = [new FakeClock(NOW), [] as string[]]
  const contact = aContact({ member: amelie.id })
  let opens = () => at.store.commit({ contact, reachable: { member: amelie.id, at: clock.now() } })
  const saveMessage: Store['saveMessage'] = async (message) => {
    const opening = message.state === 'blocked' ? opens : undefined
    if (opening) opens = async () => 'done'
    await opening?.()
    await at.store.saveMessage(message)
  }
  const store = new Proxy(at.store, {
    get: (target, name: keyof Store) => (name === 'saveMessage' ? saveMessage : target[name]),
  })
  const referral = received()
  const outbox = [aMessage({ referralId: referral.id, version: 2, to: { member: amelie.id } })]
  await at.store.commit({ referral: { next: referral, expectedVersion: 0 }, outbox })
  const worker = createOutboxWorker({
    store,
    directory: directoryOf(organisations, [amelie]),
    sender: {
      post: async ({ userId }) => {
        sent.push(userId)
        return { kind: 'sent', activityId: 'bot-1' }
      },
      update: async () => ({ kind: 'failed', reason: 'not expected' }),
    },
    pacing: freshPacing(clock),
    clock,
    regimes,
    calendar: loadHolidays(),
    words: loadWords(),
    log,
  })
  while ((await worker.pass()) > 0);
  expect([sent, await at.store.unreached()]).toEqual([[contact.address.userId], []])
  await at.remove()
})
