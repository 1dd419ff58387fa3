/** Build options of the product: SvelteKit 3 keeps its own options here (it refuses svelte.config.js). */
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { browserScripts } from './scripts/tools/browserScripts.ts';
import { devRuntime } from './src/server/devRuntime.ts';

export default defineConfig({
  // Old WeChat WebViews: Svelte scopes styles with :where(), which needs Chrome 88 and Safari 14.
  build: { target: ['chrome88', 'safari14'] },
  plugins: [
    sveltekit({
      adapter: adapter(),
      // A phone asks for the route it goes to; it does not load the table of all of them.
      router: { resolution: 'server' },
      // Whatever page a link leads to, styles are asked for at one address.
      paths: { relative: false },
      // The small styles of components come with the page: one answer instead of twenty.
      inlineStyleThreshold: 4_000,
      // Never plain `runes: true`: it breaks legacy components inside node_modules.
      compilerOptions: { runes: ({ filename }: { filename: string }) => (/[/\\]node_modules[/\\]/.test(filename) ? undefined : true) },
      csp: {
        // By hash: a page that is kept for many readers has no secret in it.
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'connect-src': ['self'],
          'img-src': ['self', 'data:', 'blob:'],
          'style-src': ['self'],
          'style-src-attr': ['unsafe-inline'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none']
        }
      }
    }),
    browserScripts(),
    devRuntime()
  ]
});
