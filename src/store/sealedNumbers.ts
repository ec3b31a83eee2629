import type { Vault } from './vault.js'

/** Something about a person that may hold a national number. */
type Person = Readonly<Record<string, unknown>> & {
  readonly niss?: string | undefined
  readonly aliases?: readonly string[] | undefined
}
type Sealed = Readonly<Record<string, unknown>> & {
  readonly sealedNiss?: string | undefined
  readonly sealedAliases?: readonly string[] | undefined
}

/** The national numbers are sealed before anything else of a person is kept. */
export function sealNumbers({ niss, aliases, ...rest }: Person, vault: Vault): Sealed {
  return {
    ...rest,
    ...(niss ? { sealedNiss: vault.seal(niss) } : {}),
    ...(aliases ? { sealedAliases: aliases.map((alias) => vault.seal(alias)) } : {}),
  }
}

export function openNumbers({ sealedNiss, sealedAliases, ...rest }: Sealed, vault: Vault): Person {
  return {
    ...rest,
    ...(sealedNiss ? { niss: vault.open(sealedNiss) } : {}),
    ...(sealedAliases ? { aliases: sealedAliases.map((alias) => vault.open(alias)) } : {}),
  }
}

/** A correction of the person holds what was wrong beside what replaced it, numbers included. */
interface Event {
  readonly type: string
  readonly before?: unknown
  readonly after?: unknown
}

export function inCorrection<E extends Event>(event: E, change: (person: object) => object): E {
  if (event.type !== 'corrected') return event
  return { ...event, before: change(event.before as object), after: change(event.after as object) }
}
