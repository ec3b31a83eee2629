import type { Member } from '../domain/people.js'
import type { Store } from '../usecases/ports.js'
import { type Finding, findingsAbout } from './finding.js'

const { right, doubtful } = findingsAbout('people')

/** Who of the directory cannot be written to: Teams lets a bot speak only to who installed it. */
export async function checkPeople(
  members: readonly Member[],
  store: Pick<Store, 'contactOf'>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const { id, name, organisation } of members) {
    const contact = await store.contactOf(id)
    const why = contact ? 'removed the bot' : 'never wrote to the bot'
    if (!contact || contact.removed) findings.push(doubtful(`${name} (${organisation}) ${why}, and gets no notices.`))
  }
  return findings.length > 0 ? findings : [right(`all ${members.length} of the directory can be written to.`)]
}
