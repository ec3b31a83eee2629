import { allRows } from '../backup/rowsToKeep.js'
import { countsOf, type FoundSource } from '../move/foundSource.js'
import { TABLE_NAMES } from '../rows.js'
import type { Vault } from '../vault.js'
import { StoreCheck } from './storeCheck.js'

/** Each fault alone does not help; the number of all does. */
const MOST_TOLD = 20

/**
 * Reads everything and tells what is there and what is wrong, a line each. Of what was filled in part it is only said what to
 * do: what is missing is elsewhere.
 * @returns whether all is as it was written and as it should be
 */
export async function verifyStore(source: FoundSource, vault: Vault, tell: (line: string) => void): Promise<boolean> {
  const counts = await countsOf(source)
  tell(TABLE_NAMES.map((table) => `${table}: ${counts[table]}`).join(', '))
  for (const note of source.notes) tell(note)
  const wrong = source.isUnfinished ? [] : await faultsIn(source, vault)
  tellOf('damaged', source.damage, tell)
  tellOf('wrong', wrong, tell)
  const isWhole = source.damage.length + wrong.length === 0
  if (isWhole) tell('Everything is as it was written, and as it should be.')
  return isWhole
}

async function faultsIn(source: FoundSource, vault: Vault): Promise<readonly string[]> {
  const check = new StoreCheck(vault)
  for await (const row of allRows(source)) check.add(row)
  const faults = [...check.faults]
  for await (const fault of source.beside) faults.push(fault)
  return faults
}

function tellOf(kind: string, faults: readonly string[], tell: (line: string) => void): void {
  for (const fault of faults.slice(0, MOST_TOLD)) tell(`${kind.padEnd(8)} ${fault}`)
  if (faults.length > MOST_TOLD) tell(`${kind.padEnd(8)} and ${faults.length - MOST_TOLD} more`)
}
