import { describe, expect, it } from '@jest/globals'
import { readIntent } from '../../src/bot/intents.js'
import { readRuleSearch } from '../../src/bot/messageExtension.js'
import { fileOf, filledManifest, placesIn } from './manifestFiles.js'
import { manifestSchema } from './manifestSchema.js'

const manifest = manifestSchema.parse(filledManifest())
const [bot] = manifest.bots
const [extension] = manifest.composeExtensions

describe('the manifest', () => {
  it('leaves open what differs between deployments, and its README says each of it', () => {
    const places = new Set(placesIn(fileOf('manifest/manifest.json').toString()))
    const told = [
      ...fileOf('manifest/README.md')
        .toString()
        .matchAll(/^\| `([A-Z_]+)`/gm),
    ].map(([, name]) => name)
    expect([...places].sort()).toEqual(told.sort())
  })

  it('has the version of the project', () => {
    expect(manifest.version).toBe(JSON.parse(fileOf('package.json').toString()).version)
  })

  it('offers the bot in chats, groups and teams, and the search through the same bot', () => {
    expect(bot.scopes).toEqual(['personal', 'team', 'groupChat'])
    expect(extension.botId).toBe(bot.botId)
  })

  it('offers the search that the bot reads', () => {
    const [{ id, parameters, initialRun }] = extension.commands
    const value = { commandId: id, parameters: [{ name: parameters[0].name, value: 'art. 60' }] }
    const account = { id: 'a' }
    const search = readRuleSearch({
      type: 'invoke',
      name: 'composeExtension/query',
      value,
      channelId: 'msteams',
      serviceUrl: 'https://smba.example.test/',
      from: account,
      recipient: account,
      conversation: account,
    })
    expect([search?.question, initialRun]).toEqual(['art. 60', true])
  })

  it('offers nothing about requests where the bot answers rules only', () => {
    const shared = bot.commandLists.filter(({ scopes: where }) => where.some((scope) => scope !== 'personal'))
    const kinds = shared.flatMap(({ commands }) => commands.map(({ title }) => readIntent(title).kind))
    expect(kinds).toEqual(['help', 'guide'])
  })
})
