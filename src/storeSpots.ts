import { resolve } from 'node:path'
import type { Spot } from './operatorSentences.js'
import { operatorWords } from './operatorWords.js'
import type { Source } from './store/move/place.js'
import { folderIn } from './storeAddress.js'

/** A store by its address, as in `PASSERELLE_STORE`, or the file of a backup by its path. */
export function spotAt(given: string, { as, use, taken }: Pick<Spot, 'as' | 'use' | 'taken'>): Spot {
  const folder = folderIn(given)
  if (folder !== undefined) return { as, use, taken, kind: 'folder', path: resolve(folder) }
  if (/^[a-z]+:/i.test(given)) return { as, use, taken, kind: 'database', path: '' }
  return { as, use, taken, kind: 'file', path: given }
}

/** What happened at a place, in words for who runs the command. */
class Told extends Error {
  override readonly name = 'Told'
}

/** Does this at a place: what goes wrong is told as of there, unless it was told as of another already. */
export const at = <T>(spot: Spot, doing: Promise<T>): Promise<T> => doing.catch((error) => told(error, spot))

function told(error: unknown, spot: Spot): never {
  throw error instanceof Told ? error : new Told(operatorWords(error, spot), { cause: error })
}

/** Opens a store or a backup there: whatever goes wrong with it, then and later, is told as of there. */
export async function opened<T extends Source>(spot: Spot, opening: Promise<T>): Promise<T> {
  return new Proxy(await at(spot, opening), {
    get: (source, name) => {
      const held: unknown = Reflect.get(source, name)
      if (typeof held !== 'function') return held
      return (...given: unknown[]) => ofThere(Reflect.apply(held, source, given), spot)
    },
  })
}

function ofThere(given: unknown, spot: Spot): unknown {
  if (given instanceof Promise) return at(spot, given)
  return isIterable(given) ? iterated(given, spot) : given
}

const isIterable = (given: unknown): given is AsyncIterable<unknown> =>
  typeof given === 'object' && given !== null && Symbol.asyncIterator in given

async function* iterated<T>(given: AsyncIterable<T>, spot: Spot): AsyncGenerator<T> {
  try {
    yield* given
  } catch (error) {
    told(error, spot)
  }
}
