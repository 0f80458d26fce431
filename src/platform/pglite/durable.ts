import { closeSync, fsyncSync, openSync } from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { PGlite } from '@electric-sql/pglite'

type OpenFile = { nfd?: number; node: unknown }
type HostModule = {
  NODEFS: { realPath(node: unknown): string; stream_ops: { fsync?: (file: OpenFile) => number } }
}

/**
 * The parameters PGlite starts with, made durable: `-F` (never sync) is dropped, and the method is one that its file
 * system can be given (the default opens files with a flag that means nothing there).
 */
export const DURABLE_START = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync',
  '-c',
  'synchronous_commit=on',
]

/** What is thrown away is small: half of the start would go by in setting aside 128 MB for its pages. */
export const THROWAWAY_START = [...PGlite.defaultStartParams, '-c', 'shared_buffers=8MB']

/** PGlite's folder file system has no sync operation, so fsync() succeeds without doing anything; this one has. */
export class DurableFolder extends NodeFS {
  syncs = 0

  override async init(...[pglite, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const addSync = (module: unknown) => {
      const { NODEFS } = module as HostModule
      NODEFS.stream_ops.fsync = (file) => {
        if (file.nfd === undefined) syncPath(NODEFS.realPath(file.node))
        else fsyncSync(file.nfd)
        this.syncs += 1
        return 0
      }
    }
    return super.init(pglite, { ...options, preRun: [...(options.preRun ?? []), addSync] })
  }
}

/** A folder is opened without a file descriptor of its own there. */
function syncPath(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
