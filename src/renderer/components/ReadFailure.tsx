import { Alert, Button } from 'antd';
import { describeFailure } from '../../shared/words/index.ts';
import { useFrameWords } from '../app/words.ts';
import { failureOf } from '../data/bridge.ts';
import { useLanguage } from '../words/language.ts';

/** Stands where something could not be read: what happened, what is safe, and another try. */
export function ReadFailure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const say = useFrameWords();
  const language = useLanguage();
  return (
    <Alert
      type="warning"
      showIcon
      title={describeFailure(failureOf(error), language)}
      action={
        <Button size="small" onClick={onRetry}>
          {say('retry')}
        </Button>
      }
    />
  );
}
