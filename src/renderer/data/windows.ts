import { useQueries } from '@tanstack/react-query';

/** Items read at once: a few screens, a few milliseconds. */
export const windowSize = 200;

interface PageOptions<Page> {
  readonly queryKey: readonly unknown[];
  readonly queryFn: () => Promise<Page>;
}

/** The items at these places of a long list and those before them, read in whole windows; undefined while a window is read. */
export function useWindows<Page, Item>(
  indexes: readonly number[],
  pageOptions: (offset: number, limit: number) => PageOptions<Page>,
  itemsOf: (page: Page) => readonly Item[],
): (index: number) => Item | undefined {
  const windowOf = (index: number): number => Math.floor(Math.max(0, index) / windowSize);
  const wanted = [...new Set(indexes.flatMap((index) => [windowOf(index - 1), windowOf(index)]))];
  const read = useQueries({
    queries: wanted.map((number) => pageOptions(number * windowSize, windowSize)),
  });
  return (index) => {
    const page = read[wanted.indexOf(windowOf(index))]?.data;
    return page === undefined ? undefined : itemsOf(page)[index % windowSize];
  };
}
