import { App } from 'antd';
import { useCallback } from 'react';
import type { Failure } from '../../shared/result.ts';
import { describeFailure } from '../../shared/words/index.ts';
import { useLanguage } from '../words/language.ts';

/** Shows a failure in calm words: what happened, what is safe, what to do next. A cancel needs no words. */
export function useTellFailure(): (failure: Failure) => void {
  const { notification } = App.useApp();
  const language = useLanguage();
  return useCallback(
    (failure) => {
      if (failure.code === 'CANCELLED') return;
      notification.warning({
        title: describeFailure(failure, language),
        placement: 'top',
        duration: 10,
        role: 'alert',
      });
    },
    [notification, language],
  );
}
