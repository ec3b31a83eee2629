import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from '@jest/globals'
import { examine } from '../../src/doctor/examine.js'
import type { Finding } from '../../src/doctor/finding.js'
import { acts, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const anonymous = () => async () => undefined
const lines = (findings: readonly Finding[]) => findings.map(({ level, about, text }) => `${level} ${about}: ${text}`)
const copies = () => readdirSync(tmpdir()).filter((name) => name.startsWith('passerelle-doctor-'))

it('looks at a bot that works, while it works, and changes nothing', () =>
  inWorld(async (world) => {
    const { amelie, chloe } = world
    const before = copies()
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.receive')
    await amelie.notice(`${reference} · Reçue`)
    await acts(chloe, reference, 'desk.reject', { reason: 'NO_CAPACITY' })
    await amelie.notice(`${reference} · Rejetée`)
    await chloe.installs('remove')
    const findings = lines(await examine(world.environment, anonymous))
    const found = (pattern: RegExp) => findings.filter((line) => pattern.test(line))
    expect(found(/^wrong/)).toEqual([])
    expect(found(/^doubtful settings: PASSERELLE_ANONYMOUS/)).toHaveLength(1)
    expect(found(/^right bot: it runs at .* and is ready/)).toHaveLength(1)
    expect(found(/^right directory: 10 people of \d+ organisations/)).toHaveLength(1)
    expect(found(/^right members: 10 are members, 0 of them by the bot alone/)).toHaveLength(1)
    expect(found(new RegExp(`^right store: it can be read; process ${process.pid} has it`))).toHaveLength(1)
    expect(found(/^doubtful people: Bram Peeters .* never wrote to the bot/)).toHaveLength(1)
    expect(found(/^doubtful people: Chloé Lambert .* removed the bot/)).toHaveLength(1)
    expect(found(/^right access: nobody waits/)).toHaveLength(1)
    expect(found(/Amélie Dubois/)).toEqual([])
    expect(found(/^right cards: the largest of \d+ "(form|request|history)" has \d+ bytes of 28672/)).toHaveLength(3)
    await amelie.says(reference)
    expect(copies()).toEqual(before)
  }))

it('says why notices did not arrive, and that the bot does not run', () =>
  inWorld(async (world) => {
    const { amelie, chloe } = world
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.reject', { reason: 'NO_CAPACITY' })
    // Bram, who coordinates, and then who is told that he is not reached: neither ever opened the bot.
    const blocked = 'doubtful delivery: 2 notices blocked: never installed.'
    const isSaid = async () => lines(await examine(world.environment, anonymous)).includes(blocked)
    for (let tries = 0; tries < 50 && !(await isSaid()); tries++) await wait(100)
    expect(await isSaid()).toBe(true)
    const { environment } = world
    await world.stopBot()
    const findings = lines(await examine(environment, anonymous))
    expect(findings).toContain('right store: it can be read, and nobody has it.')
    expect(findings.filter((line) => /^doubtful bot: nobody answers/.test(line))).toHaveLength(1)
  }))

it('names what stops a start, and goes on as far as it can', () =>
  inWorld(async (world) => {
    const { environment } = world
    const wrong = async (other: Record<string, string>) =>
      lines(await examine({ ...environment, ...other }, anonymous)).filter((line) => line.startsWith('wrong'))
    expect(await wrong({ PASSERELLE_KEY: '' })).toEqual([
      'wrong settings: PASSERELLE_KEY is missing: 32 random bytes in base64.',
    ])
    expect(await wrong({ PASSERELLE_DIRECTORY: '/nowhere.json' })).toEqual([
      expect.stringMatching(/^wrong directory: .*nowhere\.json/),
    ])
    const otherKey = Buffer.alloc(32, 9).toString('base64')
    expect(await wrong({ PASSERELLE_KEY: otherKey })).toEqual([
      expect.stringMatching(/^wrong store: PASSERELLE_KEY is not the one/),
    ])
    expect(await wrong({ PASSERELLE_STORE: 'postgres://somebody:secret@127.0.0.1:1/passerelle' })).toEqual([
      expect.stringMatching(/^wrong store: (?!.*secret)/),
    ])
    const nowhere = join(tmpdir(), 'passerelle-nowhere')
    expect(lines(await examine({ ...environment, PASSERELLE_STORE: `file:${nowhere}` }, anonymous))).toContain(
      `doubtful store: none yet in ${nowhere}: the first start makes it.`,
    )
  }))
