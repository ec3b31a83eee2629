import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { isBearer } from './actiris/bearer.js'
import { isSigned } from './actiris/signature.js'
import { backgroundTasks } from './background.js'
import { parseActivity } from './bot/activity.js'
import { AnswersShown } from './bot/answersShown.js'
import { createBot } from './bot/bot.js'
import type { TurnAnswer } from './bot/deliver.js'
import { createRouter } from './bot/router.js'
import { type BotCredentials, TeamsAdapter, teamsToken, UnsignedTurn } from './bot/teamsAdapter.js'
import { oneAtATime } from './bot/turns.js'
import type { Config } from './config.js'
import { loadHolidays, loadKnowledge, loadRegimes } from './dataFiles.js'
import { createCountedSender } from './delivery/countedSender.js'
import { createFileUpload } from './delivery/fileUpload.js'
import { Limiter } from './delivery/limiter.js'
import { createPacing } from './delivery/pacing.js'
import { writeSpreadsheet } from './delivery/spreadsheet.js'
import { createTeamsSender } from './delivery/teamsSender.js'
import { loadDirectory } from './directoryFile.js'
import { allowedActs } from './domain/machine.js'
import { ACTIRIS_SYSTEM } from './domain/parts.js'
import { assembleHandlers } from './handlers.js'
import type { ReadingPorts } from './http/actirisReading.js'
import type { TurnOutcome } from './http/messages.js'
import { createServer } from './http/server.js'
import { openStore } from './openStore.js'
import { loadWords } from './presenters/words.js'
import { quotationLibrary } from './quotations.js'
import { applyAct } from './usecases/applyAct.js'
import { applyActirisEvent } from './usecases/applyActirisEvent.js'
import { Conversations } from './usecases/conversations.js'
import type { Clock, Directory, Log, Store } from './usecases/ports.js'
import { readFile } from './usecases/readFile.js'
import { rememberContact } from './usecases/rememberContact.js'

export interface App {
  readonly port: number
  /** Finishes the turns and the pass in hand, then lets go of the store. */
  stop(): Promise<void>
}

/** What stands in for the public sign-in service: the SDK's settings that differ, and where our own token comes from. */
export interface Channel {
  readonly settings?: Readonly<Record<string, string>>
  readonly token?: () => Promise<string | undefined>
}

/** Puts everything together and listens. The only place that knows all parts. */
export async function startApp(config: Config, log: Log, channel: Channel = {}): Promise<App> {
  const clock: Clock = { now: () => new Date(Date.now() + config.nowOffsetS * 1_000) }
  const [words, knowledge, directory] = [loadWords(), loadKnowledge(), loadDirectory(config.directoryFile)]
  const rules = { regimes: loadRegimes(), calendar: loadHolidays() }
  const { store, digest } = await openStore(config, log)
  const credentials: BotCredentials = { ...config.bot, channel: channel.settings ?? {} }
  const token = channel.token ?? teamsToken(credentials)
  const limiter = new Limiter()
  const sender = createCountedSender(createTeamsSender({ token, clock }), limiter, clock)
  const pacing = createPacing({ limiter, clock })
  const ids = { next: () => randomUUID() }
  const common = { ...rules, store, digest, directory, clock, ids, words, sender, pacing, log, niss: config.niss }
  const answersShown = new AnswersShown()
  const library = quotationLibrary(config.storeFolder, knowledge, log)
  const files = { writeSpreadsheet, upload: createFileUpload(config.bot.appId === '') }
  const handlers = assembleHandlers({ ...common, ...knowledge, ...files, library, conversations: new Conversations() })
  const router = createRouter({ handlers, sender, now: () => clock.now(), answersShown })
  const bot = oneAtATime(createBot({ ...common, router, answersShown, remember: rememberContact(common) }))
  const background = backgroundTasks(config, common)
  const server = createServer({
    turn: turnPort(new TeamsAdapter(credentials), bot),
    actiris: {
      isSigned: (signed) => isSigned(config.actirisSecrets, signed, clock.now()),
      applyEvent: applyActirisEvent({ applyAct: applyAct(common) }),
      allowedActs: (referral) => allowedActs(referral, clock.now(), ACTIRIS_SYSTEM),
      clock,
      log,
    },
    reading: readingPorts(config, common),
    elapsedMs: () => performance.now(),
    unusable: () => unusable({ store: () => store.ready(), credentials: token }),
    log,
  })
  await listen(server, config)
  for (const task of background) task.start()
  return {
    port: (server.address() as unknown as AddressInfo).port,
    stop: async () => {
      await new Promise<void>((closed) => {
        server.close(() => closed())
        server.server.closeIdleConnections()
      })
      await Promise.all(background.map((task) => task.stop()))
      await store.close()
    },
  }
}

function listen(server: ReturnType<typeof createServer>, { port, host }: Config): Promise<void> {
  return new Promise((listening, failed) => {
    server.once('error', failed)
    server.listen(port, host, () => listening())
  })
}

/** What Actiris' own system may read, and with which tokens. */
function readingPorts(
  config: Config,
  { store, directory, log }: { readonly store: Store; readonly directory: Directory; readonly log: Log },
): ReadingPorts {
  return {
    mayRead: (authorization) => isBearer(config.actirisTokens, authorization),
    changes: (query) => store.changes(query),
    readFile: readFile({ store, directory, log }),
    log,
  }
}

/** A turn from the edge to the bot: parsed, its token checked, then answered. */
function turnPort(adapter: TeamsAdapter, bot: ReturnType<typeof oneAtATime>) {
  return async (authorization: string, body: unknown): Promise<TurnOutcome> => {
    if (!authorization && !adapter.anonymous) return { kind: 'unsigned' }
    const activity = parseActivity(body)
    if (!activity) return { kind: 'malformed' }
    let answer: TurnAnswer = { status: 200 }
    try {
      await adapter.signedTurn(authorization, activity, async () => {
        answer = await bot(activity)
      })
    } catch (error) {
      if (error instanceof UnsignedTurn) return { kind: 'unsigned' }
      throw error
    }
    return { kind: 'answered', ...answer }
  }
}

async function unusable(checks: Record<string, () => Promise<unknown>>): Promise<readonly string[]> {
  const results = await Promise.allSettled(Object.values(checks).map((check) => check()))
  return Object.keys(checks).filter((_, index) => results[index]?.status === 'rejected')
}
