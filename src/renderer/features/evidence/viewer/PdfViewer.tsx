import { Button, Form, Input, Spin } from 'antd';
import { useState } from 'react';
import type { EvidenceRecord } from '../../../../shared/model/evidence.ts';
import { useEvidenceWords } from '../words.ts';
import { FileCard } from './FileCard.tsx';
import { usePdf } from './pdf-document.ts';
import { PdfPages } from './PdfPages.tsx';
import styles from './viewer.module.css';

/** A PDF by its pages. One that is protected asks for the password, which is used for this view alone. */
export function PdfViewer({ evidence }: { readonly evidence: EvidenceRecord }) {
  const say = useEvidenceWords();
  const [password, setPassword] = useState<string | null>(null);
  const pdf = usePdf(evidence.id, password);
  switch (pdf.state) {
    case 'loading':
      return <Spin className={styles.waiting} aria-label={say('viewer.loading')} />;
    case 'failed':
      return <FileCard file={evidence.file} reason={say('viewer.pdfFailed')} />;
    case 'locked':
      return (
        <FileCard file={evidence.file} reason={say('viewer.pdfLocked')}>
          <Unlock wrong={pdf.wrong} onPassword={setPassword} />
        </FileCard>
      );
    case 'open':
      return <PdfPages pdf={pdf} name={evidence.file.originalName} />;
  }
}

function Unlock(props: { readonly wrong: boolean; readonly onPassword: (password: string) => void }) {
  const say = useEvidenceWords();
  return (
    <Form<{ password: string }>
      className={styles.unlock}
      onFinish={({ password }) => props.onPassword(password)}
      layout="vertical"
    >
      <p>{say('viewer.pdfLockedText')}</p>
      <Form.Item
        name="password"
        label={say('viewer.password')}
        {...(props.wrong ? { validateStatus: 'error' as const, help: say('viewer.wrongPassword') } : {})}
      >
        <Input.Password autoComplete="off" />
      </Form.Item>
      <Button htmlType="submit">{say('viewer.unlock')}</Button>
    </Form>
  );
}
