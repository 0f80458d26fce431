import { CodedError } from '../coded-error.ts'
import type { Line, Lines } from '../dialect.ts'
import type { Thread } from './client.ts'

/**
 * The one session of a PGlite thread, lent to one caller after another in the order they asked. A caller who holds it
 * silently for longer than `idle` milliseconds, or whose thread was restarted, has lost it with its transaction.
 */
export function oneLine(thread: Thread, idle: number): Lines {
  let last: Promise<void> = Promise.resolve()
  const endings = new WeakMap<Line, () => void>()

  const take = async (): Promise<Line> => {
    const before = last
    let next = () => {}
    last = new Promise((resolve) => {
      next = resolve
    })
    await before
    const { line, end } = lend(thread, idle, next)
    endings.set(line, end)
    return line
  }
  return {
    take,
    give: (line) => endings.get(line)?.(),
    async close() {
      await take()
      await thread.close()
    },
  }
}

function lend(thread: Thread, idle: number, next: () => void): { line: Line; end(): void } {
  let epoch: number | undefined
  let lost = false
  let timer: NodeJS.Timeout | undefined

  const lose = () => {
    lost = true
    const free = () => next()
    void thread.run('rollback', []).then(free, free)
  }
  const line: Line = {
    async run(sql, parameters) {
      epoch ??= thread.epoch()
      if (lost || epoch !== thread.epoch()) throw new CodedError('transaction-lost')
      clearTimeout(timer)
      try {
        return await thread.run(sql, parameters)
      } finally {
        timer = setTimeout(lose, idle).unref()
      }
    },
  }
  const end = () => {
    clearTimeout(timer)
    if (!lost) next()
  }
  return { line, end }
}
