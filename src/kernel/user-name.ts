import { z } from 'zod'

// Of no other script: there, signs stand that look like these (о, Ａ, ²), and somebody could be taken for somebody else.
const SIGNS = /^[A-Za-z\d\p{Unified_Ideograph}][A-Za-z\d\p{Unified_Ideograph}._-]*$/u

export const USER_NAME_LENGTH = { min: 3, max: 40 } as const

export const isUserName = (name: string): boolean => SIGNS.test(name)

/** The name by which somebody logs in: Chinese characters, Latin letters and digits, points and dashes within. Small and large letters are one. */
export const UserName = z
  .string()
  .trim()
  .toLowerCase()
  .min(USER_NAME_LENGTH.min, { error: 'user-name-refused' })
  .max(USER_NAME_LENGTH.max, { error: 'user-name-refused' })
  .refine(isUserName, { error: 'user-name-refused' })
