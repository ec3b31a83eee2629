/**
 * A preload (`node --import`) for the Playground, which listens on every interface without asking who connects and
 * has no option for the host: a server given only a port listens on loopback instead.
 */
import { Server } from 'node:net'

const LOOPBACK = '127.0.0.1'
const listen = Server.prototype.listen as (this: Server, ...args: unknown[]) => Server

/** `listen`'s arguments with the host put in: `(port, …)` and `({ port, … })`; a path or handle stays as it is. */
function onLoopback(args: unknown[]): unknown[] {
  const [first, ...rest] = args
  if (typeof first === 'object' && first !== null && 'port' in first) return [{ ...first, host: LOOPBACK }, ...rest]
  const isPort = typeof first === 'number' || (typeof first === 'string' && /^\d+$/.test(first))
  if (!isPort) return args
  return [first, LOOPBACK, ...(typeof rest[0] === 'string' ? rest.slice(1) : rest)]
}

Server.prototype.listen = function listenOnLoopback(this: Server, ...args: unknown[]): Server {
  return listen.apply(this, onLoopback(args))
}
