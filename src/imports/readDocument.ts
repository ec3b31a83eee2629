import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Section } from './block.js'
import { MAX_FILE_BYTES } from './limits.js'
import { readDocx } from './readDocx.js'
import { readPdf } from './readPdf.js'
import { readPptx } from './readPptx.js'
import { readTxt } from './readTxt.js'
import { Unreadable } from './unreadable.js'

type Reader = (bytes: Uint8Array) => Section[] | Promise<Section[]>

const READERS: Readonly<Record<string, Reader>> = {
  '.txt': readTxt,
  '.pdf': readPdf,
  '.docx': readDocx,
  '.pptx': readPptx,
}

export interface ReadDocument {
  /** The file's name without its extension. */
  readonly title: string
  readonly fileName: string
  readonly sections: readonly Section[]
}

/** Reads a txt, pdf, docx or pptx file of at most 50 MB. Throws Unreadable, also when it holds no text. */
export async function readDocument(path: string): Promise<ReadDocument> {
  const fileName = basename(path).normalize('NFC')
  const extension = extname(fileName)
  const read = READERS[extension.toLowerCase()]
  if (!read) throw new Unreadable(`only ${Object.keys(READERS).join(', ')} can be read.`)
  const sections = await readWith(read, await bytesOf(path))
  if (sections.every(({ length }) => length === 0)) {
    throw new Unreadable('it holds no text; a scanned document has to go through text recognition (OCR) first.')
  }
  return { title: basename(fileName, extension).trim(), fileName, sections }
}

/** A damaged file makes the libraries fail in many ways; none of them may hold up the files after it. */
async function readWith(read: Reader, bytes: Uint8Array): Promise<Section[]> {
  try {
    return await read(bytes)
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('it is damaged.', { cause: error })
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const file = await stat(path).catch(unreadable)
  if (!file.isFile()) throw new Unreadable('it is not a file.')
  if (file.size > MAX_FILE_BYTES) throw new Unreadable('it is larger than 50 MB.')
  return readFile(path).catch(unreadable)
}

function unreadable(error: NodeJS.ErrnoException): never {
  if (error.code === 'ENOENT') throw new Unreadable('there is no such file.')
  throw new Unreadable(`it cannot be read (${error.code}).`)
}
