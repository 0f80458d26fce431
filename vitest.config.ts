import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// `vitest run` is the everyday suite; `--mode e2e` drives Chromium over the built server, `--mode deep` is the long night run.
type Suite = { include: string[]; testTimeout: number; isolate?: boolean; maxWorkers?: number; setupFiles?: string[] }
const suites: Record<string, Suite> = {
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/*.test.ts', 'tests/arch/*.test.ts'],
    testTimeout: 60_000,
    // No module keeps state that a test changes, so files of one process share what they import, and every core is used.
    isolate: false,
    maxWorkers: availableParallelism(),
  },
  e2e: { include: ['tests/e2e/**/*.test.ts'], testTimeout: 60_000 },
  deep: {
    include: ['tests/deep/**/*.test.ts', 'src/lib/assignment/*.test.ts'],
    setupFiles: ['tests/deep/longer.ts'],
    testTimeout: 1_800_000,
  },
}

export default defineConfig(({ mode }) => ({
  // What was transformed once is kept from run to run, but for files that say `import.meta.glob(` in just this form.
  test: { ...(suites[mode] ?? suites['test']), hookTimeout: 60_000, experimental: { fsModuleCache: true } },
}))
