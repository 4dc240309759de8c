import { expect, test } from 'vitest'
import { createSounds } from './sounds.ts'

test('where audio is not allowed nothing throws, and the reason is told once', () => {
  const reasons: string[] = []
  const sounds = createSounds(
    () => {
      throw new Error('NotAllowedError')
    },
    { onSilent: (why) => reasons.push(why) },
  )
  sounds.play('right')
  sounds.play('wrong')
  expect(reasons).toEqual(['NotAllowedError'])
})
