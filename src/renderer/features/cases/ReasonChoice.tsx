import {
  AppstoreOutlined,
  BugOutlined,
  CustomerServiceOutlined,
  EllipsisOutlined,
  EyeInvisibleOutlined,
  HourglassOutlined,
  LockOutlined,
  PercentageOutlined,
  RollbackOutlined,
  UserDeleteOutlined,
} from '@ant-design/icons';
import { useId, type ComponentType } from 'react';
import { reasons, type CaseDetails } from '../../../shared/model/case.ts';
import { useSharedWords } from '../../words/language.ts';
import styles from './CaseFields.module.css';
import { useCaseWords } from './words.ts';

type Reason = CaseDetails['reason'];

const icons: Readonly<Record<Reason, ComponentType>> = {
  'funds-not-credited': HourglassOutlined,
  'unauthorised-payment': UserDeleteOutlined,
  'frozen-account': LockOutlined,
  'refund-refused': RollbackOutlined,
  fees: PercentageOutlined,
  'poor-service': CustomerServiceOutlined,
  'no-response': EllipsisOutlined,
  'app-failure': BugOutlined,
  'privacy-security': EyeInvisibleOutlined,
  other: AppstoreOutlined,
};

/** What went wrong, as cards to look at; to the keyboard and a screen reader a plain group of radio buttons. */
export function ReasonChoice(props: {
  readonly value?: Reason;
  readonly onChange?: (value: Reason) => void;
  readonly label: string;
}) {
  const say = useCaseWords();
  const shared = useSharedWords();
  const group = useId();
  return (
    <div role="radiogroup" aria-label={props.label} className={styles.reasons}>
      {reasons.map((reason) => {
        const Icon = icons[reason];
        return (
          <label key={reason} className={styles.reason}>
            <input
              type="radio"
              name={group}
              value={reason}
              checked={props.value === reason}
              onChange={() => props.onChange?.(reason)}
            />
            <span className={styles.icon} aria-hidden>
              <Icon />
            </span>
            <span>
              <span className={styles.name}>{shared.reason[reason]}</span>
              <span className={styles.hint}>{say(`reasonHint.${reason}`)}</span>
            </span>
          </label>
        );
      })}
    </div>
  );
}
