import { run } from './commands/run.ts'

process.exitCode = await run(process.argv.slice(2), {
  tell: (text) => void process.stdout.write(`${text}\n`),
  say: (line) => void process.stderr.write(`${line}\n`),
})
