import { serializeSigned } from 'hono/utils/cookie'
import { describe, expect, it } from 'vitest'
import { signedToken } from './session-cookie.ts'

const SECRET = 'a secret of the house, long enough'
const NAME = 'heli.session_token'
const cookie = async (token: string, secret = SECRET) => `other=1; ${await serializeSigned(NAME, token, secret)}`
const read = (cookies: string | null) => signedToken(cookies, NAME, SECRET)

describe('the token in a session cookie', () => {
  it('is read when we signed it', async () => {
    expect(read(await cookie('AbC123'))).toBe('AbC123')
    expect(read(await cookie('with.dots'))).toBe('with.dots')
  })

  it('is not read when another secret signed it, when it was changed, or when nobody signed it', async () => {
    const signed = await cookie('AbC123')
    expect(read(await cookie('AbC123', 'another secret, long enough too'))).toBeUndefined()
    expect(read(signed.replace('AbC', 'AbD'))).toBeUndefined()
    expect(read(signed.replace(/.{8}$/, ''))).toBeUndefined()
    for (const forged of [`${NAME}=AbC123`, `${NAME}=AbC123.`, `${NAME}=.AbC123`, `${NAME}=`, '', 'other=1', null]) {
      expect(read(forged)).toBeUndefined()
    }
  })
})
