import type { Config } from '../config.js'
import { type Finding, findingsAbout, reasonOf } from './finding.js'

const { right, doubtful, wrong } = findingsAbout('credentials')

/** Whether a token for Teams can be had now. When a secret expires, only Entra knows. */
export async function checkCredentials(
  { bot: { appId, appType } }: Pick<Config, 'bot'>,
  token: () => Promise<string | undefined>,
): Promise<readonly Finding[]> {
  if (!appId) return [doubtful('none, since turns are anonymous.')]
  try {
    await token()
  } catch (error) {
    return [wrong(`no token for Teams can be had: ${reasonOf(error)}`)]
  }
  if (appType === 'UserAssignedMSI')
    return [right('a token for Teams can be had; a managed identity has no secret that expires.')]
  return [
    right('a token for Teams can be had.'),
    doubtful(
      `when the client secret expires cannot be seen from here: \`az ad app credential list --id ${appId}\` tells, or Entra under "Certificates & secrets". Note the day; an alarm on /readyz (503, "credentials") tells too late.`,
    ),
  ]
}
