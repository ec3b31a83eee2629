import { afterAll, beforeAll } from '@jest/globals'
import { PostgresServer } from '../fakes/postgresServer.js'
import { storeContract } from './storeContract.js'

let server: PostgresServer | undefined
beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server?.stop())

storeContract('PostgreSQL', () => (server as PostgresServer).underTest())
