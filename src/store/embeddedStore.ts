import { access, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import type { Store } from '../usecases/ports.js'
import { releaseWriter } from './copies.js'
import { claimWriter, commitWriter, type Writer } from './decide.js'
import { digestWriter } from './digests.js'
import { DamagedStore, Journal } from './journal.js'
import { assertSameKey, keyCheck } from './keyCheck.js'
import { takeLock } from './lockFile.js'
import { reads } from './reads.js'
import { ROWS_VERSION } from './rows.js'
import { snapshotFile } from './snapshotFile.js'
import { checkSnapshot, type SnapshotData } from './snapshotShape.js'
import { type Operation, Tables } from './tables.js'
import type { Vault } from './vault.js'
import { WriteQueue } from './writeQueue.js'

interface Line {
  readonly line: number
  readonly operations: readonly Operation[]
}

/**
 * The store in a folder: lowdb holds a snapshot, a journal beside it makes each commit durable, and a start replays the
 * journal over the snapshot. For one process; throws when another has it, and on any damage but a torn last line.
 */
export async function openEmbeddedStore(folder: string, vault: Vault): Promise<Store> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const unlock = await takeLock(join(folder, 'lock'))
  let journal: Journal | undefined
  try {
    const snapshot = await openSnapshot(folder, vault)
    journal = await Journal.open(join(folder, JOURNAL))
    return await openOver(snapshot, journal, vault, unlock)
  } catch (error) {
    await journal?.close()
    await unlock()
    throw error
  }
}

const JOURNAL = 'journal.jsonl'

/** A new store begins with a snapshot of nothing: a snapshot that is missing later was lost, and with it what it held. */
async function openSnapshot(folder: string, vault: Vault): Promise<Low<SnapshotData>> {
  const path = join(folder, 'passerelle.json')
  const empty = emptySnapshot(vault)
  const snapshot = new Low<SnapshotData>(snapshotFile(path), empty)
  await snapshot.read()
  if (snapshot.data !== empty) {
    checkSnapshot(path, snapshot.data)
    assertSameKey(snapshot.data.keyCheck, vault)
    return snapshot
  }
  if (await exists(join(folder, JOURNAL))) throw new DamagedStore(`${path} is missing; restore a backup`)
  await snapshot.write()
  return snapshot
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

async function openOver(
  snapshot: Low<SnapshotData>,
  journal: Journal,
  vault: Vault,
  unlock: () => Promise<void>,
): Promise<Store> {
  const { tables, lines } = replay(snapshot.data, journal)
  let lastLine = lines
  const compact = async () => {
    snapshot.data = { ...snapshot.data, version: ROWS_VERSION, lines: lastLine, tables: tables.dump() }
    await snapshot.write()
    await journal.clear()
  }
  if (journal.lines.length > 0) await compact()
  const queue = new WriteQueue(tables, async (batches) => {
    const numbered = batches.map((operations, index) => ({ line: lastLine + index + 1, operations }))
    await journal.append(numbered)
    lastLine += batches.length
    return lastLine - batches.length + 1
  })
  const write = <T>(writer: Writer<T>) => queue.add(writer)
  await abandonLeases(tables, write)
  return storeOver(tables, vault, write, {
    ready: () => queue.healthy(),
    close: async () => {
      await queue.idle()
      try {
        await compact()
      } finally {
        await journal.close()
        await unlock()
      }
    },
  })
}

function emptySnapshot(vault: Vault): SnapshotData {
  return { version: ROWS_VERSION, lines: 0, keyCheck: keyCheck(vault), tables: new Tables().dump() }
}

function replay(snapshot: SnapshotData, journal: Journal): { tables: Tables; lines: number } {
  if (snapshot.version > ROWS_VERSION) throw new Error('the store was written by a newer version of Passerelle')
  const tables = new Tables()
  tables.load(snapshot)
  let lines = snapshot.lines
  for (const { line, operations } of journal.lines as readonly Line[]) {
    if (line <= snapshot.lines) continue // a crash came between the snapshot and the emptying of the journal
    if (line !== lines + 1) throw new DamagedStore(`${journal.path}: line ${lines + 1} is missing; restore a backup`)
    tables.apply(operations, line)
    lines = line
  }
  return { tables, lines }
}

/** The process that was sending is gone: whether its messages arrived is unknown, and they need not wait for the lease. */
async function abandonLeases(tables: Tables, write: <T>(writer: Writer<T>) => Promise<T>): Promise<void> {
  const { unfinished, unfinishedPushes } = tables.messages
  const operations = [...unfinished.values(), ...unfinishedPushes.values()]
    .filter(({ state }) => state === 'sending')
    .map(
      (row): Operation => ({ table: 'outbox', id: row.id, row: { ...row, state: 'ambiguous', leaseUntil: undefined } }),
    )
  if (operations.length > 0) await write({ touches: ['claim'], decide: () => ({ operations, result: undefined }) })
}

function storeOver(
  tables: Tables,
  vault: Vault,
  write: <T>(writer: Writer<T>) => Promise<T>,
  life: Pick<Store, 'ready' | 'close'>,
): Store {
  const put = (row: { readonly id: string }): Operation => ({ table: 'outbox', id: row.id, row })
  return {
    ...reads(tables, vault),
    ...life,
    commit: (change) => write(commitWriter(change, vault, tables)),
    claimDue: (now, limit, leaseSeconds) =>
      write(claimWriter((current) => current.messages.unfinished.values(), { now, limit, leaseSeconds })),
    claimPushes: (now, limit, leaseSeconds) =>
      write(claimWriter((current) => current.messages.unfinishedPushes.values(), { now, limit, leaseSeconds })),
    releaseCopy: (member, activityId) => write(releaseWriter(member, activityId)),
    gatherDigest: (digest, before) => write(digestWriter(digest, before)),
    saveMessage: (message) =>
      write({ touches: [`message ${message.id}`], decide: () => ({ operations: [put(message)], result: undefined }) }),
    shareOut: (message, copies) =>
      write({
        touches: [`message ${message.id}`, ...copies.map(({ id }) => `message ${id}`)],
        decide: (current) => ({
          operations: [put(message), ...copies.filter(({ id }) => !current.outbox.has(id)).map(put)],
          result: undefined,
        }),
      }),
  }
}
