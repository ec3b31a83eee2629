import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder'
import { AuthenticationError } from 'botframework-connector'

/** Bot Framework credentials; without an app id turns are accepted unsigned (demo and tests only, see config). */
export interface BotCredentials {
  readonly appType: string
  readonly appId: string
  readonly password: string
  readonly tenantId: string
  /** Settings of the channel's sign-in service that differ from the public cloud. */
  readonly channel?: Readonly<Record<string, string>>
}

/** The turn was not signed by the channel. */
export class UnsignedTurn extends Error {
  override readonly name = 'UnsignedTurn'
}

/** The SDK's adapter, used for what it does well: checking the channel's tokens. Replies leave through our own sender. */
export class TeamsAdapter extends CloudAdapter {
  readonly anonymous: boolean

  constructor(credentials: BotCredentials) {
    super(new ConfigurationBotFrameworkAuthentication(sdkSettings(credentials), credentialsFactory(credentials)))
    this.anonymous = credentials.appId === ''
  }

  /** Runs the logic once the token is checked against the activity. Throws UnsignedTurn when it is missing or wrong. */
  async signedTurn(authorization: string, activity: object, logic: () => Promise<void>): Promise<void> {
    if (!authorization && !this.anonymous) throw new UnsignedTurn('no token')
    let signed = false
    try {
      await this.processActivity(authorization, activity as Activity, async () => {
        signed = true
        await logic()
      })
    } catch (error) {
      if (signed || !isTokenFault(error)) throw error
      throw new UnsignedTurn('the token is not valid for this bot', { cause: error })
    }
  }
}

/** The token to speak to Teams with; undefined when turns are unsigned. */
export function teamsToken(credentials: BotCredentials): () => Promise<string | undefined> {
  if (credentials.appId === '') return async () => undefined
  const factory = credentialsFactory(credentials)
  let made: ReturnType<typeof factory.createCredentials> | undefined
  return async () => {
    made ??= factory.createCredentials(credentials.appId, 'https://api.botframework.com', LOGIN, true)
    const connector = (await made) as unknown as { getToken(): Promise<string> }
    return connector.getToken()
  }
}

const LOGIN = 'https://login.microsoftonline.com/botframework.com'

const sdkSettings = ({ appType, appId, password, tenantId, channel }: BotCredentials) => ({
  ...(appId
    ? {
        MicrosoftAppType: appType,
        MicrosoftAppId: appId,
        MicrosoftAppPassword: password,
        MicrosoftAppTenantId: tenantId,
      }
    : {}),
  ...channel,
})

const credentialsFactory = (credentials: BotCredentials) =>
  new ConfigurationServiceClientCredentialFactory(sdkSettings(credentials))

/** What the SDK and its token library throw for a token that is malformed, expired, foreign or signed by another key. */
function isTokenFault(error: unknown): boolean {
  return error instanceof AuthenticationError || (error instanceof Error && TOKEN_FAULTS.has(error.name))
}
const TOKEN_FAULTS = new Set(['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError', 'SyntaxError'])
