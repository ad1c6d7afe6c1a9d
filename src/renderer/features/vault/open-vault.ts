import { navigate } from '../../app/navigation.ts';
import { queryClient, useCall } from '../../data/calls.ts';

interface VaultDoor {
  readonly create: () => Promise<void>;
  readonly open: () => Promise<void>;
  readonly busy: boolean;
}

/** Creates or opens a vault in a folder the user picks; then everything is read again, and the cases are shown. */
export function useVaultDoor(): VaultDoor {
  const create = useCall('vaultCreate');
  const open = useCall('vaultOpen');
  const pass = async (chosen: ReturnType<typeof create.run>): Promise<void> => {
    const vault = await chosen;
    if (!vault) return;
    const needsWords =
      vault.cloudFolder !== null ||
      vault.unfinishedImports.length > 0 ||
      vault.recovered.temporaryFiles + vault.recovered.setAside > 0;
    // Nothing of the vault before may be shown under the name of this one.
    queryClient.removeQueries({
      predicate: ({ queryKey }) => queryKey[0] !== 'settingsRead' && queryKey[0] !== 'vaultCurrent',
    });
    await queryClient.invalidateQueries();
    navigate({ page: needsWords ? 'welcome' : 'cases' });
  };
  return {
    create: () => pass(create.run()),
    open: () => pass(open.run()),
    busy: create.running || open.running,
  };
}
