import { createHash, createHmac } from 'node:crypto'

/** Hex SHA-256 of a text as UTF-8. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Hex HMAC-SHA256 under a key that lies apart from the database: who reads only the tables cannot try texts against it. */
export type KeyedHash = (text: string) => string

export const keyedHash =
  (key: string): KeyedHash =>
  (text) =>
    createHmac('sha256', key).update(text, 'utf8').digest('hex')
