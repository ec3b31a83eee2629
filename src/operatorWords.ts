import { SENTENCES, type Spot } from './operatorSentences.js'
import { codeOf } from './store/diskRefusals.js'

/** What went wrong there, for who runs the command: what it is and what to do. Other errors keep their own message. */
export function operatorWords(error: unknown, spot: Spot): string {
  const own = ownWords(error)
  const reason = codeOf(error) || own
  const words = SENTENCES[spot.kind].find(([what]) => what.test(reason))?.[1]
  const said = (words?.(spot, reason) ?? own).replace(/[^.?!…]$/, '$&.')
  const isOfTwo = spot.as === 'FROM' || spot.as === 'TO'
  return `${isOfTwo && !said.startsWith(spot.as) ? `${spot.as}: ` : ''}${said}${takenFrom(spot)}`
}

/** An error's own message. Some have none: those of a host with several addresses. */
export function ownWords(error: unknown): string {
  return (error instanceof Error && error.message) || codeOf(error) || String(error)
}

function takenFrom({ as, taken }: Spot): string {
  if (!taken) return ''
  const why =
    taken === 'the setting' ? 'what PASSERELLE_STORE says' : 'file:./data/local, as PASSERELLE_STORE says nothing'
  return ` No ${as} was given, so it is ${why}.`
}
