import { createHash } from 'node:crypto'
import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import { z } from 'zod'
import { DamagedStore, decodeLine, encodeLine, JSON_AT } from './checkedLine.js'
import { readOldSnapshot } from './oldSnapshot.js'
import { LARGE_PIECE_BYTES, PIECE_BYTES, Pieces, wholePieces } from './pieces.js'
import { issuesText } from './rows.js'
import type { SnapshotData } from './snapshotData.js'
import { syncFolder } from './syncFolder.js'
import type { Vault } from './vault.js'

/** The first line has this length whatever it says: it is written last, over blanks. */
export const HEADER_BYTES = 512
const OPENING_BRACE = 0x7b
/** What was written goes to the disk every so often (pieces): commits would wait behind all of it at once. */
const PIECES_TO_SYNC = 64

const headerShape = z.looseObject({
  version: z.int().positive(),
  lines: z.int().nonnegative(),
  keyCheck: z.string(),
  bytes: z.int().nonnegative(),
  seal: z.string(),
})
type Header = z.infer<typeof headerShape>

/**
 * lowdb's file: a line that says what it is, then a line for each row. It is written and read a piece at a time, since one
 * JSON text of 100,000 requests is longer than any string may be; and so that a power cut leaves either the old snapshot or
 * the new one: temporary file, fsync, rename, fsync of the folder.
 */
export function snapshotFile(path: string, vault: Vault): Adapter<SnapshotData> {
  return {
    read: async () => {
      const file = await open(path).catch(absentIsNull)
      if (!file) return null
      try {
        return await readHeader(path, file, vault)
      } finally {
        await file.close()
      }
    },
    write: async (data) => {
      const temporary = unfinished(path)
      const file = await open(temporary, 'w')
      try {
        await writeAll(file, data, vault)
        await file.sync()
      } catch (error) {
        await removeUnfinished(path).catch(() => undefined) // what failed first is told
        throw error
      } finally {
        await file.close()
      }
      await rename(temporary, path)
      await syncFolder(dirname(path))
    },
  }
}

const unfinished = (path: string) => `${path}.new`

/** A snapshot that was not finished takes room, of which a full disk has none. */
export async function removeUnfinished(path: string): Promise<void> {
  await rm(unfinished(path), { force: true })
}

async function readHeader(path: string, file: FileHandle, vault: Vault): Promise<SnapshotData> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0)
  if (buffer[0] === OPENING_BRACE) return readOldSnapshot(path, await readFile(path, 'utf8'))
  const said = bytesRead === HEADER_BYTES ? decodeLine(buffer.subarray(0, -1)) : undefined
  if (said === undefined) throw new DamagedStore(`${path}: line 1 is damaged; restore a backup, nothing was changed`)
  const header = headerShape.safeParse(said)
  if (!header.success) throw new DamagedStore(`${path} is not a snapshot: ${issuesText(header.error)}`)
  const { size } = await file.stat()
  if (size !== HEADER_BYTES + header.data.bytes) {
    throw new DamagedStore(`${path} has not the length that it was written with; restore a backup, nothing was changed`)
  }
  return { ...header.data, isSealed: true, rows: sealedRows(path, header.data, vault) }
}

/** The rows of the file, with their seal compared once all were read. */
function sealedRows(path: string, header: Header, vault: Vault): SnapshotData['rows'] {
  const inPieces = (size: number) => ({
    async *[Symbol.asyncIterator]() {
      const digest = createHash('sha256')
      for await (const piece of wholePieces(path, HEADER_BYTES, size)) {
        digest.update(piece)
        yield piece
      }
      if (sealOf(header, digest.digest('hex'), vault) === header.seal) return
      throw new DamagedStore(`${path}: its rows are not those that were written; restore a backup, nothing was changed`)
    },
  })
  return { ...inPieces(PIECE_BYTES), large: inPieces(LARGE_PIECE_BYTES) }
}

/** Nobody without the key can make it, so what carries it was written by this program, and checked before. */
const sealOf = ({ version, lines }: Pick<Header, 'version' | 'lines'>, digest: string, vault: Vault) =>
  vault.lookup(`snapshot ${version} ${lines} ${digest}`)

async function writeAll(file: FileHandle, data: SnapshotData, vault: Vault): Promise<void> {
  const digest = createHash('sha256')
  let [bytes, pieces] = [0, 0]
  await file.appendFile(Buffer.alloc(HEADER_BYTES))
  const keep = async (piece: Buffer) => {
    digest.update(piece)
    await file.appendFile(piece)
    bytes += piece.length
    if (++pieces % PIECES_TO_SYNC === 0) await file.datasync()
  }
  const written = new Pieces(PIECE_BYTES, keep)
  for await (const lines of data.rows) await written.add(lines)
  await written.end()
  const { version, lines, keyCheck } = data
  const header = headerOf({ version, lines, keyCheck, bytes, seal: sealOf(data, digest.digest('hex'), vault) })
  const { bytesWritten } = await file.write(header, { position: 0 })
  if (bytesWritten !== HEADER_BYTES) throw new Error('the header of the snapshot was not written whole')
}

function headerOf(header: Header): Buffer {
  const line = JSON.stringify(header)
  return encodeLine(line.padEnd(HEADER_BYTES - JSON_AT - 1))
}

function absentIsNull(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
