import { type FileHandle, open } from 'node:fs/promises'
import { jest } from '@jest/globals'

/** Node's own file handles, for spies: what they do is what the disk does. */
export async function fileHandles(): Promise<FileHandle> {
  const handle = await open(process.execPath)
  await handle.close()
  return Object.getPrototypeOf(handle)
}

export const diskFull = (): Error => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })

/** The next append writes only its first half, as on a disk that gets full. */
export function nextAppendStopsHalfway(handles: FileHandle): void {
  const append = handles.appendFile
  jest.spyOn(handles, 'appendFile').mockImplementationOnce(async function (this: FileHandle, data) {
    const bytes = Buffer.from(data as Uint8Array)
    await append.call(this, bytes.subarray(0, bytes.length / 2))
    throw diskFull()
  })
}
