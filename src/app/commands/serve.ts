import { type Command, misused } from './command.ts'

export const serve: Command = {
  does: 'run the server until it is told to stop',
  help: `Runs Heli. The same as npm start.

  heli serve

Settings come from the environment:
  PORT                 8080
  HELI_HOST            127.0.0.1
  HELI_DATA            ./data, where the embedded database and all files are kept
  HELI_KEYS            ./keys, apart from the data and from backups
  HELI_SEED            demo or none; demo by default on the embedded database
  DATABASE_URL         a PostgreSQL server instead of the embedded database, as the run user
  DATABASE_OWNER_URL   the same as the owner, who migrates`,
  async run(args, terminal) {
    if (args.length > 0) return misused(terminal, 'serve', 'takes no arguments')
    await import('../server.ts')
    // The server ends the process itself when it is told to.
    return new Promise(() => {})
  },
}
