import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { files } from '../fakes/journeys.js'
import { processStage } from '../fakes/processStage.js'

it('an operator verifies and backs up a store while its bot runs, and restores it into another folder; a start over damage names the way out', async () => {
  const { bot, caseworker, end } = await processStage()
  const parent = await mkdtemp(join(tmpdir(), 'passerelle-commands-'))
  const [file, other] = [join(parent, 'backup'), `file:${join(parent, 'other')}`]
  try {
    await files(caseworker)
    const verified = await bot.runs('storeVerify')
    expect(verified).toEqual({ code: 0, text: expect.stringMatching(/referrals: 1.*as it should be/s) })
    expect(await bot.runs('storeBackup', file)).toEqual({ code: 0, text: expect.stringContaining('keep the key') })
    expect(await bot.runs('storeVerify', file)).toMatchObject({ code: 0 })
    const restored = await bot.runs('storeRestore', file, other)
    expect(restored).toEqual({ code: 0, text: expect.stringContaining('Everything is restored') })
    expect(await bot.runs('storeVerify', other)).toEqual({ code: 0, text: expect.stringContaining('referrals: 1') })
    const refused = await bot.runs('storeRestore', file, bot.store)
    expect(refused).toEqual({ code: 1, text: expect.stringMatching(/not restored\. TO: the store is in use/) })
    expect(await bot.runs('storeBackup')).toEqual({
      code: 1,
      text: expect.stringMatching(/FROM as in PASSERELLE_STORE/),
    })
    await bot.kill()
    const whole = await bot.runs('storeBackup', '--readable', join(parent, 'whole'))
    expect(whole).toEqual({ code: 0, text: expect.not.stringContaining('damaged') })
    await writeFile(join(bot.store.slice('file:'.length), 'passerelle.json'), 'something else')
    const start = await bot.runs('index')
    expect(start).toEqual({
      code: 1,
      text: expect.stringMatching(/does not start.*passerelle\.json.*npm run store:verify/s),
    })
    expect(await bot.runs('storeVerify')).toEqual({
      code: 1,
      text: expect.stringMatching(/^damaged .*store:restore/ms),
    })
    expect(await bot.runs('storeBackup', '--readable', join(parent, 'readable'))).toEqual({
      code: 0,
      text: expect.stringMatching(/^damaged {2}passerelle\.json: .*but is not complete: .*\. .*keep the key/ms),
    })
    const told = [verified, restored].map(({ text }) => text).join()
    expect(told).not.toMatch(/Smet|Ana|85073003328/)
  } finally {
    await end()
    await rm(parent, { recursive: true, force: true })
  }
})
