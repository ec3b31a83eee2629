import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { isBearer } from './actiris/bearer.js'
import { isSigned } from './actiris/signature.js'
import { backgroundTasks } from './background.js'
import { AnswersShown } from './bot/answersShown.js'
import { createBot } from './bot/bot.js'
import { createRouter } from './bot/router.js'
import { type BotCredentials, TeamsAdapter, teamsToken } from './bot/teamsAdapter.js'
import { oneAtATime } from './bot/turns.js'
import type { Config } from './config.js'
import { loadHolidays, loadKnowledge, loadRegimes } from './dataFiles.js'
import { createCountedSender } from './delivery/countedSender.js'
import { createFileUpload } from './delivery/fileUpload.js'
import { Limiter } from './delivery/limiter.js'
import { createPacing } from './delivery/pacing.js'
import { writeSpreadsheet } from './delivery/spreadsheet.js'
import { createTeamsSender } from './delivery/teamsSender.js'
import { readDirectoryFile } from './directoryFile.js'
import { openDirectory } from './directoryUpkeep.js'
import { allowedActs } from './domain/machine.js'
import { ACTIRIS_SYSTEM } from './domain/parts.js'
import { assembleHandlers } from './handlers.js'
import type { ActirisPorts } from './http/actirisEvents.js'
import type { ReadingPorts } from './http/actirisReading.js'
import { createServer } from './http/server.js'
import { createMeasuring } from './measuring.js'
import { measuredSender, measuredStore } from './metrics/measured.js'
import { openStore } from './openStore.js'
import { operatingPorts } from './operatingPorts.js'
import { loadWords } from './presenters/words.js'
import { quotationLibrary } from './quotations.js'
import { turnPort } from './turnPort.js'
import { applyAct } from './usecases/applyAct.js'
import { applyActirisEvent } from './usecases/applyActirisEvent.js'
import { Conversations } from './usecases/conversations.js'
import { keepShown } from './usecases/keepShown.js'
import type { Clock, Directory, Log, Store } from './usecases/ports.js'
import { readFile } from './usecases/readFile.js'
import { rememberContact } from './usecases/rememberContact.js'
import type { TeamsSender } from './usecases/sending.js'

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
  const [words, knowledge, file] = [loadWords(), loadKnowledge(), readDirectoryFile(config.directoryFile)]
  const rules = { regimes: loadRegimes(), calendar: loadHolidays() }
  const { store: opened, digest } = await openStore(config, log)
  const { live, upkeep } = await openDirectory(file, { path: config.directoryFile, store: opened, clock, log })
  const { directory } = live
  const metrics = createMeasuring({ ...rules, store: opened, directory, directoryFigures: upkeep.figures, clock })
  const store = live.heeding(measuredStore(opened, metrics))
  const credentials: BotCredentials = { ...config.bot, channel: channel.settings ?? {} }
  const token = channel.token ?? teamsToken(credentials)
  const sending = sendingParts(measuredSender(createTeamsSender({ token, clock }), metrics), clock)
  const ids = { next: () => randomUUID() }
  const common = { ...rules, ...sending, store, digest, directory, clock, ids, words, log, niss: config.niss }
  const answersShown = new AnswersShown()
  const library = quotationLibrary(config.storeFolder, knowledge, log)
  const files = { writeSpreadsheet, upload: createFileUpload(config.bot.appId === '') }
  const handlers = assembleHandlers({ ...common, ...knowledge, ...files, library, conversations: new Conversations() })
  const router = createRouter({ ...sending, handlers, now: () => clock.now(), answersShown })
  const cases = { remember: rememberContact(common), keepShown: keepShown(common) }
  const bot = oneAtATime(createBot({ ...common, ...cases, router, answersShown }))
  const background = [upkeep, ...backgroundTasks(config, { ...common, sender: sending.news })]
  const server = createServer({
    turn: turnPort({ adapter: new TeamsAdapter(credentials), bot, metrics }),
    actiris: actirisPorts(config, common),
    reading: readingPorts(config, common),
    elapsedMs: () => performance.now(),
    operating: operatingPorts(config, { store, token, metrics }),
    answered: metrics.called,
    log,
  })
  await listen(server, config)
  return running(server, background, store)
}

function running(
  server: ReturnType<typeof createServer>,
  background: ReturnType<typeof backgroundTasks>,
  store: Pick<Store, 'close'>,
): App {
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

/** What answers somebody leaves at once; what tells news keeps to Teams' limits. */
function sendingParts(teams: TeamsSender, clock: Clock) {
  const limiter = new Limiter()
  const steadyMs = () => performance.now()
  return {
    limiter,
    sender: createCountedSender(teams, limiter, steadyMs, 'replies'),
    news: createCountedSender(teams, limiter, steadyMs, 'news'),
    pacing: createPacing({ limiter, clock, steadyMs }),
  }
}

/** What Actiris' own system may do, and with which secrets. */
function actirisPorts(config: Config, common: Parameters<typeof applyAct>[0] & { readonly log: Log }): ActirisPorts {
  const { clock, log } = common
  return {
    isSigned: (signed) => isSigned(config.actirisSecrets, signed, clock.now()),
    applyEvent: applyActirisEvent({ applyAct: applyAct(common) }),
    allowedActs: (referral) => allowedActs(referral, clock.now(), ACTIRIS_SYSTEM),
    clock,
    log,
  }
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
