import './mantine.css'
import { createTheme, type MantineColorsTuple } from '@mantine/core'

const accent: MantineColorsTuple = [
  '#eff6f2',
  '#dcebe5',
  '#bcd8cd',
  '#95c2b1',
  '#6ba995',
  '#43907a',
  '#257664',
  '#0f5c4d',
  '#0b4a3e',
  '#07382f',
]

/** Mantine carries behaviour (focus, keyboard, right to left); the look is ours, from the tokens (mantine.css). */
export const mantineTheme = createTheme({
  primaryColor: 'accent',
  primaryShade: 7,
  colors: { accent },
  fontFamily: 'var(--font)',
  defaultRadius: 12,
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 16,
        overlayProps: { backgroundOpacity: 0.45 },
        transitionProps: { duration: 120 },
      },
    },
  },
})
