import { describe, expect, it } from 'vitest';
import { resolved, schemaAt, schemaOf, withParts } from '../../src/input/schema-at.ts';

describe('a schema that refers to parts of others', () => {
  it('has them among its own, with what they refer to in turn', () => {
    const whole = withParts({ properties: { a: { $ref: 'other.schema.json#/$defs/part' } } }, () => ({
      $defs: {
        part: {
          description: 'of the other',
          properties: { again: { $ref: '#/$defs/part' }, text: { $ref: 'third.schema.json#/$defs/part' } },
        },
      },
    }));
    expect(schemaAt(whole, ['a', 'again', 'again']).description).toBe('of the other');
    expect(Object.keys(whole.$defs ?? {}).sort()).toEqual(['other.part', 'third.part']);
  });

  it('is read whole from the disk: an answer of own evidence in a case', () => {
    const root = schemaOf('case');
    const place = schemaAt(root, ['evidence', 'findings', 0, 'summary']);
    expect(resolved(place, root)).toMatchObject({ type: 'string', maxLength: 1000 });
  });
});
