import {
  FileExclamationOutlined,
  FileImageOutlined,
  FileOutlined,
  FilePdfOutlined,
  FileTextOutlined,
  FileWordOutlined,
  FileZipOutlined,
  GlobalOutlined,
  MailOutlined,
  SoundOutlined,
  TableOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { MediaKind } from '../../../shared/model/evidence.ts';

export const kindIcons: Readonly<Record<MediaKind, ComponentType>> = {
  image: FileImageOutlined,
  pdf: FilePdfOutlined,
  'e-mail': MailOutlined,
  text: FileTextOutlined,
  table: TableOutlined,
  html: GlobalOutlined,
  audio: SoundOutlined,
  video: VideoCameraOutlined,
  office: FileWordOutlined,
  archive: FileZipOutlined,
  empty: FileExclamationOutlined,
  other: FileOutlined,
};
