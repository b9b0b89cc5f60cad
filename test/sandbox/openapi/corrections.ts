import { isRecord, type JsonRecord } from '../json.ts';
import type { Operation } from '../token-costs.ts';
import { type Quirk, quirks } from './quirks.ts';

/** The operation as Pipedrive means it. Throws where a quirk has gone from the file, so that the list stays true. */
export function corrected(operation: Operation, description: JsonRecord): JsonRecord {
  const copy = structuredClone(description);
  for (const quirk of quirks.filter(({ operations }) => operations.includes(operation))) {
    const gone = uncorrectable(quirk, copy);
    if (gone.length > 0) {
      throw new Error(`${operation} no longer needs a correction of ${gone.join(', ')}: remove it from quirks.ts.`);
    }
  }
  return copy;
}

/** Corrects in place; returns the names there was nothing to correct about. */
function uncorrectable(quirk: Quirk, description: JsonRecord): string[] {
  if (quirk.kind === 'nullable') {
    return quirk.properties.filter((name) => allowNull(description.responses, name) === 0);
  }
  const wasCorrected = widenParameter(description, quirk.parameter, quirk.kind);
  return wasCorrected ? [] : [quirk.parameter];
}

/** Returns how many schemas it has changed. */
function allowNull(node: unknown, name: string): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, part) => sum + allowNull(part, name), 0);
  if (!isRecord(node)) return 0;
  const properties = isRecord(node.properties) ? node.properties : {};
  const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
  const isStrict = isRecord(schema) && schema.nullable !== true;
  if (isStrict) schema.nullable = true;
  const inside = Object.values(node).reduce<number>((sum, part) => sum + allowNull(part, name), 0);
  return inside + Number(isStrict);
}

function widenParameter(description: JsonRecord, name: string, kind: 'listed' | 'sort'): boolean {
  const parameters = Array.isArray(description.parameters) ? description.parameters : [];
  const parameter = parameters.filter(isRecord).find((one) => one.name === name);
  const schema = parameter?.schema;
  if (!isRecord(schema) || !Array.isArray(schema.enum)) return false;
  const one = `(${schema.enum.join('|')})${kind === 'sort' ? '( (ASC|DESC))?' : ''}`;
  delete schema.enum;
  schema.pattern = `^${one}(, ?${one})*$`;
  return true;
}
