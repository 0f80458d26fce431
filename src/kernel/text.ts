import { z } from 'zod'

// Control characters, unpaired surrogates and direction overrides have no place in a record that people sign.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u

/** One line of text: trimmed, not empty, no line breaks. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !FORBIDDEN.test(text) && !/[\n\r]/.test(text), { error: 'control-characters' })

/** Several lines of text: trimmed, may be empty. */
export const prose = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !FORBIDDEN.test(text), { error: 'control-characters' })

/** What a list is searched by; empty searches for nothing. No database takes the zero character, even to look for it. */
export const searched = prose(60).optional()
