import { pino } from 'pino'
import { prepareAnswers } from './answering.js'
import { startApp } from './app.js'
import { readConfig, UnusableSettings } from './config.js'
import { loadKnowledge } from './dataFiles.js'
import { prepareCards } from './presenters/cards.js'
import { UnwritableFolder } from './store/diskRefusals.js'

/** Starts from the environment; a setting or a store that cannot be used ends the process with a sentence, not a stack. */
async function main(): Promise<void> {
  const config = readConfig()
  const log = pino({ level: config.logLevel, base: null })
  const app = await startApp(config, log)
  const stop = (signal: string) => {
    log.info({ signal }, 'stopping')
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  // From here on turns may come: whoever ends the process now has to let them finish.
  log.info({ port: app.port }, 'listening')
  prepareCards()
  prepareAnswers(loadKnowledge().entries)
}

function fail(error: unknown): void {
  const text = error instanceof UnusableSettings ? `The settings cannot be used:\n${error.message}` : said(error)
  process.stderr.write(`Passerelle does not start. ${text}\n`)
  process.exit(1)
}

function said(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof UnwritableFolder) return `${error.message} Nothing was changed.`
  return error.name === 'DamagedStore'
    ? `${error.message}. npm run store:verify says how far the damage goes, and what to do.`
    : String(error)
}

main().catch(fail)
