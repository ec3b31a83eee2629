import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { isLoopback } from './storeAddress.js'

const POSTGRES_PORT = '5432'

/** Whether two good addresses are of one store, however each is spelt. */
export async function isSameStore(one: string, other: string): Promise<boolean> {
  return (await identityOf(one)) === (await identityOf(other))
}

async function identityOf(address: string): Promise<string> {
  if (!address.startsWith('file:')) return databaseOf(new URL(address))
  const path = resolve(address.slice('file:'.length))
  return realpath(path).catch(() => path)
}

/** Whoever signs in, it is the same database. Our library prefers parameters to the address. */
function databaseOf({ searchParams, hostname, port, pathname }: URL): string {
  const host = (searchParams.getAll('host').at(-1) || hostname.replace(/^\[|\]$/g, '')).toLowerCase()
  const said = searchParams.getAll('port').at(-1) || port || POSTGRES_PORT
  return `postgres://${isLoopback(host) ? 'localhost' : host}:${said}${pathname}`
}
