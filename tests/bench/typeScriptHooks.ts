import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'

// Node runs our TypeScript as it is, but looks for the ".js" that an import names; here that is the ".ts" beside it.
registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL) {
      const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL)
      if (existsSync(source)) return next(source.href, context)
    }
    return next(specifier, context)
  },
})
