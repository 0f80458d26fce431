/** Cols by their distance, nearest first; a col may be in it more than once, its outdated entries are passed over. */
export class Heap {
  #keys = new Float64Array(64)
  #cols = new Int32Array(64)
  #size = 0

  clear(): void {
    this.#size = 0
  }

  get size(): number {
    return this.#size
  }

  /** The smallest distance, or infinity. */
  get nearest(): number {
    return this.#size === 0 ? Infinity : (this.#keys[0] ?? 0)
  }

  push(distance: number, col: number): void {
    if (this.#size === this.#keys.length) this.#grow()
    const keys = this.#keys
    const cols = this.#cols
    let at = this.#size++
    while (at > 0) {
      const above = (at - 1) >> 1
      const key = keys[above] ?? 0
      if (key <= distance) break
      keys[at] = key
      cols[at] = cols[above] ?? 0
      at = above
    }
    keys[at] = distance
    cols[at] = col
  }

  pop(): number {
    const keys = this.#keys
    const cols = this.#cols
    const first = cols[0] ?? 0
    const size = --this.#size
    const distance = keys[size] ?? 0
    const col = cols[size] ?? 0
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= size) break
      if (below + 1 < size && (keys[below + 1] ?? 0) < (keys[below] ?? 0)) below++
      const key = keys[below] ?? 0
      if (key >= distance) break
      keys[at] = key
      cols[at] = cols[below] ?? 0
      at = below
    }
    keys[at] = distance
    cols[at] = col
    return first
  }

  #grow(): void {
    const keys = new Float64Array(this.#keys.length * 2)
    const cols = new Int32Array(this.#cols.length * 2)
    keys.set(this.#keys)
    cols.set(this.#cols)
    this.#keys = keys
    this.#cols = cols
  }
}
