import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { loadHolidays } from '../../src/dataFiles.js'
import { createOutboxWorker } from '../../src/delivery/outboxWorker.js'
import { loadWords } from '../../src/presenters/words.js'
import type { OutboxMessage } from '../../src/usecases/outbox.js'
import type { Log, Store } from '../../src/usecases/ports.js'
import { languageOf, rememberContact, type Sighting } from '../../src/usecases/rememberContact.js'
import type { TeamsSender } from '../../src/usecases/sending.js'
import { later, NOW, received } from '../builders/aReferral.js'
import { amelie, directory, karim } from '../builders/people.js'
import { regimes } from '../builders/theRegime.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { freshPacing } from '../fakes/freshPacing.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

let kept: TemporaryStore
beforeEach(async () => {
  kept = await temporaryStore()
})
afterEach(() => kept.remove())

const address = {
  serviceUrl: 'https://teams.example.test/',
  channelId: 'msteams',
  conversationId: 'chat-1',
  userId: '29:amelie',
  botId: '28:bot',
}
const sighting: Sighting = { tenant: 'tenant-cpas-21004', aadObjectId: amelie.aadObjectId, address, member: amelie }
const stored = () => kept.store.contact(sighting.tenant, sighting.aadObjectId)
const remembering = (clock = new FakeClock(NOW)) => rememberContact({ store: kept.store, directory, clock })

/** A notice to somebody, as it waits in the outbox. */
function aNotice(state: OutboxMessage['state'], member = amelie.id): OutboxMessage {
  const at = NOW.toISOString()
  return {
    id: `r1.2.${member}`,
    kind: 'received',
    referralId: 'r1',
    version: 2,
    to: { member },
    state,
    attempts: 0,
    dueAt: at,
    createdAt: at,
  }
}

/** A notice that could not be delivered to somebody. */
async function blocked(): Promise<void> {
  await kept.store.commit({ referral: { next: received(), expectedVersion: 0 }, outbox: [aNotice('blocked')] })
}

const refusingSender: TeamsSender = {
  post: async () => ({ kind: 'blocked', reason: 'http 403' }),
  update: async () => ({ kind: 'blocked', reason: 'http 403' }),
}
const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
const aWorld = () => ({
  directory,
  clock: new FakeClock(later(1)),
  regimes,
  calendar: loadHolidays(),
  words: loadWords(),
  log: silent,
})
const due = () => kept.store.claimDue(later(1), 10, 60)

describe('somebody who writes', () => {
  it('for the first time is remembered, not yet greeted', async () => {
    const contact = await remembering()(sighting)
    expect(contact).toMatchObject({ member: amelie.id, address, greeted: false, removed: false })
    expect(await stored()).toEqual(contact)
    expect(await kept.store.contactOf(amelie.id)).toEqual(contact)
  })

  it('again from the same chat is not written anew', async () => {
    const written: unknown[] = []
    const watched: Store = {
      ...kept.store,
      commit: (change) => {
        if (change.contact) written.push(change.contact)
        return kept.store.commit(change)
      },
    }
    const remember = rememberContact({ store: watched, directory, clock: new FakeClock(NOW) })
    const first = await remember(sighting, { greeted: true, language: 'nl' })
    expect(await remember(sighting)).toEqual(first)
    expect(written).toEqual([first])
  })

  it('from a new chat is reached there, and keeps language and greeting', async () => {
    const remember = remembering()
    await remember(sighting, { greeted: true, language: 'nl' })
    await remember({ ...sighting, address: { ...address, conversationId: 'chat-2' } })
    expect(await stored()).toMatchObject({ address: { conversationId: 'chat-2' }, greeted: true, language: 'nl' })
  })

  it('whatever the case of the ids is one person', async () => {
    await remembering()({ ...sighting, aadObjectId: sighting.aadObjectId.toUpperCase() })
    expect(await stored()).toMatchObject({ member: amelie.id })
  })

  it('before being a member is found as one once the directory has him', async () => {
    const remember = remembering()
    await remember({ ...sighting, member: undefined })
    expect(await kept.store.contactOf(amelie.id)).toBeUndefined()
    await remember(sighting)
    expect(await kept.store.contactOf(amelie.id)).toMatchObject({ address })
  })

  it('gets the messages that could not be delivered meanwhile, and nobody else’s', async () => {
    await blocked()
    await remembering()({ ...sighting, aadObjectId: karim.aadObjectId, member: karim })
    expect(await due()).toEqual([])
    await remembering()(sighting)
    expect(await due()).toMatchObject([{ to: { member: amelie.id } }])
  })
})

describe('somebody who removed the bot', () => {
  const removing = { greeted: false, removed: true, language: undefined }

  it('is no longer reached, and the personal choice of language goes', async () => {
    const remember = remembering()
    await remember(sighting, { greeted: true, language: 'nl' })
    await blocked()
    await due()
    await remember(sighting, removing)
    expect(await stored()).toMatchObject({ removed: true, greeted: false })
    expect((await stored())?.language).toBeUndefined()
  })

  it('gets nothing for leaving, and what waited on coming back', async () => {
    const remember = remembering()
    await remember(sighting)
    await blocked()
    await remember(sighting, removing)
    expect(await due()).toEqual([])
    await remember(sighting)
    expect(await stored()).toMatchObject({ removed: false, greeted: false })
    expect(await due()).toMatchObject([{ to: { member: amelie.id } }])
  })
})

describe('somebody whom Teams refuses to reach', () => {
  it('gets what waited at the next message, though nothing else changed', async () => {
    const remember = remembering()
    await remember(sighting)
    await kept.store.commit({ referral: { next: received(), expectedVersion: 0 }, outbox: [aNotice('queued')] })
    const world = aWorld()
    const worker = createOutboxWorker({
      ...world,
      store: kept.store,
      sender: refusingSender,
      pacing: freshPacing(world.clock),
    })
    while ((await worker.pass()) > 0);
    expect(await due()).toEqual([])
    await remember(sighting)
    expect(await due()).toMatchObject([{ to: { member: amelie.id } }])
  })
})

describe('the language', () => {
  const contact = { tenant: 't', aadObjectId: 'a', address, greeted: true, removed: false }

  it.each([
    ['the person’s own choice first', { ...contact, language: 'en' as const }, amelie, 'nl-BE', 'en'],
    ['then the directory’s', contact, { ...amelie, language: 'nl' as const }, 'en-US', 'nl'],
    ['then what Teams says', contact, undefined, 'NL-be', 'nl'],
    ['then French', undefined, undefined, 'de-DE', 'fr'],
    ['and French when nothing is known', undefined, undefined, undefined, 'fr'],
  ])('is %s', (_, known, member, locale, language) => {
    expect(languageOf(known, member, locale)).toBe(language)
  })
})
