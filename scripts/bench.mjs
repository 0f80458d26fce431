// @ts-check
// `npm run bench` measures every claim; `npm run bench -- assignment growth` one of them, the further words for the bench itself.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** @param {Record<string, string | number>[]} rows */
function table(rows) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const line = (/** @type {(string | number)[]} */ cells) => `| ${cells.join(' | ')} |`
  return [
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ''))),
  ].join('\n')
}

/** One bench in a process of its own, so that none inherits another's heap. @param {string} file @param {string[]} args */
async function one(file, args) {
  const bench = await import(pathToFileURL(resolve(file)).href)
  const { name, rows } = await bench.run(args)
  console.log(`\n## ${name}\n\n${table(rows)}`)
}

function all() {
  const [word, ...args] = process.argv.slice(2)
  const built = existsSync('dist/bench') ? readdirSync('dist/bench').filter((file) => file.endsWith('.js')) : []
  const chosen = built.filter((file) => word === undefined || file === `${word}.js`)
  if (chosen.length === 0) {
    console.error(`bench: nothing matches; there are ${built.map((file) => file.slice(0, -3)).join(', ') || 'none'}`)
    process.exitCode = 1
  }
  for (const file of chosen) {
    const self = fileURLToPath(import.meta.url)
    const child = ['--enable-source-maps', self, '--one', `dist/bench/${file}`, ...args]
    if (spawnSync(process.execPath, child, { stdio: 'inherit' }).status !== 0) process.exitCode = 1
  }
}

if (process.argv[2] === '--one') await one(process.argv[3] ?? '', process.argv.slice(4))
else all()
