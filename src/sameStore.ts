import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { folderIn, hostIn, isLoopback } from './storeAddress.js'

const POSTGRES_PORT = '5432'

/** Whether two good addresses are of one store, however each is spelt. */
export async function isSameStore(one: string, other: string): Promise<boolean> {
  return (await identityOf(one)) === (await identityOf(other))
}

async function identityOf(address: string): Promise<string> {
  const folder = folderIn(address)
  if (folder === undefined) return databaseOf(new URL(address))
  const path = resolve(folder)
  return realpath(path).catch(() => path)
}

/** Whoever signs in, it is the same database. */
function databaseOf(url: URL): string {
  const host = hostIn(url).toLowerCase()
  const port = url.searchParams.getAll('port').at(-1) || url.port || POSTGRES_PORT
  return `postgres://${isLoopback(host) ? 'localhost' : host}:${port}${url.pathname}`
}
