import type { Member } from '../../domain/people.js'
import type { Refused } from '../../domain/refusals.js'
import { refusalText } from '../../presenters/refusalText.js'
import type { ChannelChoice, ChannelOutcome } from '../../usecases/chooseAlertChannel.js'
import { type Asker, type Reply, say } from '../reply.js'

interface Dependencies {
  readonly chooseAlertChannel: (choice: ChannelChoice, by: Member) => Promise<ChannelOutcome | Refused>
}

/** "alertes ici", "alertes stop": answered where it is said, since all who read there are concerned. */
export function alertChannelHandler({ chooseAlertChannel }: Dependencies) {
  return async (here: boolean, { member, words, address, channel, tenant }: Asker): Promise<Reply> => {
    if (!member) return say(words.text.unknownPerson)
    const place = channel && {
      team: channel.team,
      address: { ...address, conversationId: channel.conversationId, tenant },
    }
    const outcome = await chooseAlertChannel({ here, place, language: words.language }, member)
    if (!outcome.ok) return say(refusalText(outcome, words))
    return say(words.text[outcome.side === 'actiris' ? DESK[outcome.done] : OFFICE[outcome.done]])
  }
}

const OFFICE = { begun: 'channelBegun', ended: 'channelEnded', none: 'channelNone' } as const
const DESK = { ...OFFICE, begun: 'channelBegunDesk' } as const
