import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { fillPerson, fillSituationAndNeed, readReference } from './filing.js'
import type { PlaygroundPage } from './playgroundPage.js'
import { type Stage, setTheStage } from './stage.js'

const twice = (page: PlaygroundPage, title: string) => page.pressTwice(title)

describe('a caseworker who presses every button twice', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await setTheStage()
  }, 90_000)
  afterAll(() => stage.clear())

  it('files one request', async () => {
    const { caseworker, adviser } = stage
    await fillPerson(caseworker, '85073003328')
    await twice(caseworker, 'Suivant')
    await fillSituationAndNeed(caseworker, twice)
    await twice(caseworker, 'Transmettre à Actiris')
    const reference = await readReference(caseworker)
    await caseworker.say('mes demandes')
    const list = await caseworker.waitForText('Mes demandes (')
    expect(list).toContain('Mes demandes (1)')
    expect(list).toContain(reference)
    await adviser.say('bureau')
    expect(await adviser.waitForText('Demandes ouvertes (')).toContain('Demandes ouvertes (1)')
  })
})
