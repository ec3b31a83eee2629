import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'

// For children that run a file of these tests: what it imports of src is there already as it was built, which starts sooner.
registerHooks({
  resolve: (specifier, context, next) => {
    if (!specifier.startsWith('.') || !specifier.endsWith('.js') || !context.parentURL) return next(specifier, context)
    const built = new URL(specifier.replace('/src/', '/dist/'), context.parentURL)
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL)
    return next((specifier.includes('/src/') || !existsSync(source) ? built : source).href, context)
  },
})
