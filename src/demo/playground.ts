import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Child, startChild } from './children.js'
import type { Member, Seat } from './directory.js'

const CONFIG_FILE = '.m365agentsplayground.yml'

/** Where a Playground listens, which bot it speaks to, and the folder that it may write in. */
export interface PlaygroundPlace {
  readonly port: number
  readonly botPort: number
  readonly dir: string
  readonly env: NodeJS.ProcessEnv
}

/** The Playground's configuration for one seat. Ids are stable: the bot's store remembers conversations by them. */
function playgroundConfig({ role, person, tenant, others }: Seat): object {
  return {
    version: '0.1.1',
    tenantId: tenant,
    bot: { id: '28:passerelle-demo', name: 'Passerelle' },
    currentUser: user(person),
    users: others.map(user),
    personalChat: { id: `personal-chat-${role}` },
    groupChat: { id: `group-chat-${role}`, name: 'Group Chat' },
    team: { id: `team-${role}`, name: 'My Team', aadGroupId: groupId(role), channels: [] },
  }
}

function user({ aadObjectId, name, email }: Member) {
  const [givenName = name, ...surname] = name.split(' ')
  // `userPrincipleName` is the Playground's own spelling.
  const names = { name, givenName, surname: surname.join(' '), userPrincipleName: email, email }
  return { id: `29:${aadObjectId}`, aadObjectId, ...names }
}

function groupId(role: Seat['role']): string {
  const last = { caseworker: '1', coordinator: '2', adviser: '3' }[role]
  return `d3000000-0000-4000-8000-00000000000${last}`
}

/** Writes the seat's configuration (JSON, which is YAML too) and starts its Playground on loopback. */
export function startPlayground(seat: Seat, { port, botPort, dir, env }: PlaygroundPlace): Child {
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, CONFIG_FILE), JSON.stringify(playgroundConfig(seat), null, 2))
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js')
  const preload = new URL('./loopbackOnly.js', import.meta.url).href
  const bot = `http://127.0.0.1:${botPort}/api/messages`
  // 127.0.0.1 rather than its default `localhost`, which may resolve to ::1 where nothing listens.
  const serviceUrl = `http://127.0.0.1:${port}/_connector`
  return startChild({
    name: `Playground (${seat.role})`,
    args: [
      ...['--import', preload, cli, 'start', '-e', bot, '-c', 'msteams', '-p', String(port)],
      ...['--service-url', serviceUrl, '--disable-telemetry'],
    ],
    cwd: dir,
    env: { ...env, TEAMSAPPTESTER_BROWSER: 'none', APPLICATION_INSIGHTS_NO_STATSBEAT: '1', TZ: 'Europe/Brussels' },
    logFile: join(dir, 'playground.log'),
  })
}
