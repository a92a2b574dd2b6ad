// How every process here runs TypeScript: types are stripped and decorators lowered while a file is loaded; nothing is built.
import { readFileSync } from 'node:fs';
import { enableCompileCache, registerHooks, setSourceMapsSupport } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'oxc-transform';

const options = {
  lang: 'ts',
  target: 'es2023',
  sourcemap: true,
  decorator: { legacy: true },
  assumptions: { setPublicClassFields: true },
  typescript: { removeClassFieldsWithoutInitializer: true, onlyRemoveTypeImports: true },
};

// Our own files alone: a package's maps would be read for nobody.
setSourceMapsSupport(true, { nodeModules: false });
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)));

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
    const file = fileURLToPath(url);
    const { code, map, errors } = transformSync(file, readFileSync(file, 'utf8'), options);
    if (errors.length > 0)
      throw new SyntaxError(`${file}: ${errors.map((error) => error.codeframe ?? error.message).join('\n')}`);
    const inline = Buffer.from(JSON.stringify(map)).toString('base64');
    return {
      format: 'module',
      shortCircuit: true,
      source: `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}`,
    };
  },
});
