import { z } from 'zod'

const list = z
  .string()
  .default('')
  .transform((value) =>
    value
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  )
const flag = z.stringbool({ truthy: ['true', 'on', '1'], falsy: ['false', 'off', '0', ''] })

/** Every setting, each read by itself. */
export const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  HOST: z.string().default('127.0.0.1'),
  NODE_ENV: z.string().default(''),
  MicrosoftAppType: z.enum(['SingleTenant', 'UserAssignedMSI', 'MultiTenant']).default('SingleTenant'),
  MicrosoftAppId: z.string().default(''),
  MicrosoftAppPassword: z.string().default(''),
  MicrosoftAppTenantId: z.string().default(''),
  PASSERELLE_ANONYMOUS: flag.default(false),
  PASSERELLE_STORE: z.string().default('file:./data/local'),
  PASSERELLE_DIRECTORY: z.string().default(''),
  PASSERELLE_KEY: list,
  PASSERELLE_NISS: flag.default(true),
  PASSERELLE_ACTIRIS_SECRETS: list,
  PASSERELLE_ACTIRIS_TOKEN: list,
  PASSERELLE_METRICS_TOKEN: list,
  PASSERELLE_ACTIRIS_URL: z.string().default(''),
  PASSERELLE_ACTIRIS_OUT_SECRET: list,
  PASSERELLE_NOW_OFFSET_S: z.coerce.number().int().default(0),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
})

/** Settings that are each in order; together they may still be unusable. */
export type Environment = z.infer<typeof environment>

/** Names of the settings, for the README's table. */
export const SETTING_NAMES: readonly string[] = Object.keys(environment.shape)
