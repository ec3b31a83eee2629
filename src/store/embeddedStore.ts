import type { Change } from '../usecases/change.js'
import type { Store } from '../usecases/ports.js'
import { abandonLeases } from './abandonLeases.js'
import { claimWriter } from './claims.js'
import { Compaction } from './compaction.js'
import { releaseWriter } from './copies.js'
import { commitWriter, type Writer } from './decide.js'
import { digestWriter } from './digests.js'
import { toldOfFolder } from './diskRefusals.js'
import { type FolderContent, lockPath, readFolder, renewSnapshot, snapshotPath } from './folder.js'
import { forgetMessages } from './forgetting.js'
import { IndexLater } from './indexLater.js'
import { Journal } from './journal.js'
import { JournalText, withChange } from './journalFormat.js'
import { saveWriter, shareOutWriter } from './keptMessages.js'
import { takeLock } from './lockFile.js'
import { makeFolder } from './makeFolder.js'
import { asideWriter } from './putAside.js'
import { reads } from './reads.js'
import { removeUnfinished } from './snapshotFile.js'
import type { Operation, Tables } from './tables.js'
import type { Vault } from './vault.js'
import { WriteQueue } from './writeQueue.js'

/** When the journal goes on in a new file, and the old one into the snapshot. */
export interface EmbeddedOptions {
  /** Bytes of the journal's file, at least; the larger the snapshot that is copied then, the more, up to `mostBytes`. */
  readonly leastBytes?: number
  readonly mostBytes?: number
  /** Hears of a compaction that could not be made: nothing is lost, but the journal grows. */
  readonly failed?: (error: unknown) => void
}

const MEGABYTE = 1_024 * 1_024

/**
 * The store in a folder: lowdb holds a snapshot, a journal beside it makes each commit durable, and a start replays the
 * journal over the snapshot. For one process; throws when another has it, and on any damage but a torn last commit. A full disk
 * does not hinder it, unless the store is new or an older one; a read-only one does, since no lock can be taken there.
 */
export async function openEmbeddedStore(folder: string, vault: Vault, options: EmbeddedOptions = {}): Promise<Store> {
  return open(folder, vault, options).catch((error: unknown) => {
    throw toldOfFolder(error, folder)
  })
}

async function open(folder: string, vault: Vault, options: EmbeddedOptions): Promise<Store> {
  await makeFolder(folder)
  const unlock = await takeLock(lockPath(folder))
  let journal: Journal | undefined
  try {
    const content = await readFolder(folder, vault)
    await removeUnfinished(snapshotPath(folder))
    await renewSnapshot(content)
    journal = await Journal.open(folder, content.segments)
    return await openOver(content, journal, vault, { ...options, unlock })
  } catch (error) {
    await journal?.close()
    await unlock()
    throw error
  }
}

async function openOver(
  { snapshot, tables, lines }: FolderContent,
  journal: Journal,
  vault: Vault,
  {
    leastBytes = 16 * MEGABYTE,
    mostBytes = 32 * MEGABYTE,
    failed = () => undefined,
    unlock,
  }: EmbeddedOptions & { readonly unlock: () => Promise<void> },
): Promise<Store> {
  let lastLine = lines
  const compaction = new Compaction(snapshot, journal, failed)
  const endSegment = async () => {
    if (journal.size < Math.max(leastBytes, Math.min(compaction.size, mostBytes))) return
    await journal.beginSegment(lastLine + 1).then(() => compaction.start(), failed)
  }
  let isTried = false
  const wakers = new Set<() => void>()
  const toldOfMembers = new Set<() => void>()
  const text = new JournalText()
  const queue = new WriteQueue(tables, async (batches) => {
    await endSegment()
    const commits = batches.map((operations, index) => withChange(operations, lastLine + 1 + index))
    await journal.append(text.of(commits, lastLine + 1))
    isTried = true
    if (commits.some((operations) => operations.some(isQueued))) for (const wake of wakers) wake()
    // Memory moves once this has returned: what is read on being told has to have the change.
    if (commits.some((operations) => operations.some(isOfMembers)))
      setImmediate(() => {
        for (const wake of toldOfMembers) wake()
      })
    return commits.map((operations) => ({ line: ++lastLine, operations }))
  })
  const write = <T>(writer: Writer<T>) => queue.add(writer)
  await abandonLeases(tables, write)
  compaction.start()
  const heldIndex = new IndexLater(tables.held)
  return storeOver(tables, vault, write, heldIndex, {
    onQueued: (wake) => {
      wakers.add(wake)
    },
    onMembersChanged: (wake) => {
      toldOfMembers.add(wake)
    },
    bots: async () => 1,
    // Nothing was written yet: whether the disk takes anything is not known before it is tried.
    ready: () => (isTried ? queue.healthy() : queue.add(PROBE, true)),
    close: async () => {
      await heldIndex.end()
      await queue.idle()
      await compaction.stop()
      await journal.close()
      await unlock()
    },
  })
}

const PROBE: Writer<void> = { touches: [], decide: () => ({ operations: [], result: undefined }) }

/** Writers take their turn: a claim by somebody who is woken now comes after this, and finds it. */
const isQueued = ({ table, row }: Operation): boolean =>
  table === 'outbox' && row !== null && 'state' in row && (row.state === 'queued' || row.state === 'retry')

const isOfMembers = ({ table }: Operation): boolean => table === 'memberships'

function storeOver(
  tables: Tables,
  vault: Vault,
  write: <T>(writer: Writer<T>) => Promise<T>,
  heldIndex: IndexLater,
  life: Pick<Store, 'onQueued' | 'onMembersChanged' | 'bots' | 'ready' | 'close'>,
): Store {
  const kept = reads(tables, vault)
  const commit = (change: Change) => write(commitWriter(change, vault, tables))
  return {
    ...kept,
    ...life,
    copiesOf: (referralId) => heldIndex.before(() => kept.copiesOf(referralId)),
    // What people hold about a request is edited with it; of a new one nobody holds anything.
    commit: (change) => (change.referral?.expectedVersion ? heldIndex.before(() => commit(change)) : commit(change)),
    claimDue: (now, limit, leaseSeconds, inHand) =>
      write(claimWriter((current) => current.messages.unfinished.values(), { now, limit, leaseSeconds, inHand })),
    claimPushes: (now, limit, leaseSeconds, inHand) =>
      write(claimWriter((current) => current.messages.unfinishedPushes.values(), { now, limit, leaseSeconds, inHand })),
    releaseCopy: (member, activityId) => heldIndex.before(() => write(releaseWriter(member, activityId))),
    forgetMessages: (now) => forgetMessages(tables, write, now),
    gatherDigest: (digest, before) => write(digestWriter(digest, before)),
    saveMessage: (message) => write(saveWriter(message)),
    putAside: (message, notice) => write(asideWriter(message, notice)),
    shareOut: (message, copies) => write(shareOutWriter(message, copies)),
  }
}
