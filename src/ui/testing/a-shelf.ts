export type Shelf = Storage & { readonly texts: Map<string, string> }

/** A browser's storage for a test, with what is kept in it open to the test. */
export function aShelf(kept: Iterable<readonly [key: string, text: string]> = []): Shelf {
  const texts = new Map(kept)
  return {
    texts,
    get length() {
      return texts.size
    },
    key: (at) => [...texts.keys()][at] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
    clear: () => texts.clear(),
  }
}
