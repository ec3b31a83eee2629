import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom'
import { unzipSync } from 'fflate'
import { MAX_UNPACKED_BYTES } from './limits.js'
import { Unreadable } from './unreadable.js'

/** Parsed parts of a docx or pptx, by their names in the package. */
export interface Parts {
  /** The root of a part; undefined when the package has none of that name. Throws Unreadable. */
  root(name: string): Element | undefined
}

/**
 * Opens a docx or pptx; only parts whose names match `wanted` are unpacked.
 * Throws Unreadable: not such a file, protected by a password, or parts that unpack to more than 20 MB.
 */
export function openParts(bytes: Uint8Array, wanted: RegExp): Parts {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new Unreadable('it is protected by a password, or in the format of before 2007.')
  }
  const files = unpack(bytes, wanted)
  return { root: (name) => (files[name] ? parse(files[name]) : undefined) }
}

function unpack(bytes: Uint8Array, wanted: RegExp): Record<string, Uint8Array> {
  let unpacked = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name)) return false
        // fflate fills a buffer of the stated size and no more, so that a part which lies about it is cut off.
        unpacked += originalSize
        if (unpacked > MAX_UNPACKED_BYTES) throw new Unreadable('it unpacks to far more than a document holds.')
        return true
      },
    })
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('it is damaged, or not what its name says.')
  }
}

/** Office writes no document type; one would only serve to declare entities. */
function parse(bytes: Uint8Array): Element | undefined {
  const xml = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes)
  if (xml.includes('<!DOCTYPE')) throw new Unreadable('its XML is not that of an Office document.')
  try {
    return (
      new DOMParser({ onError: onErrorStopParsing, locator: false }).parseFromString(xml, 'text/xml').documentElement ??
      undefined
    )
  } catch {
    throw new Unreadable('its XML is damaged.')
  }
}
