// The package tells no types; these are of what the tests ask of it.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> }
  type Context = {
    readonly oidc: {
      readonly provider: { readonly Grant: new (of: { accountId: string; clientId: string }) => Grant }
      readonly session?: { readonly accountId?: string }
      readonly client?: { readonly clientId: string }
    }
  }
  type Account = { readonly accountId: string; claims(): Readonly<Record<string, unknown>> }
  type Configuration = Readonly<Record<string, unknown>> & {
    readonly interactions: { url(context: Context, interaction: { readonly uid: string }): string }
    findAccount(context: Context, id: string): Account
    loadExistingGrant(context: Context): Promise<Grant>
  }

  export class Provider {
    constructor(issuer: string, configuration: Configuration)
    callback(): (asked: IncomingMessage, reply: ServerResponse) => Promise<void>
    interactionFinished(asked: IncomingMessage, reply: ServerResponse, result: object): Promise<void>
  }
}
