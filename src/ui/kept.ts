/** What the browser offers to keep texts in; private windows may refuse to, and then nothing is kept. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** A value kept on the phone. `isFit` looks at what was found, which an older version of the page may have written. */
export function readKept<T>(shelf: Shelf, key: string, isFit: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(shelf.getItem(key) ?? 'null')
    return isFit(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Whether it could be kept. */
export function keep(shelf: Shelf, key: string, value: unknown): boolean {
  try {
    if (value === undefined) shelf.removeItem(key)
    else shelf.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}
