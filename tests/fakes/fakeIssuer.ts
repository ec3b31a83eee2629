import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'

const KEY_ID = 'key-1'
export const APP_ID = 'b0000000-0000-4000-8000-000000000001'

export interface FakeIssuer {
  /** Settings that make the SDK trust this issuer instead of the public cloud's. */
  readonly settings: Readonly<Record<string, string>>
  /** A channel's `Authorization` header; valid unless some claims say otherwise. */
  bearer(serviceUrl: string, claims?: JWTPayload): Promise<string>
  stop(): Promise<void>
}

/** A sign-in service of our own: an OpenID document and a key set over plain HTTP on loopback. */
export async function startIssuer(): Promise<FakeIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const keys = [{ ...(await exportJWK(publicKey)), kid: KEY_ID, endorsements: ['msteams'] }]
  const server = createServer((request, response) => {
    const isKeySet = request.url === '/keys'
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(isKeySet ? { keys } : { issuer: url(), jwks_uri: `${url()}/keys` }))
  })
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const settings = {
    ToChannelFromBotLoginUrl: 'https://login.invalid/tenant',
    ToChannelFromBotOAuthScope: 'https://api.invalid',
    ToBotFromChannelTokenIssuer: url(),
    OAuthUrl: 'https://token.invalid',
    ToBotFromChannelOpenIdMetadataUrl: `${url()}/openid`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${url()}/openid`,
    CallerId: '',
  }
  return {
    settings,
    bearer: async (serviceUrl, claims = {}) => {
      const seconds = Math.floor(Date.now() / 1_000)
      const payload = {
        iss: url(),
        aud: APP_ID,
        exp: seconds + 600,
        nbf: seconds - 60,
        serviceurl: serviceUrl,
        ...claims,
      }
      const token = await new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: KEY_ID }).sign(privateKey)
      return `Bearer ${token}`
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
