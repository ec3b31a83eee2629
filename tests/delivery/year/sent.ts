import type { Clock } from '../../../src/usecases/ports.js'
import type { TeamsSender } from '../../../src/usecases/sending.js'
import { cardOf, nodesOf } from '../../fakes/cardReading.js'
import type { TeamsActivity } from '../../fakes/fakeTeams.js'

/** A message as it reached somebody; of a digest also its lines. */
export interface Sent {
  readonly reader: string
  readonly at: Date
  readonly summary: string
  readonly lines: readonly (readonly [reference: string, labels: string])[]
}

type Fact = { readonly title: string; readonly value: string }

/** A Teams that takes everything and keeps what it was given. Edits tell nobody anything. */
export function recordingTeams(clock: Clock): { readonly sender: TeamsSender; readonly sent: Sent[] } {
  const sent: Sent[] = []
  return {
    sent,
    sender: {
      post: async ({ userId }, activity) => {
        const { summary = '' } = activity as { summary?: string }
        sent.push({ reader: userId, at: clock.now(), summary, lines: isDigest(summary) ? linesOf(activity) : [] })
        return { kind: 'sent', activityId: `bot-${sent.length}` }
      },
      update: async (_address, activityId) => ({ kind: 'sent', activityId }),
    },
  }
}

/** The only message that counts. */
export const isDigest = (summary: string): boolean => /\(\d+\)$/.test(summary)

function linesOf(activity: object): Sent['lines'] {
  const sets = nodesOf(cardOf(activity as TeamsActivity)).filter(({ type }) => type === 'FactSet')
  const facts = sets.flatMap(({ facts }) => facts as readonly Fact[])
  return facts.filter(({ title }) => title.startsWith('ACT-')).map(({ title, value }) => [title, value] as const)
}
