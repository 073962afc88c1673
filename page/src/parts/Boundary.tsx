import { Component } from 'react';
import type { ReactNode } from 'react';
import { Failed } from './states.tsx';

/** A view that breaks, or can't be loaded, takes nothing else with it. */
export class Boundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(): { error: Error } {
    return { error: new Error('Dit scherm kan niet worden getoond. Laad de pagina opnieuw.') };
  }

  override render() {
    const { error } = this.state;
    return error ? <Failed error={error} again={() => window.location.reload()} /> : this.props.children;
  }
}
