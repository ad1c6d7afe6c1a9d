import {
  keepPreviousData,
  QueryClient,
  useMutation,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { CallInput, CallOutput } from '../../shared/contract.ts';
import type { Method } from '../../shared/methods.ts';
import type { Failure } from '../../shared/result.ts';
import { call, failureOf } from './bridge.ts';
import { useTellFailure } from './failures.ts';

/** Everything read stays fresh until the main process says that the vault changed; nothing comes from a network. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

type InputOf<M extends Method> = undefined extends CallInput<M> ? [input?: undefined] : [input: CallInput<M>];

const caseOf = (input: unknown): string | null =>
  typeof input === 'object' && input !== null && 'caseId' in input && typeof input.caseId === 'string'
    ? input.caseId
    : null;

/** Long enough to gather the changes of an import, short enough not to be seen. */
const gatherMilliseconds = 40;

/** Reads again what changes may have touched: all but the lists of other cases. Returns its own undo. */
export function followVault(): () => void {
  const changed = new Set<string | null>();
  const readAgain = (): void => {
    const cases = new Set(changed);
    changed.clear();
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => {
        const readCase = caseOf(queryKey[1]);
        return cases.has(null) || readCase === null || cases.has(readCase);
      },
    });
  };
  return window.casevault.on('vault-changed', ({ caseId }) => {
    if (changed.size === 0) window.setTimeout(readAgain, gatherMilliseconds);
    changed.add(caseId);
  });
}

/** What a read call gives, kept and read again when the vault changes. */
export function useQueryOf<M extends Method>(
  method: M,
  ...[input]: InputOf<M>
): UseQueryResult<CallOutput<M>> {
  return useQuery({ queryKey: [method, input ?? null], queryFn: () => call(method, input as CallInput<M>) });
}

/** As `useQueryOf`, but what was read last stays (`isPlaceholderData`) while another input is read, so that nothing jumps. */
export function useSteadyQueryOf<M extends Method>(
  method: M,
  input: CallInput<M>,
): UseQueryResult<CallOutput<M>> {
  return useQuery({
    queryKey: [method, input],
    queryFn: () => call(method, input),
    placeholderData: keepPreviousData,
  });
}

export interface Call<M extends Method> {
  /** The value, or undefined after a failure that the user was told about. */
  readonly run: (...input: InputOf<M>) => Promise<CallOutput<M> | undefined>;
  readonly running: boolean;
}

/** A call that changes something. A failure is told in calm words, unless `onFailure` takes it and returns true. */
export function useCall<M extends Method>(method: M, onFailure?: (failure: Failure) => boolean): Call<M> {
  const tell = useTellFailure();
  const mutation = useMutation({ mutationFn: (input: CallInput<M> | undefined) => call(method, input) });
  return {
    running: mutation.isPending,
    run: async (...[input]) => {
      try {
        return await mutation.mutateAsync(input);
      } catch (error) {
        const failure = failureOf(error);
        if (!onFailure?.(failure)) tell(failure);
        return undefined;
      }
    },
  };
}
