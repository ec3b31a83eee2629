import { afterEach, expect, it, jest } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, textOf } from '../fakes/cardReading.js'
import { files } from '../fakes/journeys.js'
import { whileDiskRefuses } from '../fakes/refusingDisk.js'

const { fr, nl } = loadWords()

afterEach(() => {
  jest.restoreAllMocks()
})

it('started on a full disk the bot reads and answers, says that it keeps nothing, and goes on when there is room', () =>
  whileDiskRefuses(async (world, disk) => {
    const { amelie, bram, chloe, log } = world
    const ready = async () => (await fetch(`${world.url}/readyz`)).json()
    const reference = await files(amelie)
    await chloe.says(reference)
    await world.stopBot()
    disk.refuses()
    await world.startBot()
    expect((await fetch(`${world.url}/healthz`)).status).toBe(200)
    expect(await ready()).toEqual({ status: 'not ready', problems: ['store: ENOSPC'] })
    const [known] = (await amelie.says('qui accompagne un art. 60 ?')).messages
    expect(known?.entities).toBeDefined()
    await amelie.says('mes demandes')
    expect(textOf(amelie.card)).toContain(reference)
    await chloe.press('desk.receive')
    expect(alertsOf(chloe.card)).toEqual([fr.text.notKept])
    expect((await bram.says('taal fr')).messages.map(({ text }) => text)).toEqual([nl.text.notKept])
    expect(log).toContainEqual({ level: 'error', message: 'nothing can be kept', fields: { code: 'ENOSPC' } })
    disk.hasRoom()
    expect(await ready()).toEqual({ status: 'ready' })
    await chloe.press('desk.receive')
    expect(textOf(chloe.card)).toContain(fr.status.received)
    await amelie.notice(`${reference} · Reçue`)
  }))

it('a start on a disk that takes no lock ends with what to do, and leaves all as it was', () =>
  whileDiskRefuses(async (world, disk) => {
    const reference = await files(world.amelie)
    await world.stopBot()
    disk.refuses('EROFS')
    await expect(world.startBot()).rejects.toThrow(/takes no writes \(EROFS\).*Mount/)
    disk.hasRoom()
    await world.startBot()
    await world.amelie.says(reference)
    expect(textOf(world.amelie.card)).toContain(reference)
  }))
