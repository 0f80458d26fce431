import type { OfficeDocument } from '../lib/document/tree.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import { sha256 } from './hash.ts'
import type { PressOptions } from './pdf.ts'
import { type PaperFormat, pressThread, type PressThread } from './press-thread.ts'

/** Printed documents, in the two forms an office asks for. Equal documents give equal bytes. */
export type Papers = {
  /** 'press-busy': so many documents are waiting already that this one would come too late. */
  print(document: OfficeDocument, format: PaperFormat): Promise<Result<Uint8Array, { code: 'press-busy' }>>
}

/** Documents that wait, and bytes that are kept. A report of three pages takes some 20 ms and 100 kB. */
export type PaperLimits = { readonly waiting: number; readonly keptBytes: number }
const LIMITS: PaperLimits = { waiting: 40, keptBytes: 32_000_000 }

/**
 * Prints one document at a time, away from the thread that answers requests. What was printed is found again by a hash of all that
 * went into it, for as long as there is room; in memory only, because a slip or a closed sheet has no business on the disk.
 */
export function printer(
  options: PressOptions,
  { waiting, keptBytes }: PaperLimits = LIMITS,
  press = pressThread(options),
): Papers {
  const kept = keeper(keptBytes)
  const queue = inTurn(press)
  const printing = new Map<string, Promise<Uint8Array>>()
  return {
    async print(document, format) {
      const key = sha256(JSON.stringify([format, document]))
      const found = kept.get(key) ?? printing.get(key)
      if (found !== undefined) return ok(await found)
      if (printing.size >= waiting) return refuse({ code: 'press-busy' })
      const made = queue({ document, format }).finally(() => printing.delete(key))
      printing.set(key, made)
      const bytes = await made
      kept.put(key, bytes)
      return ok(bytes)
    },
  }
}

function inTurn(press: PressThread): PressThread {
  let last: Promise<unknown> = Promise.resolve()
  return (job) => {
    const printed = last.then(() => press(job))
    last = printed.catch(() => undefined)
    return printed
  }
}

/** Lets go of what was longest not asked for. */
function keeper(room: number) {
  const kept = new Map<string, Uint8Array>()
  let size = 0
  const drop = (key: string) => {
    size -= kept.get(key)?.length ?? 0
    kept.delete(key)
  }
  return {
    get(key: string): Uint8Array | undefined {
      const bytes = kept.get(key)
      if (bytes === undefined) return undefined
      kept.delete(key)
      kept.set(key, bytes)
      return bytes
    },
    put(key: string, bytes: Uint8Array): void {
      drop(key)
      kept.set(key, bytes)
      size += bytes.length
      for (const oldest of kept.keys()) {
        if (size <= room) return
        drop(oldest)
      }
    },
  }
}
