import { hash } from '@node-rs/argon2'

// RFC 9106, second recommended option, scaled to a small server: 19 MiB, two passes.
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** What is kept of a password. */
export const passwordHash = (password: string): Promise<string> => hash(password, ARGON)
