// A private PostgreSQL server for tests: node's own modules only, because it runs before anything else is trusted.
//   node scripts/postgres.mjs                  starts one, prints its environment lines, stops it on ctrl-c
//   node scripts/postgres.mjs npx vitest run   runs a command with that environment, then stops it
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const VERSIONS = [15, 16, 17, 18]
const isRoot = process.getuid?.() === 0

/**
 * Starts a server on a free loopback port, its data under the temporary folder, syncing as in earnest. `heli_owner` makes
 * databases and roles; `heli_run` is what a server runs as. Undefined, with a loud line, where none can be had.
 * @returns {Promise<{ env: { HELI_TEST_OWNER_URL: string, HELI_TEST_URL: string }, stop(): Promise<void> } | undefined>}
 */
export async function start() {
  const bin = binaries() ?? install()
  if (bin === undefined) {
    console.error('NO POSTGRESQL: install PostgreSQL 15 or newer to test on it; testing on PGlite only')
    return undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'heli-postgres-'))
  const as = isRoot ? unprivileged() : {}
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid)
  const run = (program, args, env = {}) =>
    execFileSync(join(bin, program), args, {
      ...as,
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })

  const password = randomBytes(12).toString('hex')
  const secret = join(folder, 'secret')
  writeFileSync(secret, password, { mode: 0o600 })
  if (as.uid !== undefined) chownSync(secret, as.uid, as.gid)
  const data = join(folder, 'data')
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8', '--locale=C.UTF-8'])

  const port = await freePort()
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'max_connections=200',
    'log_min_messages=panic',
    // Some hundred databases live for seconds each: looking after them in turn would cost more than it saves.
    'autovacuum_naptime=1h',
  ]
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...as,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const stop = async () => {
    server.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }

  try {
    const psql = (sql) =>
      run('psql', ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-qX', '-v', 'ON_ERROR_STOP=1', '-c', sql], {
        PGPASSWORD: password,
      })
    await until(() => spawnSync(join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]).status === 0)
    psql(`create role heli_owner login createdb createrole password '${password}'`)
    // A database that is dropped by force may have a vacuum running in it.
    psql('grant pg_signal_backend to heli_owner')
    psql(`create role heli_app nologin`)
    psql(`create role heli_run login noinherit password '${password}' in role heli_app`)
    // What a server must refuse to run as.
    psql(`create role heli_strong login bypassrls password '${password}' in role heli_app`)
  } catch (thrown) {
    await stop()
    throw thrown
  }
  const url = (user) => `postgres://${user}:${password}@127.0.0.1:${port}/postgres`
  return { env: { HELI_TEST_OWNER_URL: url('heli_owner'), HELI_TEST_URL: url('heli_run') }, stop }
}

function binaries() {
  const folders = VERSIONS.map((version) => `/usr/lib/postgresql/${version}/bin`).concat((process.env.PATH ?? '').split(':'))
  return folders.find((folder) => folder !== '' && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

function install() {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return undefined
  console.error('installing PostgreSQL for the tests (apt-get)')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  const wanted = ['install', '-y', '--no-install-recommends', 'postgresql']
  return apt(...wanted) || (apt('update') && apt(...wanted)) ? binaries() : undefined
}

/** PostgreSQL refuses to run as root. */
function unprivileged() {
  for (const user of ['postgres', 'nobody']) {
    const id = (flag) => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout)
    if (id('-u') > 0) return { uid: id('-u'), gid: id('-g') }
  }
  throw new Error('no user to run PostgreSQL as')
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

async function until(ready) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (ready()) return
    await pause(50)
  }
  throw new Error('PostgreSQL did not start within ten seconds')
}

async function main([command, ...args]) {
  const server = await start()
  let done = false
  const finish = async (code) => {
    if (done) return
    done = true
    await server?.stop()
    process.exitCode = code
  }
  if (command === undefined) {
    if (server === undefined) return finish(1)
    for (const [name, value] of Object.entries(server.env)) console.log(`export ${name}='${value}'`)
    const waiting = setInterval(() => {}, 60_000)
    const leave = () => {
      clearInterval(waiting)
      void finish(0)
    }
    process.once('SIGINT', leave)
    process.once('SIGTERM', leave)
    return undefined
  }
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...server?.env } })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.once('exit', (code) => void finish(code ?? 1))
  return undefined
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))
