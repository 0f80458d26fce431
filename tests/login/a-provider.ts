import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** An OpenID Connect provider at which everyone is `as`, without being asked for a password; all else is as the standard has it. */
export type AProvider = {
  readonly issuer: string
  readonly client: { readonly clientId: string; readonly clientSecret: string }
  /** Follows an address to log in, until the browser is sent back: the path on our side. */
  through(address: string, as: string): Promise<string>
  close(): Promise<void>
}

const CLIENT = { clientId: 'heli', clientSecret: 'a secret between the two' }

/** `home`: where our program is reached. */
export async function aProvider(home: string): Promise<AProvider> {
  let provider: Provider | undefined
  let account = ''
  const server = createServer((asked, reply) => {
    if (asked.url?.startsWith('/interaction/') === true)
      void provider?.interactionFinished(asked, reply, { login: { accountId: account } })
    else void provider?.callback()(asked, reply)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [`${home}/api/auth/callback/elsewhere`],
      },
    ],
    cookies: { keys: ['a key of the test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
    pkce: { required: () => true },
    claims: { openid: ['sub', 'email', 'email_verified', 'name'] },
    conformIdTokenClaims: false,
    // What is told besides the subject must find nobody: an address that an account here has, and its name.
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: `${id}@accounts.invalid`, email_verified: true, name: id }),
    }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ accountId: oidc.session?.accountId ?? '', clientId: oidc.client?.clientId ?? '' })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  return {
    issuer,
    client: CLIENT,
    async through(address, as) {
      account = as
      const jar = new Map<string, string>()
      let next = address
      for (let hops = 0; hops < 6 && next.startsWith(issuer); hops++) {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
        const reply = await fetch(next, { redirect: 'manual', headers: { cookie } })
        for (const line of reply.headers.getSetCookie()) {
          const [pair = ''] = line.split(';')
          jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
        }
        next = new URL(reply.headers.get('location') ?? '', issuer).href
      }
      const { pathname, search } = new URL(next)
      return pathname + search
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}
