import fc from 'fast-check'

// In the long run every random search takes at least so many cases.
fc.configureGlobal({ numRuns: 3_000 })
