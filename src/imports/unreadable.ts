/** Why a file cannot be imported, in a sentence for the person who gave it; it names no path. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}
