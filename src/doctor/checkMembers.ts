import type { DirectoryFile } from '../directoryFile.js'
import { type Membership, seeded } from '../domain/membership.js'
import { type Finding, findingsAbout } from './finding.js'

const { right, doubtful } = findingsAbout('members')

/**
 * Who is a member once the bot has taken the file in, and what of that an operator may not expect: the store decides on
 * members, the file only seeds them.
 */
export function checkMembers(
  { organisations, seeds }: DirectoryFile,
  stored: readonly Membership[],
  now: Date,
): { readonly members: readonly Membership[]; readonly findings: readonly Finding[] } {
  const all = new Map(stored.map((membership) => [membership.id, membership]))
  const due = seeds.flatMap((seed) => seeded(all.get(seed.member.id), seed, now) ?? [])
  for (const next of due) all.set(next.id, next)
  const known = new Set(organisations.map(({ id }) => id))
  const staying = [...all.values()].filter(({ removedAt }) => !removedAt)
  const members = staying.filter(({ organisation }) => known.has(organisation))
  const inFile = new Set(seeds.map(({ member }) => member.id))
  const gone = members.filter(({ id, seed }) => seed !== undefined && !inFile.has(id))
  const homeless = [...new Set(staying.map(({ organisation }) => organisation))].filter((id) => !known.has(id))
  return {
    members,
    findings: [
      right(`${members.length} are members, ${members.filter(({ seed }) => !seed).length} of them by the bot alone.`),
      ...(due.length > 0
        ? [doubtful(`entries of the directory file that the bot has not taken in yet: ${due.length}.`)]
        : []),
      ...gone.map(({ name, organisation }) =>
        doubtful(`${name} (${organisation}) is not in the directory file any more and is a member still.`),
      ),
      ...homeless.map((id) =>
        doubtful(`${id} has members and is not among the organisations of the file: they are nobody now.`),
      ),
    ],
  }
}
