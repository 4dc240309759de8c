import { defineConfig } from 'vitest/config'

/** Papers that a real browser draws: no page of the desk, no clock, so they may run beside others. */
const papers = 'electron/main/printing/**/*.web.test.ts'

/** How every screen looks: nothing in them is timed either. */
const look = 'test/look/**/*.web.test.ts'

const slow = { testTimeout: 60_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{shared,endpoint,renderer,electron,resources,test}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.{pg,int,web}.test.ts'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['{endpoint,electron,test}/**/*.{pg,int}.test.ts'],
          globalSetup: ['test/setup/postgres.ts'],
          fileParallelism: false,
          ...slow,
        },
      },
      {
        test: {
          name: 'papers',
          include: [papers],
          fileParallelism: false,
          ...slow,
        },
      },
      {
        test: {
          name: 'look',
          include: [look],
          globalSetup: ['test/setup/build.ts', 'test/setup/postgres.ts'],
          fileParallelism: false,
          ...slow,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['{renderer,electron,test}/**/*.web.test.ts'],
          exclude: [papers, look],
          globalSetup: ['test/setup/build.ts', 'test/setup/postgres.ts'],
          fileParallelism: false,
          ...slow,
        },
      },
    ],
  },
})
