import { z } from 'zod'

const text = z.string().min(1)

/** A section of words: a text for each key, no key missing or too many. */
export const each = <const K extends string>(keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, text])) as Record<K, typeof text>)
