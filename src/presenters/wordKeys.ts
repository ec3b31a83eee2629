import { z } from 'zod'
import { ACT_FIELDS } from '../domain/actFields.js'

const text = z.string().min(1)

/** A section of words: a text for each key, no key missing or too many. */
export const each = <const K extends string>(keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, text])) as Record<K, typeof text>)

/** The acts that have a button, a form and words for both. */
export const ACT_TYPES = Object.keys(ACT_FIELDS) as (keyof typeof ACT_FIELDS)[]
