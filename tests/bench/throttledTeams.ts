import { once } from 'node:events'
import { parentPort, Worker } from 'node:worker_threads'
import { FakeTeams } from '../fakes/fakeTeams.js'
import { Throttle } from './teamsLimits.js'

/** What a Teams that enforces its limits saw. */
export interface Seen {
  readonly requests: number
  /** Of what it took, in order. */
  readonly summaries: readonly string[]
}

/** A Teams in a thread of its own, so that it and the bot do not wait for each other as they would in one. */
export async function throttledTeams() {
  const thread = new Worker(new URL(import.meta.url))
  const [serviceUrl] = (await once(thread, 'message')) as [string]
  return {
    serviceUrl,
    seen: async (): Promise<Seen> => {
      thread.postMessage('seen')
      const [seen] = (await once(thread, 'message')) as [Seen]
      return seen
    },
    stop: () => thread.terminate(),
  }
}

async function serve(port: NonNullable<typeof parentPort>): Promise<void> {
  const [teams, throttle] = [await FakeTeams.start(), new Throttle()]
  teams.fault = ({ conversation }) => throttle.refusal(conversation, performance.now())
  port.on('message', () => {
    const summaries = teams.taken.map(({ activity }) => activity.summary ?? '')
    port.postMessage({ requests: teams.requests.length, summaries } satisfies Seen)
  })
  port.postMessage(teams.serviceUrl)
}

if (parentPort) await serve(parentPort)
