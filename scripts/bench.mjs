// @ts-check
// `npm run bench` measures every claim, `npm run bench -- assignment` only those whose name contains the word.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const words = process.argv.slice(2)
const built = existsSync('dist/bench') ? readdirSync('dist/bench').filter((file) => file.endsWith('.js')) : []
const chosen = built.filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
if (chosen.length === 0)
  console.error(`bench: nothing matches; there are ${built.map((file) => file.slice(0, -3)).join(', ') || 'none'}`)

for (const file of chosen) {
  console.log(`\n# ${file.slice(0, -3)}`)
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', `dist/bench/${file}`], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
if (chosen.length === 0) process.exitCode = 1
