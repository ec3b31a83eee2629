import { mkdir } from 'node:fs/promises'
import type { Low } from 'lowdb'
import type { Store } from '../usecases/ports.js'
import { releaseWriter } from './copies.js'
import { claimWriter, commitWriter, type Writer } from './decide.js'
import { digestWriter } from './digests.js'
import { journalPath, lockPath, openSnapshot, replay } from './folder.js'
import { Journal } from './journal.js'
import { saveWriter, shareOutWriter } from './keptMessages.js'
import { takeLock } from './lockFile.js'
import { reads } from './reads.js'
import { ROWS_VERSION } from './rows.js'
import type { SnapshotData } from './snapshotShape.js'
import type { Operation, Tables } from './tables.js'
import type { Vault } from './vault.js'
import { WriteQueue } from './writeQueue.js'

/**
 * The store in a folder: lowdb holds a snapshot, a journal beside it makes each commit durable, and a start replays the
 * journal over the snapshot. For one process; throws when another has it, and on any damage but a torn last line.
 */
export async function openEmbeddedStore(folder: string, vault: Vault): Promise<Store> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const unlock = await takeLock(lockPath(folder))
  let journal: Journal | undefined
  try {
    const snapshot = await openSnapshot(folder, vault)
    journal = await Journal.open(journalPath(folder))
    return await openOver(snapshot, journal, vault, unlock)
  } catch (error) {
    await journal?.close()
    await unlock()
    throw error
  }
}

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
  const wakers = new Set<() => void>()
  const queue = new WriteQueue(tables, async (batches) => {
    const numbered = batches.map((operations, index) => ({ line: lastLine + index + 1, operations }))
    await journal.append(numbered)
    lastLine += batches.length
    if (batches.some((operations) => operations.some(isQueued))) for (const wake of wakers) wake()
    return lastLine - batches.length + 1
  })
  const write = <T>(writer: Writer<T>) => queue.add(writer)
  await abandonLeases(tables, write)
  return storeOver(tables, vault, write, {
    onQueued: (wake) => {
      wakers.add(wake)
    },
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

/** Writers take their turn: a claim by somebody who is woken now comes after this, and finds it. */
const isQueued = ({ table, row }: Operation): boolean =>
  table === 'outbox' && row !== null && 'state' in row && (row.state === 'queued' || row.state === 'retry')

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
  life: Pick<Store, 'onQueued' | 'ready' | 'close'>,
): Store {
  return {
    ...reads(tables, vault),
    ...life,
    commit: (change) => write(commitWriter(change, vault, tables)),
    claimDue: (now, limit, leaseSeconds, inHand) =>
      write(claimWriter((current) => current.messages.unfinished.values(), { now, limit, leaseSeconds, inHand })),
    claimPushes: (now, limit, leaseSeconds, inHand) =>
      write(claimWriter((current) => current.messages.unfinishedPushes.values(), { now, limit, leaseSeconds, inHand })),
    releaseCopy: (member, activityId) => write(releaseWriter(member, activityId)),
    gatherDigest: (digest, before) => write(digestWriter(digest, before)),
    saveMessage: (message) => write(saveWriter(message)),
    shareOut: (message, copies) => write(shareOutWriter(message, copies)),
  }
}
