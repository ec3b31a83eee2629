import { describe } from '@jest/globals'
import { asideContract } from './asideContract.js'
import { changesContract } from './changesContract.js'
import { commitContract } from './commitContract.js'
import { copiesContract } from './copiesContract.js'
import { digestContract } from './digestContract.js'
import { durabilityContract } from './durabilityContract.js'
import { forgettingContract } from './forgettingContract.js'
import { listsContract } from './listsContract.js'
import { membersContract } from './membersContract.js'
import { outboxContract } from './outboxContract.js'
import { outboxFiguresContract } from './outboxFiguresContract.js'
import { ownWorkContract } from './ownWorkContract.js'
import { pushesContract } from './pushesContract.js'
import { questionsContract } from './questionsContract.js'
import { readsContract } from './readsContract.js'
import type { CreateStore } from './storeUnderTest.js'
import { watchedContract } from './watchedContract.js'

/** What every store promises to the use cases (`Store` in `usecases/ports.ts`); each store runs it on itself. */
export function storeContract(name: string, create: CreateStore): void {
  describe(`the ${name} store`, () => {
    describe('commits', () => commitContract(create))
    describe('reads', () => readsContract(create))
    describe('lists requests', () => listsContract(create))
    describe('watches requests: it', () => watchedContract(create))
    describe('tells of changes', () => changesContract(create))
    describe('keeps an outbox that', () => outboxContract(create))
    describe('keeps an outbox for Actiris that', () => pushesContract(create))
    describe('keeps copies in chats: it', () => copiesContract(create))
    describe('tells of a reader who is away:', () => asideContract(create))
    describe('tells an operator of the outbox:', () => outboxFiguresContract(create))
    describe('keeps what is told later:', () => digestContract(create))
    describe('forgets messages', () => forgettingContract(create))
    describe('keeps questions', () => questionsContract(create))
    describe('keeps posts and actions', () => ownWorkContract(create))
    describe('keeps members and requests for access:', () => membersContract(create))
    describe('keeps everything', () => durabilityContract(create))
  })
}
