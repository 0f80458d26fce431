import { hash } from '@node-rs/argon2'

/** As weak as the library allows: for tests that log in hundreds of times and keep nobody's password. */
export const quickHash = (password: string): Promise<string> => hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 })
