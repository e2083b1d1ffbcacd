import { expect, test } from 'vitest'
import { freshDatabase } from '../testing/fresh-database.ts'

test('installations on one server that start in the same moment all come up, though their roles are the server’s', async () => {
  const made = await Promise.all(
    Array.from({ length: 8 }, (_, index) => freshDatabase({ queues: [{ name: `at-once-${index}` }] })),
  )
  expect(new Set(made.map(({ app }) => app.database)).size).toBe(8)
})
