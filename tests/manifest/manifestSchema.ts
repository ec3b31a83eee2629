import { z } from 'zod'

const upTo = (length: number) => z.string().min(1).max(length)
const url = z.url({ protocol: /^https$/ }).max(2_048)
const scopes = z.array(z.enum(['personal', 'team', 'groupChat'])).min(1)
const command = z.strictObject({ title: upTo(128), description: upTo(4_000) })
const parameter = z.strictObject({
  name: upTo(64),
  inputType: z.literal('text'),
  title: upTo(32),
  description: upTo(128),
})

/** What the public schema 1.30 asks of the parts that we use; unknown keys are as wrong as there. */
export const manifestSchema = z.strictObject({
  $schema: z.literal('https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json'),
  manifestVersion: z.literal('1.30'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  id: z.guid(),
  localizationInfo: z.strictObject({
    defaultLanguageTag: z.literal('fr'),
    additionalLanguages: z.array(z.strictObject({ languageTag: z.enum(['nl', 'en']), file: upTo(2_048) })).length(2),
  }),
  developer: z.strictObject({ name: upTo(32), websiteUrl: url, privacyUrl: url, termsOfUseUrl: url }),
  name: z.strictObject({ short: upTo(30), full: upTo(100) }),
  description: z.strictObject({ short: upTo(80), full: upTo(4_000) }),
  icons: z.strictObject({ color: z.literal('color.png'), outline: z.literal('outline.png') }),
  accentColor: z.string().regex(/^#[0-9A-F]{6}$/i),
  bots: z.tuple([
    z.strictObject({
      botId: z.guid(),
      scopes,
      isNotificationOnly: z.literal(false),
      supportsFiles: z.literal(true),
      commandLists: z.array(z.strictObject({ scopes, commands: z.array(command).min(1).max(12) })).max(3),
    }),
  ]),
  composeExtensions: z.tuple([
    z.strictObject({
      botId: z.guid(),
      commands: z.tuple([
        z.strictObject({
          id: upTo(64),
          type: z.literal('query'),
          context: z.array(z.enum(['compose', 'commandBox'])).min(1),
          title: upTo(32),
          description: upTo(128),
          initialRun: z.boolean(),
          parameters: z.tuple([parameter]),
        }),
      ]),
    }),
  ]),
  defaultInstallScope: z.literal('personal'),
  defaultGroupCapability: z.strictObject({ team: z.literal('bot'), groupchat: z.literal('bot') }),
  permissions: z.array(z.enum(['identity', 'messageTeamMembers'])),
  validDomains: z.array(upTo(2_048)).max(100),
})
