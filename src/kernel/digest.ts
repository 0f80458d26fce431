import { z } from 'zod'

/** Hex SHA-256: proves later what was fixed, without telling it now. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/)
