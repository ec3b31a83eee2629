/** So many at a time; what is written while somebody goes through them is met, too. */
export function* batchesOf<One>(all: Iterable<One>, size: number): Generator<readonly One[]> {
  let batch: One[] = []
  for (const one of all) {
    batch.push(one)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  yield batch
}
