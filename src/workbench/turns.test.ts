/** Who waits for whom, and that nobody waits for ever for one that failed. */
import { expect, it } from 'vitest';
import { Slots, Turns } from './turns.ts';

/** Work that ends when it is told to, and what of it was begun. */
function held(): {
  begun: string[];
  act: (name: string) => () => Promise<void>;
  end: (name: string) => void;
} {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    act: (name) => () => {
      begun.push(name);
      return new Promise<void>((resolve, reject) => {
        ends.set(name, () => (name.startsWith('bad') ? reject(new Error(name)) : resolve()));
      });
    },
    end: (name) => ends.get(name)?.(),
  };
}

/** Until everything that can go on has gone on. */
const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

it('what is done to one thing is done one after the other, also after what failed, and to another at once', async () => {
  const turns = new Turns();
  const { begun, act, end } = held();
  const bad = turns.inTurn('file', act('bad'));
  const refused = expect(bad).rejects.toThrow('bad');
  const next = turns.inTurn('file', act('next'));
  const last = turns.inTurn('file', act('last'));
  const other = turns.inTurn('other', act('other'));
  await settled();
  expect(begun).toEqual(['bad', 'other']);
  end('bad');
  await refused;
  await settled();
  expect(begun).toEqual(['bad', 'other', 'next']);
  end('next');
  await settled();
  expect(begun).toEqual(['bad', 'other', 'next', 'last']);
  for (const name of ['other', 'last']) end(name);
  await Promise.all([next, last, other]);
});

it('no more are at work at once than there are places, and the others come in their order, also after what failed', async () => {
  const slots = new Slots(2);
  const { begun, act, end } = held();
  const bad = slots.inSlot(act('bad'));
  const refused = expect(bad).rejects.toThrow('bad');
  const others = ['a', 'b', 'c'].map((name) => slots.inSlot(act(name)));
  await settled();
  expect(begun).toEqual(['bad', 'a']);
  end('bad');
  await refused;
  // Whoever comes now is not before those who wait.
  const late = slots.inSlot(act('late'));
  await settled();
  expect(begun).toEqual(['bad', 'a', 'b']);
  for (const name of ['a', 'b', 'c', 'late']) {
    end(name);
    await settled();
  }
  expect(begun).toEqual(['bad', 'a', 'b', 'c', 'late']);
  await Promise.all([...others, late]);
  // All places are free again.
  const again = ['d', 'e', 'f'].map((name) => slots.inSlot(act(name)));
  await settled();
  expect(begun.slice(5)).toEqual(['d', 'e']);
  for (const name of ['d', 'e', 'f']) {
    end(name);
    await settled();
  }
  await Promise.all(again);
});
