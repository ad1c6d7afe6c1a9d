export function ChannelBookPage() {
  return null;
}
