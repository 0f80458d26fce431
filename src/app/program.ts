import { version } from '../../package.json' with { type: 'json' }

/** The version of this program, as backups and the command line tell it. */
export const PROGRAM: string = version
