import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CaseTransaction, TransactionQuery } from '../../../shared/model/reading.ts';
import { call } from '../../data/bridge.ts';
import { useWindows, windowSize } from '../../data/windows.ts';

export type TransactionFilter = Omit<TransactionQuery, 'offset' | 'limit'>;

const pageOptions = (filter: TransactionFilter, offset: number, limit: number) => {
  const input = { ...filter, offset, limit };
  return { queryKey: ['transactionPage', input], queryFn: () => call('transactionPage', input) };
};

/** Counts and totals; while another filter is read, those of the one before stay. */
export const useTransactionCounts = (filter: TransactionFilter) =>
  useQuery({ ...pageOptions(filter, 0, windowSize), placeholderData: keepPreviousData });

export const useTransactionWindows = (
  filter: TransactionFilter,
  indexes: readonly number[],
): ((index: number) => CaseTransaction | undefined) =>
  useWindows(
    indexes,
    (offset, limit) => pageOptions(filter, offset, limit),
    (page) => page.transactions,
  );
