import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

/** Builds `pages/<entry>` for production into `folder`, with a page of the same name that loads it. */
export async function bundlePage(entry: string, folder: string, page: string): Promise<void> {
  const name = page.replace('.html', '')
  const built = await build({
    configFile: false,
    root: fileURLToPath(new URL('../pages', import.meta.url)),
    logLevel: 'error',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      rollupOptions: {
        input: { [name]: fileURLToPath(new URL(`../pages/${entry}`, import.meta.url)) },
        output: { entryFileNames: `assets/${name}.js`, assetFileNames: `assets/${name}-[name]-[hash][extname]` },
      },
    },
  })
  const outputs = Array.isArray(built) ? built : [built]
  const styles = outputs
    .flatMap((result) => ('output' in result ? result.output : []))
    .filter(({ fileName }) => fileName.endsWith('.css'))
    .map(({ fileName }) => `<link rel="stylesheet" href="/${fileName}">`)
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${name}</title>
<meta name="csp-nonce" content="__CSP_NONCE__">${styles.join('')}</head><body><div id="root"></div><script type="module" src="/assets/${name}.js"></script></body></html>`
  await writeFile(join(folder, page), html)
}
