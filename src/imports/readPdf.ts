import { getDocumentProxy } from 'unpdf'
import type { Section } from './block.js'
import { MAX_PASSAGE, MAX_PASSAGES } from './limits.js'
import { linesOf } from './pdfLines.js'
import { refuseBombs } from './pdfStreams.js'
import { pagesOf } from './readTxt.js'
import { Unreadable } from './unreadable.js'

const MAX_CHARACTERS = MAX_PASSAGES * MAX_PASSAGE

/** Reads a pdf's text, page by page. Throws Unreadable: no pdf, protected by a password, far too long. */
export async function readPdf(bytes: Uint8Array): Promise<Section[]> {
  refuseBombs(bytes)
  const pdf = await open(bytes)
  try {
    const pages: string[][] = []
    let characters = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const lines = linesOf(items.filter((item) => 'str' in item))
      page.cleanup()
      characters += lines.reduce((sum, line) => sum + line.length, 0)
      if (characters > MAX_CHARACTERS) throw new Unreadable('it holds far too much text; import it in parts.')
      pages.push(lines)
    }
    return pagesOf(pages)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function open(bytes: Uint8Array): ReturnType<typeof getDocumentProxy> {
  try {
    // pdf.js takes the bytes over, and is told to keep its warnings for itself.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new Unreadable(isLocked ? 'this pdf is protected by a password.' : 'it is not a readable pdf.')
  }
}
