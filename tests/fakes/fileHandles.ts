import { type FileHandle, open } from 'node:fs/promises'
import { jest } from '@jest/globals'

/** Node's own file handles, for spies: what they do is what the disk does. */
export async function fileHandles(): Promise<FileHandle> {
  const handle = await open(process.execPath)
  await handle.close()
  return Object.getPrototypeOf(handle)
}

export const diskFull = (): Error => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })

type Write = (this: FileHandle, bytes: Buffer, offset: number, length: number, at: number) => Promise<unknown>

/** The next write takes only its first half and says so, as a disk does that gets full; what is written then is refused. */
export function nextWriteStopsHalfway(handles: FileHandle): void {
  const write = handles.write as Write
  const half: Write = function (bytes, offset, length, at) {
    return write.call(this, bytes, offset, Math.floor(length / 2), at)
  }
  jest
    .spyOn(handles, 'write')
    .mockImplementationOnce(half as never)
    .mockRejectedValueOnce(diskFull())
}

/** The next write is in the file, but the disk does not promise to keep it. */
export function nextWriteIsNotKept(handles: FileHandle): void {
  const write = handles.write as Write
  const unkept: Write = async function (...what) {
    await write.apply(this, what)
    throw diskFull()
  }
  jest.spyOn(handles, 'write').mockImplementationOnce(unkept as never)
}
