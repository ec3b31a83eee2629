import type { MemberId } from '../domain/people.js'
import type { Question } from '../domain/question.js'
import type { Directory } from './ports.js'

/** Who asked a question and who replied to it, as the directory knows them now; empty for somebody who left. */
export function questionNames(directory: Directory, { asker, reply }: Question) {
  const nameOf = (id: MemberId | undefined) => (id && directory.byId(id)?.name) || ''
  return { asker: nameOf(asker), coordinator: nameOf(reply?.by) }
}
