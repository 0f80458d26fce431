import { z } from 'zod'

const SIGNS = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u

export const USER_NAME_LENGTH = { min: 3, max: 40 } as const

export const isUserName = (name: string): boolean => SIGNS.test(name)

/** The name by which somebody logs in: letters of any script and digits, points and dashes within. Small and large letters are one. */
export const UserName = z
  .string()
  .trim()
  .toLowerCase()
  .min(USER_NAME_LENGTH.min, { error: 'user-name-refused' })
  .max(USER_NAME_LENGTH.max, { error: 'user-name-refused' })
  .refine(isUserName, { error: 'user-name-refused' })
