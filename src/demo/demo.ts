/** `npm run demo`: the bot with an embedded store, and one Playground each for three people who meet in it. */
import { join } from 'node:path'
import { answers, type Child, isPortFree, startChild } from './children.js'
import { readSeats, type Seat } from './directory.js'
import { startPlayground } from './playground.js'
import { botEnvironment, childEnvironment, readSettings, type Settings } from './settings.js'
import { portTaken, welcome, welcomeAlone } from './welcome.js'

const START_TIMEOUT_MS = 60_000
const PORT_STEP = 10

const children: Child[] = []
let isEnding = false

/** Ends every child, then the demo. The first reason wins; what the others say on their way out is no news. */
async function end(exitCode: number, sentence?: string): Promise<void> {
  if (isEnding) return
  isEnding = true
  if (sentence) console.error(`\n${sentence.trim()}`)
  await Promise.all(children.map((child) => child.stop()))
  process.exit(exitCode)
}

/** Keeps an eye on a child: whichever ends first ends the others. */
function keep(child: Child): Child {
  children.push(child)
  void child.ended.then(() => end(1, hasStopped(child)))
  return child
}

const hasStopped = (child: Child) => `${child.name} s’est arrêté.\n${child.tail()}`

async function requirePorts({ botPort, playgroundPort, withPlayground }: Settings, pages: number): Promise<void> {
  if (!(await isPortFree(botPort))) throw new Error(portTaken(botPort, 'PORT', botPort + 1))
  for (let page = 0; withPlayground && page < pages; page++) {
    const port = playgroundPort + page
    const another = playgroundPort + PORT_STEP
    if (!(await isPortFree(port))) throw new Error(portTaken(port, 'PASSERELLE_DEMO_PLAYGROUND_PORT', another))
  }
}

async function requireAnswer(url: string, child: Child): Promise<void> {
  if (await answers(url, child, START_TIMEOUT_MS)) return
  throw new Error(child.isRunning() ? `${child.name} ne répond pas (${url}).\n${child.tail()}` : hasStopped(child))
}

async function startBot(settings: Settings): Promise<void> {
  const bot = startChild({
    name: 'Le bot',
    args: [join(settings.root, 'dist/index.js')],
    cwd: settings.root,
    env: botEnvironment(settings, process.env),
    logFile: join(settings.dir, 'demo.log'),
  })
  await requireAnswer(`http://127.0.0.1:${settings.botPort}/readyz`, keep(bot))
}

async function startPlaygrounds(settings: Settings, seats: readonly Seat[]): Promise<string[]> {
  const env = childEnvironment(process.env)
  const started = seats.map((seat, index) => {
    const port = settings.playgroundPort + index
    const dir = join(settings.dir, 'playground', seat.role)
    const child = keep(startPlayground(seat, { port, botPort: settings.botPort, dir, env }))
    return { child, address: `http://127.0.0.1:${port}/` }
  })
  await Promise.all(started.map(({ child, address }) => requireAnswer(address, child)))
  return started.map(({ address }) => address)
}

async function main(): Promise<void> {
  const settings = readSettings(process.env, process.argv.slice(2))
  const seats = readSeats(settings.directoryFile)
  await requirePorts(settings, seats.length)
  console.log('Passerelle démarre…')
  await startBot(settings)
  if (isEnding) return
  if (!settings.withPlayground) return console.log(welcomeAlone(settings.botPort))
  console.log(welcome(seats, await startPlaygrounds(settings, seats)))
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
// The browser tests start the demo with a channel: when they are killed, it closes.
process.once('disconnect', () => void end(0))
try {
  await main()
} catch (error) {
  await end(1, error instanceof Error ? error.message : String(error))
}
