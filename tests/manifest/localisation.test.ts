import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { readIntent } from '../../src/bot/intents.js'
import { filledManifest, jsonOf } from './manifestFiles.js'
import { manifestSchema } from './manifestSchema.js'

const manifest = manifestSchema.parse(filledManifest())
const [bot] = manifest.bots
const LANGUAGE_FILES = manifest.localizationInfo.additionalLanguages.map(({ file }) => file)
const texts = (file: string) => z.record(z.string(), z.string()).parse(jsonOf(file))

/** What the public schema of localisations allows, by how a key ends; the more telling end first. */
const LONGEST = {
  'name.short': 30,
  'name.full': 100,
  'description.short': 80,
  'description.full': 4_000,
  description: 128,
  title: 32,
}
const longestOf = (key: string) => Object.entries(LONGEST).find(([end]) => key.endsWith(end))?.[1] ?? 0

describe.each(LANGUAGE_FILES)('its words in %s', (file) => {
  it('are those that stand in the manifest in French: none is missing, none too many', () => {
    const french = [
      ...['name.short', 'name.full', 'description.short', 'description.full'],
      ...bot.commandLists.flatMap(({ commands }, list) =>
        commands.flatMap((_, at) =>
          ['title', 'description'].map((key) => `bots[0].commandLists[${list}].commands[${at}].${key}`),
        ),
      ),
      ...['title', 'description', 'parameters[0].title', 'parameters[0].description'].map(
        (key) => `composeExtensions[0].commands[0].${key}`,
      ),
    ]
    expect(Object.keys(texts(file)).sort()).toEqual(['$schema', ...french].sort())
  })

  it('fit where they are shown', () => {
    const own = texts(file)
    const tooLong = Object.entries(own).filter(([key, text]) => key !== '$schema' && text.length > longestOf(key))
    expect(tooLong).toEqual([])
    expect(Object.values(own).filter((text) => text.trim() === '')).toEqual([])
  })
})

const titlesIn = (file: string) =>
  Object.entries(texts(file)).flatMap(([key, text]) => (/commandLists.*title$/.test(key) ? [text] : []))
const FRENCH = bot.commandLists.flatMap(({ commands }) => commands.map(({ title }) => title))

describe.each([['manifest.json', FRENCH] as const, ...LANGUAGE_FILES.map((file) => [file, titlesIn(file)] as const)])(
  'a command of %s',
  (_file, titles) => {
    it.each(titles)('"%s" is understood as typed, and its part is built', (title) => {
      expect(['question', 'empty', 'notYet', 'thanks']).not.toContain(readIntent(title).kind)
    })

    it('means the same as the French one in its place', () => {
      expect(titles.map((title) => readIntent(title).kind)).toEqual(FRENCH.map((title) => readIntent(title).kind))
    })
  },
)
