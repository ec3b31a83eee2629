import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { textOf, verbsOf } from '../fakes/cardReading.js'
import { FakeOneDrive } from '../fakes/fakeOneDrive.js'
import type { TeamsActivity } from '../fakes/fakeTeams.js'
import type { FakeUser } from '../fakes/fakeUser.js'
import { files } from '../fakes/journeys.js'
import { readSheet } from '../fakes/sheetReading.js'
import { inWorld } from '../fakes/world.js'

const { fr, nl, en } = loadWords()
const CONSENT = 'application/vnd.microsoft.teams.card.file.consent'
const INFO = 'application/vnd.microsoft.teams.card.file.info'
const EVIL = '=HYPERLINK("http://x.test";"Ng")'

let drive: FakeOneDrive
beforeEach(async () => {
  drive = await FakeOneDrive.start()
})
afterEach(() => drive.stop())

const attached = (user: FakeUser, type: string) =>
  user.shown.filter(({ attachments }) => attachments?.some(({ contentType }) => contentType === type))

/** Asks for the file; the offer that came. */
async function asks(user: FakeUser): Promise<TeamsActivity> {
  await user.says('cijfers')
  await user.press('figures.export')
  const offer = attached(user, CONSENT).at(-1)
  if (!offer) throw new Error('no file was offered')
  return offer
}

/** Answers an offer as Teams does. */
function answers(user: FakeUser, offer: TeamsActivity, action: 'accept' | 'decline', other: object = {}) {
  const { content, name } = offer.attachments?.[0] ?? {}
  const uploadInfo = {
    name,
    uploadUrl: `${drive.url}/upload`,
    contentUrl: 'https://contoso-my.sharepoint.com/personal/bram/aanvragen.xlsx',
    uniqueId: 'u1',
    fileType: 'xlsx',
  }
  const value = {
    type: 'fileUpload',
    action,
    context: content?.acceptContext,
    ...(action === 'accept' ? { uploadInfo } : {}),
  }
  return user.turn({ type: 'invoke', name: 'fileConsent/invoke', replyToId: offer.id, value, ...other })
}

it.each(['execute', 'submit'] as const)('a coordinator accepts the file and finds the requests in it (%s)', (how) =>
  inWorld(async ({ amelie, bram, log }) => {
    bram.presses = how
    const reference = await files(amelie, { lastName: EVIL })
    const offer = await asks(bram)
    expect(offer.attachments?.[0]).toMatchObject({
      name: 'aanvragen-2026-09-01.xlsx',
      content: { acceptContext: { file: 'requests' }, declineContext: { file: 'requests' } },
    })
    expect(JSON.stringify(offer)).not.toContain(reference)
    const { status, body } = await answers(bram, offer, 'accept')
    expect([status, body]).toEqual([200, {}])
    const [, row = []] = readSheet(drive.files[0]?.bytes ?? new Uint8Array())
    expect(row.slice(0, 4).map(({ value }) => value)).toEqual([
      reference,
      nl.status.submitted,
      'Amélie Dubois',
      `'${EVIL}`,
    ])
    const [link] = attached(bram, INFO)
    expect(link?.attachments?.[0]).toMatchObject({ content: { uniqueId: 'u1', fileType: 'xlsx' } })
    expect(textOf(bram.shown.find(({ id }) => id === offer.id)?.attachments?.[0]?.content)).toContain(nl.export.saved)
    expect(log.filter(({ message }) => message === 'requests exported').map(({ fields }) => fields)).toEqual([
      { by: 'cpas-21004:bram-peeters', organisation: 'cpas-21004', count: 1 },
    ])
  }),
)

it('the organisation’s list offers it too; in a group the offer comes in the private chat', () =>
  inWorld(async ({ amelie, bram, teams }) => {
    await files(amelie)
    await bram.says('aanvragen')
    await bram.press('figures.export')
    expect(attached(bram, CONSENT)).toHaveLength(1)
    const group = { conversation: { id: '19:group', conversationType: 'groupChat', tenantId: bram.who.tenant } }
    const value = { action: { verb: 'figures.export', data: { verb: 'figures.export' } } }
    await bram.turn({ type: 'invoke', name: 'adaptiveCard/action', value, ...group })
    expect(attached(bram, CONSENT)).toHaveLength(2)
    expect(JSON.stringify(teams.writtenTo('19:group'))).not.toContain(CONSENT)
  }))

it('declined, nothing is read or put anywhere, and the offer is gone', () =>
  inWorld(async ({ amelie, bram, log }) => {
    await files(amelie)
    const offer = await asks(bram)
    await answers(bram, offer, 'decline')
    expect(drive.files).toEqual([])
    expect(textOf(bram.card)).toContain(nl.export.declined)
    expect(log.map(({ message }) => message)).not.toContain('requests exported')
  }))

it('what is exported is decided by who accepts: another coordinator gets his own organisation’s, others nothing', () =>
  inWorld(async ({ amelie, dorien, bram, elif, karim }) => {
    const theirs = await files(amelie)
    const own = await files(dorien, { lastName: 'Okonkwo', niss: '', noNissReason: 'no_number' })
    const offer = await asks(bram)
    await answers(karim, offer, 'accept')
    expect(drive.files).toEqual([])
    expect(textOf(karim.card)).toContain(fr.text.notYours)
    await answers(elif, offer, 'accept', { replyToId: undefined })
    const read = readSheet(drive.files[0]?.bytes ?? new Uint8Array()).flat()
    expect(read.map(({ value }) => value)).toContain(own)
    expect(read.map(({ value }) => value)).not.toContain(theirs)
  }))

it('a caseworker and an adviser are offered no file, an organisation without requests neither', () =>
  inWorld(async ({ amelie, chloe, elif }) => {
    await files(amelie)
    for (const other of [amelie, chloe]) {
      const { card } = await other.pressData({ verb: 'figures.export' })
      expect(textOf(card)).toContain(fr.text.notYours)
      expect(attached(other, CONSENT)).toEqual([])
    }
    await elif.says('figures')
    expect(verbsOf(elif.card)).not.toContain('figures.export')
    expect((await elif.pressData({ verb: 'figures.export' })).body?.value).toBe(en.export.empty)
  }))

it('an acceptance that Teams sends twice puts the file once', () =>
  inWorld(async ({ amelie, bram }) => {
    await files(amelie)
    const offer = await asks(bram)
    await Promise.all([answers(bram, offer, 'accept'), answers(bram, offer, 'accept')])
    expect(drive.files).toHaveLength(1)
    expect(attached(bram, INFO)).toHaveLength(1)
  }))

it('when OneDrive takes nothing, or is none, the person is told; nothing of it is in the log', () =>
  inWorld(async ({ amelie, bram, log }) => {
    await files(amelie)
    const offer = await asks(bram)
    drive.status = 500
    const { messages } = await answers(bram, offer, 'accept')
    expect(messages.map(({ text }) => text)).toContain(nl.export.failed)
    const elsewhere = { ...(offer.attachments?.[0]?.content ?? {}), action: 'accept' }
    const value = {
      ...elsewhere,
      context: { file: 'requests' },
      uploadInfo: { name: 'x.xlsx', uploadUrl: 'https://evil.test/up', contentUrl: 'https://evil.test/x' },
    }
    const refused = await bram.turn({ type: 'invoke', name: 'fileConsent/invoke', replyToId: offer.id, value })
    expect(refused.messages.map(({ text }) => text)).toContain(nl.export.refusedPlace)
    expect(JSON.stringify(log)).not.toContain('evil.test')
  }))

it('an acceptance from elsewhere than the private chat, or of no known form, makes no file', () =>
  inWorld(async ({ amelie, bram }) => {
    await files(amelie)
    const offer = await asks(bram)
    const group = { conversation: { id: '19:group', conversationType: 'groupChat', tenantId: bram.who.tenant } }
    await answers(bram, offer, 'accept', group)
    await answers(bram, offer, 'accept', { value: { action: 'accept', context: { file: 'everything' } } })
    expect(drive.files).toEqual([])
  }))
