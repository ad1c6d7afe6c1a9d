import { Button, Checkbox, Drawer, Form, InputNumber, Radio, Segmented, Select } from 'antd';
import { useState } from 'react';
import { languages, type Language } from '../../../shared/languages.ts';
import type { DraftKind } from '../../../shared/model/draft.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute } from '../../app/routes.ts';
import { useCall, useQueryOf } from '../../data/calls.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import { isDraftKind, kindsFor } from './draft-channels.ts';
import { languageNames } from './draft-words.ts';
import styles from './DraftsPage.module.css';
import { rememberLeftOut } from './left-out.ts';
import { useChannels } from './use-channels.ts';
import { useDraftWords } from './words.ts';

interface NewDraftDrawerProps {
  readonly caseId: string;
  readonly preset: string | null;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks what is to be written, composes it from the case and saves it as a new draft. */
export function NewDraftDrawer(props: NewDraftDrawerProps) {
  const say = useDraftWords();
  return (
    <Drawer open={props.open} onClose={props.onClose} destroyOnHidden size={640} title={say('form.title')}>
      {props.open && <NewDraftForm key={props.preset ?? ''} {...props} />}
    </Drawer>
  );
}

function NewDraftForm({ caseId, preset, onClose }: NewDraftDrawerProps) {
  const say = useDraftWords();
  const appLanguage = useLanguage();
  const channels = useChannels();
  const presetKind = preset !== null && isDraftKind(preset) ? preset : null;
  const [channelId, setChannelId] = useState(presetKind === null ? preset : null);
  const channel = channels.find(({ id }) => id === channelId) ?? null;
  const jurisdiction = useQueryOf('caseRead', { id: caseId }).data?.details.jurisdiction ?? 'other';
  const near = channels.filter(
    (one) => one === channel || one.own || [jurisdiction, 'other'].includes(one.jurisdiction),
  );
  const kinds = kindsFor(channel, jurisdiction);
  const [chosenKind, setKind] = useState<DraftKind | null>(presetKind);
  const kind = chosenKind ?? kinds[0] ?? 'letter';
  const [language, setLanguage] = useState<Language>(appLanguage);
  const [maximumCharacters, setMaximum] = useState<number | null>(null);
  const [isPublic, setPublic] = useState(false);
  const compose = useCall('draftCompose');
  const add = useCall('draftAdd');
  const write = async (): Promise<void> => {
    const wish = {
      kind,
      language,
      channelId: channel ? channelId : null,
      maximumCharacters: kind === 'short-text' ? maximumCharacters : null,
      isPublic,
    };
    const composed = await compose.run({ caseId, wish });
    if (!composed) return;
    const { leftOut, ...details } = composed;
    const saved = await add.run({ caseId, details });
    if (!saved) return;
    rememberLeftOut(saved.id, leftOut);
    navigate(caseRoute(caseId, 'drafts', saved.id));
  };
  return (
    <Form layout="vertical" onFinish={() => void write()}>
      {channels.length > 0 && (
        <Form.Item label={say('form.channel')} htmlFor="draft-channel" extra={say('form.channelHint')}>
          <Select
            id="draft-channel"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={say('form.noChannel')}
            value={channel ? channelId : null}
            onChange={(id: string | undefined) => setChannelId(id ?? null)}
            options={near.map(({ id, name }) => ({ value: id, label: name[appLanguage] }))}
          />
        </Form.Item>
      )}
      <KindChoice kinds={kinds} kind={kind} onChange={setKind} />
      <Form.Item label={say('form.language')}>
        <Segmented<Language>
          aria-label={say('form.language')}
          value={language}
          onChange={setLanguage}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </Form.Item>
      {kind === 'short-text' && (
        <Form.Item label={say('form.maximum')} htmlFor="draft-maximum" extra={say('form.maximumHint')}>
          <InputNumber
            id="draft-maximum"
            min={1}
            max={1_000_000}
            precision={0}
            value={maximumCharacters}
            onChange={setMaximum}
          />
        </Form.Item>
      )}
      {channel?.publicWarning ? (
        <p className={styles.hint}>{channel.publicWarning[appLanguage]}</p>
      ) : (
        <Form.Item extra={say('form.publicHint')}>
          <Checkbox checked={isPublic} onChange={({ target }) => setPublic(target.checked)}>
            {say('form.public')}
          </Checkbox>
        </Form.Item>
      )}
      <div className={styles.actions}>
        <Button type="primary" htmlType="submit" loading={compose.running || add.running}>
          {say('form.write')}
        </Button>
        <Button onClick={onClose}>{say('form.cancel')}</Button>
      </div>
    </Form>
  );
}

function KindChoice(props: {
  readonly kinds: readonly DraftKind[];
  readonly kind: DraftKind;
  readonly onChange: (kind: DraftKind) => void;
}) {
  const say = useDraftWords();
  const shared = useSharedWords();
  return (
    <Form.Item label={say('form.kind')}>
      <Radio.Group
        aria-label={say('form.kind')}
        className={styles.kinds}
        value={props.kind}
        onChange={({ target }) => props.onChange(target.value as DraftKind)}
      >
        {props.kinds.map((kind) => (
          <Radio key={kind} value={kind}>
            <strong>{shared.draftKind[kind]}</strong>
            <span className={styles.kindText}>{say(`form.kinds.${kind}`)}</span>
          </Radio>
        ))}
      </Radio.Group>
    </Form.Item>
  );
}
