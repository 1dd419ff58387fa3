/** Build options of the product: SvelteKit 3 keeps its own options here (it refuses svelte.config.js). */
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { devRuntime } from './src/server/devRuntime.ts';

export default defineConfig({
  // Old WeChat WebViews: Svelte scopes styles with :where(), which needs Chrome 88 and Safari 14.
  build: { target: ['chrome88', 'safari14'] },
  plugins: [
    sveltekit({
      adapter: adapter(),
      // Never plain `runes: true`: it breaks legacy components inside node_modules.
      compilerOptions: { runes: ({ filename }: { filename: string }) => (/[/\\]node_modules[/\\]/.test(filename) ? undefined : true) },
      csp: {
        mode: 'auto',
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
    devRuntime()
  ]
});
