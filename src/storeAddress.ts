import { isIP } from 'node:net'

/**
 * What is wrong with the address of a store, in a sentence without it: it may hold a password.
 * @param name where it was given
 */
export function storeProblems(address: string, name = 'PASSERELLE_STORE'): readonly string[] {
  if (/^file:./.test(address)) return []
  const url = /^postgres(ql)?:\/\//.test(address) && URL.canParse(address) ? new URL(address) : undefined
  if (!url || url.pathname.length < 2) return [`${name}: file:DIR or postgres://USER:PASSWORD@HOST/DATABASE.`]
  const said = url.searchParams.getAll('sslmode').at(-1) ?? ''
  return isHere(url) || SAID.includes(said) ? [] : [`${name}: ${TLS_UNSAID}`]
}

/** Whether this may be meant for the address of a store: it is not told then. */
export const isAddress = (given: string): boolean => /^[a-z]+:|:.*@/i.test(given)

/** What is wrong with the path of a backup's file, without it. */
export function fileProblems(path: string): readonly string[] {
  if (!path) return ['FILE: the path of a backup is missing.']
  return isAddress(path) ? ['FILE: the path of a file, not the address of a store.'] : []
}

const FOLDER = 'file:'

/** The folder that an address names; undefined for a database's. */
export const folderIn = (address: string): string | undefined =>
  address.startsWith(FOLDER) ? address.slice(FOLDER.length) : undefined

/** Our library takes the host from a parameter before it takes it from the address. */
export const hostIn = ({ searchParams, hostname }: URL): string =>
  searchParams.getAll('host').at(-1) || hostname.replace(/^\[|\]$/g, '')

/** A path is a socket of this machine. */
function isHere(url: URL): boolean {
  const host = hostIn(url)
  return host.startsWith('/') || isLoopback(host)
}

/** Other values of `sslmode` mean one thing to libpq and another to our library. */
const SAID = ['verify-full', 'disable']
const TLS_UNSAID =
  'a database on another machine needs sslmode=verify-full in its address (sslmode=disable on a network of its own).'

/** Whether only this machine is meant. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}
