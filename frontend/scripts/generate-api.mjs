/** Types of the API from the committed OpenAPI file; an empty description while there is none. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const SOURCE = '../backend/openapi.yaml';
const TARGET = 'src/lib/shared/http/api.d.ts';

export async function generateApi() {
  mkdirSync('src/lib/shared/http', { recursive: true });
  if (!existsSync(SOURCE)) {
    if (!existsSync(TARGET)) writeFileSync(TARGET, 'export type paths = Record<string, never>;\n');
    return;
  }
  if (existsSync(TARGET) && statSync(TARGET).mtimeMs > statSync(SOURCE).mtimeMs) return;
  const { default: openapi, astToString } = await import('openapi-typescript');
  const types = astToString(await openapi(readFileSync(SOURCE, 'utf8')));
  writeFileSync(TARGET, `// generated from backend/openapi.yaml by npm run api\n${types}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await generateApi();
