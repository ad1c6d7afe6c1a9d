import {
  CalendarOutlined,
  FlagOutlined,
  FormOutlined,
  MessageOutlined,
  PaperClipOutlined,
  RightCircleOutlined,
  SendOutlined,
  TransactionOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { TimelineKind } from '../../../shared/model/timeline.ts';

export const kindIcons: Readonly<Record<TimelineKind, ComponentType>> = {
  incident: FlagOutlined,
  contact: MessageOutlined,
  promise: CalendarOutlined,
  'next-step': RightCircleOutlined,
  submission: SendOutlined,
  evidence: PaperClipOutlined,
  transaction: TransactionOutlined,
  note: FormOutlined,
};
