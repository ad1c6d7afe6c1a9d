import { describe, expect, test } from 'vitest';
import { inChatOrder, type Placed } from '../../src/main/core/series/order.ts';

const picture = (name: string, made: string | null, said: string | null = null): Placed => ({
  name,
  made,
  said,
});
const namesOf = (pictures: readonly Placed[]): string =>
  inChatOrder(pictures)
    .map(({ name }) => name)
    .join('');

describe('the order of a series', () => {
  test('by what the pictures say, whenever they were made', () => {
    expect(namesOf([picture('b', '3', '20'), picture('a', '4', '10'), picture('c', '1', '30')])).toBe('abc');
  });

  test('a picture without a time in it follows the one made before it', () => {
    const read = [picture('a', '1', '10'), picture('b', '2'), picture('c', '3', '20'), picture('d', '4')];
    expect(namesOf(read.toReversed())).toBe('abcd');
  });

  test('a chat that was captured from its end upwards is turned round', () => {
    const read = [
      picture('d', '1', '40'),
      picture('c', '2'),
      picture('b', '3', '20'),
      picture('a', '4', '10'),
    ];
    expect(namesOf(read)).toBe('abcd');
    expect(namesOf([picture('0', '5'), ...read])).toBe('0abcd');
  });

  test('where nothing was read, by when they were made, then by the numbers in their names', () => {
    expect(namesOf([picture('10', null), picture('9', null), picture('x', '1')])).toBe('x910');
    expect(namesOf([picture('b', '2'), picture('a', '1')])).toBe('ab');
    expect(namesOf([])).toBe('');
  });
});
