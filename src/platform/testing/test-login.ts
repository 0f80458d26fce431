import { hash } from '@node-rs/argon2'
import type { Plain } from '../db.ts'
import { type Login, type LoginSettings, openLogin } from '../session.ts'

/** As weak as the library allows: for tests that log in hundreds of times and keep nobody's password. */
const quickHash = (password: string): Promise<string> => hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 })

/** Logins as a house at home has them, on plain http and behind no proxy. */
export const testLogin = (db: Plain, more: Partial<LoginSettings> = {}): Login =>
  openLogin({
    db,
    secret: 'x'.repeat(32),
    origins: [],
    secure: false,
    clientHeader: 'x-heli-client',
    hash: quickHash,
    ...more,
  })
