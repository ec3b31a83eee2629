import { type FileHandle, open } from 'node:fs/promises'
import { jest } from '@jest/globals'

/** Node's own file handles, for spies: what they do is what the disk does. */
export async function fileHandles(): Promise<FileHandle> {
  const handle = await open(process.execPath)
  await handle.close()
  return Object.getPrototypeOf(handle)
}

export const diskFull = (): Error => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })

/** The next write takes only its first half and says so, as a disk does that gets full; what is written then is refused. */
export function nextWriteStopsHalfway(handles: FileHandle): void {
  const write = handles.write as (this: FileHandle, bytes: Buffer) => Promise<unknown>
  jest
    .spyOn(handles, 'write')
    .mockImplementationOnce(async function (this: FileHandle, bytes: Buffer) {
      return write.call(this, bytes.subarray(0, bytes.length / 2))
    } as never)
    .mockRejectedValueOnce(diskFull())
}
