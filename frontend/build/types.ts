// OpenAPI's schemas, on standard input, become TypeScript types, on standard output. Run by generate.py.
import { text as whole } from 'node:stream/consumers';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

const openapi: { components: { schemas: Record<string, JSONSchema> } } = JSON.parse(await whole(process.stdin));
const text = JSON.stringify(openapi.components.schemas).replaceAll('#/components/schemas/', '#/definitions/');
const definitions: Record<string, JSONSchema> = JSON.parse(text, (key, value) =>
  // Titles of single fields would each become a type of their own.
  key === 'title' && typeof value === 'string' ? undefined : value,
);
const types = await compile({ type: 'object', additionalProperties: false, definitions }, 'Nothing', {
  additionalProperties: false,
  bannerComment: '// Generated from the API by `make generate`. Do not edit: change api/thaw/plans and generate again.',
  unreachableDefinitions: true,
  style: { singleQuote: true, printWidth: 120 },
});
// The tool tells of each type that the wrapping schema refers to it; nobody needs to read that.
const told = / \*\n \* This interface was referenced by `Nothing`'s JSON-Schema\n \* via the `definition` "\w+"\.\n/g;
process.stdout.write(types.replace('export interface Nothing {}\n', '').replaceAll(told, ''));
