import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Instant } from '../kernel/civil.ts'
import { codeOf } from '../platform/coded-error.ts'
import { SERVER_FILE } from '../platform/pglite/lock.ts'
import { auditAll } from './audit.ts'
import { writeBackup } from './backup/write-backup.ts'
import { Export, exportOcds } from './export-ocds.ts'
import type { OpenHouse } from './open-house.ts'

type Say = (line: string) => void
type Deed = (body: unknown, say: Say) => Promise<unknown>

export type Door = { close(): void }

/** A socket's address is short; a folder that lies deep gets its door elsewhere. */
const LONGEST = 100

/**
 * A door for commands into the house that holds the embedded database's folder: a unix socket that only this folder's owner
 * can open. It serves what sees every row, backup and audit, and nothing that the network could ask for.
 */
export async function openDoor(folder: string, house: OpenHouse): Promise<Door> {
  const deeds = deedsOf(house)
  const near = join(resolve(folder), 'door')
  const path = Buffer.byteLength(near) <= LONGEST ? near : join(mkdtempSync(join(tmpdir(), 'heli-door-')), 'door')
  // Left behind by a killed server: the folder's lock is ours now, so nobody listens there.
  rmSync(path, { force: true })
  const server = createServer((asked, reply) => {
    void serve(deeds, asked, reply)
  })
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(path, listening))
  chmodSync(path, 0o600)
  const told = join(folder, SERVER_FILE)
  writeFileSync(told, path, { mode: 0o600 })
  return {
    close() {
      server.close()
      rmSync(told, { force: true })
      rmSync(path === near ? path : dirname(path), { recursive: true, force: true })
    },
  }
}

const deedsOf = (house: OpenHouse): ReadonlyMap<string, Deed> => {
  const { db, files, demoClock } = house
  const clock = (): Instant | null => demoClock?.now() ?? null
  return new Map<string, Deed>([
    ['/audit', (_, say) => auditAll({ db, files }, say)],
    ['/export-ocds', (body, say) => exportOcds(house, Export.parse(body), say)],
    ['/backup', (body, say) => writeBackup({ db, files, clock: clock() }, folderIn(body), say)],
  ])
}

function folderIn(body: unknown): string {
  if (typeof body === 'object' && body !== null && 'to' in body && typeof body.to === 'string') return body.to
  throw new Error('no folder named')
}

/** One JSON line per step: what is said on the way, then the end or the code of the failure. */
async function serve(deeds: ReadonlyMap<string, Deed>, asked: IncomingMessage, reply: ServerResponse): Promise<void> {
  const line = (value: unknown) => reply.write(`${JSON.stringify(value)}\n`)
  try {
    const deed = deeds.get(asked.url ?? '')
    if (deed === undefined) throw new Error('no such deed')
    let text = ''
    for await (const part of asked) text += String(part)
    line({ end: await deed(JSON.parse(text), (said) => line({ say: said })) })
  } catch (thrown) {
    line({ failed: codeOf(thrown) ?? 'defect' })
  }
  reply.end()
}
