import { isIP } from 'node:net'

/** What is wrong with the address of a store, in a sentence without it: it may hold a password. */
export function storeProblems(address: string): readonly string[] {
  if (/^file:./.test(address)) return []
  const url = /^postgres(ql)?:\/\//.test(address) && URL.canParse(address) ? new URL(address) : undefined
  if (!url || url.pathname.length < 2) return ['PASSERELLE_STORE: file:DIR or postgres://USER:PASSWORD@HOST/DATABASE.']
  const said = url.searchParams.getAll('sslmode').at(-1) ?? ''
  return isHere(url) || SAID.includes(said) ? [] : [TLS_UNSAID]
}

/** Our library takes the host from a parameter before it takes it from the address; a path is a socket of this machine. */
function isHere(url: URL): boolean {
  const host = url.searchParams.getAll('host').at(-1) || url.hostname.replace(/^\[|\]$/g, '')
  return host.startsWith('/') || isLoopback(host)
}

/** Other values of `sslmode` mean one thing to libpq and another to our library. */
const SAID = ['verify-full', 'disable']
const TLS_UNSAID =
  'PASSERELLE_STORE: a database on another machine needs sslmode=verify-full in its address (sslmode=disable on a network of its own).'

/** Whether only this machine is meant. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}
