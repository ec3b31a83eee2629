import { z } from 'zod'
import type { Config } from '../config.js'
import { type Finding, findingsAbout } from './finding.js'

const { right, doubtful, wrong } = findingsAbout('bot')
const PATIENCE_MS = 3_000
const notReady = z.looseObject({ problems: z.array(z.string()).default([]) })

/** Whether the bot runs on this machine, and is ready. */
export async function checkRunning({ port, host }: Pick<Config, 'port' | 'host'>): Promise<readonly Finding[]> {
  const here = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const address = `http://${here.includes(':') ? `[${here}]` : here}:${port}`
  const answer = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => undefined)
  if (!answer) return [doubtful(`nobody answers at ${address}: it does not run here.`)]
  if (answer.status === 200) return [right(`it runs at ${address} and is ready.`)]
  const { problems } = notReady.catch({ problems: [] }).parse(await answer.json().catch(() => ({})))
  return [wrong(`it runs at ${address} and is not ready: ${problems.join(', ') || `status ${answer.status}`}.`)]
}
