import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { useFrameWords } from './words.ts';

/** A bug in one screen must not look like lost data: say that it is safe and offer a way back. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <BrokenScreen onRetry={() => this.setState({ broken: false })} />;
  }
}

function BrokenScreen({ onRetry }: { readonly onRetry: () => void }) {
  const say = useFrameWords();
  return (
    <Result
      status="warning"
      title={say('broken.title')}
      subTitle={say('broken.text')}
      extra={
        <Button type="primary" onClick={onRetry}>
          {say('broken.retry')}
        </Button>
      }
    />
  );
}
