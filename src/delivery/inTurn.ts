type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>

/** Lets work under one key happen one after the other, whatever becomes of it; work under other keys goes on beside it. */
export function inTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const done = (last.get(key) ?? Promise.resolve()).then(work)
    const settled = done.catch(() => undefined)
    last.set(key, settled)
    void settled.then(() => last.get(key) === settled && last.delete(key))
    return done
  }
}
