/** What is noted of a login: in, out, and what changed in how it is opened. */
export const LOGIN_EVENTS = [
  'in',
  'out',
  'failed',
  'locked',
  'password-changed',
  'second-factor-on',
  'second-factor-off',
  'codes-renewed',
] as const
export type LoginEvent = (typeof LOGIN_EVENTS)[number]

/** What kind of thing somebody came with. */
export const DEVICES = ['computer', 'phone', 'program'] as const
export type Device = (typeof DEVICES)[number]
