import { z } from 'zod'

/** Long enough for anything a person types by hand; what is longer than a field allows is answered at the field. */
const INPUT_MAX = 20_000
export const typedInput = z.union([z.string().max(INPUT_MAX), z.boolean(), z.number()]).transform(String)
export const optionalInputs = <K extends string>(keys: readonly K[]) =>
  z.object(
    Object.fromEntries(keys.map((key) => [key, typedInput.optional()])) as Record<K, z.ZodOptional<typeof typedInput>>,
  )

export const id = z.string().min(1).max(64)
export const version = z.coerce.number().int().positive().max(1_000_000)
export const page = z.coerce.number().int().positive().max(100_000)

/** Clients leave empty inputs out: the mark tells a form sent empty from a press that asks for the form. */
export const sentMark = z.unknown().optional()
