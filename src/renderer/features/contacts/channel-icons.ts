import {
  CommentOutlined,
  GlobalOutlined,
  MailOutlined,
  MessageOutlined,
  MobileOutlined,
  PhoneOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  ShareAltOutlined,
  ShopOutlined,
  SwapOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { ContactDetails } from '../../../shared/model/contact.ts';

export const channelIcons: Readonly<Record<ContactDetails['channel'], ComponentType>> = {
  phone: PhoneOutlined,
  'online-chat': CommentOutlined,
  'in-app': MobileOutlined,
  'e-mail': MailOutlined,
  letter: ReadOutlined,
  sms: MessageOutlined,
  'social-media': ShareAltOutlined,
  'complaint-platform': GlobalOutlined,
  regulator: SafetyCertificateOutlined,
  counter: ShopOutlined,
  other: SwapOutlined,
};
