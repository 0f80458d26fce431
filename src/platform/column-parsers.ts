/**
 * How column values arrive, the same from both drivers: bigint as a safe whole number, numeric and civil dates as text,
 * instants as ISO UTC with milliseconds, bytes as Uint8Array. No JS Date crosses this border.
 */
export const COLUMN_PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  17: bytes,
  20: wholeNumber,
  1082: asText,
  1114: asText,
  1184: instant,
  1700: asText,
}

/** Array types of the above: element type by array type. */
export const ARRAY_ELEMENTS: Readonly<Record<number, number>> = {
  1001: 17,
  1016: 20,
  1182: 1082,
  1115: 1114,
  1185: 1184,
  1231: 1700,
}

function asText(text: string): string {
  return text
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`a bigint column holds ${text}, more than a number can hold exactly`)
  return value
}

const INSTANT = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?([+-]\d\d)(:\d\d)?$/

function instant(text: string): string {
  const [, date, time, fraction = '', hours, minutes = ':00'] = INSTANT.exec(text) ?? []
  if (date === undefined) throw new Error(`a timestamptz column holds ${text}, not an instant`)
  const local = `${date}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}`
  return hours === '+00' && minutes === ':00' ? `${local}Z` : new Date(`${local}${hours}${minutes}`).toISOString()
}

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text.slice(2), 'hex'))
}
