/** 0: done. 1: not done, for a reason of the machine or the command line. 2: what was given, or what was looked at, is refused. */
export type Exit = 0 | 1 | 2

export type Terminal = {
  /** The command's answer: what another program may read. */
  tell(text: string): void
  /** How it goes on, a line at a time; never mixed with the answer. */
  say(line: string): void
}

export type Command = {
  /** One line for the list. */
  readonly does: string
  /** All that `--help` says: what it does, how it is called, examples. */
  readonly help: string
  run(args: readonly string[], terminal: Terminal): Promise<Exit>
}

export const exit = { done: 0, notDone: 1, refused: 2 } as const

/** Told when a command line does not fit the command. */
export function misused(terminal: Terminal, name: string, what: string): Exit {
  terminal.say(`heli ${name}: ${what}. See: heli ${name} --help`)
  return exit.notDone
}
