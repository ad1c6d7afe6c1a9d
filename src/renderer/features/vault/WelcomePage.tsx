import { useQueryOf } from '../../data/calls.ts';
import { VaultPage } from './VaultPage.tsx';
import { FirstScreen } from './FirstScreen.tsx';

/** Without a vault: what one is and how to begin. With one: its state. */
export function WelcomePage() {
  const vault = useQueryOf('vaultCurrent').data;
  return vault ? <VaultPage vault={vault} /> : <FirstScreen />;
}
