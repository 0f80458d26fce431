import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { msOf } from '../../kernel/civil.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { type FileType, Sha256, type StoredFile } from '../../kernel/stored-file.ts'
import type { Draft, Files, PutRefusal } from '../files.ts'
import { systemClock } from '../clock.ts'
import { newId } from '../ids.ts'
import { bytesAt } from './bytes-at.ts'
import { typeOf } from './file-type.ts'
import { withoutMetadata } from './without-metadata.ts'

const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS

/** Files under `<root>/files`, spread over 256 folders by the first byte of their hash; drafts in a folder of their own. */
export function diskFiles(root: string): Files {
  const home = resolve(root, 'files')
  const incoming = join(home, 'incoming')
  const pathOf = (sha256: Sha256) => join(home, sha256.slice(0, 2), sha256)
  const receive: Files['receive'] = async (bytes, { maxBytes }) => {
    const draft = await draftIn(incoming)
    const drop = () => rm(draft.path, { force: true })
    try {
      const received = await takeIn(draft.file, bytes, maxBytes).finally(() => draft.file.close())
      if (received.ok) return ok(draftOf(received.value, draft.path, pathOf(received.value.sha256)))
      await drop()
      return received
    } catch (thrown) {
      await drop()
      throw thrown
    }
  }
  return {
    receive,
    async put(bytes, limit) {
      const received = await receive(bytes, limit)
      if (!received.ok) return received
      await received.value.keep().finally(() => received.value.drop())
      return ok(received.value.stored)
    },
    async adopt(sha256, bytes) {
      const { path, file } = await draftIn(incoming)
      try {
        const isTrue = await copied(file, bytes, sha256).finally(() => file.close())
        if (isTrue) await keep(path, pathOf(sha256))
        return isTrue
      } finally {
        await rm(path, { force: true })
      }
    },
    async open(name) {
      const sha256 = Sha256.safeParse(name)
      if (!sha256.success) return refuse({ code: 'no-such-file' })
      const found = await stat(pathOf(sha256.data)).catch(ifMissing)
      if (found === undefined) return refuse({ code: 'no-such-file' })
      return ok({ stream: createReadStream(pathOf(sha256.data)), size: found.size })
    },
    settled: () => settledIn(home),
    async remove(sha256) {
      if (await isOlder(pathOf(sha256), DAY_MS)) await rm(pathOf(sha256), { force: true })
    },
    async clearParts() {
      for (const name of (await readdir(incoming).catch(ifMissing)) ?? [])
        if (await isOlder(join(incoming, name), HOUR_MS)) await rm(join(incoming, name), { force: true })
    },
  }
}

async function draftIn(folder: string): Promise<{ path: string; file: FileHandle }> {
  const path = join(folder, newId())
  await makeFolder(folder)
  return { path, file: await open(path, 'wx+', 0o600) }
}

function draftOf(stored: StoredFile, path: string, kept: string): Draft {
  let isKept = false
  return {
    stored,
    bytes: async () => new Uint8Array(await readFile(isKept ? kept : path)),
    async keep() {
      if (!isKept) await keep(path, kept)
      isKept = true
    },
    drop: () => rm(path, { force: true }),
  }
}

async function settledIn(home: string): Promise<Sha256[]> {
  const settled: Sha256[] = []
  const folders = (await readdir(home).catch(ifMissing)) ?? []
  for (const folder of folders.filter((name) => /^[0-9a-f]{2}$/.test(name)))
    for (const name of await readdir(join(home, folder))) {
      const sha256 = Sha256.safeParse(name)
      if (sha256.success && (await isOlder(join(home, folder, name), DAY_MS))) settled.push(sha256.data)
    }
  return settled
}

/** By the machine's own clock, which dates files; what is not there is not old. */
async function isOlder(path: string, ms: number): Promise<boolean> {
  const found = await stat(path).catch(ifMissing)
  return found !== undefined && msOf(systemClock.now()) - found.mtimeMs > ms
}

async function copied(file: FileHandle, bytes: AsyncIterable<Uint8Array>, sha256: Sha256): Promise<boolean> {
  const hash = createHash('sha256')
  for await (const part of bytes) {
    hash.update(part)
    await file.writeFile(part)
  }
  await file.sync()
  return hash.digest('hex') === sha256
}

async function takeIn(
  file: FileHandle,
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Result<StoredFile, PutRefusal>> {
  let size = 0
  for await (const part of bytes) {
    if (size + part.length > maxBytes) return refuse({ code: 'file-too-large' })
    await file.writeFile(part)
    size += part.length
  }
  if (size === 0) return refuse({ code: 'file-empty' })

  const type = await typeOf(file, size)
  const cleaned = type === undefined ? undefined : await clean(file, type, size)
  if (type === undefined || cleaned === undefined) return refuse({ code: 'file-kind-refused' })
  await file.sync()
  return ok({ sha256: await hashOf(file, cleaned), size: cleaned, type })
}

/** Rewrites an image without its metadata; the size that is left, or undefined for a damaged one. */
async function clean(file: FileHandle, type: FileType, size: number): Promise<number | undefined> {
  if (!type.startsWith('image/')) return size
  const bytes = withoutMetadata(type, await bytesAt(file, 0, size))
  if (bytes === undefined) return undefined
  await file.truncate(0)
  await file.write(bytes, 0, bytes.length, 0)
  return bytes.length
}

async function hashOf(file: FileHandle, size: number): Promise<Sha256> {
  const hash = createHash('sha256')
  const step = 1_048_576
  for (let position = 0; position < size; position += step) hash.update(await bytesAt(file, position, step))
  return Sha256.parse(hash.digest('hex'))
}

/** A rename is all or nothing; it lasts through a power cut only when the folder is synced too. Equal bytes replace each other. */
async function keep(incoming: string, kept: string): Promise<void> {
  await makeFolder(dirname(kept))
  await rename(incoming, kept)
  await syncFolder(dirname(kept))
}

async function makeFolder(folder: string): Promise<void> {
  const firstMade = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (firstMade === undefined) return
  for (let made = folder; made.length >= firstMade.length; made = dirname(made)) await syncFolder(dirname(made))
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

function ifMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
