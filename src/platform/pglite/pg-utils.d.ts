// A file of the PostgreSQL driver that its types leave out.
declare module 'pg/lib/utils' {
  /** A value as it goes over the wire: text, bytes, or null. */
  export function prepareValue(value: unknown): string | Uint8Array | null
}
